// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "session/name_list.h"
#include "session/plain_findings.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Travel between all pairs of a list of points on a road file, with no workspace.
namespace huyuan::session {

struct MatrixQuery {
  std::string roads;             ///< as roadsOfFile(), or a DIMACS graph (.gr, .gr.gz)
  std::string coordinates;       ///< of a DIMACS graph (.co, .co.gz)
  std::string points;            ///< any table of points with a code ("id") and a place
  std::string crs = "auto";      ///< of the points
  std::string encoding = "auto"; ///< of the points
  std::string profile = "car";   ///< of data/reference/road_profiles.json
  std::string period;            ///< id: the speeds of that period of the day; empty = the profile's own
  std::optional<int> second;     ///< of the day: instead, those of this departure; see roads/day_travel.h
  std::string day = "work";      ///< its kind: school, work or rest
  bool timesOnly = false;        ///< no metres: half the memory, two thirds of the time
  unsigned threads = 0;          ///< 0 = as many as cores; the figures are the same for any
};

struct TravelFigure {
  std::int64_t milliseconds = 0; ///< of a DIMACS graph, the file's own unit
  std::int64_t millimetres = 0;  ///< 0 if only times were asked for
  std::uint8_t period = 0;       ///< place in PlainMatrix::periods
};

struct PlainMatrix {
  NameList points;
  std::vector<std::optional<double>> offRoad; ///< metres to the road it snapped to; empty = none within 5 km
  std::vector<TravelFigure> figures;          ///< rows = from; negative milliseconds = no way leads there
  std::vector<std::string> periods{""};       ///< ids; the first is none, the profile's own speeds
  bool isDimacs = false, timesOnly = false, withPeriods = false;
  std::vector<base::Problem> problems; ///< Severity::Error = that point takes no part
  std::size_t junctions = 0, arcs = 0, islands = 0, islandArcs = 0;
  double kilometres = 0.0;
  unsigned threads = 1;
  Cost read;      ///< the road file
  Cost build;     ///< streets, turns, parts, snapping index
  Cost order;     ///< of the hierarchy; once a road file
  Cost index;     ///< the hierarchy and its first weights
  Cost customise; ///< new weights on it, as after a change of speeds
  Cost snap;      ///< points to roads
  Cost query;     ///< the matrix
};
/// Throws Error(BadInput) for a file that cannot be used at all.
PlainMatrix plainMatrix(const MatrixQuery& query, const base::Progress& progress, const base::Cancel& cancel);

/// "from,to,seconds,metres", or "from,to,seconds", and "period" if a departure was ("" = none); an empty field where
/// no way leads. Seconds are rounded to the nearest, half up; of a DIMACS graph they are the file's own units. Metres
/// have three decimals. LF.
std::string toCsv(const PlainMatrix& matrix);

} // namespace huyuan::session
