-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
DELETE FROM kept WHERE kind = ?1 AND name = ?2
