-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
INSERT INTO case_row
  (case_id, dnr, kind, state, party, title, opened_on, due_on, officer, questions, answered, deficiencies, updated_at,
   purpose, decision)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (case_id) DO UPDATE SET
  dnr = excluded.dnr, kind = excluded.kind, state = excluded.state, party = excluded.party, title = excluded.title,
  opened_on = excluded.opened_on, due_on = excluded.due_on, officer = excluded.officer,
  questions = excluded.questions, answered = excluded.answered, deficiencies = excluded.deficiencies,
  updated_at = excluded.updated_at, purpose = excluded.purpose, decision = excluded.decision
