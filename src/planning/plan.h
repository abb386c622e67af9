// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/progress.h"
#include "planning/plan_model.h"

#include <string>

/// From a draw to the teams' routes.
namespace huyuan::planning {

/// Days and tasks that have nothing to do with others': in drawn mode the districts that share teams, in free mode all.
/// Only targets that somebody may serve.
struct PlanGroup {
  std::vector<std::size_t> days, tasks;
};
std::vector<PlanGroup> groupsOf(const PlanModel& model);

/// The routes of the model's days. First as many must-visits as there can be, the first ranks before the last; then
/// windows, overtime, and the rest as PlanWeights has it. Planned without balance first, then with the strongest
/// balance that lengthens travel by no more than PlanWeights::balancePercent (Plan::balanceWeight). Groups are solved
/// in parallel. A day that is a group of its own is exact up to 9 stops, the order of any other up to 8. What cannot be
/// planned is listed in `unplanned` with a reason (no_position, no_team, home_district, recused, skills, no_lessons,
/// unreachable, window, no_time), never dropped in silence. Deterministic for a seed and iterations, whatever the
/// threads. Campaign, hash and time of creation are left empty. Throws Error(Cancelled).
domain::Plan plan(const PlanModel& model, const base::Progress& progress, const base::Cancel& cancel);

/// The same from the records, complete. Throws as PlanModel.
domain::Plan plan(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                  const domain::DrawRecord& draw, const PlanRoads& roads, const PlanOptions& options,
                  const base::Clock& clock, const base::Progress& progress, const base::Cancel& cancel);

std::string toJson(const domain::Plan& p);
/// Reads huyuan-plan/2 and, of older versions, /1. Throws Error(BadInput) naming file and key.
domain::Plan planFromJson(const std::string& json, const std::string& fileName);

} // namespace huyuan::planning
