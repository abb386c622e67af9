// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/stops.h"

#include <queue>

#include <vector>

namespace huyuan::roads {

/// Dijkstra's search from one stop. An object is used by one thread, and for one search after another: each costs only
/// what it touches.
class Dijkstra {
 public:
  Dijkstra(const TurnGraph& graph, const Timing& timing);

  /// Settles states until all that lead into `targets` are settled, or nothing is left.
  void run(const Stop& from, const std::vector<Stop>& targets);
  /// The cost of the best path over at least one junction to one of the targets; Unreachable if there is none.
  Weight weightTo(const Stop& to) const;
  /// The arcs of that path, first and last included, with the cost from the start to the end of each, of the last one
  /// to the target; empty if there is none.
  std::vector<ArcPoint> traceTo(const Stop& to) const;

 private:
  struct Entry {
    Weight weight;
    std::uint32_t state;
    auto operator<=>(const Entry&) const = default;
  };
  struct Came {
    std::uint32_t state = None; ///< None = by the arc of the start
    std::uint32_t arc = None;
  };
  void reset();
  std::size_t mark(const std::vector<Stop>& targets);
  void improve(std::uint32_t state, Weight weight, Came came);
  const Seed* bestInto(const Stop& to) const;

  const TurnGraph& m_graph;
  const Timing& m_timing;
  std::vector<Weight> m_weight;
  std::vector<Came> m_came;
  std::vector<bool> m_wanted;
  std::vector<std::uint32_t> m_touched, m_marked;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
};

} // namespace huyuan::roads
