// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/lonlat.h"

#include <cstdint>
#include <string>
#include <vector>

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

} // namespace huyuan::domain
