// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/solve.h"

#include <chrono>
#include <optional>

namespace huyuan::solver {

/// Cuts the search into blocks: a number of iterations evenly, a stretch of time by the speed seen so far, a replay as
/// it was.
class Pace {
 public:
  explicit Pace(const SolveOptions& options);
  /// The next block; none when the search is over.
  std::optional<CoolingBlock> next();

 private:
  std::optional<CoolingBlock> nextOfCount();
  std::optional<CoolingBlock> nextOfTime();
  double used() const;

  const SolveOptions& m_options;
  std::chrono::steady_clock::time_point m_wallStart;
  double m_start = 0.0;
  std::size_t m_block = 0;
  std::int64_t m_done = 0, m_last = 0;
  double m_lastUsed = 0.0;
};

} // namespace huyuan::solver
