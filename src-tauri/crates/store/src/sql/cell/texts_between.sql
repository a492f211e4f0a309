-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT entity, field, hlc, op, value, shared FROM cell
WHERE case_id = ?1 AND entity >= ?2 AND entity < ?3 ORDER BY entity, field
