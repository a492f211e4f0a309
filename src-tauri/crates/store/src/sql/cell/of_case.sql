-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT entity, field, op, hlc, actor, value FROM cell
WHERE case_id = ?1 ORDER BY entity, field, hlc DESC, op DESC
