-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT d.kind, d.recorded_at, d.sha256, f.size
FROM document AS d JOIN file AS f ON f.sha256 = d.sha256
WHERE d.case_id = ?1 ORDER BY d.recorded_at, d.kind
