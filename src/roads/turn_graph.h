// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/streets.h"

#include <span>
#include <vector>

namespace huyuan::roads {

/// The graph that is searched. A state is "at this junction, having come by one of these arcs": a junction has one
/// state unless turn restrictions or penalties tell its arcs apart, and arcs with the same choice onward share a state.
/// So a shortest path between states is a shortest path that keeps every turn rule, and the graph is hardly larger than
/// the roads' own.
///
/// Rules of turning: `no` forbids the arcs of way `to` at `via` after the arcs of way `from`; where both are the same
/// way it forbids turning back. Several `only` at one place add up; an `only` whose way cannot be entered is ignored
/// and reported. Without such a rule every turn is allowed, turning back included. A rule over ways binds whoever comes
/// from `from` along all of them, at the end of the last: he may not, or must, go on into `to`; where he leaves them
/// before, he is free. For this the junctions along them get states of their own, "having followed it so far"; who sets
/// out on a street between has followed nothing. The penalty is paid for a change of direction above 60° where more
/// than two streets meet, and it or uTurnSeconds, whichever is more, for turning back anywhere.
class TurnGraph {
 public:
  struct Edge {
    std::uint32_t head = 0; ///< state after the arc
    std::uint32_t arc = 0;
    std::uint32_t turn = 0; ///< milliseconds that the turn costs
  };
  TurnGraph(const Streets& streets, const domain::RoadNetwork& network, const Profile& profile);

  std::uint32_t stateCount() const { return static_cast<std::uint32_t>(m_firstEdge.size() - 1); }
  std::span<const Edge> edges(std::uint32_t state) const {
    return {m_edges.data() + m_firstEdge[state], m_firstEdge[state + 1] - m_firstEdge[state]};
  }
  std::size_t edgeCount() const { return m_edges.size(); }
  std::uint32_t arcOf(std::size_t edge) const { return m_edges[edge].arc; }
  /// The place of a state's first edge among all.
  std::size_t firstEdge(std::uint32_t state) const { return m_firstEdge[state]; }
  /// The state in which the arc ends for whoever begins on it.
  std::uint32_t stateAfter(std::uint32_t arc) const { return m_stateAfter[arc]; }
  /// The states of a junction: [first, last).
  std::uint32_t firstState(std::uint32_t node) const { return m_firstState[node]; }
  std::uint32_t lastState(std::uint32_t node) const { return m_firstState[node + 1]; }
  const std::vector<base::Problem>& problems() const { return m_problems; }

 private:
  struct Builder;
  std::vector<Edge> m_edges;
  std::vector<std::size_t> m_firstEdge;
  std::vector<std::uint32_t> m_stateAfter, m_firstState;
  std::vector<base::Problem> m_problems;
};

} // namespace huyuan::roads
