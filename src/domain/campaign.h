// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/units.h"
#include "domain/finding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The month's round: what is drawn, who goes, in which order. Everything here is covert until the plan's release.
namespace huyuan::domain {

/// Minutes after local midnight (UTC+8).
using MinuteOfDay = std::int32_t;
MinuteOfDay minuteOfDayFromText(const std::string& hhmm); ///< Throws Error(BadInput); "16:30" → 990
std::string toText(MinuteOfDay m);                        ///< "16:30"

/// A covert team 暗访组. Officers are synthetic in all shipped data.
struct Team {
  int number = 0; ///< 1 … n, as printed (T07)
  std::vector<std::string> officers;
  std::string homeDistrict; ///< the team never serves it
  geo::LonLat start;        ///< a neutral place, not the county bureau
  geo::LonLat end;
  std::string vehicle;
  MinuteOfDay dayStart = 8 * 60 + 30;
  MinuteOfDay dayEnd = 17 * 60 + 30;
};

/// Who may be drawn and how many. Frozen (by hash) before the public random string is spoken.
struct DrawSpec {
  std::string campaign;                                         ///< "2026-11"
  std::string scope = "city";                                   ///< named in the seed
  int perDistrict = 12;                                         ///< targets for each district (a stratum is a district)
  int reservesPerDistrict = 3;                                  ///< further ranks, in fixed order
  std::vector<std::string> verdicts = {"inside", "borderline"}; ///< a vendor counts if any finding has one of these
  std::vector<std::string> kinds;                               ///< vendor kinds; empty = all
  int monthsSinceVisit = 3;                                     ///< visited within so many months: excluded
  int noPairWithinMonths = 3; ///< k: team→district pairs of the last k campaigns do not repeat
};

struct Exclusion {
  std::string code;
  std::string reason; ///< no_code, closed, recently_visited, no_position, out_of_zone, duplicate, kind
};

/// The list that is drawn from, in the order of its codes (bytewise), and what was left out and why.
struct DrawMember {
  std::string code;
  std::string stratum; ///< district code
};
struct DrawPopulation {
  std::vector<DrawMember> members;
  std::vector<Exclusion> exclusions;
};

struct DrawTarget {
  std::string code;
  std::string stratum;
  std::string rankHash; ///< SHA-256 hex, lower case
  bool reserve = false;
};

struct TeamDistrict {
  int team = 0;
  std::string district;
};

/// What anyone needs, beside the list, to draw again: see docs/formats.md.
struct DrawRecord {
  DrawSpec spec;
  std::string seed; ///< batch|scope|entropy
  std::string entropy;
  std::string populationHash; ///< SHA-256 of the canonical list
  std::string specHash;
  std::string resultHash;
  std::int64_t populationSize = 0;
  std::vector<DrawTarget> targets; ///< by stratum, then rank; reserves after the drawn
  std::vector<TeamDistrict> teams;
  int permutation = 0; ///< j: how many team→district orders were passed over
  std::string operatorName, supervisorName;
  std::string frozenAt, drawnAt; ///< UTC, ISO 8601
};

enum class VisitMode : std::uint8_t { Observe, Purchase, Inspect, FollowUp };
std::string_view toText(VisitMode m); ///< "observe", "purchase", "inspect", "follow_up"

/// A stop to be planned.
struct Visit {
  std::string vendorCode;
  VendorId vendor;
  SchoolId school; ///< the school whose zone it is in
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
  geo::Line path;     ///< from the stop before, along roads; straight if no road leads there
  bool byRoad = true; ///< false: no road connection, the straight line stands in, and the sheet says so
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
  base::Seconds overtime{};
};

struct Unplanned {
  std::string vendorCode;
  std::string reason; ///< unreachable, no_time, no_position
};

struct Plan {
  std::string campaign;
  std::vector<Route> routes; ///< by team
  std::vector<Unplanned> unplanned;
  std::string recordHash; ///< SHA-256 of the draw record it serves
  std::uint64_t seed = 0;
  std::string createdAt;
};

base::Metres totalDistance(const Route& r);
base::Seconds totalTravel(const Route& r);

} // namespace huyuan::domain
