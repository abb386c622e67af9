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
// A walk is often caught, however slowly it cools: with too many teams in the morning, or in one packing of full
// vehicles. Some begin side by side, the worst falls out again and again, and one is left for the end. Found by trial:
// where there is a choice of times or of whom to visit, on the jobs of tests/bench and Chao's instances; elsewhere on
// X, Solomon's and Homberger's, where two walks that have too little time end worse than one, the more so the larger.
constexpr std::size_t MostWalks = 4;
constexpr std::int64_t RoundsAWalk = 200;  ///< a client: with fewer to go round there are fewer walks
constexpr std::int64_t PairRounds = 10;    ///< a pair of clients: likewise without a choice
constexpr std::uint32_t CountedAt = 20000; ///< millionths of the cooling, when it is known how many there will be
constexpr std::uint32_t OneWalkFrom = 450000, PlainOneWalkFrom = 1000000; ///< likewise, the latter without a choice

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

/// Trajectories side by side, some on each thread. Between blocks all stand still, so what they tell each other depends
/// on no clock.
class Islands {
 public:
  Islands(const SearchSpace& space, const SolveOptions& options, const base::Cancel& cancel)
      : m_near(space)
      , m_clients(static_cast<std::int64_t>(space.clients()))
      , m_threads(std::max(1U, options.threads))
      , m_roundsAWalk(m_clients * m_clients * PairRounds) {
    const bool choices = space.model() == TimeModel::Labels || space.hasPrizes();
    const bool several = !options.fewestVehicles;
    if (choices) m_roundsAWalk = m_clients * RoundsAWalk, m_oneWalkFrom = OneWalkFrom;
    m_walks.resize(several ? std::max(m_threads, MostWalks) : m_threads);
    each([&](std::size_t i) {
      m_walks[i] =
          std::make_unique<Trajectory>(space, m_near, options, options.seed + i * 0x9E3779B97F4A7C15ULL, cancel);
    });
  }

  void run(const CoolingBlock& block, const base::Cancel& cancel) {
    CoolingBlock share = block;
    share.iterations = (block.iterations * static_cast<std::int64_t>(m_threads) + walks() - 1) / walks();
    each([&](std::size_t i) { m_walks[i]->run(share, cancel); });
    m_rounds += block.iterations * static_cast<std::int64_t>(m_threads);
    dropWorst(block.to);
    if (block.to / ExchangeEvery != m_exchanged) m_exchanged = block.to / ExchangeEvery, exchange();
  }
  const Trajectory& best() const { return *m_walks[bestWalk()]; }

 private:
  std::int64_t walks() const { return static_cast<std::int64_t>(m_walks.size()); }
  /// On each thread one after the other.
  template <class Work> void each(const Work& work) {
    const auto some = [&](std::size_t first) {
      for (std::size_t i = first; i < m_walks.size(); i += m_threads) work(i);
    };
    std::vector<std::thread> others;
    for (std::size_t t = 1; t < m_threads; ++t) others.emplace_back(some, t);
    some(0);
    for (std::thread& t : others) t.join();
  }
  std::size_t bestWalk() const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < m_walks.size(); ++i)
      if (m_walks[i]->bestValue() < m_walks[best]->bestValue()) best = i;
    return best;
  }
  std::size_t worstWalk() const {
    std::size_t worst = 0;
    for (std::size_t i = 1; i < m_walks.size(); ++i)
      if (m_walks[worst]->bestValue() < m_walks[i]->bestValue()) worst = i;
    return worst;
  }
  /// Until as many are left as there ought to be so far into the cooling.
  void dropWorst(std::uint32_t progress) {
    if (progress < CountedAt) return;
    if (m_most == 0) m_most = std::clamp<std::int64_t>(m_rounds * 1'000'000 / progress / m_roundsAWalk, 1, walks());
    const std::int64_t gone = m_most * progress / m_oneWalkFrom;
    const auto left =
        std::max<std::size_t>(m_threads, static_cast<std::size_t>(std::max<std::int64_t>(1, m_most - gone)));
    while (m_walks.size() > left) m_walks.erase(m_walks.begin() + static_cast<std::ptrdiff_t>(worstWalk()));
  }
  /// The worst walk goes on from the best one's best.
  void exchange() {
    if (m_walks.size() > m_threads) return;
    const std::size_t best = bestWalk(), worst = worstWalk();
    if (worst != best) m_walks[worst]->moveTo(*m_walks[best]);
  }

  NearLists m_near;
  std::int64_t m_clients;
  std::size_t m_threads;
  std::vector<std::unique_ptr<Trajectory>> m_walks;
  std::int64_t m_roundsAWalk;
  std::uint32_t m_oneWalkFrom = PlainOneWalkFrom;
  std::int64_t m_rounds = 0; ///< of all walks so far
  std::int64_t m_most = 0;   ///< walks that there is time for; 0 = not known yet
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
  Islands islands(space, options, cancel);
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
