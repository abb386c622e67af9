// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/units.h"
#include "domain/finding.h"
#include "domain/team.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Who goes where in which order. Covert until the plan's release.
namespace huyuan::domain {

enum class VisitMode : std::uint8_t { Observe, Purchase, Inspect, FollowUp };
std::string_view toText(VisitMode m); ///< "observe", "purchase", "inspect", "follow_up"

/// Who may serve what. Drawn: a team visits only the districts that were drawn for it. Free: any team goes anywhere but
/// to its home district and where one of its officers must step back.
enum class PlanMode : std::uint8_t { Drawn, Free };
std::string_view toText(PlanMode m); ///< "drawn", "free"

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
  std::optional<std::pair<MinuteOfDay, MinuteOfDay>> window; ///< soft: from the school's dismissal
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
};

struct Unplanned {
  std::string vendorCode;
  std::string reason; ///< a word of docs/formats.md
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
  std::vector<Route> routes; ///< by team, then date; a team may have one a day
  std::vector<Unplanned> unplanned;
  std::vector<DrawBreak> drawBreaks;
  std::string recordHash; ///< SHA-256 of the draw record it serves
  std::uint64_t seed = 0;
  std::string createdAt;
};

base::Metres totalDistance(const Route& r);
base::Seconds totalTravel(const Route& r);

} // namespace huyuan::domain
