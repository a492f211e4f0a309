-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT case_id, device, device_seq, id, hlc, actor, entity, field,
  coalesce(value, (SELECT text.value FROM text WHERE sha256 = shared)) AS value,
  parents, prev, format
FROM op ORDER BY case_id, device, device_seq
