// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/problem.h"

#include "solver/timing_p.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>

namespace huyuan::solver {

namespace {

void require(bool holds, const std::string& what) {
  if (!holds) throw std::invalid_argument(what);
}

void validateSpells(const std::vector<Spell>& spells, std::size_t locations) {
  Time after = -1;
  for (const Spell& s : spells) {
    require(s.duration.size() == locations, "the matrix of a spell differs in size");
    require(s.from > after, "the spells are not in order");
    after = s.from;
  }
}

void validateCosts(const std::vector<ClientCost>& costs, std::size_t clients, const std::string& name) {
  for (const ClientCost& c : costs) {
    require(c.client < clients, name + ": no such client");
    require(c.cost >= 0, name + ": a cost is negative");
  }
}

void validateClient(const Client& c, std::size_t locations, const std::string& name) {
  require(c.location < locations, name + ": no such location");
  require(c.service >= 0, name + ": service is negative");
  require(c.earliest >= 0 && c.earliest <= c.latest, name + ": the window ends before it begins");
  require(c.demand >= 0 && c.lateWeight >= 0 && c.prize >= 0 && c.outsideCost >= 0,
          name + ": a weight, prize or demand is negative");
  Time after = -1;
  for (const TimeWindow& w : c.earlierWindows) {
    require(w.earliest > after && w.latest >= w.earliest && w.latest < c.earliest, name + ": windows are not in order");
    after = w.latest;
  }
}

void validateVehicle(const Vehicle& v, std::size_t locations, std::size_t clients, const std::string& name) {
  validateCosts(v.visitCosts, clients, name);
  validateCosts(v.firstCosts, clients, name);
  for (const std::uint32_t c : v.barred) require(c < clients, name + ": no such client");
  require(v.start < locations && v.end < locations, name + ": no such location");
  require(v.shiftStart >= 0 && v.shiftStart <= v.shiftEnd, name + ": the shift ends before it begins");
  require(v.overtimeWeight >= 0 && v.fixedCost >= 0 && v.capacity >= 0 && v.maxDuration >= 0 && v.maxOvertime >= 0,
          name + ": a limit is negative");
  require(v.lunch.duration >= 0 && v.lunch.earliest <= v.lunch.latest, name + ": the break ends before it begins");
}

std::vector<ClientId> ids(const std::vector<std::size_t>& clients) { return {clients.begin(), clients.end()}; }

Cost travelCost(const Problem& p, const Vehicle& v, const std::vector<std::size_t>& clients) {
  Cost cost = v.fixedCost + costOf(v.firstCosts, clients.front());
  std::size_t at = v.start;
  for (const std::size_t c : clients) {
    cost += costOf(v.visitCosts, c) + p.cost(at, p.clients[c].location);
    at = p.clients[c].location;
  }
  return cost + p.cost(at, v.end);
}

Cost timeCost(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients) {
  RouteTimer timer(p);
  if (const auto cost = timer.cost(vehicle, ids(clients))) return *cost;
  const Schedule s = schedule(p, vehicle, clients);
  Cost cost = s.overtime * p.vehicles[vehicle].overtimeWeight;
  for (std::size_t i = 0; i < clients.size(); ++i) {
    const Client& c = p.clients[clients[i]];
    cost += s.stops[i].outside ? c.outsideCost : s.stops[i].late * c.lateWeight;
  }
  const Time minutes = (s.finish - s.depart) / 60;
  return cost + minutes * minutes * p.balanceWeight / 60;
}

bool routeKeepsLimits(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients) {
  const Vehicle& v = p.vehicles[vehicle];
  std::int64_t load = 0;
  std::set<std::uint32_t> groups;
  for (const std::size_t c : clients) {
    load += p.clients[c].demand;
    if (!p.serves(vehicle, c)) return false;
    if (p.clients[c].apart != 0 && !groups.insert(p.clients[c].apart).second) return false;
  }
  return load <= v.capacity && clients.size() <= v.maxStops;
}

} // namespace

Cost costOf(const std::vector<ClientCost>& costs, std::size_t client) {
  Cost sum = 0;
  for (const ClientCost& c : costs) sum += c.client == client ? c.cost : 0;
  return sum;
}

void Matrix::set(std::size_t from, std::size_t to, Time value) {
  require(value >= 0, "a duration or cost is negative");
  require(value < (INT64_C(1) << 31) || value >= Unreachable, "a duration or cost is 2^31 or more");
  m_values[from * m_n + to] = value >= Unreachable ? NoWay : static_cast<std::uint32_t>(value);
}

bool Problem::serves(std::size_t vehicle, std::size_t client) const {
  const Vehicle& v = vehicles[vehicle];
  const bool barred = std::find(v.barred.begin(), v.barred.end(), client) != v.barred.end();
  return !barred && (clients[client].skills & ~v.skills) == 0;
}

void Problem::validate() const {
  require(duration.size() == cost.size(), "the two matrices differ in size");
  const std::size_t n = duration.size();
  for (std::size_t i = 0; i < n; ++i) require(duration(i, i) == 0, "a duration from a location to itself is not 0");
  validateSpells(spells, n);
  for (const Travel& t : others) {
    require(t.duration.size() == n, "the matrices differ in size");
    validateSpells(t.spells, n);
  }
  for (const Vehicle& v : vehicles) require(v.travel <= others.size(), "a vehicle has no such travel");
  for (std::size_t i = 0; i < clients.size(); ++i) validateClient(clients[i], n, "client " + std::to_string(i));
  for (std::size_t i = 0; i < vehicles.size(); ++i)
    validateVehicle(vehicles[i], n, clients.size(), "vehicle " + std::to_string(i));
  require(balanceWeight >= 0, "the balance weight is negative");
}

Schedule schedule(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients) {
  Schedule result;
  if (clients.empty()) {
    result.depart = result.finish = p.vehicles[vehicle].shiftStart;
    result.feasible = true;
    return result;
  }
  RouteTimer timer(p);
  const std::vector<ClientId> route = ids(clients);
  if (!timer.trace(vehicle, route, false, result)) timer.trace(vehicle, route, true, result);
  return result;
}

Cost evaluate(const Problem& p, const Solution& s) {
  Cost cost = 0;
  std::vector<bool> visited(p.clients.size(), false);
  for (std::size_t v = 0; v < s.routes.size(); ++v) {
    const std::vector<std::size_t>& clients = s.routes[v].clients;
    if (clients.empty()) continue;
    cost += travelCost(p, p.vehicles[v], clients) + timeCost(p, v, clients);
    for (const std::size_t c : clients) visited[c] = true;
  }
  for (std::size_t c = 0; c < p.clients.size(); ++c)
    if (!visited[c]) cost += p.clients[c].prize;
  return cost;
}

bool isFeasible(const Problem& p, const Solution& s) {
  if (s.routes.size() > p.vehicles.size()) return false;
  std::vector<int> visits(p.clients.size(), 0);
  RouteTimer timer(p);
  for (std::size_t v = 0; v < s.routes.size(); ++v) {
    const std::vector<std::size_t>& clients = s.routes[v].clients;
    for (const std::size_t c : clients) ++visits[c];
    if (!routeKeepsLimits(p, v, clients) || !timer.cost(v, ids(clients))) return false;
  }
  for (std::size_t c = 0; c < p.clients.size(); ++c)
    if (visits[c] > 1 || (visits[c] == 0 && p.clients[c].required)) return false;
  return true;
}

} // namespace huyuan::solver
