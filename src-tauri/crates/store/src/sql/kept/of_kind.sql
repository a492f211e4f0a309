-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT name, value FROM kept WHERE kind = ?1 ORDER BY name
