// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/road_line_rows.h"

#include <vector>

namespace huyuan::exchange {

/// Points nearer than this are one.
inline constexpr double JoinMetres = 0.1;

/// Lines joined to a network, as road_lines.h says. A way's row is that of the line of the same place.
struct JoinedRoads {
  domain::RoadNetwork network; ///< nodes and ways only
  std::vector<RoadLine> lines; ///< of each way, without its points
  std::int64_t tooShort = 0;   ///< lines whose points are all one
  std::int64_t twins = 0;      ///< lines that lay on an earlier one and were taken into it
};
JoinedRoads joinRoads(std::vector<RoadLine> lines, const base::Cancel& cancel);

/// Where two ways cross or touch at one level without a common node.
struct LooseCrossing {
  std::uint32_t first = 0, second = 0; ///< ways, first < second
  geo::LonLat place;
};
/// By way and place; two ways that meet twice within about a metre are told once. A touch is a point within JoinMetres
/// of another's line.
std::vector<LooseCrossing> looseCrossings(const JoinedRoads& roads, const base::Cancel& cancel);

} // namespace huyuan::exchange
