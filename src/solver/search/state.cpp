// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/state_p.h"

#include <algorithm>
#include <cassert>

namespace huyuan::solver {

namespace {

bool hasGaps(const Problem& p) {
  for (std::size_t i = 0; i < p.duration.size(); ++i)
    for (std::size_t j = 0; j < p.duration.size(); ++j)
      if (p.duration(i, j) >= Unreachable || p.cost(i, j) >= Unreachable) return true;
  return false;
}

bool unbounded(Time t) { return t >= (INT64_C(1) << 40); }

} // namespace

TimeModel timeModelOf(const Problem& p) {
  bool timed = false;
  for (const Client& c : p.clients) {
    if (c.lateWeight > 0 || !c.earlierWindows.empty()) return TimeModel::Labels;
    timed = timed || c.earliest > 0 || !unbounded(c.latest);
  }
  for (const Vehicle& v : p.vehicles) {
    if (v.lunch.duration > 0 || v.overtimeWeight > 0 || !unbounded(v.maxDuration)) return TimeModel::Labels;
    timed = timed || !unbounded(v.shiftEnd);
  }
  if (p.balanceWeight > 0) return TimeModel::Labels;
  return timed ? TimeModel::Plain : TimeModel::None;
}

SearchState::SearchState(const Problem& p)
    : m_p(p)
    , m_model(timeModelOf(p))
    , m_hasGaps(hasGaps(p))
    , m_timer(p)
    , m_routes(p.vehicles.size())
    , m_routeOf(p.clients.size(), NoRoute)
    , m_placeOf(p.clients.size(), 0)
    , m_isTouched(p.vehicles.size(), false) {
  for (ClientId c = 0; c < p.clients.size(); ++c) {
    m_absent.push_back(c);
    m_cost += p.clients[c].prize;
  }
  for (std::size_t r = 0; r < m_routes.size(); ++r) refresh(r);
}

std::size_t SearchState::missing() const {
  const auto absent =
      std::count_if(m_absent.begin(), m_absent.end(), [&](ClientId c) { return m_p.clients[c].required; });
  const auto broken = std::count_if(m_touched.begin(), m_touched.end(), [&](auto r) { return m_routes[r].broken; });
  return static_cast<std::size_t>(absent + broken);
}

bool SearchState::admits(std::size_t r, ClientId c) const {
  const Vehicle& v = m_p.vehicles[r];
  return m_routes[r].load + m_p.clients[c].demand <= v.capacity && m_routes[r].stops.size() < v.maxStops &&
         m_p.serves(r, c);
}

std::size_t SearchState::before(const WorkRoute& route, const Vehicle& v, std::size_t place) const {
  return place == 0 ? v.start : m_p.clients[route.stops[place - 1]].location;
}

std::size_t SearchState::after(const WorkRoute& route, const Vehicle& v, std::size_t place) const {
  return place == route.stops.size() ? v.end : m_p.clients[route.stops[place]].location;
}

Cost SearchState::travelDelta(std::size_t r, ClientId c, std::size_t place) const {
  const WorkRoute& route = m_routes[r];
  const Vehicle& v = m_p.vehicles[r];
  const std::size_t from = before(route, v, place);
  const std::size_t to = after(route, v, place);
  const std::size_t at = m_p.clients[c].location;
  const Cost added = m_p.cost(from, at) + m_p.cost(at, to);
  return route.stops.empty() ? added + v.fixedCost : added - m_p.cost(from, to);
}

bool SearchState::passable(std::size_t from, std::size_t at, std::size_t to) const {
  const auto open = [&](std::size_t a, std::size_t b) {
    return m_p.duration(a, b) < Unreachable && m_p.cost(a, b) < Unreachable;
  };
  return open(from, at) && open(at, to);
}

bool SearchState::inTime(const WorkRoute& route, const Vehicle& v, ClientId c, std::size_t place) const {
  const Client& client = m_p.clients[c];
  const Time arrive = route.leave[place] + m_p.duration(before(route, v, place), client.location);
  const Time start = std::max(arrive, client.earliest);
  if (start > client.latest) return false;
  return start + client.service + m_p.duration(client.location, after(route, v, place)) <= route.latest[place];
}

bool SearchState::priceInsertion(std::size_t r, ClientId c, std::size_t place, Cost travel, Cost& delta) {
  const WorkRoute& route = m_routes[r];
  const Vehicle& v = m_p.vehicles[r];
  delta = travel;
  if (m_hasGaps && !passable(before(route, v, place), m_p.clients[c].location, after(route, v, place))) return false;
  if (m_model == TimeModel::None) return true;
  if (m_model == TimeModel::Plain) return inTime(route, v, c, place);
  m_trial.assign(route.stops.begin(), route.stops.end());
  m_trial.insert(m_trial.begin() + static_cast<std::ptrdiff_t>(place), c);
  const auto time = m_timer.cost(r, m_trial);
  if (!time) return false;
  delta += *time - route.time;
  return true;
}

void SearchState::refreshTimes(WorkRoute& route, const Vehicle& v) const {
  const std::size_t n = route.stops.size();
  route.leave.resize(n + 1);
  route.latest.resize(n + 1);
  route.leave[0] = v.shiftStart;
  for (std::size_t i = 0; i < n; ++i) {
    const Client& c = m_p.clients[route.stops[i]];
    const Time arrive = route.leave[i] + m_p.duration(before(route, v, i), c.location);
    route.leave[i + 1] = std::max(arrive, c.earliest) + c.service;
  }
  route.latest[n] = v.shiftEnd;
  for (std::size_t i = n; i > 0; --i) {
    const Client& c = m_p.clients[route.stops[i - 1]];
    const Time onward = m_p.duration(c.location, after(route, v, i));
    route.latest[i - 1] = std::min(c.latest, route.latest[i] - onward - c.service);
  }
}

void SearchState::place(std::size_t r) {
  const std::vector<ClientId>& stops = m_routes[r].stops;
  for (std::uint32_t i = 0; i < stops.size(); ++i) {
    m_routeOf[stops[i]] = static_cast<std::uint32_t>(r);
    m_placeOf[stops[i]] = i;
  }
}

void SearchState::refresh(std::size_t r) {
  WorkRoute& route = m_routes[r];
  const Vehicle& v = m_p.vehicles[r];
  route.broken = m_hasGaps && !m_timer.cost(r, route.stops);
  if (m_model == TimeModel::Plain) {
    refreshTimes(route, v);
    route.broken = route.broken || route.leave[0] + m_p.duration(v.start, after(route, v, 0)) > route.latest[0];
  }
  if (m_model == TimeModel::Labels) {
    const auto time = m_timer.cost(r, route.stops);
    route.broken = !time;
    route.time = time.value_or(0);
  }
  place(r);
}

void SearchState::insert(std::size_t r, ClientId c, std::size_t at) {
  touch(r);
  WorkRoute& route = m_routes[r];
  const Cost before = route.cost();
  route.travel += travelDelta(r, c, at);
  route.stops.insert(route.stops.begin() + static_cast<std::ptrdiff_t>(at), c);
  route.load += m_p.clients[c].demand;
  refresh(r);
  m_cost += route.cost() - before - m_p.clients[c].prize;
}

void SearchState::remove(std::size_t r, std::size_t from, std::size_t count) {
  touch(r);
  WorkRoute& route = m_routes[r];
  const Vehicle& v = m_p.vehicles[r];
  const Cost before = route.cost();
  const auto first = route.stops.begin() + static_cast<std::ptrdiff_t>(from);
  std::size_t at = this->before(route, v, from);
  const std::size_t onward = after(route, v, from + count);
  for (std::size_t i = 0; i < count; ++i) {
    const ClientId c = route.stops[from + i];
    route.travel -= m_p.cost(at, m_p.clients[c].location);
    at = m_p.clients[c].location;
    route.load -= m_p.clients[c].demand;
    m_cost += m_p.clients[c].prize;
    m_routeOf[c] = NoRoute;
    m_absent.push_back(c);
  }
  route.travel += m_p.cost(this->before(route, v, from), onward) - m_p.cost(at, onward);
  route.stops.erase(first, first + static_cast<std::ptrdiff_t>(count));
  if (route.stops.empty()) route.travel = 0;
  refresh(r);
  m_cost += route.cost() - before;
}

void SearchState::begin() {
  for (const std::uint32_t r : m_touched) m_isTouched[r] = false;
  m_touched.clear();
  m_savedAbsent = m_absent;
  m_savedCost = m_cost;
}

void SearchState::touch(std::size_t r) {
  if (m_isTouched[r]) return;
  m_isTouched[r] = true;
  if (m_saved.size() <= m_touched.size()) m_saved.emplace_back();
  m_saved[m_touched.size()] = m_routes[r];
  m_touched.push_back(static_cast<std::uint32_t>(r));
}

void SearchState::rollBack() {
  for (const std::uint32_t r : m_touched)
    for (const ClientId c : m_routes[r].stops) m_routeOf[c] = NoRoute;
  for (std::size_t i = 0; i < m_touched.size(); ++i) {
    std::swap(m_routes[m_touched[i]], m_saved[i]);
    place(m_touched[i]);
  }
  m_absent = m_savedAbsent;
  m_cost = m_savedCost;
  begin();
}

Solution SearchState::solution() const {
  Solution s;
  s.routes.resize(m_routes.size());
  for (std::size_t r = 0; r < m_routes.size(); ++r)
    s.routes[r].clients.assign(m_routes[r].stops.begin(), m_routes[r].stops.end());
  s.unassigned.assign(m_absent.begin(), m_absent.end());
  std::sort(s.unassigned.begin(), s.unassigned.end());
  s.cost = m_cost;
  return s;
}

} // namespace huyuan::solver
