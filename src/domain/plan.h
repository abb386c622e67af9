// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/units.h"
#include "domain/finding.h"
#include "domain/plan_rules.h"
#include "domain/plan_search.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Who goes where in which order. Covert until the plan's release.
namespace huyuan::domain {

/// A stop to be planned.
struct Visit {
  std::string vendorCode;
  VendorId vendor;
  SchoolId school;      ///< the school whose zone it is in
  std::string district; ///< of the vendor
  bool must = true;     ///< left out only if nothing else is feasible; else worth its priority
  int priority = 0;     ///< 0 = most important
  VisitMode mode = VisitMode::Observe;
  base::Seconds service{8 * 60};
  std::optional<TimesOfDay> window; ///< the one it is planned in; from the school's dismissal unless said otherwise
  std::vector<std::string> skills;  ///< asked of the team
  bool hard = false;                ///< its windows are never missed: it is rather left out
  bool reserve = false;
};

/// A stop in its route. Times are minutes of the day, planned.
struct Stop {
  int number = 0; ///< 1 …, the same on map, list, PDF and phone
  Visit visit;
  MinuteOfDay arrive = 0, start = 0, leave = 0;
  base::Seconds travel{}; ///< from the stop before, parking included
  base::Metres distance{};
  bool missesWindow = false;
  bool locked = false; ///< keeps its team, day and place among the locked ones when the rest is planned again
  geo::Line path;      ///< from the stop before, along roads; straight if no road leads there
  bool byRoad = true;  ///< false: no road connection, the straight line stands in, and the sheet says so
  std::string period;  ///< id of the period of the day whose speeds `travel` has; empty = outside all
};

struct Route {
  int team = 0;
  std::string district;
  std::string date; ///< "2026-11-24"
  geo::LonLat start, end;
  std::vector<Stop> stops;
  std::vector<Visit> reserves; ///< in fixed order, used only if a stop is shut
  geo::Line returnPath;
  base::Seconds returnTravel{};
  base::Metres returnDistance{};
  MinuteOfDay depart = 0, finish = 0;
  std::optional<MinuteOfDay> lunchStart; ///< empty = no lunch on the way
  base::Seconds lunch{};
  base::Seconds overtime{};
  bool locked = false; ///< nobody joins, leaves or is reordered when the rest is planned again
};

struct Unplanned {
  std::string vendorCode;
  std::string reason;                    ///< a word of docs/formats.md
  std::optional<TimesOfDay> window{};    ///< that cannot be kept
  std::optional<MinuteOfDay> earliest{}; ///< when anyone could be there at the earliest
};

/// What was not quite possible, or was assumed, without a stop being left out for it.
struct PlanNote {
  std::string word;                      ///< of docs/formats.md
  std::string subject;                   ///< code of vendor or school, "T07", a number, or empty
  std::string date;                      ///< empty = all
  std::optional<TimesOfDay> window{};    ///< that is not kept
  std::optional<MinuteOfDay> earliest{}; ///< when anyone could be there at the earliest
};

/// What is the same as in an earlier campaign, so that whoever watches could foresee it.
struct Repetition {
  std::string kind; ///< "weekday_hour" (a visit's), "first_stop", "direction" (a route's, of the first stop, in 45°)
  std::string subject;  ///< vendor code, or "T07 2026-11-24"
  std::string campaign; ///< the earlier one
};

/// A stop that the coordinator gave to a team the draw did not give it to.
struct DrawBreak {
  std::string vendorCode;
  int team = 0;
  std::string reason; ///< as typed; never empty
  std::string by, at; ///< who, and when (UTC)
};

struct Plan {
  std::string campaign;
  PlanMode mode = PlanMode::Drawn;
  PlanRules rules;           ///< of which `mode` is one
  std::vector<Route> routes; ///< by team, then date; a team may have one a day
  std::vector<Unplanned> unplanned;
  std::vector<PlanNote> notes;
  std::vector<DrawBreak> drawBreaks;
  std::vector<Repetition> repetitions;
  std::vector<std::string> comparedWith; ///< the earlier campaigns that repetitions were looked for in
  bool timeOfDay = false; ///< travel has the speeds of the period of departure; false in plans of older versions
  std::int64_t balanceWeight = 0;   ///< price of long days that it was made with: (minutes)² · weight / 60 a day
  base::Seconds unbalancedTravel{}; ///< of the plan that minds no balance; 0 = not known
  std::string recordHash;           ///< SHA-256 of the draw record it serves
  std::uint64_t seed = 0;
  PlanSearch search; ///< what was changed by hand since is not of it
  std::string createdAt;
};

base::Metres totalDistance(const Route& r);
base::Seconds totalTravel(const Route& r);

} // namespace huyuan::domain
