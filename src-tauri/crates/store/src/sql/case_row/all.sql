-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT case_id, dnr, kind, state, party, title, opened_on, due_on, officer,
  questions, answered, deficiencies, updated_at, purpose, decision
FROM case_row
