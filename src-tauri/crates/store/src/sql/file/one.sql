-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT name, size FROM file WHERE sha256 = ?1
