-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT sha256 FROM evidence UNION SELECT sha256 FROM document
