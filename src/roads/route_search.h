// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/climb.h"

#include <memory>
#include <mutex>
#include <vector>

namespace huyuan::roads {

/// One fastest path on a hierarchy: two climbs that meet, and their links opened into the edges they stand for. An
/// object is used by one thread, for one path after another; each costs the two climbs and, for the edges, the path.
class RouteSearch {
 public:
  /// `weights`: of the edges, as the metric was made from.
  RouteSearch(const Cch& cch, const Metric& metric, const std::vector<Weight>& weights);

  /// The cost of the best path over at least one junction; Unreachable if there is none.
  Weight run(const Stop& from, const Stop& to);
  /// Of the path found last, not Unreachable.
  struct Path {
    Seed first;                       ///< by which it sets out
    std::uint32_t lastArc = 0;        ///< on which it ends
    std::vector<std::uint32_t> edges; ///< in between, in order; the last leads into the state that lastArc leaves
  };
  Path path();

 private:
  using Reached = std::vector<Climb::Reached>;
  Seed trace(const Reached& reached, const std::vector<Seed>& seeds, bool upward,
             std::vector<std::uint32_t>& places) const;
  void open(std::uint32_t place, std::vector<std::uint32_t>& edges) const;

  const Cch& m_cch;
  const Metric& m_metric;
  const std::vector<Weight>& m_weights;
  Climb m_climb;
  const Stop* m_from = nullptr;
  const Stop* m_to = nullptr;
  Reached m_up, m_down;
  std::size_t m_meetUp = 0, m_meetDown = 0; ///< where the two meet, in each list
};

} // namespace huyuan::roads
