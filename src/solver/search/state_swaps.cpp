// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/state_p.h"

namespace huyuan::solver {

SearchState::Load SearchState::loadOf(Stretch x) const {
  Load load;
  for (NodeId n = m_nodes[x.before].after; n != x.after; n = m_nodes[n].after) {
    ++load.stops;
    load.demand += m_space.demand(n);
  }
  return load;
}

/// Plain: whether `to` is reached in time after `from`.
bool SearchState::joins(NodeId from, NodeId to) const {
  if (m_space.model() != TimeModel::Plain || (!m_space.isClient(from) && !m_space.isClient(to))) return true;
  return m_times[from].leave + m_space.duration(from, to) <= m_times[to].latest;
}

/// Whether skills, bars and those to be kept apart let the route have what lies in `taken` for what lies in `given`.
bool SearchState::mayTake(std::size_t r, Stretch taken, Stretch given) const {
  for (NodeId n = m_nodes[taken.before].after; n != taken.after; n = m_nodes[n].after) {
    if (!m_space.serves(r, n)) return false;
    const std::uint32_t group = m_space.problem().clients[n].apart;
    if (group == 0) continue;
    for (NodeId k = m_nodes[m_space.start(r)].after; m_space.isClient(k); k = m_nodes[k].after) {
      if (m_nodes[k].before == given.before) // pass over what is given
        while (k != given.after) k = m_nodes[k].after;
      if (!m_space.isClient(k)) break;
      if (m_space.problem().clients[k].apart == group) return false;
    }
  }
  return true;
}

/// The nodes from `first` to `last` (none: NoNode) come where a stretch was.
void SearchState::put(std::size_t r, Stretch where, NodeId first, NodeId last) {
  if (first == NoNode) return link(where.before, where.after);
  link(where.before, first);
  link(last, where.after);
  for (NodeId n = first; n != where.after; n = m_nodes[n].after) m_nodes[n].route = static_cast<std::uint32_t>(r);
}

Cost SearchState::travelOf(std::size_t r) const {
  if (m_routes[r].stops == 0) return 0;
  Cost travel = m_fixed[r];
  for (NodeId n = m_space.start(r); n != m_space.end(r); n = m_nodes[n].after)
    travel += m_nodes[n].toNext + (m_hasVisit && m_space.isClient(n) ? m_space.visitCost(r, n) : 0);
  return travel;
}

/// The leg with the break may have come from the other route.
NodeId SearchState::mealAfterSwap(std::size_t r, NodeId own, NodeId others) const {
  if (m_labels[m_space.start(r)].lunch >= 0) return NoNode;
  if (own != NoNode && m_nodes[own].route == r) return own;
  return others != NoNode && m_space.isClient(others) && m_nodes[others].route == r ? others : NoNode;
}

/// Links and costs but not times; false, and nothing changed, if a capacity or a number of stops does not let it.
bool SearchState::exchange(Stretch x, Stretch y) {
  const std::uint32_t r = m_nodes[x.before].route, s = m_nodes[y.before].route;
  const Load ofX = loadOf(x), ofY = loadOf(y);
  WorkRoute &one = m_routes[r], &other = m_routes[s];
  const std::int64_t roomR = one.room + ofX.demand - ofY.demand, roomS = other.room + ofY.demand - ofX.demand;
  const std::uint32_t stopsR = one.stops - ofX.stops + ofY.stops, stopsS = other.stops - ofY.stops + ofX.stops;
  if (roomR < 0 || roomS < 0 || stopsR > one.mostStops || stopsS > other.mostStops) return false;
  touch(r);
  touch(s);
  const Cost was = one.travel + other.travel;
  const auto ends = [&](Stretch of, const Load& load) {
    return load.stops == 0 ? std::pair{NoNode, NoNode} : std::pair{m_nodes[of.before].after, m_nodes[of.after].before};
  };
  const auto [firstX, lastX] = ends(x, ofX);
  const auto [firstY, lastY] = ends(y, ofY);
  put(r, x, firstY, lastY);
  put(s, y, firstX, lastX);
  one.room = roomR, one.stops = stopsR, other.room = roomS, other.stops = stopsS;
  one.travel = travelOf(r);
  other.travel = travelOf(s);
  m_cost += one.travel + other.travel - was;
  return true;
}

bool SearchState::swapTails(NodeId a, NodeId b) {
  const std::uint32_t r = m_nodes[a].route, s = m_nodes[b].route;
  const auto tail = [&](NodeId head, NodeId end) { return m_space.isClient(head) ? head : end; };
  if (!joins(a, tail(m_nodes[b].after, m_space.end(r))) || !joins(b, tail(m_nodes[a].after, m_space.end(s))))
    return false;
  if (!exchange({a, m_space.end(r)}, {b, m_space.end(s)})) return false;
  if (m_space.model() == TimeModel::Plain) refreshTimes(r, a, m_nodes[a].after), refreshTimes(s, b, m_nodes[b].after);
  return true;
}

bool SearchState::swap(Stretch x, Stretch y) {
  const std::uint32_t r = m_nodes[x.before].route, s = m_nodes[y.before].route;
  const NodeId mealR = m_routes[r].meal, mealS = m_routes[s].meal;
  if (!mayTake(r, y, x) || !mayTake(s, x, y) || !exchange(x, y)) return false;
  m_routes[r].meal = mealAfterSwap(r, mealR, mealS);
  m_routes[s].meal = mealAfterSwap(s, mealS, mealR);
  for (const auto& [route, from] : {std::pair(r, x.before), std::pair(s, y.before)}) {
    if (m_routes[route].stops == 0)
      retime(route, from);
    else
      setTime(route, follow(route, from));
  }
  return true;
}

} // namespace huyuan::solver
