// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan_search_p.h"

namespace huyuan::planning {

/// The orders with less in common with earlier campaigns. The search knows a visit's weekday, but not its hour; here
/// each route that repeats something is turned round, and each visit that does is put in another place of its route,
/// or on another day of its team or another team of its day, as long as the plan's objective gets better by it, every
/// hard rule holds and travel stays within the limit. `orders`: a row a day of the model. Does nothing without earlier
/// campaigns. Throws Error(Cancelled).
Orders withoutHabits(const PlanModel& model, const std::vector<PlanGroup>& groups, Orders orders,
                     solver::Cost balanceWeight, solver::Cost travelLimit, const base::Cancel& cancel);

} // namespace huyuan::planning
