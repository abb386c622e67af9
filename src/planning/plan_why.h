// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_edit.h"
#include "planning/plan_model.h"

namespace huyuan::planning {

/// Why a stop is where it is: its best place on each other day of each team and elsewhere in its own route, leaving it
/// out, and why the others may not. Places are compared by the plan's own objective. Throws Error(BadInput) if the plan
/// has no such stop, Error(Cancelled). Cost: a timing of each place of each route it may be in.
domain::StopReasons whyHere(const PlanModel& model, const domain::Plan& plan, const std::string& vendorCode,
                            const base::Cancel& cancel);

/// The cheapest place for a visit on a day, by the plan's objective; its own route counts without it. Throws
/// Error(BadInput) if the model has no such visit or day.
std::size_t bestPlace(const PlanModel& model, const domain::Plan& plan, const std::string& vendorCode,
                      const domain::RouteKey& to);

} // namespace huyuan::planning
