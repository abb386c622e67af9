// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan.h"

#include <string>
#include <vector>

/// A plan in numbers: what the window, the reports and the comparison of two plans show, from the same sums.
/// Pure functions of the plan; O(stops); any thread.
namespace huyuan::domain {

/// Of one route, or of several added up. Times of a plan are whole minutes rounded up, so that the parts of a day may
/// exceed its length by a minute a stop.
struct RouteFigures {
  int days = 0; ///< routes with at least one stop
  int stops = 0;
  base::Metres distance{};  ///< the way back included
  base::Seconds day{};      ///< departure to return, over the days with stops
  base::Seconds driving{};  ///< parking and the walk to the door included
  base::Seconds visiting{}; ///< at the stops
  base::Seconds waiting{};  ///< for a window to open
  base::Seconds lunch{};
  base::Seconds lateness{}; ///< start of service after the end of the stop's window
  base::Seconds overtime{};
  int missedWindows = 0;
  RouteFigures& operator+=(const RouteFigures& other);
  bool operator==(const RouteFigures&) const = default;
};

RouteFigures figuresOf(const Route& r);

/// How even the days are; all zero if there is no route with a stop.
struct DayBalance {
  base::Seconds shortest{}, longest{};
  base::Seconds spread() const { return longest - shortest; }
  bool operator==(const DayBalance&) const = default;
};

/// Of these days; those without stops do not count.
DayBalance balanceOf(const std::vector<RouteFigures>& days);

struct TeamFigures {
  int team = 0;
  RouteFigures sum;
  DayBalance balance; ///< of its own days
};

struct PlanFigures {
  RouteFigures sum;
  DayBalance balance;               ///< over all days of all teams; days without stops do not count
  std::vector<RouteFigures> routes; ///< as in the plan
  std::vector<TeamFigures> teams;   ///< by number
  int unplanned = 0, drawBreaks = 0;
};

PlanFigures figuresOf(const Plan& p);

} // namespace huyuan::domain
