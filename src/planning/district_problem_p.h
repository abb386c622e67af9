// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/district_plan_p.h"
#include "planning/travel_table_p.h"
#include "solver/problem.h"

namespace huyuan::planning {

/// Places of a district's table: the starts of the teams, their ends, then the tasks.
struct PlaceOrder {
  std::size_t teams = 0;
  std::size_t start(std::size_t team) const { return team; }
  std::size_t end(std::size_t team) const { return teams + team; }
  std::size_t task(std::size_t i) const { return 2 * teams + i; }
};

/// Shops that belong together: of one school, or within 80 m of each other, directly or through others.
std::vector<std::size_t> clusters(const std::vector<Task>& tasks);

/// The day of a district as the solver sees it: clients are the tasks, vehicles the teams, seconds after midnight.
solver::Problem problemOf(const DistrictTask& district, const std::vector<Task>& tasks, const TravelTable& table,
                          const PlanOptions& options);

} // namespace huyuan::planning
