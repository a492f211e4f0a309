-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
-- A long value stands once, whatever operations and cells have it: the checklist of an edition is the same in every
-- case that follows it. An operation or a cell has its value in its own row or the name of it here, never both.

CREATE TABLE text (
  sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
  value  TEXT NOT NULL
) STRICT;

CREATE TRIGGER text_is_not_replaced BEFORE INSERT ON text
WHEN EXISTS (SELECT 1 FROM text WHERE sha256 = new.sha256)
BEGIN SELECT raise(ABORT, 'this text is there already'); END;
CREATE TRIGGER text_is_not_changed BEFORE UPDATE ON text
BEGIN SELECT raise(ABORT, 'a shared text is never changed'); END;
CREATE TRIGGER text_is_not_removed BEFORE DELETE ON text
BEGIN SELECT raise(ABORT, 'a shared text is never removed'); END;

ALTER TABLE op ADD COLUMN shared BLOB REFERENCES text (sha256) CHECK (shared IS NULL OR value IS NULL);
ALTER TABLE cell ADD COLUMN shared BLOB REFERENCES text (sha256) CHECK (shared IS NULL OR value IS NULL);
