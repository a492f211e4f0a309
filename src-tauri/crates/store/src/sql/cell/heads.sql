-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT op, coalesce(value, (SELECT text.value FROM text WHERE sha256 = shared)) AS value
FROM cell WHERE case_id = ?1 AND entity = ?2 AND field = ?3 ORDER BY op
