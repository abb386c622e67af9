-- The order of the road index, for each way of travelling: found once for a road network, which it goes with.

CREATE TABLE huyuan_road_order (
  profile TEXT PRIMARY KEY NOT NULL,
  bytes BLOB NOT NULL
);

-- Walks now cross large streets only where one may: findings of the old way are to be computed anew.
DELETE FROM huyuan_meta WHERE key = 'findings_revision'
  AND EXISTS (SELECT 1 FROM finding WHERE method IN ('walk', 'main_gate_walk'));
