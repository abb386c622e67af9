// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan_search_p.h"

namespace huyuan::planning {

/// The orders with those must-visits that stand in none of them, as far as some day takes them: for plans that were
/// searched for in parts, where nobody has looked at the days of the others. In turn by priority and rank, each one
/// where it costs least by the plan's objective among the nearest days that can take it; every hard rule holds, and
/// nothing else is moved. A day that has had no time for six in a row is asked no
/// more. `orders`: a row a day of the model. Throws Error(Cancelled).
Orders withLeftOver(const PlanModel& model, Orders orders, solver::Cost balanceWeight, const base::Cancel& cancel);

/// Why a target stands in none of the orders: PlanModel::whyUnplanned(), but "apart" where there was time for it only
/// on days that have a neighbour of it, from which the rules keep it apart. `dates`: those of the plan, as the model
/// may know more; days with visits count whatever their date. Cost: some routes timed for each day, where neighbours
/// are kept apart.
domain::Unplanned whyLeftOut(const PlanModel& model, const Orders& orders, const std::vector<std::string>& dates,
                             std::size_t task);

} // namespace huyuan::planning
