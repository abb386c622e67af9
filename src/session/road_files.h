// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "domain/road.h"
#include "exchange/import.h"

#include <cstdint>
#include <string>
#include <vector>

namespace huyuan::session {

/// The roads of a foreign file, and what is to be said of them.
struct RoadFile {
  domain::RoadNetwork network;
  std::vector<base::Problem> problems;
  std::int64_t rowsRead = 0, skipped = 0;
  std::string encoding, crs;
  std::vector<exchange::HeaderMatch> headers; ///< none of OpenStreetMap
};

/// OpenStreetMap if the file's name says so (exchange::isOsmFile), else a layer of lines under the words of
/// data/reference/road_lines.json. Options and bounds are for layers of lines. Throws Error(BadInput).
RoadFile roadsOfFile(const std::string& path, const exchange::ImportOptions& options, const geo::Box& bounds,
                     const base::Progress& progress, const base::Cancel& cancel);

} // namespace huyuan::session
