-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
UPDATE case_row SET updated_at = ?2 WHERE case_id = ?1
