// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_score.h"
#include "planning/plan_model.h"

namespace huyuan::planning {

/// Weighs the plan's orders by the model: its own times, distances and counts are not believed. Stops, teams and dates
/// that the model does not know are breaks (unknown_stop, unknown_day), as are: twice, not_drawn (unless DrawBreak
/// names it), home_district, recused, skills, no_lessons, unreachable, max_stops, max_overtime, hard_window, no_lunch,
/// apart (of more neighbours than days that may have them as few together as it goes). `balanceWeight`: that of the
/// plan, or one for several plans that are compared.
domain::PlanScore score(const PlanModel& model, const domain::Plan& plan, solver::Cost balanceWeight);

} // namespace huyuan::planning
