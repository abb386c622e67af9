// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/space_p.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace huyuan::solver {

namespace {

bool unbounded(Time t) { return t >= (INT64_C(1) << 40); }

std::int32_t narrow(Time t) {
  if (t >= Unreachable) return SearchSpace::Far;
  if (t >= SearchSpace::Far) throw std::invalid_argument("a cost or duration is 2^28 or more");
  return static_cast<std::int32_t>(t);
}

std::int32_t narrowTime(Time t) { return static_cast<std::int32_t>(std::min<Time>(t, SearchSpace::Forever)); }

/// Nobody ever waits, so a day is as long as its legs and services.
bool neverWaits(const Problem& p) {
  Time earliest = 0;
  for (const Client& c : p.clients) earliest = std::max(earliest, c.earliest);
  return std::all_of(p.vehicles.begin(), p.vehicles.end(), [&](const Vehicle& v) { return v.shiftStart >= earliest; });
}

using Sparse = std::vector<ClientCost>;

std::vector<Cost> dense(const Problem& p, Sparse Vehicle::*which) {
  std::vector<Cost> all;
  for (std::size_t r = 0; r < p.vehicles.size(); ++r)
    for (const ClientCost& c : p.vehicles[r].*which) {
      all.resize(p.vehicles.size() * p.clients.size(), 0);
      all[r * p.clients.size() + c.client] += c.cost;
    }
  return all;
}

auto likeness(const Vehicle& v) {
  return std::tie(v.start, v.end, v.shiftStart, v.shiftEnd, v.maxDuration, v.overtimeWeight, v.maxOvertime, v.travel,
                  v.fixedCost, v.capacity, v.maxStops, v.skills, v.lunch.duration, v.lunch.earliest, v.lunch.latest,
                  v.barred);
}

bool alike(const Vehicle& a, const Vehicle& b) {
  const bool plain = a.visitCosts.empty() && a.firstCosts.empty() && b.visitCosts.empty() && b.firstCosts.empty();
  return plain && likeness(a) == likeness(b);
}

} // namespace

SearchSpace::SearchSpace(const Problem& p)
    : m_p(p)
    , m_clients(p.clients.size())
    , m_vehicles(p.vehicles.size()) {
  chooseModel();
  fillMatrices();
  fillTimes();
  fillVehicles();
}

void SearchSpace::chooseModel() {
  bool timed = false;
  for (const Client& c : m_p.clients) {
    m_hasApart = m_hasApart || c.apart != 0;
    m_hasPrizes = m_hasPrizes || c.prize != 0;
    if (c.lateWeight > 0 || c.outsideCost > 0 || !c.earlierWindows.empty()) m_model = TimeModel::Labels;
    m_hasWindows = m_hasWindows || c.earliest > 0 || !unbounded(c.latest);
  }
  timed = m_hasWindows;
  const bool mayWait = !neverWaits(m_p);
  for (const Vehicle& v : m_p.vehicles) {
    if (v.lunch.duration > 0 || v.overtimeWeight > 0) m_model = TimeModel::Labels;
    if (!unbounded(v.maxDuration) && mayWait) m_model = TimeModel::Labels;
    timed = timed || !unbounded(v.shiftEnd) || !unbounded(v.maxDuration);
  }
  if (m_p.balanceWeight > 0 || !m_p.spells.empty() || !m_p.others.empty()) m_model = TimeModel::Labels;
  if (timed && m_model == TimeModel::None) m_model = TimeModel::Plain;
}

/// The clients, each followed by the nearest of those left, so that what is near lies together in memory.
std::vector<NodeId> SearchSpace::chain() const {
  std::vector<NodeId> order(m_clients);
  std::iota(order.begin(), order.end(), NodeId{0});
  for (auto at = order.begin(); at != order.end() && at + 1 != order.end(); ++at) {
    const auto leg = [&](NodeId to) { return m_p.cost(m_p.clients[*at].location, m_p.clients[to].location); };
    std::iter_swap(at + 1, std::min_element(at + 1, order.end(), [&](NodeId a, NodeId b) { return leg(a) < leg(b); }));
  }
  return order;
}

