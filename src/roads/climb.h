// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/cch.h"
#include "roads/stops.h"

#include <vector>

namespace huyuan::roads {

/// The ranks that a climb reaches, lowest first: from a stop, or backward to it. All lie on the ways from the stop's
/// states up to the roots, so no queue is needed. Used by one thread, for one climb after another.
class Climb {
 public:
  Climb(const Cch& cch, const Metric& metric);
  struct Reached {
    std::uint32_t rank;
    Weight weight;
  };
  /// Ranks to which a descent is cheaper are left out: no shortest path turns there. Valid until the next climb.
  const std::vector<Reached>& from(const Stop& stop);
  const std::vector<Reached>& to(const Stop& stop);

 private:
  template <class Ahead, class Back>
  const std::vector<Reached>& run(const std::vector<Seed>& seeds, Ahead ahead, Back back);
  void seed(const std::vector<Seed>& seeds);
  std::uint32_t takeLowest();

  const Cch& m_cch;
  const Metric& m_metric;
  std::vector<Weight> m_weight;
  std::vector<std::uint32_t> m_heads; ///< where the ways up stand, highest first
  std::vector<Reached> m_reached, m_kept;
};

} // namespace huyuan::roads
