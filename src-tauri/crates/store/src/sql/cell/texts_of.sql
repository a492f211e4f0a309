-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT entity, field, hlc, op, value, shared FROM cell
WHERE case_id = ?1 AND entity IN (SELECT value FROM json_each(?2)) ORDER BY entity, field
