// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/recreate_p.h"

#include <algorithm>
#include <tuple>

namespace huyuan::solver {

namespace {

constexpr std::uint64_t BlinkOneIn = 100;

auto likeness(const Vehicle& v) {
  return std::tie(v.start, v.end, v.shiftStart, v.shiftEnd, v.maxDuration, v.overtimeWeight, v.fixedCost, v.capacity,
                  v.maxStops, v.skills, v.lunch.duration, v.lunch.earliest, v.lunch.latest);
}

} // namespace

BlinkRecreate::BlinkRecreate(const Problem& p)
    : m_p(p)
    , m_timed(timeModelOf(p) != TimeModel::None) {
  m_fromDepot.resize(p.clients.size());
  for (std::size_t c = 0; c < p.clients.size(); ++c)
    m_fromDepot[c] = p.vehicles.empty() ? 0 : p.cost(p.vehicles[0].start, p.clients[c].location);
  for (std::uint32_t v = 0; v < p.vehicles.size(); ++v) {
    std::uint32_t like = v;
    for (std::uint32_t o = 0; o < v && like == v; ++o)
      if (likeness(p.vehicles[o]) == likeness(p.vehicles[v])) like = o;
    m_likeOf.push_back(like);
  }
  m_emptyTried.resize(p.vehicles.size());
}

void BlinkRecreate::sort(std::vector<ClientId>& clients, base::Random& random) const {
  std::sort(clients.begin(), clients.end()); // what follows must not depend on the order of removal
  for (std::size_t i = clients.size(); i > 1; --i) std::swap(clients[i - 1], clients[random.below(i)]);
  const auto by = [&](auto key) {
    std::stable_sort(clients.begin(), clients.end(), [&](ClientId a, ClientId b) { return key(a) < key(b); });
  };
  const auto& all = m_p.clients;
  // Weights of the paper: random 4, demand 4, far 2, close 1; with times also short window 2, early 2, late 2.
  const std::uint64_t dice = random.below(m_timed ? 17 : 11);
  if (dice < 4) return;
  if (dice < 8)
    by([&](ClientId c) { return -all[c].demand; });
  else if (dice < 10)
    by([&](ClientId c) { return -m_fromDepot[c]; });
  else if (dice < 11)
    by([&](ClientId c) { return m_fromDepot[c]; });
  else if (dice < 13)
    by([&](ClientId c) { return all[c].latest - all[c].earliest; });
  else if (dice < 15)
    by([&](ClientId c) { return all[c].earliest; });
  else
    by([&](ClientId c) { return -all[c].latest; });
}

void BlinkRecreate::tryRoute(SearchState& state, std::size_t r, ClientId c, base::Random& random,
                             Insertion& found) const {
  const WorkRoute& route = state.route(r);
  for (std::size_t place = 0; place <= route.stops.size(); ++place) {
    if (random.below(BlinkOneIn) == 0) continue;
    const Cost travel = state.travelDelta(r, c, place);
    const Cost atLeast = travel - route.time; // the timing cost may fall to nothing, not below
    if (found.route != NoRoute && atLeast >= found.delta) continue;
    Cost delta = 0;
    if (!state.priceInsertion(r, c, place, travel, delta)) continue;
    if (found.route != NoRoute && delta >= found.delta) continue;
    found = {static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(place), delta};
  }
}

Insertion BlinkRecreate::best(SearchState& state, ClientId c, base::Random& random) const {
  Insertion found;
  std::fill(m_emptyTried.begin(), m_emptyTried.end(), false);
  for (std::size_t r = 0; r < state.routes(); ++r) {
    if (!state.admits(r, c)) continue;
    if (state.route(r).stops.empty()) {
      if (m_emptyTried[m_likeOf[r]]) continue;
      m_emptyTried[m_likeOf[r]] = true;
    }
    tryRoute(state, r, c, random, found);
  }
  return found;
}

void BlinkRecreate::operator()(SearchState& state, base::Random& random) {
  m_todo.swap(state.absent());
  state.absent().clear();
  sort(m_todo, random);
  for (const ClientId c : m_todo) {
    const Insertion place = best(state, c, random);
    const Client& client = m_p.clients[c];
    if (place.route == NoRoute || (!client.required && place.delta >= client.prize))
      state.absent().push_back(c);
    else
      state.insert(place.route, c, place.place);
  }
}

} // namespace huyuan::solver
