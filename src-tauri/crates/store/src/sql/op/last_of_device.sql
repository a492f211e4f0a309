-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
SELECT device_seq, id FROM op WHERE case_id = ?1 AND device = ?2 ORDER BY device_seq DESC LIMIT 1
