-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
INSERT INTO evidence (id, case_id, sha256, title, media_type, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
