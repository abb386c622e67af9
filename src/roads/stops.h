// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/timing.h"

#include <vector>

namespace huyuan::roads {

/// A point of an arc: the cost from its tail.
struct ArcPoint {
  std::uint32_t arc = 0;
  Weight offset = 0;
};

/// A state reached, or left, at a cost.
struct Seed {
  std::uint32_t state = 0;
  Weight weight = 0;
  std::uint32_t arc = 0; ///< on which the path begins or ends
};

/// A snap as the searches see it: the ways to set out from it and to arrive at it. A snap that falls on a junction
/// (within the rounding of weights) is the junction: it is left by any arc and reached by any.
struct Stop {
  std::uint32_t node = None;          ///< the junction it falls on
  std::vector<ArcPoint> starts, ends; ///< arcs it lies on
  std::vector<Seed> out;              ///< states that follow it
  std::vector<Seed> in;               ///< states from which it is reached
};
/// Throws Error(Failed) if the snap is not of these streets. On a street that is closed it has no ways
/// at all, unless it is at an end of it.
Stop stopAt(const Snap& snap, const Streets& streets, const TurnGraph& graph, const Timing& timing);

/// A path that never leaves an arc; arc = None if there is none.
struct Direct {
  std::uint32_t arc = None;
  Weight weight = Unreachable;
};
/// The cheapest way from stop to stop within one arc; zero between stops at one junction.
Direct direct(const Stop& from, const Stop& to);

} // namespace huyuan::roads
