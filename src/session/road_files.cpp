// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/road_files.h"

#include "exchange/osm.h"
#include "exchange/road_lines.h"
#include "session/descriptions.h"

namespace huyuan::session {

RoadFile roadsOfFile(const std::string& path, const exchange::ImportOptions& options, const geo::Box& bounds,
                     const base::Progress& progress, const base::Cancel& cancel) {
  if (exchange::isOsmFile(path)) {
    auto roads = exchange::readOsmRoads(path, progress, cancel);
    const auto count = static_cast<std::int64_t>(roads.network.ways.size());
    return {std::move(roads.network), std::move(roads.problems), count, 0, "UTF-8", "EPSG:4326", {}};
  }
  const std::string file = "road_lines.json";
  const auto words = domain::RecordDescription::fromJson(referenceText(file), file);
  auto roads = exchange::readRoadLines(path, words, options, bounds, progress, cancel);
  return {std::move(roads.network),  std::move(roads.problems), roads.rowsRead,          roads.skipped,
          std::move(roads.encoding), std::move(roads.crs),      std::move(roads.headers)};
}

} // namespace huyuan::session
