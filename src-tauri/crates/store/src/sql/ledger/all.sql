-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT seq, case_id, case_seq, at, actor, act, payload, ops, files, hlc, prev_case, hash_case, prev_store, hash_store
FROM ledger ORDER BY seq
