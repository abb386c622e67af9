// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/savings_p.h"
#include "solver/search/trajectory_p.h"

#include <algorithm>
#include <cassert>

namespace huyuan::solver {

namespace {

constexpr std::int64_t AdaptEvery = 512;
constexpr std::int64_t CheckEvery = 64;
constexpr double FleetShare = 0.3;   ///< of the cooling
constexpr double LeastWeight = 10.0; ///< of what is missing, in average costs of a client

constexpr double StopsAnExchange = 3.0; ///< of a route: the longer, the less a string changes of it

/// Temperatures in average costs of a client, found by trial on X, Solomon's and Homberger's instances and, with
/// labels, on the jobs and months of tests/bench; there the end is in average costs of travel, as what is late may be
/// gone by then or be there to stay.
constexpr double HeatAtStart = 0.6, LabelledHeatAtStart = 1.7, HeatAtEnd = 0.02;
/// Rounds a client without heat before the costs tell what heat is: with labels a first solution may cost hundred times
/// what it comes to at once, and a search measured by it would still be melting at its end.
constexpr double RoundsToMeasure = 2.0;

/// The sum of all deltas is the cost from scratch, or more where the routes can be timed in several ways (a broken
/// route has no price to compare).
[[maybe_unused]] bool costIsExact(const SearchState& s) {
  for (std::size_t r = 0; r < s.routes(); ++r)
    if (s.route(r).broken) return true;
  const Cost cost = evaluate(s.space().problem(), s.solution());
  return s.space().model() == TimeModel::Labels ? cost <= s.cost() : cost == s.cost();
}

} // namespace

Trajectory::Trajectory(const SearchSpace& space, const NearLists& near, const SolveOptions& options, std::uint64_t seed,
                       const base::Cancel& cancel)
    : m_space(space)
    , m_random(seed)
    , m_state(space)
    , m_ruin(space, near.around, options.lockedClients)
    , m_recreate(space, near)
    , m_tails(space, near.after, options.lockedClients)
    , m_stretches(space, near.around, options.lockedClients)
    , m_fleet(space) {
  start(options, near, cancel);
}

void Trajectory::start(const SolveOptions& options, const NearLists& near, const base::Cancel& cancel) {
  const bool joins =
      !m_space.hasPrizes() && !m_state.costsByVehicle() && m_space.model() != TimeModel::Labels && !m_space.hasApart();
  m_state.load(joins && options.initial.empty() ? savings(m_space, near.around) : options.initial);
  m_state.begin();
  m_recreate.everyone(m_state, m_random);
  m_state.tighten();
  keep();
  m_initialCost = m_state.cost();
  const bool labelled = m_space.model() == TimeModel::Labels;
  if (labelled) m_scale.missing = LeastWeight * averageCost();
  const double toMeasure = labelled ? RoundsToMeasure * static_cast<double>(m_space.clients()) : 0.0;
  for (double round = 0.0; round < toMeasure && !cancel.requested(); ++round) step(0.0);
  // The average cost of a client is the yardstick: the paper's 100 on instances whose clients cost about that much.
  const double each = averageCost();
  double prizes = 0.0, optional = 0.0;
  for (const Client& c : m_space.problem().clients)
    if (!c.required) prizes += static_cast<double>(c.prize), optional += 1.0;
  if (prizes > each * optional) m_scale.prizeShare = each * optional / prizes;
  m_annealing = Annealing(each * (labelled ? LabelledHeatAtStart : HeatAtStart),
                          (labelled ? std::min(each, averageTravel()) : each) * HeatAtEnd);
  if (options.fewestVehicles) m_fleetShare = FleetShare, m_recreate.openNoMore();
  if (labelled)
    m_stretchesEach = static_cast<int>(visited() / static_cast<double>(std::max<std::size_t>(1, m_state.usedRoutes())) /
                                       StopsAnExchange);
  m_tailsEach = m_space.model() == TimeModel::Plain && m_space.hasWindows() ? 10 : 0;
  m_leastWeight = each * LeastWeight;
  m_scale.missing = m_leastWeight;
}

double Trajectory::visited() const {
  return std::max<double>(1.0, static_cast<double>(m_space.clients() - m_state.absent().size()));
}

double Trajectory::averageCost() const {
  Cost lost = 0;
  for (const ClientId c : m_state.absent()) lost += m_space.problem().clients[c].prize;
  return std::max(1.0, static_cast<double>(m_state.cost() - lost) / visited());
}

double Trajectory::averageTravel() const {
  Cost travel = 0;
  for (std::size_t r = 0; r < m_state.routes(); ++r) travel += m_state.route(r).travel;
  return std::max(1.0, static_cast<double>(travel) / visited());
}

void Trajectory::keep() {
  m_current = m_best.value = value();
  m_best.solution = m_state.solution();
  m_best.ways.clear();
  if (m_space.model() == TimeModel::Labels)
    for (ClientId c = 0; c < m_space.clients(); ++c) m_best.ways.push_back(m_state.way(c));
}

void Trajectory::keepIfBest() {
  m_current = value();
  if (m_current < m_best.value) keep();
}

void Trajectory::step(double luck) {
  const double limit = weighed() + luck;
  m_state.begin();
  m_ruin(m_state, m_random);
  if (!m_recreate(m_state, m_random, m_scale, limit) || weighed() >= limit) return m_state.rollBack();
  m_state.tighten();
  assert(costIsExact(m_state));
  keepIfBest();
}

void Trajectory::cutFleet() {
  m_fleet.step(m_state, m_ruin, m_recreate, m_annealing, m_random);
  if (value().missing == 0) keep();
}

/// The walk begins at the last whole solution.
void Trajectory::goOn() {
  m_fleetShare = 0.0;
  m_state.clear();
  m_state.load(m_best.solution.routes, m_best.ways);
  m_state.begin();
  m_recreate.everyone(m_state, m_random);
  m_current = value();
}

/// `move` is given how much dearer the state may get.
template <class Move> void Trajectory::exchange(const Move& move) {
  const double luck = m_annealing.limit(m_random);
  const double limit = weighed() + luck;
  const std::size_t missing = m_state.missing();
  m_state.begin();
  if (!move(luck)) return;
  if (m_state.missing() > missing || weighed() >= limit) return m_state.rollBack();
  m_state.tighten();
  assert(costIsExact(m_state));
  keepIfBest();
}

void Trajectory::adapt() {
  const double whole = static_cast<double>(m_wholeSteps) / AdaptEvery;
  if (whole < 0.5) m_scale.missing *= 1.1;
  if (whole > 0.95) m_scale.missing = std::max(m_leastWeight, m_scale.missing / 1.1);
  m_wholeSteps = 0;
}

void Trajectory::run(const CoolingBlock& block, const base::Cancel& cancel) {
  m_annealing.enter(block.from / 1e6, block.to / 1e6, block.iterations);
  const bool cutting = block.from < m_fleetShare * 1e6;
  if (!cutting && m_fleetShare > 0.0) goOn();
  for (std::int64_t i = 0; i < block.iterations; ++i) {
    if (i % CheckEvery == 0 && cancel.requested()) return;
    m_annealing.cool();
    if (cutting) {
      cutFleet();
      continue;
    }
    step(m_annealing.limit(m_random));
    for (int t = 0; t < m_tailsEach; ++t) exchange([&](double luck) { return m_tails(m_state, luck, m_random); });
    for (int t = 0; t < m_stretchesEach; ++t) exchange([&](double) { return m_stretches(m_state, m_random); });
    m_wholeSteps += m_current.missing == 0 ? 1 : 0;
    if (++m_steps % AdaptEvery == 0) adapt();
  }
}

void Trajectory::moveTo(const Kept& other) {
  m_state.clear();
  m_state.load(other.solution.routes, other.ways);
  keepIfBest();
}

} // namespace huyuan::solver
