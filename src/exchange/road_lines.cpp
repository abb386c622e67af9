// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/road_lines.h"

#include "exchange/road_joining.h"
#include "geo/degrees_text.h"

#include <algorithm>
#include <cmath>

namespace huyuan::exchange {

namespace {

using base::Problem;

/// A line from 179° east to 179° west runs round the wrong side of the globe on every map.
std::int64_t dropWrapped(std::vector<RoadLine>& lines) {
  return static_cast<std::int64_t>(std::erase_if(lines, [](const RoadLine& line) {
    return std::adjacent_find(line.line.begin(), line.line.end(), [](geo::LonLat a, geo::LonLat b) {
             return std::abs(a.lon - b.lon) > 180.0;
           }) != line.line.end();
  }));
}

void tellJoining(const JoinedRoads& joined, const base::Place& file, std::vector<Problem>& problems) {
  const auto say = [&](Problem::Severity severity, std::int64_t count, const char* pattern) {
    if (count > 0) problems.push_back({severity, file, pattern, {std::to_string(count)}});
  };
  say(Problem::Severity::Notice, joined.tooShort, "{0} lines are shorter than 0.1 m and were left out");
  say(Problem::Severity::Notice, joined.twins, "{0} lines lie exactly on another and were made one with it");
}

void tellCrossings(const JoinedRoads& joined, const base::Place& file, const base::Cancel& cancel,
                   std::vector<Problem>& problems) {
  constexpr std::size_t Named = 20;
  const auto found = looseCrossings(joined, cancel);
  if (found.empty()) return;
  problems.push_back({Problem::Severity::Warning,
                      file,
                      "roads cross or touch {0} times at the same level without a common point: no turn is possible "
                      "there, perhaps junctions are missing",
                      {std::to_string(found.size())}});
  for (std::size_t i = 0; i < std::min(Named, found.size()); ++i) {
    base::Place place = file;
    place.row = joined.lines[found[i].first].row;
    problems.push_back({Problem::Severity::Notice,
                        place,
                        "it crosses or touches the road of row {0} at {1}, {2}",
                        {std::to_string(joined.lines[found[i].second].row), geo::fixedText(found[i].place.lon, 6),
                         geo::fixedText(found[i].place.lat, 6)}});
  }
}

} // namespace

RoadLines readRoadLines(const std::string& path, const domain::RecordDescription& kind, const ImportOptions& options,
                        const geo::Box& bounds, const base::Progress& progress, const base::Cancel& cancel) {
  const SourceTable table =
      readTable(path, options.sheet, options.encoding, knownHeaders(kind), progress.part(0.0, 0.5), cancel);
  RoadLineRows rows(table, kind, options, bounds);
  RoadLines out;
  out.headers = rows.headers();
  if (table.hasGeometry) out.headers.push_back({"", "@geometry", "name"});
  out.encoding = table.encoding;
  out.crs = rows.crs();
  out.rowsRead = static_cast<std::int64_t>(table.rows.size());
  out.problems = table.problems;
  out.problems.insert(out.problems.end(), rows.notes().begin(), rows.notes().end());
  auto lines = rows.run(out.skipped, out.problems, progress.part(0.5, 0.8), cancel);
  const base::Place file{table.file, table.sheet, 0, {}};
  if (const auto wrapped = dropWrapped(lines); wrapped > 0) {
    out.skipped += wrapped;
    out.problems.push_back({Problem::Severity::Warning,
                            file,
                            "{0} lines cross the 180th meridian and were left out",
                            {std::to_string(wrapped)}});
  }
  JoinedRoads joined = joinRoads(std::move(lines), cancel);
  if (joined.network.ways.empty()) throw base::Error(base::ErrorKind::BadInput, "there is no road in it", {}, file);
  tellJoining(joined, file, out.problems);
  progress.report(0.9, "looking for crossings");
  tellCrossings(joined, file, cancel, out.problems);
  out.network = std::move(joined.network);
  out.network.source = path.substr(path.find_last_of("/\\") + 1);
  return out;
}

} // namespace huyuan::exchange
