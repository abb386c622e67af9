// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/district_plan_p.h"
#include "planning/district_problem_p.h"
#include "solver/solve.h"

#include <algorithm>
#include <numeric>
#include <optional>

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
    const Solved solved = fittingRoutes();
    for (const std::size_t i : solved.leftOut) leaveOut(i, "no_time");
    for (std::size_t t = 0; t < solved.routes.size(); ++t) m_plan.routes.push_back(routeOf(t, solved.routes[t]));
    shareReserves();
    return std::move(m_plan);
  }

 private:
  struct Solved {
    std::vector<std::vector<std::size_t>> routes; ///< tasks, one row a team
    std::vector<std::size_t> leftOut;
  };

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

  /// Visits come first, then windows, then overtime: a day that gets too long gives up the windows of the last ranks,
  /// as few as will do, and only when none is left the last ranks themselves.
  Solved fittingRoutes() {
    Solved first = solveRoutes(m_chosen);
    if (!tooLong(first)) return first;
    const solver::Problem strict = m_problem;
    const auto relax = [&](std::size_t k) {
      m_problem = strict;
      for (std::size_t i = m_chosen.size() - k; i < m_chosen.size(); ++i) giveUpWindows(m_chosen[i]);
      return solveRoutes(m_chosen);
    };
    // What is found last is solved again, so that the problem the times are computed from is the one that was solved.
    if (const auto k = fewestThatFit(1, m_chosen.size(), relax)) return relax(*k);
    const auto shorten = [&](std::size_t k) {
      const auto cut = m_chosen.end() - static_cast<std::ptrdiff_t>(k);
      Solved s = solveRoutes({m_chosen.begin(), cut});
      s.leftOut.insert(s.leftOut.end(), cut, m_chosen.end());
      return s;
    };
    for (const std::size_t i : m_chosen) giveUpWindows(i);
    return shorten(fewestThatFit(1, m_chosen.size(), shorten).value_or(m_chosen.size()));
  }

  /// The smallest k in [low, high] whose solution keeps the day; none if not even `high` does. The more is given up,
  /// the shorter the day, so halving finds it.
  template <class Solve>
  std::optional<std::size_t> fewestThatFit(std::size_t low, std::size_t high, const Solve& solveGivingUp) const {
    std::optional<std::size_t> best;
    while (low <= high) {
      const std::size_t middle = low + (high - low) / 2;
      if (tooLong(solveGivingUp(middle))) {
        low = middle + 1;
      } else {
        best = middle;
        high = middle - 1;
      }
    }
    return best;
  }

  bool tooLong(const Solved& s) const {
    for (std::size_t t = 0; t < s.routes.size(); ++t)
      if (!s.routes[t].empty() && solver::schedule(m_problem, t, s.routes[t]).overtime > m_options.maxOvertime.value())
        return true;
    return false;
  }

  void giveUpWindows(std::size_t i) {
    solver::Client& c = m_problem.clients[i];
    const solver::Client any;
    c.earlierWindows.clear();
    c.earliest = any.earliest;
    c.latest = any.latest;
    c.lateWeight = any.lateWeight;
  }

  Solved solveRoutes(const std::vector<std::size_t>& chosen) const {
    Solved s{std::vector<std::vector<std::size_t>>(m_task.teams.size()), {}};
    if (chosen.empty()) return s;
    if (s.routes.size() == 1 && chosen.size() <= ExactStops) {
      m_cancel.check();
      s.routes[0] = solver::bestOrder(m_problem, 0, chosen);
      if (!s.routes[0].empty()) return s;
    }
    return searchRoutes(chosen);
  }

  Solved searchRoutes(const std::vector<std::size_t>& chosen) const {
    solver::Problem problem = m_problem;
    problem.clients.clear();
    for (const std::size_t i : chosen) problem.clients.push_back(m_problem.clients[i]);
    solver::SolveOptions options;
    options.seed = m_options.seed + static_cast<std::uint64_t>(m_task.teams.front().number);
    options.iterations = m_options.iterations * static_cast<std::int64_t>(m_task.teams.size());
    options.seconds = m_options.seconds;
    const solver::Solution found = solver::solve(problem, options, {}, m_cancel);
    Solved s;
    for (std::size_t t = 0; t < found.routes.size(); ++t) {
      std::vector<std::size_t> route;
      for (const std::size_t c : found.routes[t].clients) route.push_back(chosen[c]);
      const auto exact = route.size() <= ExactStops ? solver::bestOrder(m_problem, t, route) : route;
      s.routes.push_back(exact.empty() ? route : exact);
    }
    for (const std::size_t c : found.unassigned) s.leftOut.push_back(chosen[c]);
    return s;
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
    // The window it is in; else the nearest thing to say is the one around dismissal, and that it is missed.
    stop.missesWindow = !task.windows.empty();
    if (stop.missesWindow) stop.visit.window = task.windows.back();
    for (const Window& w : task.windows) {
      if (time.start < w.first * 60 || time.start > w.second * 60) continue;
      stop.visit.window = w;
      stop.missesWindow = false;
    }
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
