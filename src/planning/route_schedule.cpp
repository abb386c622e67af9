// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/route_schedule_p.h"

#include <numeric>
#include <utility>

namespace huyuan::planning {

namespace {

solver::Matrix between(const solver::Matrix& all, const std::vector<std::size_t>& places) {
  solver::Matrix out(places.size());
  for (std::size_t i = 0; i < places.size(); ++i)
    for (std::size_t j = 0; j < places.size(); ++j)
      if (i != j) out.set(i, j, all(places[i], places[j]));
  return out;
}

std::vector<solver::Spell> between(const std::vector<solver::Spell>& all, const std::vector<std::size_t>& places) {
  std::vector<solver::Spell> out;
  for (const solver::Spell& s : all) out.push_back({s.from, between(s.duration, places)});
  return out;
}

} // namespace

solver::Schedule routeSchedule(const solver::Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients) {
  solver::Problem small;
  small.balanceWeight = p.balanceWeight;
  solver::Vehicle v = p.vehicles[vehicle];
  std::vector<std::size_t> places{v.start, v.end};
  for (const std::size_t c : clients) {
    solver::Client client = p.clients[c];
    places.push_back(std::exchange(client.location, places.size()));
    small.clients.push_back(std::move(client));
  }
  small.duration = between(p.duration, places);
  small.cost = between(p.cost, places);
  if (v.travel == 0) {
    small.spells = between(p.spells, places);
  } else {
    const solver::Travel& travel = p.others[v.travel - 1];
    small.others.push_back({between(travel.duration, places), between(travel.spells, places)});
    v.travel = 1;
  }
  v.start = 0, v.end = 1;
  // What is the same for every timing of this order.
  v.barred.clear(), v.visitCosts.clear(), v.firstCosts.clear();
  small.vehicles.push_back(std::move(v));
  std::vector<std::size_t> order(clients.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  return solver::schedule(small, 0, order);
}

} // namespace huyuan::planning
