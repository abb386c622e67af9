// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan_figures.h"

#include <algorithm>
#include <map>

namespace huyuan::domain {

namespace {

base::Seconds minutes(MinuteOfDay m) { return base::Seconds(std::int64_t{60} * m); }

} // namespace

RouteFigures& RouteFigures::operator+=(const RouteFigures& other) {
  days += other.days;
  stops += other.stops;
  distance += other.distance;
  day += other.day;
  driving += other.driving;
  visiting += other.visiting;
  waiting += other.waiting;
  lunch += other.lunch;
  lateness += other.lateness;
  overtime += other.overtime;
  missedWindows += other.missedWindows;
  return *this;
}

RouteFigures figuresOf(const Route& r) {
  RouteFigures f;
  if (r.stops.empty()) return f;
  f.days = 1;
  f.stops = static_cast<int>(r.stops.size());
  f.distance = totalDistance(r);
  f.driving = totalTravel(r);
  f.day = minutes(r.finish - r.depart);
  f.overtime = r.overtime;
  if (r.lunchStart) f.lunch = r.lunch;
  for (const Stop& s : r.stops) {
    f.visiting += minutes(s.leave - s.start);
    f.waiting += minutes(std::max(0, s.start - s.arrive));
    f.missedWindows += s.missesWindow ? 1 : 0;
    if (s.missesWindow && s.visit.window) f.lateness += minutes(std::max(0, s.start - s.visit.window->second));
  }
  return f;
}

DayBalance balanceOf(const std::vector<RouteFigures>& days) {
  DayBalance balance;
  bool first = true;
  for (const RouteFigures& f : days) {
    if (f.days == 0) continue;
    balance.shortest = first ? f.day : std::min(balance.shortest, f.day);
    balance.longest = first ? f.day : std::max(balance.longest, f.day);
    first = false;
  }
  return balance;
}

PlanFigures figuresOf(const Plan& p) {
  PlanFigures f;
  std::map<int, std::vector<RouteFigures>> teams;
  for (const Route& r : p.routes) {
    f.routes.push_back(figuresOf(r));
    f.sum += f.routes.back();
    teams[r.team].push_back(f.routes.back());
  }
  f.balance = balanceOf(f.routes);
  for (const auto& [number, days] : teams) {
    TeamFigures team{number, {}, balanceOf(days)};
    for (const RouteFigures& day : days) team.sum += day;
    f.teams.push_back(team);
  }
  f.unplanned = static_cast<int>(p.unplanned.size());
  f.drawBreaks = static_cast<int>(p.drawBreaks.size());
  return f;
}

} // namespace huyuan::domain
