// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

/// How a plan was searched for: with the same seed, records, roads and rules it comes out the same to the byte. Values
/// only; any thread.
namespace huyuan::domain {

/// Steps between two looks at the clock, and how far the cooling goes in them, in millionths.
struct SearchBlock {
  std::int64_t steps = 0;
  std::uint32_t from = 0, to = 0;
  bool operator==(const SearchBlock&) const = default;
};
using SearchRun = std::vector<SearchBlock>; ///< one search from its start to its end

struct PlanSearch {
  std::int64_t iterations = 0;              ///< for each day of a team; 0 = by time
  unsigned islands = 1;                     ///< side by side, where all days are planned as one
  std::vector<std::vector<SearchRun>> runs; ///< by time only: of each group of days, one after the other
  /// False in plans of older versions.
  bool isKnown() const { return iterations > 0 || !runs.empty(); }
  bool operator==(const PlanSearch&) const = default;
};

} // namespace huyuan::domain
