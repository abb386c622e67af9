// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan.h"

#include <vector>

namespace huyuan::planning {

/// Said of a search that is run again.
inline constexpr const char* SearchDiffers =
    "the plan's search goes another way now: the records, roads or earlier plans are not as they were";

using Orders = std::vector<std::vector<std::size_t>>; ///< tasks, a row a day

/// What the search of one group may spend.
struct SearchBudget {
  std::uint64_t seed = 1;
  std::int64_t iterations = 0;
  double seconds = 0.0, cpuSeconds = 0.0;
  unsigned threads = 1; ///< islands of the search; the result depends on it
};

/// Searches the days of one group. The matrices are made once, for all runs. One thread at a time.
class GroupSearch {
 public:
  /// Refers to `model` and `cancel`. `replay`: what the runs are to do, or null.
  GroupSearch(const PlanModel& model, const PlanGroup& group, const std::vector<domain::SearchRun>* replay,
              const base::Cancel& cancel);

  /// The best orders found, a row for each of the group's days; tasks in none are left out. Every day keeps the hard
  /// rules. `initial`: orders to start from, a row a day, or none. Throws Error(BadInput) if what is to be replayed
  /// does not fit.
  Orders run(solver::Cost balanceWeight, const SearchBudget& budget, const Orders& initial,
             const base::Progress& progress);
  /// What was done by time so far.
  const std::vector<domain::SearchRun>& runs() const { return m_runs; }

 private:
  std::vector<solver::RoutePlan> clientsOf(const Orders& orders) const;
  std::vector<solver::RoutePlan> solve(const SearchBudget& budget, const std::vector<solver::RoutePlan>& initial,
                                       const base::Progress& progress);

  PlanPart m_part;
  const std::vector<domain::SearchRun>* m_replay;
  std::vector<domain::SearchRun> m_runs;
  const base::Cancel& m_cancel;
};

/// The best order of one day, exact up to 8 stops; longer ones stay as they are.
std::vector<std::size_t> bestOrder(const PlanModel& model, std::size_t day, const std::vector<std::size_t>& order,
                                   solver::Cost balanceWeight, const base::Cancel& cancel);

} // namespace huyuan::planning
