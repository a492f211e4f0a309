-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
INSERT INTO document (case_id, kind, recorded_at, sha256) VALUES (?1, ?2, ?3, ?4)
