// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "planning/plan_edit.h"

/// Planning the rest again, around what was settled by hand.
namespace huyuan::planning {

struct ReplanScope {
  std::vector<domain::RouteKey> routes; ///< empty = all of the plan; locked ones are left alone in any case
  bool addUnplanned = true;             ///< targets that are left over may go in
  double seconds = 0.0;                 ///< > 0: so much wall time instead of iterations
  std::int64_t iterations = 4000;       ///< a route
  std::uint64_t seed = 1;
  unsigned threads = 0; ///< 0 = as many as the machine has by seconds, one by iterations
  base::Cancel enough;  ///< requested: what was found so far is the answer; from any thread
};

/// The orders of the days that come out better by the plan's objective, or hold more of the visits that must be; empty
/// if nothing better was found. Begins with the plan as it is. Locked stops keep their route and their order among each
/// other; so do those that were put against the draw. Deterministic by iterations, unless it was enough before. Throws
/// Error(Cancelled); that and `enough` are heeded within a two-hundredth of the whole.
std::vector<DayOrder> replanned(const PlanModel& model, const domain::Plan& plan, const ReplanScope& scope,
                                const base::Progress& progress, const base::Cancel& cancel);

} // namespace huyuan::planning
