-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT seq, hash_store, hlc FROM ledger ORDER BY seq DESC LIMIT 1
