// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "solver/problem.h"

#include <functional>

namespace huyuan::solver {

/// Steps of each island between two looks at the clock, and how far the cooling goes in them, in millionths.
struct CoolingBlock {
  static constexpr std::uint32_t Whole = 1'000'000;
  std::int64_t iterations = 0;
  std::uint32_t from = 0, to = 0;
  bool operator==(const CoolingBlock&) const = default;
};

struct SolveOptions {
  std::uint64_t seed = 1;
  std::int64_t iterations = 20000; ///< of ruin and recreate, of each island
  /// > 0: instead of `iterations`, as many as `clock` allows; the blocks done are reported.
  double seconds = 0.0;
  /// Seconds used so far, by any measure (wall, CPU of the process); empty = wall. Called on the calling thread.
  std::function<double()> clock;
  std::vector<CoolingBlock> replay; ///< not empty: exactly these blocks
  unsigned threads = 1;             ///< islands, each on a thread of its own
  bool fewestVehicles = false;      ///< a vehicle less is better than any cost
  std::vector<RoutePlan> initial;   ///< to start from; what does not fit is inserted anew. One a vehicle, or none
  std::vector<bool> lockedClients;  ///< of `initial`: keep their vehicle and their order among each other. Empty = none
};

struct SolveReport {
  std::int64_t iterations = 0; ///< of each island
  Cost initialCost = 0;
  std::vector<CoolingBlock> blocks; ///< given as `replay`, with the same seed and threads, they give the same solution
};

/// Anytime search: ruin and recreate by string removals under simulated annealing, one trajectory an island, islands
/// falling back to the best one from time to time; where there is time for more, up to four trajectories begin in all
/// and the worst fall out, or, where only travel, capacities and fixed costs count, all end early and go into a
/// population of solutions whose children are bred. An iteration then stands for as much work as one of ruin and
/// recreate. When cancelled returns the best so far. The result is the same to the byte for a seed, a number of threads
/// and a number of iterations (or blocks to replay), on every machine.
/// Memory: 4 to 12 bytes for each pair of locations beside the problem; with spells or several travels also what these
/// take in the problem, and 8 bytes for each travel; with a population, on each thread, 4 bytes for each pair of
/// clients, 52 for each vehicle and client and up to 4 KiB for each client. Throws std::invalid_argument as
/// Problem::validate(), and if a cost or duration is 2^28 or more.
Solution solve(const Problem& p, const SolveOptions& options, const base::Progress& progress,
               const base::Cancel& cancel, SolveReport* report = nullptr);

/// The exact optimum of a single route over at most 12 clients, windows, break and overtime included (Held–Karp over
/// subsets with non-dominated labels; with spells an order better by some seconds is missed once in thousands of
/// routes). Every client is visited. Empty if no order keeps the hard rules. Of equal orders the same one is always
/// returned. Throws std::invalid_argument for more than 12 clients.
std::vector<std::size_t> bestOrder(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients);

} // namespace huyuan::solver
