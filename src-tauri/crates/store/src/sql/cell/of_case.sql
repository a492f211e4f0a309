-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT entity, field, op, hlc, actor,
  coalesce(value, (SELECT text.value FROM text WHERE sha256 = shared)) AS value
FROM cell
WHERE case_id = ?1 ORDER BY entity, field, hlc DESC, op DESC
