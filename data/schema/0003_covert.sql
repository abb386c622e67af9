-- Draws, plans and routes. Never attached to a change session, never in the search index.

CREATE TABLE huyuan_covert_item (
  campaign TEXT NOT NULL,
  key TEXT NOT NULL,
  at TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (campaign, key)
);

-- The ledger of numbered copies 份号. Rows are only ever added.
CREATE TABLE huyuan_covert_copy (
  campaign TEXT NOT NULL,
  copy INTEGER NOT NULL,
  task TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  sha256 TEXT NOT NULL DEFAULT '',
  pages INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (campaign, copy)
);
