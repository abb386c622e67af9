// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan.h"
#include "domain/plan_figures.h"

#include <cstdint>
#include <string>
#include <vector>

namespace huyuan::domain {

/// A rule that a plan does not keep.
struct RuleBreak {
  std::string word; ///< of docs/formats.md: not_drawn, home_district, max_stops …
  int team = 0;
  std::string date, vendorCode; ///< may be empty
};

/// A plan weighed by the campaign's rules, however it was made.
struct PlanScore {
  PlanFigures figures; ///< with all times computed anew
  /// Shares of the objective in seconds of travel; see PlanWeights.
  std::int64_t travel = 0, schoolChange = 0, windows = 0, overtime = 0, balance = 0, repetition = 0;
  int missing = 0;         ///< must-visits in no route, those that nobody can serve not counted
  int optionalMissing = 0; ///< others
  std::int64_t lostWorth = 0;
  std::vector<RuleBreak> breaks;
  std::vector<Repetition> repetitions;
  /// What plans of one campaign are compared by, after `missing`.
  std::int64_t total() const { return travel + schoolChange + windows + overtime + balance + repetition + lostWorth; }
};

} // namespace huyuan::domain
