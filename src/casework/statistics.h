// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/snapshot.h"

#include <string>
#include <vector>

/// Figures for the dashboard and for what partners may see. A vendor counts once, by its worst verdict.
namespace huyuan::casework {

struct DistrictFigures {
  std::string code, name;
  std::int64_t schools = 0, vendors = 0;
  std::int64_t inside = 0, borderline = 0; ///< vendors
  std::int64_t violations = 0;
};
/// In the order of the districts; records whose district is unknown come last under code "".
std::vector<DistrictFigures> byDistrict(const domain::Snapshot& s, const std::vector<domain::Finding>& findings);

struct TeamFigures {
  int team = 0;
  std::string district;
  std::int64_t stops = 0;
  double kilometres = 0.0;
  double hours = 0.0; ///< depart to finish
  std::int64_t missedWindows = 0;
};
std::vector<TeamFigures> byTeam(const domain::Plan& plan);

/// Vendors in each school's zone; schools with fewer than `atLeast` have no figure (nobody may be identifiable).
struct SchoolCount {
  domain::SchoolId school;
  std::int64_t vendors = -1; ///< -1 = withheld
};
std::vector<SchoolCount> countsBySchool(const domain::Snapshot& s, const std::vector<domain::Finding>& findings,
                                        std::int64_t atLeast);

} // namespace huyuan::casework
