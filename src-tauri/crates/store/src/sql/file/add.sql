-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
INSERT INTO file (sha256, name, size) VALUES (?1, ?2, ?3) ON CONFLICT (sha256) DO NOTHING
