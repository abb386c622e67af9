// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/city.h"

#include "session/demo/country_roads.h"

namespace huyuan::session::demo {

const Settlement& City::nearestMember(const StreetGrid& grid, Xy p) const {
  const std::string district = grid.members().size() > 1 ? districtAt(p) : std::string();
  const Settlement* nearest = nullptr;
  const auto farness = [&](const Settlement& s) {
    return distance(s.at, p) + (district.empty() || s.district == district ? 0.0 : 1e6);
  };
  for (const int i : grid.members()) {
    const Settlement& s = settlements[static_cast<std::size_t>(i)];
    if (!nearest || farness(s) < farness(*nearest)) nearest = &s;
  }
  return *nearest;
}

std::string City::districtAt(Xy p) const {
  for (std::size_t d = 0; d < outlines.size(); ++d)
    if (outlines[d].contains(p)) return land.districts[d].code;
  return {};
}

const std::string& City::districtName(const std::string& code) const {
  static const std::string none;
  for (const DistrictShape& d : land.districts)
    if (d.code == code) return d.name;
  return none;
}

const Settlement& City::townOf(const Settlement& s) const {
  return s.town < 0 ? s : settlements[static_cast<std::size_t>(s.town)];
}

City buildCity(const std::string& dataFolder, std::uint64_t seed, const base::Cancel& cancel) {
  City city;
  base::Random random(seed);
  city.land = readLand(dataFolder);
  for (const DistrictShape& d : city.land.districts) city.outlines.emplace_back(d.area);
  city.settlements = placeSettlements(city.land, random);
  cancel.check();
  NetworkBuilder network;
  city.groupOf.assign(city.settlements.size(), 0);
  for (auto& members : groupSettlements(city.settlements)) {
    for (const int i : members) city.groupOf[static_cast<std::size_t>(i)] = static_cast<int>(city.grids.size());
    city.grids.emplace_back(city.settlements, std::move(members), random);
    city.grids.back().build(network);
  }
  cancel.check();
  buildCountryRoads(city.settlements, city.grids, city.groupOf, network, random);
  openTraps(network.network());
  addTurnRestrictions(network.network(), 0.25, seed + 1);
  city.roads = std::move(network.network());
  city.roads.source = "合成演示路网 synthetic demonstration roads";
  return city;
}

} // namespace huyuan::session::demo
