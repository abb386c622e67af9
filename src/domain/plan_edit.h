// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_figures.h"

#include <compare>
#include <string>
#include <variant>
#include <vector>

/// What a coordinator does to a plan by hand, what it costs, and why a stop is where it is. Values only; the work is
/// done by planning (plan_edit.h, plan_why.h), which asks the model the plan was made with.
namespace huyuan::domain {

/// A route by whose and when it is.
struct RouteKey {
  int team = 0;
  std::string date;
  auto operator<=>(const RouteKey&) const = default;
};
inline RouteKey keyOf(const Route& r) { return {r.team, r.date}; }

/// Places count the stops that come before, the moved one left out: 0 = first.
struct MoveStop {
  std::string vendorCode;
  RouteKey to;
  std::size_t place = 0;
};
/// Of a visit that is in no route: an unplanned target or a reserve.
struct AddStop {
  std::string vendorCode;
  RouteKey to;
  std::size_t place = 0;
};
/// It is listed as unplanned then ("by_hand"); a reserve that had been taken goes back among the reserves.
struct RemoveStop {
  std::string vendorCode;
};
/// The reserve takes its place; the stop is listed as unplanned ("swapped").
struct SwapForReserve {
  std::string vendorCode;
  std::string reserveCode; ///< empty = the next one of its route, in the drawn order
};
struct LockStop {
  std::string vendorCode;
  bool locked = true;
};
struct LockRoute {
  RouteKey route;
  bool locked = true;
};
/// The stops from `place` on are done on another day by the same team, after what it has to do then.
struct SplitDay {
  RouteKey route;
  std::size_t place = 0;
  std::string newDate;
};
using PlanEdit = std::variant<MoveStop, AddStop, RemoveStop, SwapForReserve, LockStop, LockRoute, SplitDay>;

struct RouteChange {
  RouteKey route;
  RouteFigures before, after; ///< both timed by the same model
};

/// What a change does. Differences are after − before.
struct EditEffect {
  std::string refused;     ///< why it may not be done, a word of docs/formats.md ("home_district", …); empty = it may
  bool breaksDraw = false; ///< allowed with a reason only
  bool overfull = false;   ///< a day gets more stops than the campaign allows; allowed, and told
  std::vector<RouteChange> routes; ///< those whose stops, order or times may change
  RouteFigures before, after;      ///< of the whole plan
  DayBalance balanceBefore, balanceAfter;
  int unplannedBefore = 0, unplannedAfter = 0;

  base::Seconds travel() const { return after.driving - before.driving; }
  base::Seconds day() const { return after.day - before.day; }
  base::Seconds lateness() const { return after.lateness - before.lateness; }
  base::Seconds overtime() const { return after.overtime - before.overtime; }
  base::Seconds spread() const { return balanceAfter.spread() - balanceBefore.spread(); }
  int missedWindows() const { return after.missedWindows - before.missedWindows; }
};

/// One other way to deal with a stop.
struct Alternative {
  enum class Kind : std::uint8_t { OtherRoute, SameRoute, LeaveOut };
  Kind kind = Kind::OtherRoute;
  RouteKey route;        ///< where it would go; empty when left out
  std::size_t place = 0; ///< the best one there
  EditEffect effect;     ///< effect.refused: why not at all; nothing else is computed then
  std::int64_t cost = 0; ///< by the plan's objective, in seconds of travel more than now; what the stop itself is worth
                         ///< is not in it
};

/// Why a stop is where it is.
struct StopReasons {
  std::string vendorCode;
  RouteKey route;
  std::size_t place = 0;
  bool must = true;                      ///< a visit that has to be
  std::vector<Alternative> alternatives; ///< allowed ones first, cheapest first; leaving it out after them; then those
                                         ///< that may not be
};

} // namespace huyuan::domain
