// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan.h"

#include <vector>

namespace huyuan::planning {

using Orders = std::vector<std::vector<std::size_t>>; ///< tasks, a row a day

/// What the search of one group may spend.
struct SearchBudget {
  std::uint64_t seed = 1;
  std::int64_t iterations = 0;
  double seconds = 0.0, cpuSeconds = 0.0;
  unsigned threads = 1; ///< islands of the search; the result depends on it
};

/// The best orders found for a group, a row for each of its days; tasks in none are left out. Every day keeps the hard
/// rules. `initial`: orders to start from, a row a day, or none.
Orders searchGroup(const PlanModel& model, const PlanGroup& group, solver::Cost balanceWeight,
                   const SearchBudget& budget, const Orders& initial, const base::Progress& progress,
                   const base::Cancel& cancel);

/// The best order of one day, exact up to 8 stops; longer ones stay as they are.
std::vector<std::size_t> bestOrder(const PlanModel& model, std::size_t day, const std::vector<std::size_t>& order,
                                   solver::Cost balanceWeight, const base::Cancel& cancel);

} // namespace huyuan::planning
