-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
DELETE FROM draft WHERE case_id = ?1 AND entity = ?2 AND field = ?3
