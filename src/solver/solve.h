// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "solver/problem.h"

namespace huyuan::solver {

struct SolveOptions {
  std::uint64_t seed = 1;
  std::int64_t iterations = 20000; ///< of ruin and recreate; deterministic to the byte for a seed
  double seconds = 0.0;            ///< > 0: stop after so much wall time instead; the iterations done are reported
};

struct SolveReport {
  std::int64_t iterations = 0;
  Cost initialCost = 0;
};

/// Anytime search; when cancelled returns the best so far. Deterministic for a seed and iteration count.
Solution solve(const Problem& p, const SolveOptions& options, const base::Progress& progress,
               const base::Cancel& cancel, SolveReport* report = nullptr);

/// The exact optimum of a single route over at most 12 clients, windows, break and overtime included (Held–Karp over
/// subsets with non-dominated labels). Every client is visited. Empty if no order keeps the hard rules. Of equal orders
/// the same one is always returned. Throws std::invalid_argument for more than 12 clients.
std::vector<std::size_t> bestOrder(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients);

} // namespace huyuan::solver
