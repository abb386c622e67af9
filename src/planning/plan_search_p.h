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
};

/// The best orders found for a group, a row for each of its days; tasks in none are left out. Every day keeps
/// PlanRules::maxOvertime.
Orders searchGroup(const PlanModel& model, const PlanGroup& group, solver::Cost balanceWeight,
                   const SearchBudget& budget, const base::Cancel& cancel);

} // namespace huyuan::planning
