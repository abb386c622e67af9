// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "base/random.h"
#include "session/demo/land.h"
#include "session/demo/settlements.h"
#include "session/demo/street_grid.h"

#include <vector>

namespace huyuan::session::demo {

/// The ground on which schools and vendors are put: settlements, their streets, the roads between.
struct City {
  Land land;
  std::vector<Settlement> settlements;
  std::vector<StreetGrid> grids;
  std::vector<int> groupOf;      ///< settlement → grid
  std::vector<Outline> outlines; ///< of land.districts
  domain::RoadNetwork roads;

  /// The nearest settlement of the grid, in the district of the place if there is one.
  const Settlement& nearestMember(const StreetGrid& grid, Xy p) const;
  /// Empty outside all districts.
  std::string districtAt(Xy p) const;
  const std::string& districtName(const std::string& code) const;
  /// The settlement itself, or a village's town.
  const Settlement& townOf(const Settlement& s) const;
};

/// The same city for the same seed. Throws Error(BadInput) if data/demo is missing.
City buildCity(const std::string& dataFolder, std::uint64_t seed, const base::Cancel& cancel);

} // namespace huyuan::session::demo
