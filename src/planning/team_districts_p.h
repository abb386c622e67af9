// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/draw.h"

#include <string>
#include <vector>

/// Team → district: the part of the draw after the targets.
namespace huyuan::planning {

/// The districts by SHA-256(seed + "|perm|" + j + "\n" + code), ascending.
std::vector<std::string> permutation(const std::string& seed, int j, const std::vector<std::string>& districts);

/// The teams by number; team i of them gets district i of the order, which begins anew when there are more teams.
std::vector<domain::TeamDistrict> pairUp(const std::vector<int>& teams, const std::vector<std::string>& order);

struct TeamDraw {
  std::vector<domain::TeamDistrict> pairs;
  int permutation = 0;
};
/// The first order that gives no team its home and repeats no pair of `recent`. Throws Error(BadInput) after 100 000
/// orders.
TeamDraw drawTeams(const std::string& seed, std::vector<TeamHome> teams, const std::vector<std::string>& districts,
                   const std::vector<domain::TeamDistrict>& recent);

/// Which of the districts take part: all, or, if there are fewer teams than districts, those with a member on the list.
std::vector<std::string> districtsToServe(const std::vector<std::string>& districts, const domain::DrawPopulation& list,
                                          std::size_t teams);

} // namespace huyuan::planning
