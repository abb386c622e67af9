// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/school.h"
#include "domain/vendor.h"
#include "domain/zone_rule.h"

namespace huyuan::domain {

/// Inside is never said where provesInside() is false: Borderline then. |d − D| ≤ u is Borderline 临界 whatever side d
/// falls on: measure on site. Else Inside or Outside.
enum class Verdict : std::uint8_t { Outside, Borderline, Inside };
std::string_view toText(Verdict v); ///< "outside", "borderline", "inside"

/// One vendor near one school under one rule; of a school with several campuses, the campus that decides. Derived:
/// never edited, never undone, computed anew from the records.
struct Finding {
  VendorId vendor;
  SchoolId school;
  ZoneRuleId rule;
  Method method{};            ///< the one really used (after the fallback polygon → gates → point)
  bool fellBack = false;      ///< the rule's own method was not possible
  base::Metres distance{};    ///< unrounded; 0 inside the campus
  base::Metres uncertainty{}; ///< sqrt(acc_school² + acc_vendor²)
  Verdict verdict{};
  geo::LonLat schoolPoint; ///< the nearest point of the school, or the gate the walk begins at
  geo::LonLat vendorPoint; ///< the door, or the nearest point of the premises
  /// Of walks: the straight way from gate to network and from network to door, both part of `distance`.
  base::Metres snapAtSchool{}, snapAtVendor{};
};

} // namespace huyuan::domain
