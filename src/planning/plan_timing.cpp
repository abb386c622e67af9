// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/earlier_habits_p.h"
#include "planning/plan_model.h"
#include "planning/plan_travel_p.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace huyuan::planning {

namespace {

domain::MinuteOfDay minuteUp(solver::Time seconds) { return static_cast<domain::MinuteOfDay>((seconds + 59) / 60); }
domain::MinuteOfDay minuteDown(solver::Time seconds) { return static_cast<domain::MinuteOfDay>(seconds / 60); }

constexpr std::size_t Start = 0, End = 1, FirstTask = 2; ///< locations of a route's own problem

std::vector<std::size_t> inOrder(std::size_t n) {
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

} // namespace

/// Only the legs of this order have times, so that a route costs no matrix.
solver::Problem PlanModel::problemOf(std::size_t day, const std::vector<std::size_t>& order,
                                     solver::Cost balanceWeight) const {
  solver::Problem p;
  p.vehicles.push_back(vehicleOf(day, Start, End));
  p.balanceWeight = balanceWeight;
  p.duration = solver::Matrix(order.size() + FirstTask);
  const std::size_t profile = m_travel->profile(m_days[day].team.profile);
  const auto& spells = m_travel->spells(m_dayKinds[m_days[day].datePlace]);
  if (spells.size() > 1)
    for (const auto& spell : spells) p.spells.push_back({spell.first, p.duration});
  p.cost = p.duration;
  for (std::size_t k = 0; k <= order.size(); ++k) {
    const bool back = k == order.size();
    const std::size_t from = k == 0 ? startPlace(day) : taskPlace(order[k - 1]);
    const std::size_t to = back ? endPlace(day) : taskPlace(order[k]);
    const std::size_t a = k == 0 ? Start : FirstTask + k - 1, b = back ? End : FirstTask + k;
    const solver::Time parking = back ? 0 : m_options.rules.parking.value();
    const auto time = [&](std::size_t speeds) {
      const auto leg = m_travel->leg(from, to, profile, speeds);
      return leg ? leg->time.value() + parking : solver::Unreachable;
    };
    const solver::Time own = time(0);
    p.duration.set(a, b, own);
    const solver::Cost change = back ? 0 : changeCost(k == 0 ? m_tasks.size() : order[k - 1], order[k]);
    p.cost.set(a, b, own + change);
    for (std::size_t s = 0; s < p.spells.size(); ++s) p.spells[s].duration.set(a, b, time(spells[s].second));
    if (!back) p.clients.push_back(clientOf(order[k], b));
  }
  for (std::uint32_t k = 0; k < order.size(); ++k)
    if (const solver::Cost cost = visitCost(day, order[k])) p.vehicles[0].visitCosts.push_back({k, cost});
  if (!order.empty())
    if (const solver::Cost cost = firstCost(day, order[0])) p.vehicles[0].firstCosts.push_back({0, cost});
  return p;
}

solver::Schedule PlanModel::schedule(std::size_t day, const std::vector<std::size_t>& order,
                                     solver::Cost balanceWeight) const {
  return solver::schedule(problemOf(day, order, balanceWeight), 0, inOrder(order.size()));
}

RouteCost PlanModel::costOf(std::size_t day, const std::vector<std::size_t>& order, solver::Cost balanceWeight) const {
  RouteCost cost;
  if (order.empty()) return cost;
  const solver::Problem p = problemOf(day, order, balanceWeight);
  const std::vector<std::size_t> clients = inOrder(order.size());
  const solver::Schedule s = solver::schedule(p, 0, clients);
  for (std::size_t k = 0; k < order.size(); ++k) {
    cost.schoolChange += changeCost(k == 0 ? m_tasks.size() : order[k - 1], order[k]);
    const solver::Client& c = p.clients[k];
    cost.windows += s.stops[k].outside ? c.outsideCost : s.stops[k].late * std::max<solver::Cost>(1, c.lateWeight);
    cost.repetition += m_options.rules.weights.repetition * repeats(day, order[k], s.stops[k].start);
  }
  cost.repetition += firstCost(day, order[0]);
  cost.overtime = s.overtime * p.vehicles[0].overtimeWeight;
  cost.feasible = s.feasible;
  const solver::Time minutes = (s.finish - s.depart) / 60;
  cost.balance = minutes * minutes * balanceWeight / 60;
  for (const LegAt& leg : legsOf(day, order, s)) cost.travel += leg.time;
  return cost;
}

int PlanModel::repeats(std::size_t day, std::size_t task, solver::Time start) const {
  return m_habits->repeats(m_tasks[task].visit.vendorCode, m_days[day].date, minuteUp(start));
}

std::vector<std::size_t> PlanModel::repeatingStops(std::size_t day, const std::vector<std::size_t>& order,
                                                   solver::Cost balanceWeight) const {
  std::vector<std::size_t> out;
  if (order.empty()) return out;
  const solver::Schedule s = schedule(day, order, balanceWeight);
  for (std::size_t k = 0; k < order.size(); ++k)
    if (repeats(day, order[k], s.stops[k].start) > 0 || (k == 0 && firstCost(day, order[0]) > 0)) out.push_back(k);
  return out;
}

std::size_t PlanModel::speedsAt(std::size_t day, solver::Time second) const {
  const auto& spells = m_travel->spells(m_dayKinds[m_days[day].datePlace]);
  const auto next = std::upper_bound(spells.begin(), spells.end(), second,
                                     [](solver::Time t, const auto& spell) { return t < spell.first; });
  return std::prev(next)->second; // the first begins at midnight
}

std::vector<PlanModel::LegAt> PlanModel::legsOf(std::size_t day, const std::vector<std::size_t>& order,
                                                const solver::Schedule& s) const {
  const std::size_t profile = m_travel->profile(m_days[day].team.profile);
  std::vector<LegAt> legs;
  for (std::size_t k = 0; k <= order.size(); ++k) {
    const bool back = k == order.size();
    const std::size_t from = k == 0 ? startPlace(day) : taskPlace(order[k - 1]);
    const std::size_t to = back ? endPlace(day) : taskPlace(order[k]);
    const solver::Time setOut = back ? s.returnSetOut : s.stops[k].setOut;
    LegAt leg;
    leg.speeds = speedsAt(day, setOut);
    leg.time = (back ? s.finish : s.stops[k].arrive) - setOut;
    if (const auto way = m_travel->leg(from, to, profile, leg.speeds)) {
      leg.time = way->time.value() + (back ? 0 : m_options.rules.parking.value());
      leg.distance = way->distance;
      leg.byRoad = way->byRoad;
    }
    legs.push_back(leg);
  }
  return legs;
}

/// The window it is in; else that which it misses by least.
void PlanModel::fillWindow(const Task& task, const solver::Schedule::Stop& time, domain::Stop& stop) {
  stop.missesWindow = time.outside || time.late > 0;
  solver::Time least = solver::Unreachable;
  for (const Window& w : task.windows) {
    const solver::Time by = std::max({solver::Time{0}, w.first * 60 - time.start, time.start - w.second * 60});
    if (by >= least) continue;
    least = by;
    stop.visit.window = w;
  }
}

domain::Route PlanModel::route(std::size_t day, const std::vector<std::size_t>& order, solver::Cost balanceWeight,
                               Paths paths) const {
  const Day& d = m_days[day];
  const std::size_t profile = m_travel->profile(d.team.profile);
  const solver::Schedule s = schedule(day, order, balanceWeight);
  domain::Route route;
  route.team = d.team.number;
  route.district = districtOf(day, order);
  route.date = d.date;
  route.start = d.team.start;
  route.end = d.team.end.isValid() ? d.team.end : d.team.start;
  route.depart = minuteDown(s.depart);
  route.finish = minuteUp(s.finish);
  route.overtime = base::Seconds(s.overtime);
  if (order.empty()) return route;
  if (s.lunchStart >= 0) {
    route.lunchStart = minuteUp(s.lunchStart);
    route.lunch = d.team.lunch.value_or(m_options.rules.lunch).duration;
  }
  const std::vector<LegAt> legs = legsOf(day, order, s);
  for (std::size_t k = 0; k < order.size(); ++k) {
    const std::size_t from = k == 0 ? startPlace(day) : taskPlace(order[k - 1]);
    domain::Stop stop;
    stop.number = static_cast<int>(k) + 1;
    stop.visit = m_tasks[order[k]].visit;
    stop.arrive = minuteUp(s.stops[k].arrive);
    stop.start = minuteUp(s.stops[k].start);
    stop.leave = minuteUp(s.stops[k].leave);
    stop.travel = base::Seconds(legs[k].time);
    stop.distance = legs[k].distance;
    stop.byRoad = legs[k].byRoad;
    stop.period = m_travel->periodId(legs[k].speeds);
    fillWindow(m_tasks[order[k]], s.stops[k], stop);
    if (paths == Paths::Yes) stop.path = m_travel->path(from, taskPlace(order[k]), profile, legs[k].speeds);
    route.stops.push_back(std::move(stop));
  }
  route.returnTravel = base::Seconds(legs.back().time);
  route.returnDistance = legs.back().distance;
  if (paths == Paths::Yes)
    route.returnPath = m_travel->path(taskPlace(order.back()), endPlace(day), profile, legs.back().speeds);
  return route;
}

/// The one that most stops lie in.
std::string PlanModel::districtOf(std::size_t day, const std::vector<std::size_t>& order) const {
  std::map<std::string, std::size_t> count;
  for (const std::size_t t : order) ++count[m_tasks[t].visit.district];
  const auto most =
      std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != count.end()) return most->first;
  return m_days[day].districts.empty() ? std::string() : m_days[day].districts.front();
}

} // namespace huyuan::planning
