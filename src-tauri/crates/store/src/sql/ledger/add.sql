-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
INSERT INTO ledger
  (seq, case_id, case_seq, at, actor, act, payload, ops, files, hlc, prev_case, hash_case, prev_store, hash_store)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
