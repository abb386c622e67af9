// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/descent_p.h"

/// The moves of two clients near each other. Each first asks whether the legs alone could make it worth while: dues
/// fall by what they are at most.
namespace huyuan::solver {

/// What the dues of two routes come to if `load` and some stops go from one to the other and some come back.
Cost PenalisedDescent::duesMoving(std::uint32_t of, std::uint32_t to, std::int64_t load, std::uint32_t fewer,
                                  std::uint32_t more) const {
  const Route &a = m_routes[of], &b = m_routes[to];
  return dues(of, a.load - load, a.stops - fewer + more) + dues(to, b.load + load, b.stops + fewer - more);
}

/// u, or u and the next one, goes after v, turned or not.
bool PenalisedDescent::relocate(const Pair& p, std::uint32_t count, bool turned) {
  if (p.u == p.y) return false;
  const bool two = count == 2;
  if (two && (!isClient(p.x) || p.v == p.x)) return false;
  const NodeId last = two ? p.x : p.u, next = two ? after(p.x) : p.x;
  const NodeId head = turned ? last : p.u, tail = turned ? p.u : last;
  Cost d = leg(p.t, next) - leg(p.t, p.u) - leg(last, next) + leg(p.v, head) + leg(tail, p.y) - leg(p.v, p.y);
  if (turned) d += leg(p.x, p.u) - leg(p.u, p.x);
  if (p.of != p.to) {
    if (d >= p.dues) return false;
    d += duesMoving(p.of, p.to, demand(p.u) + (two ? demand(p.x) : 0), count, 0) - p.dues;
  }
  if (d >= 0) return false;
  take(p.u);
  if (two) take(p.x);
  put(head, p.v);
  if (two) put(tail, head);
  return made(d, p.of, p.to);
}

/// One or two stops from u on against as many or one from v on.
bool PenalisedDescent::exchange(const Pair& p, std::uint32_t given, std::uint32_t taken) {
  if (p.w == NoNode) return false;
  const bool alike = given == taken; // found from either side
  if (alike && p.u > p.v) return false;
  if ((given == 2 && !isClient(p.x)) || (taken == 2 && !isClient(p.y))) return false;
  const NodeId uLast = given == 2 ? p.x : p.u, vLast = taken == 2 ? p.y : p.v;
  const NodeId uNext = after(uLast), vNext = after(vLast);
  if (uNext == p.v || vNext == p.u || uLast == p.v || vLast == p.u) return false;
  Cost d = leg(p.t, p.v) + leg(vLast, uNext) + leg(p.w, p.u) + leg(uLast, vNext) - leg(p.t, p.u) - leg(uLast, uNext) -
           leg(p.w, p.v) - leg(vLast, vNext);
  if (p.of != p.to) {
    if (d >= p.dues) return false;
    const std::int64_t load =
        demand(p.u) + (given == 2 ? demand(p.x) : 0) - demand(p.v) - (taken == 2 ? demand(p.y) : 0);
    d += duesMoving(p.of, p.to, load, given, taken) - p.dues;
  }
  if (d >= 0) return false;
  link(p.t, p.v);
  link(vLast, uNext);
  link(p.w, p.u);
  link(uLast, vNext);
  return made(d, p.of, p.to);
}

/// Links stops from `last` back to `stop`, which is left out, after a node; returns the last of them.
NodeId PenalisedDescent::linkTurned(NodeId where, NodeId last, NodeId stop) {
  for (NodeId n = last; n != stop;) {
    const NodeId next = before(n);
    link(where, n);
    where = n;
    n = next;
  }
  return where;
}

/// What lies between u and v, and v, is turned (2-opt).
bool PenalisedDescent::turn(const Pair& p) {
  if (!m_symmetric || p.w == NoNode || m_stops[p.u].place + 1 >= m_stops[p.v].place) return false;
  const Cost d = leg(p.u, p.v) + leg(p.x, p.y) - leg(p.u, p.x) - leg(p.v, p.y);
  if (d >= 0) return false;
  link(linkTurned(p.u, p.v, p.u), p.y);
  return made(d, p.of, p.to);
}

/// What follows u goes after v and what follows v after u (2-opt*).
bool PenalisedDescent::crossTails(const Pair& p) {
  if (m_space.likeOf(p.of) != m_space.likeOf(p.to)) return false;
  // The ends stay: an end is as far from a stop as that of a vehicle that is alike.
  Cost d = leg(p.u, p.y) + leg(p.v, p.x) - leg(p.u, p.x) - leg(p.v, p.y);
  if (d >= p.dues) return false;
  const Stop &u = m_stops[p.u], &v = m_stops[p.v];
  const Route &of = m_routes[p.of], &to = m_routes[p.to];
  d += dues(p.of, u.load + to.load - v.load, u.place + to.stops - v.place) +
       dues(p.to, v.load + of.load - u.load, v.place + of.stops - u.place) - p.dues;
  if (d >= 0) return false;
  const NodeId ofEnd = m_space.end(p.of), toEnd = m_space.end(p.to);
  const NodeId ofLast = before(ofEnd), toLast = before(toEnd);
  link(p.u, isClient(p.y) ? p.y : ofEnd);
  if (isClient(p.y)) link(toLast, ofEnd);
  link(p.v, isClient(p.x) ? p.x : toEnd);
  if (isClient(p.x)) link(ofLast, toEnd);
  return made(d, p.of, p.to);
}

/// u's route goes on with v's beginning turned, and v's begins with what followed u turned.
bool PenalisedDescent::joinTurned(const Pair& p) {
  const Vehicle& vehicle = m_space.problem().vehicles[p.of];
  if (!m_symmetric || vehicle.start != vehicle.end || m_space.likeOf(p.of) != m_space.likeOf(p.to)) return false;
  if (p.w == NoNode && !isClient(p.x)) return false; // nothing would change
  const Cost before = leg(p.u, p.x) + leg(p.v, p.y);
  // Where v is a start, u's route ends there; where nothing follows u, v's route begins with y.
  Cost d = (p.w == NoNode ? leg(p.u, m_space.end(p.of)) : leg(p.u, p.v)) +
           (isClient(p.x) ? leg(p.x, p.y) : leg(m_space.start(p.to), p.y)) - before;
  if (d >= p.dues) return false;
  const Stop &u = m_stops[p.u], &v = m_stops[p.v];
  const Route &of = m_routes[p.of], &to = m_routes[p.to];
  d += dues(p.of, u.load + v.load, u.place + v.place) +
       dues(p.to, of.load + to.load - u.load - v.load, of.stops + to.stops - u.place - v.place) - p.dues;
  if (d >= 0) return false;
  const NodeId ofLast = this->before(m_space.end(p.of)), start = m_space.start(p.to);
  link(linkTurned(p.u, p.v, start), m_space.end(p.of));
  link(isClient(p.x) ? linkTurned(start, ofLast, p.u) : start, p.y);
  return made(d, p.of, p.to);
}

} // namespace huyuan::solver
