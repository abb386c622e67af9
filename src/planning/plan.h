// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/progress.h"
#include "domain/campaign.h"
#include "domain/snapshot.h"
#include "roads/travel.h"

#include <cstdint>
#include <string>
#include <vector>

/// From a draw to the teams' routes.
namespace huyuan::planning {

struct PlanOptions {
  std::string date;               ///< the working day of the round
  double seconds = 0.0;           ///< search time in all; 0 = by iterations (deterministic)
  std::int64_t iterations = 4000; ///< a team
  std::uint64_t seed = 1;
  base::Seconds parking{180};
  base::Seconds lunch{3600};
  std::size_t maxStops = 12;
  base::Seconds maxDay{7 * 3600};
};

/// Each team serves only the district drawn for it. Visits get a soft window from their school's dismissal (default of
/// its kind where not stated). Stops that no road reaches, or that do not fit, are listed in `unplanned`, never dropped
/// in silence. Deterministic for a seed and iterations.
domain::Plan plan(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                  const domain::DrawRecord& draw, const roads::RoadGraph* graph, const PlanOptions& options,
                  const base::Clock& clock, const base::Progress& progress, const base::Cancel& cancel);

std::string toJson(const domain::Plan& p);
domain::Plan planFromJson(const std::string& json, const std::string& fileName);

} // namespace huyuan::planning
