// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/state_p.h"

#include <algorithm>
#include <cassert>

namespace huyuan::solver {

SearchState::SearchState(const SearchSpace& space)
    : m_space(space)
    , m_nodes(space.nodes())
    , m_times(space.nodes())
    , m_routes(space.vehicles())
    , m_timer(space.problem())
    , m_isTouched(space.vehicles(), false) {
  const Problem& p = space.problem();
  if (space.model() == TimeModel::Labels)
    m_labels.resize(space.nodes()), m_arrivals.resize(space.nodes()), m_tails.resize(space.nodes());
  for (ClientId c = 0; c < space.clients(); ++c) {
    m_absent.push_back(c);
    m_cost += p.clients[c].prize;
    if (p.clients[c].required)
      ++m_missing;
    else
      m_lost += p.clients[c].prize;
  }
  for (std::size_t r = 0; r < space.vehicles(); ++r) {
    const Vehicle& v = p.vehicles[r];
    m_hasFirst = m_hasFirst || !v.firstCosts.empty();
    m_hasVisit = m_hasVisit || !v.visitCosts.empty();
    m_routes[r].room = v.capacity;
    m_routes[r].mostStops = static_cast<std::uint32_t>(std::min<std::size_t>(v.maxStops, UINT32_MAX));
    m_fixed.push_back(v.fixedCost);
    const NodeId start = space.start(r), end = space.end(r);
    m_nodes[start] = {NoNode, end, static_cast<std::uint32_t>(r)};
    m_nodes[end] = {start, NoNode, static_cast<std::uint32_t>(r)};
    m_times[start] = {space.earliest(start), SearchSpace::Forever};
    m_times[end] = {space.earliest(start), space.latest(end)};
    if (space.model() == TimeModel::Labels) m_labels[start] = LabelRules(p, r).earliest();
  }
}

std::size_t SearchState::usedRoutes() const {
  return static_cast<std::size_t>(
      std::count_if(m_routes.begin(), m_routes.end(), [](const WorkRoute& r) { return r.stops > 0; }));
}

bool SearchState::keptApart(std::size_t r, ClientId c) const {
  const std::uint32_t group = m_space.problem().clients[c].apart;
  if (group == 0) return true;
  for (NodeId n = m_nodes[m_space.start(r)].after; m_space.isClient(n); n = m_nodes[n].after)
    if (m_space.problem().clients[n].apart == group) return false;
  return true;
}

void SearchState::setBroken(WorkRoute& route, bool broken) {
  if (broken != route.broken) m_missing = broken ? m_missing + 1 : m_missing - 1;
  route.broken = broken;
}

void SearchState::link(NodeId before, NodeId after) {
  m_nodes[before].after = after;
  m_nodes[after].before = before;
  const bool empty = !m_space.isClient(before) && !m_space.isClient(after);
  m_nodes[before].toNext = m_nodes[after].fromBefore = empty ? 0 : legCost(before, after);
}

/// Forward from the node before a change and backward from the one after it, until nothing changes any more.
void SearchState::refreshTimes(std::size_t r, NodeId before, NodeId after) {
  const NodeId start = m_space.start(r), end = m_space.end(r);
  const bool empty = m_routes[r].stops == 0;
  bool passed = false;
  NodeId from = before;
  for (NodeId n = m_nodes[before].after; n != NoNode; from = n, n = m_nodes[n].after) {
    const std::int32_t arrive = m_times[from].leave + (empty ? 0 : m_space.duration(from, n));
    const std::int32_t leave = n == end ? arrive : std::max(arrive, m_space.earliest(n)) + m_space.service(n);
    passed = passed || n == after;
    if (passed && leave == m_times[n].leave) break;
    m_times[n].leave = leave;
  }
  passed = false;
  NodeId to = after;
  for (NodeId n = m_nodes[after].before; n != start; to = n, n = m_nodes[n].before) {
    const std::int32_t latest =
        std::min(m_space.latest(n), m_times[to].latest - m_space.duration(n, to) - m_space.service(n));
    passed = passed || n == before;
    if (passed && latest == m_times[n].latest) break;
    m_times[n].latest = latest;
  }
  const NodeId first = m_nodes[start].after;
  const std::int32_t arrive = m_times[start].leave + m_space.duration(start, first);
  const std::int32_t begin = m_space.isClient(first) ? std::max(arrive, m_space.earliest(first)) : arrive;
  const bool late = !empty && begin > m_times[first].latest;
  setBroken(m_routes[r], late);
}

void SearchState::insert(const Insertion& place, ClientId c) {
  const std::size_t r = place.route;
  const NodeId after = place.after, next = m_nodes[after].after;
  touch(r);
  WorkRoute& route = m_routes[r];
  const Cost grows = travelDelta(r, c, after);
  route.travel += grows;
  route.room -= m_space.demand(c);
  ++route.stops;
  m_nodes[c].route = static_cast<std::uint32_t>(r);
  link(after, c);
  link(c, next);
  if (m_space.model() == TimeModel::Plain) refreshTimes(r, after, next);
  if (m_space.model() == TimeModel::Labels) {
    m_labels[c].window = place.way;
    if (route.meal == next && !place.beforeMeal) route.meal = c;
    if (place.anew) beginAnew(r);
    retime(r, place.anew ? m_space.start(r) : after);
  }
  m_cost += grows - m_space.problem().clients[c].prize;
  if (m_space.problem().clients[c].required)
    --m_missing;
  else
    m_lost -= m_space.problem().clients[c].prize;
}

void SearchState::remove(ClientId first, std::size_t count) {
  const std::uint32_t r = m_nodes[first].route;
  touch(r);
  WorkRoute& route = m_routes[r];
  const Cost was = route.travel;
  const NodeId before = m_nodes[first].before;
  NodeId n = first;
  route.travel -= m_nodes[before].toNext;
  for (std::size_t i = 0; i < count; ++i) {
    const Client& client = m_space.problem().clients[n];
    route.travel -= m_nodes[n].toNext + (m_hasVisit ? m_space.visitCost(r, n) : 0);
    route.room += m_space.demand(n);
    m_cost += client.prize;
    if (client.required)
      ++m_missing;
    else
      m_lost += client.prize;
    m_nodes[n].route = NoRoute;
    m_absent.push_back(n);
    if (route.meal == n) route.meal = m_nodes[n].after;
    n = m_nodes[n].after;
  }
  route.stops -= static_cast<std::uint32_t>(count);
  link(before, n);
  route.travel += m_nodes[before].toNext;
  if (route.stops == 0) route.travel = 0;
  if (m_space.model() == TimeModel::Plain) refreshTimes(r, before, n);
  route.stale = m_space.model() == TimeModel::Labels;
  m_cost += route.travel - was;
}

void SearchState::begin() {
  for (const SavedRoute& s : m_saved) m_isTouched[s.route] = false;
  m_saved.clear();
  m_savedNodes.clear();
  m_savedTimings.clear();
  m_savedAbsent = m_absent;
  m_savedCost = m_cost;
  m_savedLost = m_lost;
  m_savedMissing = m_missing;
}

void SearchState::touch(std::size_t r) {
  if (m_isTouched[r]) return;
  m_isTouched[r] = true;
  m_saved.push_back({static_cast<std::uint32_t>(r), m_savedNodes.size(), m_routes[r]});
  for (NodeId n = m_space.start(r); n != NoNode; n = m_nodes[n].after)
    m_savedNodes.push_back({n, m_nodes[n].toNext, m_times[n]});
  if (m_space.model() != TimeModel::Labels) return;
  for (std::size_t i = m_saved.back().first; i < m_savedNodes.size(); ++i) {
    const NodeId n = m_savedNodes[i].id;
    m_savedTimings.push_back({m_labels[n], m_arrivals[n], m_tails[n]});
  }
}

void SearchState::rollBack() {
  for (const SavedRoute& s : m_saved)
    for (NodeId n = m_nodes[m_space.start(s.route)].after; m_space.isClient(n); n = m_nodes[n].after)
      m_nodes[n].route = NoRoute;
  for (const SavedRoute& s : m_saved) {
    m_routes[s.route] = s.state;
    NodeId before = NoNode;
    for (std::size_t i = s.first; i < s.first + s.state.stops + 2; ++i) {
      const SavedNode& saved = m_savedNodes[i];
      m_nodes[saved.id] = {before, NoNode, s.route, before == NoNode ? 0 : m_nodes[before].toNext, saved.toNext};
      if (before != NoNode) m_nodes[before].after = saved.id;
      m_times[saved.id] = saved.times;
      if (!m_labels.empty()) {
        const SavedTiming& timing = m_savedTimings[i];
        m_labels[saved.id] = timing.label, m_arrivals[saved.id] = timing.arrival, m_tails[saved.id] = timing.tail;
      }
      before = saved.id;
    }
  }
  m_absent = m_savedAbsent;
  m_cost = m_savedCost;
  m_lost = m_savedLost;
  m_missing = m_savedMissing;
  begin();
}

Solution SearchState::solution() const {
  Solution s;
  s.routes.resize(m_routes.size());
  for (std::size_t r = 0; r < m_routes.size(); ++r)
    for (NodeId n = m_nodes[m_space.start(r)].after; m_space.isClient(n); n = m_nodes[n].after)
      s.routes[r].clients.push_back(n);
  s.unassigned.assign(m_absent.begin(), m_absent.end());
  std::sort(s.unassigned.begin(), s.unassigned.end());
  s.cost = m_cost;
  return s;
}

void SearchState::clear() {
  for (std::size_t r = 0; r < m_routes.size(); ++r)
    if (m_routes[r].stops > 0) remove(m_nodes[m_space.start(r)].after, m_routes[r].stops);
  settle();
  begin();
}

void SearchState::load(const std::vector<RoutePlan>& routes, const std::vector<std::uint32_t>& ways) {
  begin();
  for (std::size_t r = 0; r < std::min(routes.size(), m_routes.size()); ++r) {
    NodeId at = m_space.start(r);
    for (const std::size_t client : routes[r].clients) {
      const auto c = static_cast<ClientId>(client);
      if (client >= m_space.clients() || m_nodes[c].route != NoRoute) continue;
      Insertion place{static_cast<std::uint32_t>(r), at, NoLimit};
      if (!ways.empty())
        place.way = ways[c];
      else if (m_space.model() == TimeModel::Labels)
        place.way = static_cast<std::uint32_t>(m_space.problem().clients[c].earlierWindows.size()),
        price(r, c, at, 0, place);
      insert(place, c);
      at = c;
    }
  }
  std::erase_if(m_absent, [&](ClientId c) { return m_nodes[c].route != NoRoute; });
  tighten();
  begin();
}

} // namespace huyuan::solver
