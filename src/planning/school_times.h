// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/campaign.h"
#include "domain/school.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

/// When pupils pass the shops around a school (domain rules §3.10).
namespace huyuan::planning {

using Window = domain::TimesOfDay;

struct DayTimes {
  Window dismissal{16 * 60, 17 * 60}; ///< first and last pupils
  std::vector<Window> other;          ///< in order: morning, noon …
};

/// Defaults by kind, from data/reference/school_times.json.
struct SchoolTimes {
  int beforeMinutes = 15, afterMinutes = 45; ///< around dismissal
  std::map<std::string, DayTimes> kinds;
  DayTimes fallback; ///< for kinds that are not listed

  /// The windows in which a visit does, in order and apart from each other; the last is the one around dismissal, the
  /// school's own time if it has one (a time that cannot be read counts as none).
  std::vector<Window> windowsOf(const domain::School& school) const;
};

/// Throws Error(BadInput) naming file and key.
SchoolTimes schoolTimesFromJson(const std::string& json, const std::string& fileName);

} // namespace huyuan::planning
