// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/islands_p.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace huyuan::solver {

namespace {

// All found by trial: where there is a choice of times or of whom to visit, on the jobs of tests/bench and Chao's
// instances; elsewhere on X, Solomon's and Homberger's, where two walks that have too little time end worse than one,
// the more so the larger. Shares of the cooling are in millionths.
constexpr std::uint32_t ExchangeEvery = 50'000;
constexpr std::uint32_t CountedAt = 20'000; ///< when it is known how many rounds there will be
constexpr std::size_t MostWalks = 4;
constexpr std::int64_t RoundsAWalk = 200; ///< a client: with fewer to go round there are fewer walks
constexpr std::int64_t PairRounds = 10;   ///< a pair of clients: likewise without a choice
constexpr std::uint32_t OneWalkFrom = 450'000, PlainOneWalkFrom = CoolingBlock::Whole; ///< the latter without a choice

constexpr std::int64_t PopulationRounds = 10; ///< a pair of clients: with fewer a walk to the end is better
constexpr std::uint32_t BreedFrom = 150'000;
constexpr double LeastMembers = 12.0, MostMembers = 50.0; ///< of a population: more with the root of the rounds,
constexpr double EnoughRounds = 40.0;                     ///< from so many a pair on

const auto byValue = [](const Kept& a, const Kept& b) { return a.value < b.value; };
const auto byBest = [](const auto& a, const auto& b) { return byValue(a->best(), b->best()); };

} // namespace

Islands::Islands(const SearchSpace& space, const SolveOptions& options, const base::Cancel& cancel)
    : m_near(space)
    , m_clients(static_cast<std::int64_t>(space.clients()))
    , m_threads(std::max(1U, options.threads))
    , m_choices(space.model() == TimeModel::Labels || space.hasPrizes())
    , m_mayBreed(PenalisedDescent::suits(space) && !options.fewestVehicles && options.lockedClients.empty())
    , m_space(space)
    , m_seed(options.seed) {
  const std::size_t most = options.fewestVehicles ? 1 : MostWalks;
  m_walks.resize(std::max<std::size_t>(m_threads, most));
  each(walks(), [&](std::size_t i) {
    m_walks[i] = std::make_unique<Trajectory>(space, m_near, options, options.seed + i * 0x9E3779B97F4A7C15ULL, cancel);
  });
}

/// On each thread one after the other.
template <class Work> void Islands::each(std::size_t count, const Work& work) {
  const auto some = [&](std::size_t first) {
    for (std::size_t i = first; i < count; i += m_threads) work(i);
  };
  std::vector<std::thread> others;
  for (std::size_t t = 1; t < m_threads; ++t) others.emplace_back(some, t);
  some(0);
  for (std::thread& t : others) t.join();
}

void Islands::run(const CoolingBlock& block, const base::Cancel& cancel) {
  if (m_breeds && block.from >= BreedFrom) return breed(block, cancel);
  CoolingBlock share = block;
  if (m_breeds) {
    const auto sooner = [](std::uint32_t progress) {
      return static_cast<std::uint32_t>(
          std::min<std::uint64_t>(CoolingBlock::Whole, std::uint64_t{progress} * CoolingBlock::Whole / BreedFrom));
    };
    share.from = sooner(block.from), share.to = sooner(block.to);
  }
  runEach(share, cancel);
  if (m_most == 0 && block.to >= CountedAt) count(block.to);
  if (m_breeds || m_most == 0) return;
  dropWorst(block.to);
  if (block.to / ExchangeEvery != m_exchanged) m_exchanged = block.to / ExchangeEvery, exchange();
}

/// The rounds of a block are shared out among the walks of a thread.
void Islands::runEach(const CoolingBlock& block, const base::Cancel& cancel) {
  const auto threads = static_cast<std::int64_t>(m_threads), all = static_cast<std::int64_t>(walks());
  CoolingBlock share = block;
  share.iterations = (block.iterations * threads + all - 1) / all;
  each(walks(), [&](std::size_t i) { m_walks[i]->run(share, cancel); });
  m_rounds += block.iterations * threads;
}

/// How many walks there will be time for.
void Islands::count(std::uint32_t progress) {
  const std::int64_t rounds = m_rounds * CoolingBlock::Whole / progress;
  const auto all = static_cast<std::int64_t>(walks());
  const std::int64_t pairs = m_clients * m_clients;
  m_breeds = m_mayBreed && rounds >= pairs * PopulationRounds * m_threads;
  if (m_breeds) {
    m_most = all;
    const double perPair = static_cast<double>(rounds) / static_cast<double>(pairs * m_threads);
    m_members = static_cast<std::size_t>(
        std::clamp(LeastMembers * std::sqrt(perPair / EnoughRounds), LeastMembers, MostMembers));
    return;
  }
  const std::int64_t each = m_choices ? m_clients * RoundsAWalk : pairs * PairRounds;
  m_most = std::clamp<std::int64_t>(std::min<std::int64_t>(rounds / each, MostWalks), 1, all);
}

/// Until as many are left as there ought to be so far into the cooling.
void Islands::dropWorst(std::uint32_t progress) {
  const std::int64_t gone = m_most * progress / (m_choices ? OneWalkFrom : PlainOneWalkFrom);
  const auto left =
      std::max<std::size_t>(m_threads, static_cast<std::size_t>(std::max<std::int64_t>(1, m_most - gone)));
  while (walks() > left) m_walks.erase(std::max_element(m_walks.begin(), m_walks.end(), byBest));
}

/// The worst walk goes on from the best one's best.
void Islands::exchange() {
  if (walks() > m_threads) return;
  const auto best = std::min_element(m_walks.begin(), m_walks.end(), byBest);
  const auto worst = std::max_element(m_walks.begin(), m_walks.end(), byBest);
  if (worst != best) (*worst)->moveTo((*best)->best());
}

/// Each thread has a population of its own, into which all walks' best go and, from time to time, the best of all.
void Islands::breed(const CoolingBlock& block, const base::Cancel& cancel) {
  if (m_populations.empty()) {
    for (unsigned t = 0; t < m_threads; ++t) {
      m_populations.push_back(std::make_unique<Population>(m_space, m_near, m_members, ~(m_seed + t)));
      for (const auto& walk : m_walks) m_populations.back()->add(walk->best());
    }
    std::iter_swap(m_walks.begin(), std::min_element(m_walks.begin(), m_walks.end(), byBest));
    m_walks.resize(1);
  }
  each(m_populations.size(), [&](std::size_t i) { m_populations[i]->run(block.iterations, cancel); });
  if (m_threads == 1 || block.to / ExchangeEvery == m_exchanged) return;
  m_exchanged = block.to / ExchangeEvery;
  const Kept found = best();
  for (const auto& population : m_populations)
    if (found.value != population->best().value) population->add(found);
}

const Kept& Islands::best() const {
  const Kept* best = &(*std::min_element(m_walks.begin(), m_walks.end(), byBest))->best();
  for (const auto& population : m_populations)
    if (byValue(population->best(), *best)) best = &population->best();
  return *best;
}

Cost Islands::initialCost() const { return (*std::min_element(m_walks.begin(), m_walks.end(), byBest))->initialCost(); }

} // namespace huyuan::solver
