// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/progress.h"
#include "domain/campaign.h"
#include "domain/snapshot.h"
#include "planning/school_times.h"
#include "roads/travel.h"

#include <cstdint>
#include <string>
#include <vector>

/// From a draw to the teams' routes.
namespace huyuan::planning {

struct PlanOptions {
  std::string date;               ///< the working day of the round
  double seconds = 0.0;           ///< search time in all, where a search is needed; 0 = by iterations (deterministic)
  std::int64_t iterations = 4000; ///< a team
  std::uint64_t seed = 1;
  base::Seconds parking{180};
  base::Seconds lunch{3600};
  std::size_t maxStops = 12;
  base::Seconds maxDay{7 * 3600};     ///< departure to return, lunch included; longer days are overtime, and reported
  base::Seconds maxOvertime{90 * 60}; ///< what a day may go beyond maxDay or the team's shift before it is cut
  SchoolTimes times;                  ///< schoolTimesFromJson() of the reference data
  domain::MinuteOfDay lunchFrom = 11 * 60 + 30, lunchTo = 13 * 60 + 30; ///< the whole break lies between
  double walkKmh = 5.0;                                                 ///< from the road to the door
  base::Metres walkAtMost{1000.0}; ///< a place farther off the road is reached by a straight line
  double straightKmh = 25.0;       ///< along straight lines, where no road is known
  base::Seconds schoolChange{300}; ///< worth so much travel to do the shops of one school in one pass
  unsigned threads = 0;            ///< 0 = as many as the machine has; the plan does not depend on it
};

/// How long a visit takes: observe and follow-up 8 min, purchase 15, inspect 40.
base::Seconds serviceTime(domain::VisitMode mode);

/// Each team serves only the district drawn for it. A visit's windows are those of the school of the vendor's nearest
/// finding; the last one, around dismissal, is soft, and a stop after every window says so (missesWindow).
/// Visit::window is the window the stop is planned in. Shops of one school, or within 80 m of each other, are done in
/// one pass where that costs no more than PlanOptions::schoolChange, the riskiest first. Teams of the same district
/// share its targets. One team with up to 12 stops gets the exact optimum; else the search runs. What cannot be planned
/// is listed in `unplanned` with a reason (unreachable, no_time, no_position, no_team), never dropped in silence; when
/// there are more targets than stops, the first ranks go. Times are planned to the second and shown in whole minutes,
/// rounded up. A day that would exceed maxOvertime first gives up the windows of its last ranks (missesWindow), then
/// the last ranks themselves (no_time). Deterministic for a seed and iterations. Throws Error(BadInput) if a team is
/// unknown or has no start.
domain::Plan plan(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                  const domain::DrawRecord& draw, const roads::RoadGraph* graph, const PlanOptions& options,
                  const base::Clock& clock, const base::Progress& progress, const base::Cancel& cancel);

std::string toJson(const domain::Plan& p);
domain::Plan planFromJson(const std::string& json, const std::string& fileName);

} // namespace huyuan::planning
