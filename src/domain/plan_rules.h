// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/units.h"
#include "domain/team.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a campaign asks of its plan. Kept with the plan, so that whoever scores or changes it later uses the same.
namespace huyuan::domain {

enum class VisitMode : std::uint8_t { Observe, Purchase, Inspect, FollowUp };
std::string_view toText(VisitMode m); ///< "observe", "purchase", "inspect", "follow_up"

/// Who may serve what. Drawn: a team visits only the districts that were drawn for it. Free: any team goes anywhere but
/// to its home district and where one of its officers must step back.
enum class PlanMode : std::uint8_t { Drawn, Free };
std::string_view toText(PlanMode m); ///< "drawn", "free"

/// What of each is worth in seconds of travel. Missing visits come before all of them, then windows, overtime, and the
/// rest in one sum.
struct PlanWeights {
  std::int64_t late = 200;         ///< a second after the last window
  std::int64_t outside = 720'000;  ///< at most for a visit outside all its windows
  std::int64_t overtime = 20;      ///< a second beyond shift or longest day, the worse of the two
  std::int64_t optional = 7200;    ///< a visit that need not be, of priority 0; half of it for each further level
  std::int64_t schoolChange = 300; ///< beginning at the shops of another school
  std::int64_t repetition = 300;   ///< what was the same in an earlier campaign; see Repetition
  std::int64_t balance = 32;       ///< strongest price of long days tried: (minutes)² · weight / 60 a day
  double balancePercent = 3.0;     ///< the most that travel may grow for it, in percent; 0 = no balance
  bool operator==(const PlanWeights&) const = default;
};

/// What is special about one visit. Absent = as for all.
struct VisitRule {
  std::string vendorCode;
  std::optional<VisitMode> mode;
  std::optional<bool> must;
  std::optional<int> priority;       ///< 0 = most important
  std::optional<TimesOfDay> window;  ///< instead of the school's
  std::optional<bool> hard;          ///< never outside its windows: rather not at all
  std::vector<std::string> skills;   ///< words that the team must have, all of them
  std::optional<base::Seconds> stay; ///< instead of the mode's
  bool operator==(const VisitRule&) const = default;
};

struct PlanRules {
  PlanMode mode = PlanMode::Drawn;
  std::vector<std::string> dates;     ///< "2026-11-24", in order
  int maxStops = 12;                  ///< a team and day
  base::Seconds maxDay{7 * 3600};     ///< departure to return, lunch included; longer days are overtime, and reported
  base::Seconds maxOvertime{90 * 60}; ///< what a day may go beyond maxDay or the team's shift at all
  Meal lunch;                         ///< of teams that have none of their own
  base::Seconds parking{180};         ///< at each stop
  bool schoolDaysOnly = true;         ///< a visit tied to a school only on days with lessons; else then at any time
  bool apart = false;                 ///< 错峰: neighbours on different days or teams, not in one pass
  VisitMode visitMode = VisitMode::Observe;
  PlanWeights weights;
  std::vector<VisitRule> visits; ///< by code
  bool operator==(const PlanRules&) const = default;
};

/// How long a visit takes: observe and follow-up 8 min, purchase 15, inspect 40 (domain rules §4.5).
base::Seconds serviceTime(VisitMode mode);

} // namespace huyuan::domain
