// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan.h"
#include "planning/calendar.h"
#include "planning/school_times.h"
#include "roads/periods.h"
#include "roads/travel.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// What planning is told besides the records.
namespace huyuan::planning {

/// Where the teams travel.
struct PlanRoads {
  /// The roads under a profile ("car") at the speeds of a period, null = outside all; null = there are none, and
  /// straight lines stand in. Called by one thread at a time.
  std::function<std::shared_ptr<const roads::RoadGraph>(const std::string& profile, const roads::Period* period)> graph;
  std::vector<roads::Period> periods;
};

struct PlanOptions {
  domain::PlanRules rules;
  SchoolTimes times; ///< schoolTimesFromJson() of the reference data; likewise the next two
  Calendar calendar;
  Terms terms;
  std::vector<std::shared_ptr<const domain::Plan>> earlier; ///< of earlier campaigns, which must not be repeated

  double walkKmh = 5.0;            ///< from the road to the door
  base::Metres walkAtMost{1000.0}; ///< a place farther off the road is reached by a straight line
  double straightKmh = 25.0;       ///< along straight lines, where no road is known; on foot walkKmh

  std::uint64_t seed = 1;
  std::int64_t iterations = 4000; ///< of the search, for each day of a team
  double seconds = 0.0;           ///< > 0: so much wall time in all instead
  double cpuSeconds = 0.0;        ///< > 0: so much processor time in all instead
  unsigned threads = 0;           ///< 0 = as many as the machine has; the plan by iterations does not depend on it
  std::optional<domain::PlanSearch> replay; ///< the search of an earlier plan, step by step, instead of all these
  /// That the matrices of the search may take. A larger job is planned in parts (note "in_parts"), and so again.
  std::uint64_t bytes = std::uint64_t{1} << 30;
};

} // namespace huyuan::planning
