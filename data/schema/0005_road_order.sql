-- The order of the road index, for each way of travelling: found once for a road network, which it goes with.

CREATE TABLE huyuan_road_order (
  profile TEXT PRIMARY KEY NOT NULL,
  bytes BLOB NOT NULL
);
