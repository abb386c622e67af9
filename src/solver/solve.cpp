// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/solve.h"

#include "solver/search/pace_p.h"
#include "solver/search/trajectory_p.h"

#include <algorithm>
#include <memory>
#include <thread>

namespace huyuan::solver {

namespace {

constexpr std::uint32_t ExchangeEvery = 50000; ///< millionths of the cooling

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

/// Trajectories side by side. Between blocks all stand still, so what they tell each other depends on no clock.
class Islands {
 public:
  Islands(const SearchSpace& space, const SolveOptions& options)
      : m_near(space) {
    const unsigned count = std::max(1U, options.threads);
    m_islands.resize(count);
    each([&](std::size_t i) {
      m_islands[i] = std::make_unique<Trajectory>(space, m_near, options, options.seed + i * 0x9E3779B97F4A7C15ULL);
    });
  }

  void run(const CoolingBlock& block, const base::Cancel& cancel) {
    each([&](std::size_t i) { m_islands[i]->run(block, cancel); });
    if (block.to / ExchangeEvery != m_exchanged) m_exchanged = block.to / ExchangeEvery, exchange();
  }
  const Trajectory& best() const { return *m_islands[bestIsland()]; }

 private:
  template <class Work> void each(const Work& work) {
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < m_islands.size(); ++i) others.emplace_back([&work, i] { work(i); });
    work(0);
    for (std::thread& t : others) t.join();
  }
  std::size_t bestIsland() const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < m_islands.size(); ++i)
      if (m_islands[i]->bestValue() < m_islands[best]->bestValue()) best = i;
    return best;
  }
  /// The worst island goes on from the best one's best.
  void exchange() {
    const std::size_t best = bestIsland();
    std::size_t worst = best;
    for (std::size_t i = 0; i < m_islands.size(); ++i)
      if (m_islands[worst]->bestValue() < m_islands[i]->bestValue()) worst = i;
    if (worst != best) m_islands[worst]->moveTo(*m_islands[best]);
  }

  NearLists m_near;
  std::vector<std::unique_ptr<Trajectory>> m_islands;
  std::uint32_t m_exchanged = 0;
};

} // namespace

Solution solve(const Problem& p, const SolveOptions& options, const base::Progress& progress,
               const base::Cancel& cancel, SolveReport* report) {
  p.validate();
  if (report) *report = {};
  if (p.clients.empty() || p.vehicles.empty()) return nothing(p);
  Pace pace(options);
  const SearchSpace space(p);
  Islands islands(space, options);
  if (report) report->initialCost = islands.best().initialCost();
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
  return finished(p, islands.best().best());
}

} // namespace huyuan::solver
