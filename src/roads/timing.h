// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/turn_graph.h"
#include "roads/weight.h"

#include <span>
#include <vector>

namespace huyuan::roads {

/// What the parts of a network cost at one hour of the day: all that changes with speeds and closures, while streets,
/// turns and the order of the index stay. Unreachable = closed.
class Timing {
 public:
  /// The speed of a street is its class's under the profile, times the share for slip roads, and at most the limit
  /// posted; a time that the source states counts instead. The wait for a ferry is part of it. Lights and barriers cost
  /// whoever goes on beyond them, like a turn. `closed`, by way, may be empty.
  Timing(const Streets& streets, const TurnGraph& turns, const Profile& profile, const std::vector<bool>& closed = {});

  /// Of an arc from end to end.
  Weight ofArc(std::uint32_t arc) const { return m_arcs[arc]; }
  /// Of a turn and the arc it leads into, one for each edge out of a state.
  std::span<const Weight> ofEdges(const TurnGraph& turns, std::uint32_t state) const {
    return {m_edges.data() + turns.firstEdge(state), turns.edges(state).size()};
  }
  const std::vector<Weight>& edges() const { return m_edges; }

 private:
  std::vector<Weight> m_arcs, m_edges;
};

} // namespace huyuan::roads
