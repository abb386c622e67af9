// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/solve.h"

#include "solver/search/annealing_p.h"
#include "solver/search/recreate_p.h"
#include "solver/search/ruin_p.h"

#include <algorithm>
#include <cassert>
#include <chrono>

namespace huyuan::solver {

namespace {

/// Says when to stop and how far the search is.
class Budget {
 public:
  explicit Budget(const SolveOptions& o)
      : m_options(o)
      , m_started(std::chrono::steady_clock::now()) {}

  /// In [0,1]; 1 = stop.
  double progress(std::int64_t iteration) {
    if (m_options.seconds <= 0.0)
      return m_options.iterations <= 0 ? 1.0
                                       : static_cast<double>(iteration) / static_cast<double>(m_options.iterations);
    if (iteration % 16 == 0) {
      const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - m_started;
      m_progress = std::min(1.0, elapsed.count() / m_options.seconds);
    }
    return m_progress;
  }

 private:
  const SolveOptions& m_options;
  std::chrono::steady_clock::time_point m_started;
  double m_progress = 0.0;
};

/// Fewer required clients missing is better than any cost.
struct Value {
  std::size_t missing = 0;
  Cost cost = 0;
  auto operator<=>(const Value&) const = default;
};

Value valueOf(const SearchState& s) { return {s.missing(), s.cost()}; }

/// The sum of all deltas is the cost from scratch (a broken route has no price to compare).
[[maybe_unused]] bool costIsExact(const Problem& p, const SearchState& s) {
  for (std::size_t r = 0; r < s.routes(); ++r)
    if (s.route(r).broken) return true;
  return evaluate(p, s.solution()) == s.cost();
}

Solution finished(const Problem& p, Solution best) {
  best.cost = evaluate(p, best);
  best.feasible = isFeasible(p, best);
  return best;
}

} // namespace

Solution solve(const Problem& p, const SolveOptions& options, const base::Progress& progress,
               const base::Cancel& cancel, SolveReport* report) {
  p.validate();
  base::Random random(options.seed);
  SearchState state(p);
  if (report) *report = {};
  if (p.clients.empty() || p.vehicles.empty()) return finished(p, state.solution());
  StringRuin ruin(p);
  BlinkRecreate recreate(p);
  recreate(state, random);
  Value current = valueOf(state);
  Value bestValue = current;
  Solution best = state.solution();
  const Cost initialCost = state.cost();
  Annealing annealing(current.cost, p.clients.size());
  Budget budget(options);
  std::int64_t iteration = 0;
  for (; !cancel.requested(); ++iteration) {
    const double done = budget.progress(iteration);
    if (done >= 1.0) break;
    if (iteration % 256 == 0) progress.report(done);
    annealing.cool(done);
    state.begin();
    ruin(state, random);
    recreate(state, random);
    assert(costIsExact(p, state));
    const Value next = valueOf(state);
    const bool taken = next.missing < current.missing ||
                       (next.missing == current.missing && annealing.accepts(next.cost - current.cost, random));
    if (!taken) {
      state.rollBack();
      continue;
    }
    current = next;
    if (current < bestValue) bestValue = current, best = state.solution();
  }
  progress.report(1.0);
  if (report) *report = {iteration, initialCost};
  return finished(p, std::move(best));
}

} // namespace huyuan::solver
