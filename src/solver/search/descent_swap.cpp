// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/descent_p.h"

#include <algorithm>

/// SWAP*: two clients of routes that come near each other change routes, each to where it costs least there, not to the
/// other's place.
namespace huyuan::solver {

bool PenalisedDescent::swapRoutes(bool first) {
  bool better = false;
  std::fill(m_met.begin(), m_met.end(), UINT32_MAX);
  std::vector<std::uint32_t> others;
  for (std::uint32_t a = 0; a < m_routes.size(); ++a) {
    if (m_routes[a].stops == 0) continue;
    const std::uint32_t tried = m_routes[a].swapped;
    m_routes[a].swapped = m_moves;
    others.clear();
    for (NodeId c = after(m_space.start(a)); isClient(c); c = after(c))
      for (const ClientId n : m_near[c]) {
        const std::uint32_t b = m_stops[n].route;
        if (b > a && m_met[b] != a) m_met[b] = a, others.push_back(b);
      }
    std::sort(others.begin(), others.end());
    for (const std::uint32_t b : others)
      if (first || std::max(m_routes[a].changed, m_routes[b].changed) > tried) better = swapStar(a, b) || better;
  }
  return better;
}

/// For the clients of one route, the cheapest places in another.
void PenalisedDescent::findPlaces(std::uint32_t from, std::uint32_t to) {
  for (NodeId c = after(m_space.start(from)); isClient(c); c = after(c)) {
    std::uint32_t& found = m_placesFound[to * m_clients + c];
    if (found != Never && found >= m_routes[to].changed) continue;
    found = m_moves;
    Places& best = m_places[to * m_clients + c];
    best.fill({});
    for (NodeId n = m_space.start(to); n != m_space.end(to); n = after(n)) {
      const Place place{delta(n, c, after(n)), n};
      if (place.delta >= best[2].delta) continue;
      std::size_t i = 2;
      for (; i > 0 && place.delta < best[i - 1].delta; --i) best[i] = best[i - 1];
      best[i] = place;
    }
    m_work += m_routes[to].stops / 4;
  }
}

/// The cheapest place of u in v's route once v is gone.
PenalisedDescent::Place PenalisedDescent::placeWithout(NodeId u, NodeId v) const {
  Place best{delta(before(v), u, after(v)), before(v)};
  for (const Place& p : m_places[m_stops[v].route * m_clients + u]) {
    if (p.after == NoNode) break;
    if (p.after == v || after(p.after) == v) continue;
    return p.delta < best.delta ? p : best;
  }
  return best;
}

/// One client goes and none comes back.
void PenalisedDescent::considerMoving(std::uint32_t from, std::uint32_t to, bool forward, Swap& best) const {
  const Cost now = dues(from) + dues(to);
  for (NodeId c = after(m_space.start(from)); isClient(c); c = after(c)) {
    const Place& place = m_places[to * m_clients + c][0];
    const Cost d = m_gain[c] + place.delta + duesMoving(from, to, demand(c), 1, 0) - now;
    if (d >= best.delta) continue;
    best = {};
    best.delta = d;
    (forward ? best.u : best.v) = c;
    (forward ? best.uAfter : best.vAfter) = place.after;
  }
}

PenalisedDescent::Swap PenalisedDescent::bestSwap(std::uint32_t a, std::uint32_t b) {
  for (const std::uint32_t r : {a, b})
    for (NodeId c = after(m_space.start(r)); isClient(c); c = after(c)) m_gain[c] = -delta(before(c), c, after(c));
  const Cost now = dues(a) + dues(b);
  Swap best;
  for (NodeId u = after(m_space.start(a)); isClient(u); u = after(u))
    for (NodeId v = after(m_space.start(b)); isClient(v); v = after(v)) {
      const Cost least = m_gain[u] + m_gain[v] + duesMoving(a, b, demand(u) - demand(v), 1, 1) - now;
      if (least >= best.delta) continue;
      const Place uTo = placeWithout(u, v), vTo = placeWithout(v, u);
      const Cost d = least + uTo.delta + vTo.delta;
      if (d < best.delta) best = {d, u, v, uTo.after, vTo.after};
    }
  m_work += static_cast<std::int64_t>(m_routes[a].stops) * m_routes[b].stops / 8;
  considerMoving(a, b, true, best);
  considerMoving(b, a, false, best);
  return best;
}

bool PenalisedDescent::swapStar(std::uint32_t a, std::uint32_t b) {
  findPlaces(a, b);
  findPlaces(b, a);
  const Swap best = bestSwap(a, b);
  if (best.u == NoNode && best.v == NoNode) return false;
  if (best.u != NoNode) take(best.u);
  if (best.v != NoNode) take(best.v);
  if (best.u != NoNode) put(best.u, best.uAfter);
  if (best.v != NoNode) put(best.v, best.vAfter);
  return made(best.delta, a, b);
}

} // namespace huyuan::solver
