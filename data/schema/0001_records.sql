-- What every workspace has, whatever kinds of record it holds. The tables of the kinds themselves (school, vendor …)
-- are made from their descriptions.

CREATE TABLE huyuan_meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO huyuan_meta VALUES ('revision', '0');

-- The kinds the file has tables for. `number` never changes: the search index counts on it.
-- `searchable` names the fields that are in the search index.
CREATE TABLE huyuan_kind (
  number INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL UNIQUE,
  searchable TEXT NOT NULL
);

-- The audit trail. state: 0 done, 1 undone, 2 undone and no longer to be redone. `changeset` is zlib-compressed, `size`
-- bytes long when unpacked. It stands last so that reading the history does not touch it.
CREATE TABLE huyuan_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)),
  undone_at TEXT,
  size INTEGER NOT NULL,
  changeset BLOB NOT NULL
);
CREATE INDEX huyuan_change_state ON huyuan_change (state, id);

-- One row a record: rowid = number of the kind × 2^40 + id. Chinese characters are set apart by blanks before they come here.
CREATE VIRTUAL TABLE huyuan_search USING fts5 (title, rest, tokenize = 'unicode61 remove_diacritics 2');
