// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_edit.h"
#include "planning/plan_model.h"

#include <string>
#include <vector>

/// Changing a plan by hand. Nothing moves but what the edit names; what it touches is timed by the model, as planning
/// does it.
namespace huyuan::planning {

/// What an edit would do. Refused are: what whyNot() of the model refuses (but for not_drawn, which asks for a reason),
/// locked stops and routes, days and visits that the model does not have. Throws Error(BadInput) if the plan has no
/// such stop or route. Cost: timing the routes touched, twice, and a pass over the routes.
domain::EditEffect tryEdit(const PlanModel& model, const domain::Plan& plan, const domain::PlanEdit& edit);

/// Who does it, and why if it breaks the draw.
struct EditAuthor {
  std::string reason, by, at;
};

/// The plan with the edit, the touched routes with paths. A move against the draw is written down in Plan::drawBreaks;
/// one that puts a stop right again takes its entry out. Throws Error(BadInput) if the edit is refused, or needs a
/// reason and there is none.
domain::Plan applied(const PlanModel& model, const domain::Plan& plan, const domain::PlanEdit& edit,
                     const EditAuthor& author);

/// "stop moved" …: the edit as a step of the history.
std::string stepName(const domain::PlanEdit& edit);

/// The plan with other orders of some days; what is in none of its routes any more is listed as unplanned with `reason`
/// (empty: as planning has it, no_time and apart anew), what comes in leaves the lists; locks and all else stay.
struct DayOrder {
  std::size_t day = 0;
  std::vector<std::size_t> tasks;
};
domain::Plan withOrders(const PlanModel& model, const domain::Plan& plan, const std::vector<DayOrder>& orders,
                        const std::string& reason);

/// The difference that these orders make; no rule is looked at.
domain::EditEffect effectOf(const PlanModel& model, const domain::Plan& plan, const std::vector<DayOrder>& orders);

} // namespace huyuan::planning
