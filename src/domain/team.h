// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/units.h"
#include "geo/lonlat.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace huyuan::domain {

/// Minutes after local midnight (UTC+8).
using MinuteOfDay = std::int32_t;
MinuteOfDay minuteOfDayFromText(const std::string& hhmm); ///< Throws Error(BadInput); "16:30" → 990
std::string toText(MinuteOfDay m);                        ///< "16:30"

using TimesOfDay = std::pair<MinuteOfDay, MinuteOfDay>; ///< closed

/// A meal on the way: the whole of it lies between the two times. 0 = none.
struct Meal {
  base::Seconds duration{3600};
  MinuteOfDay from = 11 * 60 + 30, to = 13 * 60 + 30;
  bool operator==(const Meal&) const = default;
};

/// A covert team 暗访组. Officers are synthetic in all shipped data.
struct Team {
  int number = 0; ///< 1 … n, as printed (T07)
  std::vector<std::string> officers;
  std::string homeDistrict;         ///< the team never serves it
  std::vector<std::string> recused; ///< further districts from which it must step back 回避
  geo::LonLat start;                ///< a neutral place, not the county bureau
  geo::LonLat end;
  std::string vehicle; ///< as people know it: a number plate
  std::string profile; ///< by which it travels: "car", "ebike", "foot" …; empty = car
  MinuteOfDay dayStart = 8 * 60 + 30;
  MinuteOfDay dayEnd = 17 * 60 + 30;
  std::optional<Meal> lunch;       ///< empty = that of the campaign
  std::vector<std::string> skills; ///< words, as visits ask for them
};

} // namespace huyuan::domain
