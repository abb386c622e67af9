// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/travel.h"

#include <cstdint>
#include <vector>

/// What can be reached: streets, not an area. Between the streets nobody travels, so no boundary is drawn there.
namespace huyuan::roads {

/// A piece of a street that is reached, in the direction in which one gets along it.
struct ReachedPiece {
  std::uint32_t way = 0; ///< place in RoadNetwork::ways
  geo::Line line;        ///< at least two points
  double begin = 0.0;    ///< what it costs to get to the line's first point: seconds, or metres
  double end = 0.0;      ///< and to its last, along the line; never more than the limit
};

struct Reach {
  std::vector<ReachedPiece> pieces; ///< by street, then along it; no two overlap
  base::Metres length{};            ///< of the pieces
};

/// Every point of a street that travel() reaches from the snap in no more than `limit`, turn rules kept: the pieces end
/// exactly where the limit falls (an arc's cost counts in proportion to its length). Streets of which there is no way
/// back count too. One bounded search; throws Error(Cancelled).
Reach reach(const RoadGraph& graph, const Snap& from, base::Seconds limit, const base::Cancel& cancel);
/// The same by the shortest way instead of the fastest.
Reach reach(const RoadGraph& graph, const Snap& from, base::Metres limit, const base::Cancel& cancel);

} // namespace huyuan::roads
