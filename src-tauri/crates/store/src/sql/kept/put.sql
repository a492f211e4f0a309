-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
INSERT INTO kept (kind, name, value) VALUES (?1, ?2, ?3)
ON CONFLICT (kind, name) DO UPDATE SET value = excluded.value
