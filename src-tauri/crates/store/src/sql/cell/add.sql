-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
INSERT INTO cell (case_id, entity, field, op, hlc, actor, value, shared) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
