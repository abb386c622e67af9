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
  std::vector<base::Problem> problems; ///< counted: ways with missing nodes, unusable restrictions
};
/// Ways with a highway class that any of car or foot may use, and ferries; walls as lines, cut where points are
/// missing. Throws Error(BadInput) if there is none.
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
