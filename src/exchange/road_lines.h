// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/road.h"
#include "exchange/import.h"

#include <string>
#include <vector>

/// Roads from tables of lines: any vector format of GDAL, or CSV with WKT, whose columns say class, limit, one-way …
namespace huyuan::exchange {

struct RoadLines {
  domain::RoadNetwork network;
  std::vector<HeaderMatch> headers;
  std::vector<base::Problem> problems; ///< Severity::Error = the row was left out
  std::int64_t rowsRead = 0, skipped = 0;
  std::string encoding, crs; ///< as used
};

/// Columns and words are those of `kind` (data/reference/road_lines.json); its field `class` has OSM's highway words as
/// values, and what a table does not say follows from the class as it would in OSM. Unknown words are taken for the
/// default and told once each, with their number and first row. Length columns are not used.
///
/// Junctions: points of lines within 0.1 m of each other are one node, if their levels are the same. Levels are those
/// of `z_from` and `z_to` at the ends; without them inner points have the line's `layer`, and ends join whatever is
/// there. Lines that cross or touch without a common point are not joined; they are counted, and the first few named.
/// Lines that lie exactly on another with the same attributes become one, open in both their directions.
///
/// Throws Error(BadInput) as readTable(), if there are no lines, or if no row can be used.
RoadLines readRoadLines(const std::string& path, const domain::RecordDescription& kind, const ImportOptions& options,
                        const geo::Box& bounds, const base::Progress& progress, const base::Cancel& cancel);

} // namespace huyuan::exchange
