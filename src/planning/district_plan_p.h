// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan.h"

#include <vector>

namespace huyuan::planning {

/// A target as it is to be planned.
struct Task {
  domain::Visit visit;
  geo::LonLat place;
  std::vector<Window> windows; ///< in order, the last one soft; empty = any time
  int risk = 0;                ///< 0 = most suspect
};

/// One district and the teams drawn for it.
struct DistrictTask {
  std::string district;
  std::vector<domain::Team> teams; ///< by number
  std::vector<Task> tasks;         ///< by rank
  std::vector<domain::Visit> reserves;
};

struct DistrictPlan {
  std::vector<domain::Route> routes; ///< one a team, in their order
  std::vector<domain::Unplanned> unplanned;
};

DistrictPlan planDistrict(const DistrictTask& task, const roads::RoadGraph* graph, const PlanOptions& options,
                          const base::Cancel& cancel);

} // namespace huyuan::planning
