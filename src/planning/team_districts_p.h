// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/draw.h"

#include <string>
#include <vector>

/// Team → district: the part of the draw after the targets.
namespace huyuan::planning {

/// Codes by SHA-256(seed + "|perm|" + j + "\n" + code), ascending.
std::vector<std::string> permutation(const std::string& seed, int j, const std::vector<std::string>& codes);

/// The districts with drawn targets. Where there are more teams, districts repeat by quota: each once, the other places
/// by largest remainder of their numbers of targets; the k-th place of a district is "code#k".
std::vector<std::string> placesToServe(const std::vector<domain::DrawTarget>& targets, std::size_t teams);

struct TeamDraw {
  std::vector<domain::TeamDistrict> pairs; ///< by team, then in the order of the draw
  int permutation = 0;
};
/// The first order that gives no team its home, a district it is recused from or a pair of the last k months. Team i
/// gets place i of the order and, with fewer teams than places, i + n, i + 2n … Throws Error(BadInput) after 100 000
/// orders, saying how often each rule stood in the way.
TeamDraw drawTeams(const domain::DrawRecord& r);

} // namespace huyuan::planning
