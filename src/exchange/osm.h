// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "domain/record.h"
#include "domain/road.h"

#include <string>
#include <vector>

/// OpenStreetMap files (.osm, .osm.pbf, .osm.bz2) by libosmium. Everything throws Error(BadInput) naming the file when
/// it is missing, truncated or not OSM.
namespace huyuan::exchange {

struct OsmRoads {
  domain::RoadNetwork network;
  /// Counted: points that are missing, objects that stand there twice, restrictions that cannot be used, rules that
  /// hold at certain times only (they are not applied).
  std::vector<base::Problem> problems;
};
/// Ways with a highway class that any of car, cycle or foot may use, and ferries; walls as lines. Ways and walls are
/// cut where points are missing or outside the world, and at the 180th meridian. Throws Error(BadInput) if there is no
/// such way, or if the file is a history. Memory grows with the roads, not with the rest of the file.
OsmRoads readOsmRoads(const std::string& path, const base::Progress& progress, const base::Cancel& cancel);

enum class OsmPlaces { Schools, Vendors, Districts };
/// Schools: amenity=school|kindergarten (points, areas as campus, entrance/barrier=gate nodes on the edge as gates, in
/// the record's text field "@gates" as a MultiPoint geometry "@gates"). Vendors:
/// shop=stationery|toys|variety_store|convenience| supermarket (areas by a point inside). Districts:
/// boundary=administrative at the most useful admin_level. Records have the fields of data/records and `code` =
/// "osm-n123" / "osm-w123" / "osm-r123".
struct OsmRecords {
  std::vector<domain::Record> records;
  std::vector<base::Problem> problems;
};
OsmRecords readOsmPlaces(const std::string& path, OsmPlaces what, const base::Progress& progress,
                         const base::Cancel& cancel);
/// By name: .osm, .osm.pbf, .pbf, .osm.bz2, .osm.gz.
bool isOsmFile(const std::string& path);

} // namespace huyuan::exchange
