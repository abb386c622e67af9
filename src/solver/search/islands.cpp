// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/islands_p.h"

#include <algorithm>
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

constexpr std::size_t LeastParents = 3, MostParents = 6;
constexpr std::int64_t ParentRounds = 2'500; ///< a client, for walks that end early: with fewer they lead nowhere
constexpr std::int64_t ParentPairRounds = 6; ///< a pair of clients: likewise where there are many
constexpr std::uint32_t BreedFrom = 600'000;
constexpr std::uint32_t GenerationLength = 8'000;
constexpr double ChildFrom = 0.7; ///< of the cooling, where a child begins

const auto byValue = [](const Kept& a, const Kept& b) { return a.value < b.value; };
const auto byBest = [](const auto& a, const auto& b) { return byValue(a->best(), b->best()); };

} // namespace

Islands::Islands(const SearchSpace& space, const SolveOptions& options, const base::Cancel& cancel)
    : m_near(space)
    , m_clients(static_cast<std::int64_t>(space.clients()))
    , m_threads(std::max(1U, options.threads))
    , m_choices(space.model() == TimeModel::Labels || space.hasPrizes())
    , m_mayBreed(space.model() == TimeModel::None && !m_choices && !options.fewestVehicles &&
                 options.lockedClients.empty())
    , m_random(~options.seed) {
  const std::size_t most = m_mayBreed ? MostParents : options.fewestVehicles ? 1 : MostWalks;
  m_walks.resize(std::max<std::size_t>(m_threads, most));
  each([&](std::size_t i) {
    m_walks[i] = std::make_unique<Trajectory>(space, m_near, options, options.seed + i * 0x9E3779B97F4A7C15ULL, cancel);
  });
}

/// On each thread one after the other.
template <class Work> void Islands::each(const Work& work) {
  const auto some = [&](std::size_t first) {
    for (std::size_t i = first; i < walks(); i += m_threads) work(i);
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
  each([&](std::size_t i) { m_walks[i]->run(share, cancel); });
  m_rounds += block.iterations * threads;
}

/// How many walks there will be time for.
void Islands::count(std::uint32_t progress) {
  const std::int64_t rounds = m_rounds * CoolingBlock::Whole / progress;
  const auto all = static_cast<std::int64_t>(walks());
  const std::int64_t ofParent = m_clients * std::max(ParentRounds, m_clients * ParentPairRounds);
  const std::int64_t parents = std::min(rounds * BreedFrom / CoolingBlock::Whole / ofParent, all);
  m_breeds = m_mayBreed && parents >= static_cast<std::int64_t>(LeastParents);
  const std::int64_t each = m_choices ? m_clients * RoundsAWalk : m_clients * m_clients * PairRounds;
  m_most = m_breeds ? parents : std::clamp<std::int64_t>(std::min<std::int64_t>(rounds / each, MostWalks), 1, all);
  if (m_breeds) m_walks.resize(std::max<std::size_t>(m_threads, static_cast<std::size_t>(parents)));
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

void Islands::breed(const CoolingBlock& block, const base::Cancel& cancel) {
  if (m_parents.empty()) {
    for (const auto& walk : m_walks) m_parents.push_back(walk->best());
    m_walks.resize(m_threads);
  }
  if (m_firstParent.empty()) beginGeneration(block.from);
  const auto within = [&](std::uint32_t progress) {
    const double done = static_cast<double>(progress - m_generation) / GenerationLength;
    return static_cast<std::uint32_t>((ChildFrom + (1.0 - ChildFrom) * std::min(1.0, done)) * CoolingBlock::Whole);
  };
  runEach({block.iterations, within(block.from), within(block.to)}, cancel);
  if (block.to >= m_generation + GenerationLength) takeChildren();
}

void Islands::beginGeneration(std::uint32_t progress) {
  m_generation = progress;
  for (const auto& walk : m_walks) {
    const std::size_t first = m_random.below(m_parents.size());
    const std::size_t second = (first + 1 + m_random.below(m_parents.size() - 1)) % m_parents.size();
    m_firstParent.push_back(first);
    walk->breed(m_parents[first], m_parents[second]);
  }
}

/// A child that is better than its first parent replaces it, or else the worst that it is better than. What is there
/// already is not taken again.
void Islands::takeChildren() {
  for (std::size_t i = 0; i < walks(); ++i) {
    const Kept& child = m_walks[i]->best();
    const auto same = [&](const Kept& k) { return k.value == child.value; };
    if (std::any_of(m_parents.begin(), m_parents.end(), same)) continue;
    Kept& worst = *std::max_element(m_parents.begin(), m_parents.end(), byValue);
    Kept& first = m_parents[m_firstParent[i]];
    Kept& place = child.value < first.value ? first : worst;
    if (child.value < place.value) place = child;
  }
  m_firstParent.clear();
}

const Kept& Islands::best() const {
  const Kept& ofWalks = (*std::min_element(m_walks.begin(), m_walks.end(), byBest))->best();
  const auto parent = std::min_element(m_parents.begin(), m_parents.end(), byValue);
  return parent != m_parents.end() && byValue(*parent, ofWalks) ? *parent : ofWalks;
}

Cost Islands::initialCost() const { return (*std::min_element(m_walks.begin(), m_walks.end(), byBest))->initialCost(); }

} // namespace huyuan::solver
