// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/timing_p.h"

#include <optional>
#include <vector>

/// What keeps the exact order small: a good order to begin with, and what any way to finish a partial one must cost.
namespace huyuan::solver {

/// The cost of a good order of all clients: each in turn put where it costs least, then moved while that helps. Nothing
/// if none was found.
std::optional<Cost> goodOrderCost(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients);

/// A lower bound on travel, lateness and overtime still to come.
class OrderBound {
 public:
  OrderBound(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients);
  /// `missing` are the clients not yet visited, as bits.
  Cost rest(const Label& label, std::size_t missing) const;

 private:
  struct Arrival {
    Cost cost = 0;  ///< of the cheapest leg that leads here
    Time drive = 0; ///< of the shortest one
    Time service = 0, latest = 0;
    Cost lateWeight = 0, outsideCost = 0;
  };
  Arrival m_end;
  const Vehicle& m_v;
  std::vector<Arrival> m_arrivals;
};

} // namespace huyuan::solver
