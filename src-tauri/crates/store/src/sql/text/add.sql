-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
-- One text under one name; it is there already where another cell has it.
INSERT INTO text (sha256, value) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM text WHERE sha256 = ?1)
