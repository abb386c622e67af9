// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/descent_p.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>
#include <set>

namespace huyuan::solver {

namespace {

constexpr std::size_t NearClients = 12; ///< found by trial on X: 20 find as much and take half as long again
constexpr std::uint64_t ShuffledEach = 20;

} // namespace

bool PenalisedDescent::suits(const SearchSpace& space) {
  if (space.model() != TimeModel::None || space.hasPrizes() || space.hasApart()) return false;
  for (std::size_t r = 0; r < space.vehicles(); ++r) {
    const Vehicle& v = space.problem().vehicles[r];
    if (v.maxStops < space.clients() || !v.visitCosts.empty() || !v.firstCosts.empty()) return false;
    for (ClientId c = 0; c < space.clients(); ++c)
      if (!space.serves(r, c)) return false;
  }
  return true;
}

PenalisedDescent::PenalisedDescent(const SearchSpace& space, const Neighbours& around)
    : m_space(space)
    , m_clients(static_cast<std::uint32_t>(space.clients()))
    , m_symmetric(space.symmetric())
    , m_index(space.nodes())
    , m_near(space.clients())
    , m_stops(space.nodes())
    , m_routes(space.vehicles())
    , m_order(space.clients())
    , m_places(space.vehicles() * space.clients())
    , m_placesFound(m_places.size())
    , m_gain(space.clients())
    , m_met(space.vehicles()) {
  std::iota(m_order.begin(), m_order.end(), ClientId{0});
  std::vector<NodeId> nodes(m_order.begin(), m_order.end());
  std::map<std::pair<bool, std::size_t>, std::uint32_t> ends;
  for (NodeId n = 0; n < space.nodes(); ++n) {
    m_index[n] = n;
    if (isClient(n)) continue;
    const bool isEnd = n >= space.end(0);
    const auto [at, added] = ends.emplace(std::pair{isEnd, space.placeOf(n)}, static_cast<std::uint32_t>(nodes.size()));
    if (added) nodes.push_back(n);
    m_index[n] = at->second;
  }
  m_width = nodes.size();
  m_legs.resize(m_width * m_width);
  for (std::size_t i = 0; i < m_width; ++i)
    for (std::size_t j = 0; j < m_width; ++j)
      m_legs[i * m_width + j] = isClient(nodes[i]) || isClient(nodes[j]) ? space.cost(nodes[i], nodes[j]) : 0;
  for (std::size_t r = 0; r < space.vehicles(); ++r) {
    const Vehicle& v = space.problem().vehicles[r];
    m_capacity.push_back(v.capacity);
    m_fixed.push_back(v.fixedCost);
  }
  std::vector<std::set<ClientId>> near(space.clients());
  for (ClientId c = 0; c < m_clients; ++c)
    for (const Neighbour& n : around.of(c).first(std::min(NearClients, around.of(c).size())))
      near[c].insert(n.id), near[n.id].insert(c);
  for (ClientId c = 0; c < m_clients; ++c) m_near[c].assign(near[c].begin(), near[c].end());
}

void PenalisedDescent::load(const Routes& routes) {
  m_moves = 1;
  for (std::size_t r = 0; r < routes.size(); ++r) {
    NodeId last = m_space.start(r);
    for (const std::size_t c : routes[r].clients) {
      link(last, static_cast<NodeId>(c));
      last = static_cast<NodeId>(c);
    }
    link(last, m_space.end(r));
    number(r);
    m_routes[r].swapped = Never;
  }
  for (Stop& stop : m_stops) stop.tested = Never;
  std::fill(m_placesFound.begin(), m_placesFound.end(), Never);
  m_cost = pricedCost();
}

void PenalisedDescent::save(Routes& routes) const {
  for (std::size_t r = 0; r < routes.size(); ++r) {
    routes[r].clients.clear();
    for (NodeId n = after(m_space.start(r)); isClient(n); n = after(n)) routes[r].clients.push_back(n);
  }
}

void PenalisedDescent::number(std::size_t r) {
  std::uint32_t place = 0;
  std::int64_t load = 0;
  for (NodeId n = m_space.start(r);; n = after(n)) {
    load += demand(n);
    Stop& stop = m_stops[n];
    stop.route = static_cast<std::uint32_t>(r);
    stop.place = place++;
    stop.load = load;
    if (n == m_space.end(r)) break;
  }
  m_routes[r].load = load;
  m_routes[r].stops = place - 2;
  m_routes[r].changed = m_moves;
}

Cost PenalisedDescent::pricedCost() const {
  Cost cost = 0;
  for (std::size_t r = 0; r < m_routes.size(); ++r) {
    cost += dues(r);
    for (NodeId n = m_space.start(r); n != m_space.end(r); n = after(n)) cost += leg(n, after(n));
  }
  return cost;
}

void PenalisedDescent::put(NodeId n, NodeId where) {
  const NodeId next = after(where);
  link(where, n);
  link(n, next);
}

bool PenalisedDescent::made(Cost delta, std::uint32_t of, std::uint32_t to) {
  ++m_moves;
  number(of);
  if (to != of) number(to);
  m_cost += delta;
  assert(m_cost == pricedCost());
  return true;
}

void PenalisedDescent::shuffle(base::Random& random) {
  random.shuffle(m_order);
  for (std::vector<ClientId>& near : m_near)
    if (random.below(ShuffledEach) == 0) random.shuffle(near);
}

void PenalisedDescent::operator()(Routes& routes, Cost price, base::Random& random) {
  m_price = price;
  load(routes);
  shuffle(random);
  pass(true); // opens no route
  swapRoutes(true);
  for (bool better = true; better;) {
    better = pass(false);
    better = swapRoutes(false) || better;
  }
  save(routes);
}

std::vector<std::size_t> PenalisedDescent::spareRoutes() const {
  std::vector<std::size_t> spare;
  const auto met = [&](std::size_t r) {
    return std::any_of(spare.begin(), spare.end(),
                       [&](std::size_t s) { return m_space.likeOf(s) == m_space.likeOf(r); });
  };
  for (std::size_t r = 0; r < m_routes.size(); ++r)
    if (m_routes[r].stops == 0 && !met(r)) spare.push_back(r);
  return spare;
}

bool PenalisedDescent::pass(bool first) {
  m_spare = spareRoutes();
  bool better = false;
  for (const ClientId u : m_order)
    while (improveBy(u, first)) better = true;
  return better;
}

/// Whether a move of u, or of what begins with it, was made.
bool PenalisedDescent::improveBy(NodeId u, bool first) {
  const std::uint32_t tested = m_stops[u].tested;
  for (const ClientId v : m_near[u]) {
    ++m_work;
    const std::uint32_t changed = std::max(m_routes[m_stops[u].route].changed, m_routes[m_stops[v].route].changed);
    if (!first && changed <= tested) continue;
    if (improveWith(u, v) || (!isClient(before(v)) && improveWith(u, before(v)))) return true;
  }
  for (std::size_t i = 0; i < m_spare.size() && !first; ++i)
    if (m_routes[m_spare[i]].stops == 0 && improveWith(u, m_space.start(m_spare[i]))) return true;
  m_stops[u].tested = m_moves;
  return false;
}

bool PenalisedDescent::improveWith(NodeId u, NodeId v) {
  const std::uint32_t of = m_stops[u].route, to = m_stops[v].route;
  const Pair p{u,        v,  before(u), isClient(v) ? before(v) : NoNode,         after(u),
               after(v), of, to,        of == to ? dues(of) : dues(of) + dues(to)};
  if (relocate(p, 1, false) || relocate(p, 2, false) || relocate(p, 2, true)) return true;
  if (exchange(p, 1, 1) || exchange(p, 2, 1) || exchange(p, 2, 2)) return true;
  return of == to ? turn(p) : crossTails(p) || joinTurned(p);
}

} // namespace huyuan::solver
