-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
INSERT INTO draft (case_id, entity, field, value, at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (case_id, entity, field) DO UPDATE SET value = excluded.value, at = excluded.at
