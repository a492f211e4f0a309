-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
DELETE FROM case_row
