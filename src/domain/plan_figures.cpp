// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan_figures.h"

#include <algorithm>
#include <map>

namespace huyuan::domain {

namespace {

base::Seconds minutes(MinuteOfDay m) { return base::Seconds(std::int64_t{60} * m); }

void count(DayBalance& balance, bool& first, const RouteFigures& route) {
  if (route.days == 0) return;
  balance.shortest = first ? route.day : std::min(balance.shortest, route.day);
  balance.longest = first ? route.day : std::max(balance.longest, route.day);
  first = false;
}

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

PlanFigures figuresOf(const Plan& p) {
  PlanFigures f;
  std::map<int, std::pair<TeamFigures, bool>> teams;
  bool first = true;
  for (const Route& r : p.routes) {
    const RouteFigures route = figuresOf(r);
    f.routes.push_back(route);
    f.sum += route;
    count(f.balance, first, route);
    auto& [team, teamFirst] = teams.try_emplace(r.team, TeamFigures{}, true).first->second;
    team.team = r.team;
    team.sum += route;
    count(team.balance, teamFirst, route);
  }
  for (const auto& [number, team] : teams) f.teams.push_back(team.first);
  f.unplanned = static_cast<int>(p.unplanned.size());
  f.drawBreaks = static_cast<int>(p.drawBreaks.size());
  return f;
}

} // namespace huyuan::domain
