-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT entity, field, value, at FROM draft WHERE case_id = ?1 ORDER BY entity, field
