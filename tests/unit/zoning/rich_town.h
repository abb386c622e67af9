// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geodesic.h"
#include "town.h"
#include "zoning/zoning.h"

#include <cmath>

/// Towns in which everything that zoning knows occurs: campuses of one school, markets with an outline, spared kinds,
/// walks, places without a road.
namespace huyuan::test {

/// Streets everywhere, all from west to east or from south to north, five metres beside every place; none in the
/// western third of each hundredth of a degree.
class GridWalks : public zoning::WalkDistances {
 public:
  std::vector<zoning::Walk> walks(geo::LonLat from, const std::vector<geo::LonLat>& to,
                                  base::Metres limit) const override {
    std::vector<zoning::Walk> out;
    for (const geo::LonLat p : to) out.push_back(walk(from, p, limit));
    return out;
  }
  geo::Line path(geo::LonLat from, geo::LonLat to, base::Metres) const override { return {from, to}; }

 private:
  static bool hasRoad(geo::LonLat p) { return p.lon * 100.0 - std::floor(p.lon * 100.0) > 0.33; }
  static zoning::Walk walk(geo::LonLat a, geo::LonLat b, base::Metres limit) {
    if (!hasRoad(a) || !hasRoad(b)) return {};
    const geo::LonLat corner{a.lon, b.lat};
    const base::Metres along = geo::distance(a, corner) + geo::distance(corner, b);
    zoning::Walk walk{zoning::Walk::Reach::Within, along, base::Metres(5), base::Metres(5)};
    if (walk.total() > limit) walk.reach = zoning::Walk::Reach::Beyond;
    return walk;
  }
};

inline void makeRich(Town& town, base::Random& random) {
  for (std::size_t i = 0; i < town.schools.size(); ++i) {
    domain::School& s = town.schools[i];
    s.code = "S" + std::to_string(s.id.value);
    if (i > 0 && random.chance(0.15)) s.campusOf = "S" + std::to_string(1 + random.below(town.schools.size()));
    if (!s.gates.empty()) s.gates.front().main = random.chance(0.9);
  }
  for (domain::Vendor& v : town.vendors) {
    v.kind = random.chance(0.1) ? "wholesale" : "toys";
    if (random.chance(0.03)) v.area = {{{star(v.point, random, 80, 6), {}}}};
    if (random.chance(0.02)) v.point = {};
  }
}

inline std::vector<domain::ZoneRule> sixRules() {
  std::vector<domain::ZoneRule> rules;
  for (const domain::Method method : domain::AllMethods) {
    domain::ZoneRule rule;
    rule.id.value = 1 + static_cast<std::int64_t>(method);
    rule.method = method;
    rule.distance = base::Metres(150.0 + 25.0 * static_cast<double>(method));
    rule.inclusive = method != domain::Method::GateRadius;
    if (method == domain::Method::GateRadius) rule.sparedKinds = {"wholesale"};
    if (method == domain::Method::PointRadius) rule.schoolKinds = {"211"};
    if (method == domain::Method::Walk) rule.premises = domain::Premises::Door;
    rules.push_back(rule);
  }
  return rules;
}

} // namespace huyuan::test
