-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT media_type FROM evidence WHERE sha256 = ?1 LIMIT 1
