// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "planning/district_problem_p.h"

#include <algorithm>
#include <numeric>

namespace huyuan::planning {

namespace {

// What a second of each is worth in seconds of travel.
constexpr solver::Cost LateWeight = 2;
constexpr solver::Cost OvertimeWeight = 4;
constexpr solver::Cost BalanceWeight = 10; // a day of 6 hours costs what 6 hours of travel do, one of 3 a quarter
constexpr double NeighbourMetres = 80.0;
constexpr solver::Cost RiskStep = 20; ///< for entering a cluster at a shop one level less suspect

solver::Time secondOf(domain::MinuteOfDay m) { return solver::Time{60} * m; }

solver::Client clientOf(const Task& task, std::size_t location) {
  solver::Client c;
  c.location = location;
  c.service = task.visit.service.value();
  if (task.windows.empty()) return c;
  for (std::size_t i = 0; i + 1 < task.windows.size(); ++i)
    c.earlierWindows.push_back({secondOf(task.windows[i].first), secondOf(task.windows[i].second)});
  c.earliest = secondOf(task.windows.back().first);
  c.latest = secondOf(task.windows.back().second);
  c.lateWeight = LateWeight;
  return c;
}

solver::Vehicle vehicleOf(const domain::Team& team, std::size_t start, std::size_t end, const PlanOptions& options) {
  solver::Vehicle v;
  v.start = start;
  v.end = end;
  v.shiftStart = secondOf(team.dayStart);
  v.shiftEnd = std::max(v.shiftStart, secondOf(team.dayEnd));
  v.maxDuration = options.maxDay.value();
  v.overtimeWeight = OvertimeWeight;
  v.maxStops = options.maxStops;
  const solver::Time last = secondOf(options.lunchTo) - options.lunch.value();
  if (options.lunch.value() > 0) v.lunch = {options.lunch.value(), secondOf(options.lunchFrom), last};
  v.lunch.latest = std::max(v.lunch.latest, v.lunch.earliest);
  return v;
}

} // namespace

std::vector<std::size_t> clusters(const std::vector<Task>& tasks) {
  std::vector<std::size_t> of(tasks.size());
  std::iota(of.begin(), of.end(), std::size_t{0});
  const auto together = [](const Task& a, const Task& b) {
    if (a.visit.school && a.visit.school == b.visit.school) return true;
    return geo::distance(a.place, b.place).value() <= NeighbourMetres;
  };
  for (std::size_t i = 0; i < tasks.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      if (of[i] == of[j] || !together(tasks[i], tasks[j])) continue;
      const std::size_t from = std::max(of[i], of[j]);
      std::replace(of.begin(), of.end(), from, std::min(of[i], of[j]));
    }
  return of;
}

solver::Problem problemOf(const DistrictTask& district, const std::vector<Task>& tasks, const TravelTable& table,
                          const PlanOptions& options) {
  const PlaceOrder places{district.teams.size()};
  const std::size_t n = places.task(tasks.size());
  const std::vector<std::size_t> cluster = clusters(tasks);
  solver::Problem p;
  p.duration = p.cost = solver::Matrix(n);
  for (std::size_t from = 0; from < n; ++from)
    for (std::size_t to = 0; to < n; ++to) {
      if (from == to) continue;
      const auto leg = table.leg(from, to);
      solver::Time time = leg ? leg->time.value() : solver::Unreachable;
      solver::Cost cost = time;
      if (leg && to >= places.task(0)) {
        const std::size_t i = to - places.task(0);
        const bool same = from >= places.task(0) && cluster[from - places.task(0)] == cluster[i];
        time += options.parking.value();
        cost = time + (same ? 0 : options.schoolChange.value() + RiskStep * tasks[i].risk);
      }
      p.duration.set(from, to, time);
      p.cost.set(from, to, cost);
    }
  for (std::size_t i = 0; i < tasks.size(); ++i) p.clients.push_back(clientOf(tasks[i], places.task(i)));
  for (std::size_t t = 0; t < district.teams.size(); ++t)
    p.vehicles.push_back(vehicleOf(district.teams[t], places.start(t), places.end(t), options));
  p.balanceWeight = district.teams.size() > 1 ? BalanceWeight : 0;
  return p;
}

} // namespace huyuan::planning
