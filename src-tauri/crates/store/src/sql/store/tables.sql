-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT count(*) FROM sqlite_schema