void SearchSpace::fillMatrices() {
  std::map<std::size_t, std::uint32_t> ends;
  m_place.resize(nodes());
  std::vector<std::size_t> locations;
  for (const NodeId c : chain()) {
    m_place[c] = static_cast<std::uint32_t>(locations.size());
    locations.push_back(m_p.clients[c].location);
  }
  const auto placeOfEnd = [&](std::size_t location) {
    const auto [at, added] = ends.emplace(location, static_cast<std::uint32_t>(locations.size()));
    if (added) locations.push_back(location);
    return at->second;
  };
  for (std::size_t r = 0; r < m_vehicles; ++r) {
    m_place[start(r)] = placeOfEnd(m_p.vehicles[r].start);
    m_place[end(r)] = placeOfEnd(m_p.vehicles[r].end);
  }
  m_width = locations.size();
  m_cost.resize(m_width * m_width);
  m_costTo.resize(m_width * m_width);
  m_duration.resize(m_width * m_width);
  for (std::size_t i = 0; i < m_width; ++i)
    for (std::size_t j = 0; j < m_width; ++j) {
      const std::int32_t time = narrow(m_p.duration(locations[i], locations[j]));
      const std::int32_t cost = narrow(m_p.cost(locations[i], locations[j]));
      m_cost[i * m_width + j] = m_costTo[j * m_width + i] = time == Far && m_p.others.empty() ? Far : cost;
      m_duration[i * m_width + j] = time;
    }
  if (m_model == TimeModel::Labels) m_legs = LegTable(m_p, locations);
  m_symmetric = m_cost == m_costTo;
  m_driven = m_cost == m_duration;
  if (m_symmetric) m_costTo = {};
  if (m_driven) m_duration = {};
}

void SearchSpace::fillTimes() {
  m_demand.resize(m_clients);
  m_service.resize(m_clients);
  m_earliest.resize(nodes());
  m_latest.resize(nodes());
  for (NodeId c = 0; c < m_clients; ++c) {
    const Client& client = m_p.clients[c];
    m_demand[c] = client.demand;
    m_service[c] = narrowTime(client.service);
    m_earliest[c] = narrowTime(client.earliest);
    m_latest[c] = narrowTime(client.latest);
  }
  for (std::size_t r = 0; r < m_vehicles; ++r) {
    const Vehicle& v = m_p.vehicles[r];
    const Time last = std::min(v.shiftEnd, v.shiftStart + v.maxDuration); // Plain: nobody waits
    m_earliest[start(r)] = narrowTime(v.shiftStart);
    m_latest[start(r)] = Forever;
    m_latest[end(r)] = narrowTime(m_model == TimeModel::Labels ? v.shiftEnd : last);
  }
}

void SearchSpace::fillVehicles() {
  const bool anySkills =
      std::any_of(m_p.clients.begin(), m_p.clients.end(), [](const auto& c) { return c.skills != 0; });
  const bool anyBarred =
      std::any_of(m_p.vehicles.begin(), m_p.vehicles.end(), [](const auto& v) { return !v.barred.empty(); });
  if (anySkills || anyBarred) {
    m_serves.assign(m_vehicles * m_clients, true);
    for (std::size_t r = 0; r < m_vehicles; ++r) {
      for (std::size_t c = 0; c < m_clients; ++c)
        m_serves[r * m_clients + c] = (m_p.clients[c].skills & ~m_p.vehicles[r].skills) == 0;
      for (const std::uint32_t c : m_p.vehicles[r].barred) m_serves[r * m_clients + c] = false;
    }
  }
  m_visit = dense(m_p, &Vehicle::visitCosts);
  m_first = dense(m_p, &Vehicle::firstCosts);
  for (std::uint32_t r = 0; r < m_vehicles; ++r) {
    std::uint32_t like = r;
    for (std::uint32_t o = 0; o < r && like == r; ++o)
      if (m_like[o] == o && alike(m_p.vehicles[o], m_p.vehicles[r])) like = o;
    m_like.push_back(like);
  }
}

} // namespace huyuan::solver
