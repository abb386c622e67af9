// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/district_plan_p.h"
#include "planning/district_problem_p.h"
#include "solver/solve.h"

#include <algorithm>
#include <numeric>

namespace huyuan::planning {

namespace {

constexpr std::size_t ExactStops = 12;

std::vector<geo::LonLat> placesOf(const DistrictTask& task) {
  std::vector<geo::LonLat> places;
  for (const domain::Team& t : task.teams) places.push_back(t.start);
  for (const domain::Team& t : task.teams) places.push_back(t.end.isValid() ? t.end : t.start);
  for (const Task& t : task.tasks) places.push_back(t.place);
  return places;
}

domain::MinuteOfDay minuteUp(solver::Time seconds) { return static_cast<domain::MinuteOfDay>((seconds + 59) / 60); }
domain::MinuteOfDay minuteDown(solver::Time seconds) { return static_cast<domain::MinuteOfDay>(seconds / 60); }

class DistrictPlanner {
 public:
  DistrictPlanner(const DistrictTask& task, const roads::RoadGraph* graph, const PlanOptions& options,
                  const base::Cancel& cancel)
      : m_task(task)
      , m_options(options)
      , m_cancel(cancel)
      , m_places{task.teams.size()}
      , m_table(placesOf(task), graph, options, cancel)
      , m_problem(problemOf(task, task.tasks, m_table, options)) {}

  DistrictPlan run() {
    chooseClients();
    const std::vector<std::vector<std::size_t>> routes = solveRoutes();
    for (std::size_t t = 0; t < routes.size(); ++t) m_plan.routes.push_back(routeOf(t, routes[t]));
    shareReserves();
    return std::move(m_plan);
  }

 private:
  bool reachable(std::size_t i) const {
    for (std::size_t t = 0; t < m_task.teams.size(); ++t)
      if (m_table.leg(m_places.start(t), m_places.task(i)) && m_table.leg(m_places.task(i), m_places.end(t)))
        return true;
    return false;
  }

  void leaveOut(std::size_t i, const char* reason) {
    m_plan.unplanned.push_back({m_task.tasks[i].visit.vendorCode, reason});
  }

  /// By rank: who is reachable and has room; the others are named.
  void chooseClients() {
    const std::size_t room = m_options.maxStops * m_task.teams.size();
    for (std::size_t i = 0; i < m_task.tasks.size(); ++i) {
      if (!reachable(i))
        leaveOut(i, "unreachable");
      else if (m_chosen.size() == room)
        leaveOut(i, "no_time");
      else
        m_chosen.push_back(i);
    }
  }

  std::vector<std::vector<std::size_t>> solveRoutes() {
    std::vector<std::vector<std::size_t>> routes(m_task.teams.size());
    if (m_chosen.empty()) return routes;
    if (routes.size() == 1 && m_chosen.size() <= ExactStops) {
      routes[0] = solver::bestOrder(m_problem, 0, m_chosen);
      if (!routes[0].empty()) return routes;
    }
    return searchRoutes();
  }

  std::vector<std::vector<std::size_t>> searchRoutes() {
    solver::Problem chosen = m_problem;
    chosen.clients.clear();
    for (const std::size_t i : m_chosen) chosen.clients.push_back(m_problem.clients[i]);
    solver::SolveOptions options;
    options.seed = m_options.seed + static_cast<std::uint64_t>(m_task.teams.front().number);
    options.iterations = m_options.iterations * static_cast<std::int64_t>(m_task.teams.size());
    options.seconds = m_options.seconds;
    const solver::Solution s = solver::solve(chosen, options, {}, m_cancel);
    std::vector<std::vector<std::size_t>> routes;
    for (std::size_t t = 0; t < s.routes.size(); ++t) {
      std::vector<std::size_t> route;
      for (const std::size_t c : s.routes[t].clients) route.push_back(m_chosen[c]);
      const auto exact = route.size() <= ExactStops ? solver::bestOrder(m_problem, t, route) : route;
      routes.push_back(exact.empty() ? route : exact);
    }
    for (const std::size_t c : s.unassigned) leaveOut(m_chosen[c], "no_time");
    return routes;
  }

  domain::Stop stopOf(std::size_t number, std::size_t from, std::size_t i, const solver::Schedule::Stop& time) const {
    const Task& task = m_task.tasks[i];
    const std::size_t to = m_places.task(i);
    const TableLeg leg = m_table.leg(from, to).value_or(TableLeg{});
    domain::Stop stop;
    stop.number = static_cast<int>(number);
    stop.visit = task.visit;
    stop.arrive = minuteUp(time.arrive);
    stop.start = minuteUp(time.start);
    stop.leave = minuteUp(time.leave);
    stop.travel = leg.time + m_options.parking;
    stop.distance = leg.distance;
    stop.byRoad = leg.byRoad;
    stop.path = m_table.path(from, to);
    stop.missesWindow = time.late > 0;
    for (const Window& w : task.windows)
      if (time.start >= w.first * 60 && (time.start <= w.second * 60 || !stop.visit.window)) stop.visit.window = w;
    if (!task.windows.empty() && time.late > 0) stop.visit.window = task.windows.back();
    return stop;
  }

  domain::Route routeOf(std::size_t t, const std::vector<std::size_t>& order) const {
    const domain::Team& team = m_task.teams[t];
    const solver::Schedule s = solver::schedule(m_problem, t, order);
    domain::Route route;
    route.team = team.number;
    route.district = m_task.district;
    route.date = m_options.date;
    route.start = team.start;
    route.end = team.end.isValid() ? team.end : team.start;
    route.depart = minuteDown(s.depart);
    route.finish = minuteUp(s.finish);
    route.overtime = base::Seconds(s.overtime);
    std::size_t at = m_places.start(t);
    for (std::size_t k = 0; k < order.size(); ++k) {
      route.stops.push_back(stopOf(k + 1, at, order[k], s.stops[k]));
      at = m_places.task(order[k]);
    }
    if (order.empty()) return route;
    const TableLeg back = m_table.leg(at, m_places.end(t)).value_or(TableLeg{});
    route.returnTravel = back.time;
    route.returnDistance = back.distance;
    route.returnPath = m_table.path(at, m_places.end(t));
    return route;
  }

  /// In turn, so that no reserve is in the hands of two teams.
  void shareReserves() {
    for (std::size_t i = 0; i < m_task.reserves.size(); ++i)
      m_plan.routes[i % m_plan.routes.size()].reserves.push_back(m_task.reserves[i]);
  }

  const DistrictTask& m_task;
  const PlanOptions& m_options;
  const base::Cancel& m_cancel;
  PlaceOrder m_places;
  TravelTable m_table;
  solver::Problem m_problem;
  std::vector<std::size_t> m_chosen;
  DistrictPlan m_plan;
};

} // namespace

DistrictPlan planDistrict(const DistrictTask& task, const roads::RoadGraph* graph, const PlanOptions& options,
                          const base::Cancel& cancel) {
  cancel.check();
  return DistrictPlanner(task, graph, options, cancel).run();
}

} // namespace huyuan::planning
