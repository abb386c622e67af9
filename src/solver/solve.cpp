// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/solve.h"

#include "solver/search/islands_p.h"
#include "solver/search/pace_p.h"

namespace huyuan::solver {

namespace {

Solution finished(const Problem& p, Solution best) {
  best.cost = evaluate(p, best);
  best.feasible = isFeasible(p, best);
  return best;
}

Solution nothing(const Problem& p) {
  Solution s;
  s.routes.resize(p.vehicles.size());
  for (std::size_t c = 0; c < p.clients.size(); ++c) s.unassigned.push_back(c);
  return finished(p, std::move(s));
}

} // namespace

Solution solve(const Problem& p, const SolveOptions& options, const base::Progress& progress,
               const base::Cancel& cancel, SolveReport* report) {
  p.validate();
  if (report) *report = {};
  if (p.clients.empty() || p.vehicles.empty()) return nothing(p);
  Pace pace(options);
  const SearchSpace space(p);
  Islands islands(space, options, cancel);
  if (report) report->initialCost = islands.initialCost();
  while (!cancel.requested()) {
    const auto block = pace.next();
    if (!block) break;
    progress.report(block->from / 1e6);
    islands.run(*block, cancel);
    if (!report) continue;
    report->blocks.push_back(*block);
    report->iterations += block->iterations;
  }
  progress.report(1.0);
  return finished(p, islands.best().solution);
}

} // namespace huyuan::solver
