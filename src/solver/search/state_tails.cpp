// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/state_p.h"

namespace huyuan::solver {

SearchState::Head SearchState::headUpTo(NodeId n) const {
  Head head;
  for (; m_space.isClient(n); n = m_nodes[n].before) {
    ++head.stops;
    head.load += m_space.demand(n);
  }
  return head;
}

/// Plain: whether the tail is reached in time after the head.
bool SearchState::joins(NodeId head, NodeId tail, std::size_t r) const {
  if (m_space.model() != TimeModel::Plain) return true;
  const NodeId next = m_space.isClient(tail) ? tail : m_space.end(r);
  if (!m_space.isClient(head) && !m_space.isClient(next)) return true;
  return m_times[head].leave + m_space.duration(head, next) <= m_times[next].latest;
}

void SearchState::takeTail(std::size_t r, NodeId head, NodeId first, NodeId last) {
  const NodeId end = m_space.end(r);
  const bool any = m_space.isClient(first);
  link(head, any ? first : end);
  if (any) link(last, end);
  for (NodeId n = any ? first : end; m_space.isClient(n); n = m_nodes[n].after)
    m_nodes[n].route = static_cast<std::uint32_t>(r);
}

Cost SearchState::travelOf(std::size_t r) const {
  if (m_routes[r].stops == 0) return 0;
  Cost travel = m_fixed[r];
  for (NodeId n = m_space.start(r); n != m_space.end(r); n = m_nodes[n].after) travel += m_nodes[n].toNext;
  return travel;
}

bool SearchState::swapTails(NodeId a, NodeId b) {
  const std::uint32_t r = m_nodes[a].route, s = m_nodes[b].route;
  const NodeId tailOfA = m_nodes[a].after, tailOfB = m_nodes[b].after;
  if (!joins(a, tailOfB, r) || !joins(b, tailOfA, s)) return false;
  const Head headA = headUpTo(a), headB = headUpTo(b);
  WorkRoute &one = m_routes[r], &other = m_routes[s];
  // Alike, so the capacities are the same, and what a head takes along is all that changes.
  const std::int64_t roomR = other.room + headB.load - headA.load, roomS = one.room + headA.load - headB.load;
  const std::uint32_t stopsR = headA.stops + other.stops - headB.stops, stopsS = headB.stops + one.stops - headA.stops;
  if (roomR < 0 || roomS < 0 || stopsR > one.mostStops || stopsS > other.mostStops) return false;
  touch(r);
  touch(s);
  const Cost was = one.travel + other.travel;
  const NodeId lastOfR = m_nodes[m_space.end(r)].before, lastOfS = m_nodes[m_space.end(s)].before;
  takeTail(r, a, tailOfB, lastOfS);
  takeTail(s, b, tailOfA, lastOfR);
  one.room = roomR, one.stops = stopsR, other.room = roomS, other.stops = stopsS;
  one.travel = travelOf(r);
  other.travel = travelOf(s);
  m_cost += one.travel + other.travel - was;
  for (const auto& [route, node] : {std::pair(r, a), std::pair(s, b)}) {
    if (m_space.model() == TimeModel::Plain) refreshTimes(route, node, m_nodes[node].after);
    if (m_space.model() == TimeModel::Labels) beginAnew(route), retime(route, m_space.start(route));
  }
  return true;
}

} // namespace huyuan::solver
