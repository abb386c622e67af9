// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "domain/snapshot.h"
#include "geo/geodesic.h"
#include "planning/plan.h"

/// A made-up city of square districts on a grid of streets.
namespace huyuan::test {

inline constexpr double GridStep = 0.01; ///< degrees between streets, about a kilometre

struct SmallCity {
  domain::Snapshot snapshot;
  std::vector<domain::Finding> findings;
  domain::DrawRecord draw;
  domain::RoadNetwork roads;
};

inline roads::Profile gridProfile() {
  roads::Profile p;
  p.speedKmh.assign(15, 36.0); // 10 m/s
  return p;
}

/// These roads whatever the profile and period; null = none. The graph must outlive them.
inline planning::PlanRoads roadsOf(const roads::RoadGraph* graph) {
  planning::PlanRoads r;
  r.graph = [graph](const std::string&, const roads::Period*) {
    return std::shared_ptr<const roads::RoadGraph>(std::shared_ptr<const roads::RoadGraph>(), graph);
  };
  return r;
}

/// A grid of columns × rows street corners; corner (x, y) is node y · columns + x.
inline domain::RoadNetwork gridRoads(std::uint32_t columns, std::uint32_t rows, geo::LonLat corner) {
  domain::RoadNetwork n;
  for (std::uint32_t y = 0; y < rows; ++y)
    for (std::uint32_t x = 0; x < columns; ++x)
      n.nodes.push_back({corner.lon + x * GridStep, corner.lat + y * GridStep});
  const auto street = [&](std::uint32_t first, std::uint32_t step, std::uint32_t count) {
    domain::RoadWay way;
    way.roadClass = domain::RoadClass::Residential;
    for (std::uint32_t i = 0; i < count; ++i) way.nodes.push_back(first + i * step);
    n.ways.push_back(way);
  };
  for (std::uint32_t y = 0; y < rows; ++y) street(y * columns, 1, columns);
  for (std::uint32_t x = 0; x < columns; ++x) street(x, columns, rows);
  return n;
}

/// `districts` districts side by side, each 5 × 5 corners, with four schools and `vendors` shops each; a team a
/// district.
inline SmallCity smallCity(int districts, int vendors) {
  SmallCity city;
  base::Random random(2026);
  const geo::LonLat origin{118.2, 35.0};
  for (int d = 0; d < districts; ++d) {
    const std::string code = std::to_string(371300 + d);
    city.snapshot.districts.push_back({{d + 1}, code, "district " + code, {}, {}});
    for (int k = 0; k < 4; ++k) {
      domain::School s;
      s.id.value = d * 10 + k + 1;
      s.kind = k == 3 ? "311" : "211";
      s.point = {origin.lon + (d * 5 + k) * GridStep, origin.lat + k * GridStep};
      city.snapshot.schools.push_back(s);
    }
    for (int i = 0; i < vendors; ++i) {
      domain::Vendor v;
      v.id.value = d * 1000 + i + 1;
      v.code = "V" + std::to_string(v.id.value);
      v.districtCode = code;
      const domain::School& school = city.snapshot.schools[static_cast<std::size_t>(d * 4 + i % 4)];
      v.point = {school.point.lon + random.between(-0.0015, 0.0015), school.point.lat + 0.0003};
      city.snapshot.vendors.push_back(v);
      domain::Finding f;
      f.vendor = v.id, f.school = school.id;
      f.distance = geo::distance(v.point, school.point);
      f.verdict = domain::Verdict::Inside;
      city.findings.push_back(f);
      city.draw.targets.push_back({v.code, code, "", i >= 12});
    }
    domain::Team team;
    team.number = d + 1;
    team.start = team.end = {origin.lon + (d * 5 + 2) * GridStep, origin.lat + 4 * GridStep};
    city.snapshot.teams.push_back(team);
    city.draw.teams.push_back({d + 1, code});
  }
  city.draw.spec.campaign = "2026-11";
  city.roads = gridRoads(static_cast<std::uint32_t>(districts) * 5, 5, origin);
  return city;
}

/// Nobody is a reserve: all vendors are to be visited.
inline SmallCity cityWithoutReserves(int districts, int vendors) {
  SmallCity city = smallCity(districts, vendors);
  for (domain::DrawTarget& t : city.draw.targets) t.reserve = false;
  return city;
}

/// Another team like the first one, at its base and drawn for its district, but for what `change` makes of it.
template <class Change> void addTeam(SmallCity& city, const Change& change) {
  domain::Team team = city.snapshot.teams[0];
  team.number = static_cast<int>(city.snapshot.teams.size()) + 1;
  change(team);
  city.snapshot.teams.push_back(team);
  city.draw.teams.push_back({team.number, "371300"});
}
inline void addTeam(SmallCity& city) {
  addTeam(city, [](domain::Team&) {});
}

} // namespace huyuan::test
