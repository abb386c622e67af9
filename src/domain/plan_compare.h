// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_edit.h"

#include <optional>
#include <string>
#include <vector>

/// Two plans of one campaign side by side. Pure functions; O(stops · log stops); any thread.
namespace huyuan::domain {

/// Where a stop is in a plan.
struct StopPlace {
  RouteKey route;
  int number = 0;
  MinuteOfDay start = 0;
  bool missesWindow = false;
  bool operator==(const StopPlace&) const = default;
};

struct StopDifference {
  /// Moved: to another team or day. Reordered: in the same route, but not in its old order among those that stayed
  /// (the fewest stops that explain the new order). OnlyFirst, OnlySecond: in one of the plans only.
  enum class Kind : std::uint8_t { Moved, Reordered, OnlyFirst, OnlySecond };
  Kind kind = Kind::Moved;
  std::string vendorCode;
  VendorId vendor;
  std::optional<StopPlace> first, second;
};

struct PlanComparison {
  PlanFigures first, second;
  std::vector<StopDifference> stops; ///< by their place in the second plan, then those only in the first
  int same = 0;                      ///< stops that are where they were
};

PlanComparison compare(const Plan& first, const Plan& second);

} // namespace huyuan::domain
