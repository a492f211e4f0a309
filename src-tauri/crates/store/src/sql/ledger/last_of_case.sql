-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT case_seq, hash_case FROM ledger WHERE case_id = ?1 ORDER BY case_seq DESC LIMIT 1
