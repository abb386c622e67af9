// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/turn_graph.h"

#include <vector>

namespace huyuan::roads {

/// Which arcs can be reached from each other. An arc is inside a part if both the state it leaves and the state it ends
/// in are; the largest part is the one with most arcs, the first found among equals.
struct Components {
  std::size_t count = 0;      ///< strongly connected parts of the states
  std::vector<bool> mainArcs; ///< per arc: inside the largest part
};
/// Tarjan's algorithm (SIAM J. Comput. 1, 1972, 146–160) without recursion; linear.
Components findComponents(const TurnGraph& graph, std::size_t arcCount);

} // namespace huyuan::roads
