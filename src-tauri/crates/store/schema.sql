-- SPDX-License-Identifier: EUPL-1.2
-- SPDX-FileCopyrightText: Tillsyn contributors
-- The schema as it stands after every migration, for reading. A test holds it against the migrations.

CREATE TABLE meta (
  key   TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What an office keeps beside its cases: references it has confirmed, its profiles. Each change has its line in
-- the ledger.
CREATE TABLE kept (
  kind  TEXT NOT NULL CHECK (kind <> ''),
  name  TEXT NOT NULL CHECK (name <> ''),
  value TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id    BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  name  TEXT NOT NULL CHECK (name <> ''),
  title TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles))
) STRICT, WITHOUT ROWID;

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

-- Clustered by device chain, so that an act adds to one page and a fork has no room.
CREATE TABLE op (
  case_id    BLOB    NOT NULL CHECK (length(case_id) = 16),
  device     BLOB    NOT NULL CHECK (length(device) = 16),
  device_seq INTEGER NOT NULL CHECK (device_seq > 0),
  id         BLOB    NOT NULL CHECK (length(id) = 32),
  hlc        INTEGER NOT NULL CHECK (hlc > 0),
  actor      BLOB    NOT NULL CHECK (length(actor) = 16),
  entity     TEXT    NOT NULL CHECK (entity <> ''),
  field      TEXT    NOT NULL CHECK (field <> ''),
  value      TEXT,
  parents    BLOB    NOT NULL CHECK (length(parents) % 32 = 0),
  prev       BLOB    NOT NULL CHECK (length(prev) = 32),
  format     INTEGER NOT NULL CHECK (format > 0), shared BLOB REFERENCES text (sha256) CHECK (shared IS NULL OR value IS NULL),
  PRIMARY KEY (case_id, device, device_seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER op_is_not_replaced BEFORE INSERT ON op
WHEN EXISTS (SELECT 1 FROM op WHERE case_id = new.case_id AND device = new.device AND device_seq = new.device_seq)
BEGIN SELECT raise(ABORT, 'this place in the device chain is taken'); END;
CREATE TRIGGER op_is_not_changed BEFORE UPDATE ON op
BEGIN SELECT raise(ABORT, 'an operation is never changed'); END;
CREATE TRIGGER op_is_not_removed BEFORE DELETE ON op
BEGIN SELECT raise(ABORT, 'an operation is never removed'); END;

-- Projection of op: the operations of a cell that no other has seen.
CREATE TABLE cell (
  case_id BLOB    NOT NULL,
  entity  TEXT    NOT NULL,
  field   TEXT    NOT NULL,
  op      BLOB    NOT NULL CHECK (length(op) = 32),
  hlc     INTEGER NOT NULL,
  actor   BLOB    NOT NULL,
  value   TEXT, shared BLOB REFERENCES text (sha256) CHECK (shared IS NULL OR value IS NULL),
  PRIMARY KEY (case_id, entity, field, op)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger (
  seq        INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
  case_id    BLOB    NOT NULL CHECK (length(case_id) = 16),
  case_seq   INTEGER NOT NULL CHECK (case_seq > 0),
  at         INTEGER NOT NULL,
  actor      BLOB    NOT NULL CHECK (length(actor) = 16),
  act        TEXT    NOT NULL CHECK (act <> ''),
  payload    TEXT    NOT NULL CHECK (json_valid(payload)),
  ops        BLOB    NOT NULL CHECK (length(ops) % 32 = 0),
  files      BLOB    NOT NULL CHECK (length(files) % 32 = 0),
  hlc        INTEGER NOT NULL,
  prev_case  BLOB    NOT NULL CHECK (length(prev_case) = 32),
  hash_case  BLOB    NOT NULL CHECK (length(hash_case) = 32),
  prev_store BLOB    NOT NULL CHECK (length(prev_store) = 32),
  hash_store BLOB    NOT NULL CHECK (length(hash_store) = 32)
) STRICT;
CREATE UNIQUE INDEX ledger_of_case ON ledger (case_id, case_seq);

CREATE TRIGGER ledger_only_grows BEFORE INSERT ON ledger
WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
BEGIN SELECT raise(ABORT, 'a ledger line comes last or not at all'); END;
CREATE TRIGGER ledger_is_not_changed BEFORE UPDATE ON ledger
BEGIN SELECT raise(ABORT, 'a ledger line is never changed'); END;
CREATE TRIGGER ledger_is_not_removed BEFORE DELETE ON ledger
BEGIN SELECT raise(ABORT, 'a ledger line is never removed'); END;

CREATE TABLE draft (
  case_id BLOB    NOT NULL CHECK (length(case_id) = 16),
  entity  TEXT    NOT NULL CHECK (entity <> ''),
  field   TEXT    NOT NULL CHECK (field <> ''),
  value   TEXT    NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (case_id, entity, field)
) STRICT, WITHOUT ROWID;

-- Projection: what a list of cases shows. No index on updated_at: every act would move a row in it, and
-- ten thousand rows are sorted in a few milliseconds.
CREATE TABLE case_row (
  case_id      BLOB    NOT NULL PRIMARY KEY CHECK (length(case_id) = 16),
  dnr          TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  state        TEXT    NOT NULL,
  party        TEXT    NOT NULL,
  title        TEXT    NOT NULL,
  opened_on    TEXT    NOT NULL,
  due_on       TEXT,
  officer      BLOB CHECK (length(officer) = 16),
  questions    INTEGER NOT NULL CHECK (questions >= 0),
  answered     INTEGER NOT NULL CHECK (answered >= 0),
  deficiencies INTEGER NOT NULL CHECK (deficiencies >= 0),
  updated_at   INTEGER NOT NULL
, purpose TEXT NOT NULL DEFAULT '', decision TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
CREATE INDEX case_row_of_officer ON case_row (officer, state, due_on);
CREATE INDEX case_row_by_state ON case_row (state, due_on);
CREATE INDEX case_row_by_dnr ON case_row (dnr);

-- One row per content in the folder `evidence`, whatever it is used for.
CREATE TABLE file (
  sha256 BLOB    NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
  name   TEXT    NOT NULL UNIQUE CHECK (length(name) = 64),
  size   INTEGER NOT NULL CHECK (size >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  case_id    BLOB    NOT NULL CHECK (length(case_id) = 16),
  sha256     BLOB    NOT NULL REFERENCES file (sha256),
  title      TEXT    NOT NULL,
  media_type TEXT    NOT NULL CHECK (media_type <> ''),
  added_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_of_case ON evidence (case_id, added_at);
CREATE INDEX evidence_of_file ON evidence (sha256);

CREATE TABLE document (
  case_id     BLOB    NOT NULL CHECK (length(case_id) = 16),
  kind        TEXT    NOT NULL CHECK (kind <> ''),
  recorded_at INTEGER NOT NULL,
  sha256      BLOB    NOT NULL REFERENCES file (sha256),
  PRIMARY KEY (case_id, kind, recorded_at, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_of_file ON document (sha256);
