-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
UPDATE case_row SET questions = ?2, answered = ?3, deficiencies = ?4, updated_at = ?5 WHERE case_id = ?1
