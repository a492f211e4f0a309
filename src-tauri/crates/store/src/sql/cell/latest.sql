-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT value FROM cell WHERE case_id = ?1 AND entity = ?2 AND field = ?3 ORDER BY hlc DESC, op DESC LIMIT 1
