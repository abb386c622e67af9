// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/road.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Periods of the day in which traffic is slower. A journey has the speeds of one of them, and whoever uses a time says
/// of which; day_travel.h keeps order between neighbouring ones.
namespace huyuan::roads {

/// Of a date: pupils have lessons; offices work; neither. A day with lessons is one with work too.
enum class DayKind : std::uint8_t { School, Work, Rest };

struct Period {
  std::string id, zh, en;
  int from = 0, to = 0;         ///< minutes after local midnight, both inside; to < from runs over midnight
  DayKind days = DayKind::Rest; ///< School: school days; Work: these and other working days; Rest: every day
  /// Speeds are multiplied by it, by the name of the profile and the class of road; a profile that is not there is not
  /// slowed. Within [0.1, 2].
  std::map<std::string, std::vector<double>> factors;

  bool holds(int minuteOfDay, DayKind day) const;
  double factor(const std::string& profile, domain::RoadClass roadClass) const;
};

/// The list "periods" of data/reference/road_profiles.json, in its order. Throws Error(BadInput) naming file and key.
std::vector<Period> periodsFromJson(const std::string& json, const std::string& fileName);

/// The first that holds; null = none, the profile's own speeds. An over-midnight period belongs to the kind of day on
/// which the minute lies. The pointer is into `periods`.
const Period* periodAt(int minuteOfDay, DayKind day, const std::vector<Period>& periods);

} // namespace huyuan::roads
