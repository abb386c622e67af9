// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "solver/search/annealing_p.h"
#include "solver/search/fleet_p.h"
#include "solver/search/recreate_p.h"
#include "solver/search/ruin_p.h"
#include "solver/search/stretches_p.h"
#include "solver/search/tails_p.h"
#include "solver/solve.h"

namespace huyuan::solver {

/// Fewer required clients missing is better than any cost.
struct Value {
  std::size_t missing = 0;
  Cost cost = 0;
  auto operator<=>(const Value&) const = default;
};

/// A solution, and how the search got it.
struct Kept {
  Value value;
  Solution solution;
  std::vector<std::uint32_t> ways; ///< in which its clients are served (Labels only)
};

/// One annealed walk of ruin and recreate: an island. Missing clients weigh what keeps some solutions of the walk whole
/// and some not: where all fit, it falls, where they do not, it rises.
class Trajectory {
 public:
  Trajectory(const SearchSpace& space, const NearLists& near, const SolveOptions& options, std::uint64_t seed,
             const base::Cancel& cancel);
  /// Goes on for a block of the cooling.
  void run(const CoolingBlock& block, const base::Cancel& cancel);

  const Kept& best() const { return m_best; }
  Cost initialCost() const { return m_initialCost; }
  /// Goes on from another island's best.
  void moveTo(const Kept& other);

 private:
  void start(const SolveOptions& options, const NearLists& near, const base::Cancel& cancel);
  /// Taken if it costs no more than so much above what is there.
  void step(double luck);
  double visited() const;
  double averageCost() const;   ///< of a client that is visited
  double averageTravel() const; ///< likewise
  void keep();
  void keepIfBest();
  template <class Move> void exchange(const Move& move);
  void cutFleet();
  void goOn();
  void adapt();
  double weighed() const { return m_scale.of(m_state); }
  Value value() const { return {m_state.missing(), m_state.cost()}; }

  const SearchSpace& m_space;
  base::Random m_random;
  SearchState m_state;
  StringRuin m_ruin;
  BlinkRecreate m_recreate;
  TailExchange m_tails;
  StretchExchange m_stretches;
  FleetCut m_fleet;
  double m_fleetShare = 0.0; ///< of the cooling, spent on doing with fewer routes
  Value m_current;
  Kept m_best;
  Cost m_initialCost = 0;
  Scale m_scale;
  double m_leastWeight = 0.0; ///< of Scale::missing
  int m_tailsEach = 0;        ///< exchanges of tails a round
  int m_stretchesEach = 0;    ///< exchanges of stretches a round
  std::int64_t m_steps = 0, m_wholeSteps = 0;
  Annealing m_annealing{1.0, 1.0};
};

} // namespace huyuan::solver
