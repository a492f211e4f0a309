-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT e.id, e.sha256, f.size, e.title, e.media_type, e.added_at
FROM evidence AS e JOIN file AS f ON f.sha256 = e.sha256
WHERE e.case_id = ?1 ORDER BY e.added_at, e.id
