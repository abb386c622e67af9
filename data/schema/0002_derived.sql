-- What is computed from the records, or replaced as a whole: never part of a changeset.

CREATE TABLE finding (
  id INTEGER PRIMARY KEY NOT NULL,
  vendor_id INTEGER NOT NULL,
  school_id INTEGER NOT NULL,
  rule_id INTEGER NOT NULL,
  method TEXT NOT NULL,
  fell_back INTEGER NOT NULL,
  distance_m REAL NOT NULL,
  uncertainty_m REAL NOT NULL,
  verdict TEXT NOT NULL,
  school_lon REAL,
  school_lat REAL
);

CREATE TABLE huyuan_road_network (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  source TEXT NOT NULL,
  node_count INTEGER NOT NULL,
  way_count INTEGER NOT NULL,
  bytes BLOB NOT NULL
);
