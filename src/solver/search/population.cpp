// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/population_p.h"

#include <algorithm>
#include <numeric>

namespace huyuan::solver {

namespace {

// Found by trial on X with 100 to 200 clients.
constexpr std::size_t NewMembers = 40; ///< of each kind: so many join until some must go
constexpr std::size_t Elite = 4;       ///< stay whatever they are like
constexpr std::size_t Closest = 5;
constexpr std::size_t BegottenAtFirst = 4; ///< a member that may stay: at random, or found elsewhere
constexpr double MostExchanged = 0.5;      ///< of the routes in use

constexpr std::size_t ChildrenCounted = 100, PriceEvery = 100;
constexpr double LeastFit = 0.15, MostFit = 0.25; ///< of children
constexpr Cost Unit = 256, RepairPrice = 10;

// What takes as long as a look at a pair of clients.
constexpr std::int64_t PairsARound = 60; ///< a round of ruin and recreate
constexpr std::size_t PairsAMember = 20; ///< comparing a child with a member

} // namespace

Population::Population(const SearchSpace& space, const NearLists& near, std::size_t members, std::uint64_t seed)
    : m_space(space)
    , m_members(std::max(members, Elite))
    , m_random(seed)
    , m_descent(space, near.around)
    , m_cross(space, near.around, MostExchanged)
    , m_fit(ChildrenCounted, true) {
  m_best.value.missing = SIZE_MAX;
  Cost longest = 1;
  std::int64_t most = 1, all = 1;
  for (ClientId c = 0; c < space.clients(); ++c) {
    most = std::max(most, space.demand(c));
    all += space.demand(c);
    for (const Neighbour& n : near.around.of(c))
      if (n.leg < SearchSpace::Far) longest = std::max<Cost>(longest, n.leg);
  }
  m_dearest = std::min<Cost>(longest * 1000 * Unit, (INT64_C(1) << 60) / all / RepairPrice);
  m_price = std::clamp<Cost>(longest * Unit / most, 1, m_dearest);
}

double Population::Member::likeness(std::size_t clients) const {
  if (unlike.empty()) return 0.0;
  const std::size_t count = std::min(Closest, unlike.size());
  double sum = 0.0;
  for (std::size_t i = 0; i < count; ++i) sum += unlike[i].first;
  return 1.0 - sum / static_cast<double>(count * clients);
}

/// Clients whose neighbours in the one route are not those in the other (broken pairs, either direction alike).
std::uint32_t Population::unlikeness(const Member& a, const Member& b) const {
  std::uint32_t count = 0;
  for (ClientId c = 0; c < m_space.clients(); ++c) {
    if (a.after[c] != b.after[c] && a.after[c] != b.before[c]) ++count;
    if (a.before[c] == NoNode && b.before[c] != NoNode && b.after[c] != NoNode) ++count;
  }
  return count;
}

void Population::add(const Kept& found) {
  if (found.value.missing > 0) return;
  join(found.solution.routes, false);
  ++m_begotten;
}

void Population::run(std::int64_t rounds, const base::Cancel& cancel) {
  for (m_credit += rounds * PairsARound; m_credit > 0 && !cancel.requested();) {
    const std::int64_t before = m_descent.work();
    beget();
    const std::size_t members = m_fitting.size() + m_overfull.size();
    m_credit -= m_descent.work() - before + static_cast<std::int64_t>(m_space.clients() + members * PairsAMember);
  }
}

void Population::beget() {
  educate(m_begotten < BegottenAtFirst * m_members ? randomRoutes() : child());
  ++m_begotten;
  if (++m_children % PriceEvery == 0) adaptPrice();
}

/// Full ones, one after the other; what is left over goes into the last.
Population::Routes Population::randomRoutes() {
  const auto mix = [&](std::size_t count) {
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    m_random.shuffle(all);
    return all;
  };
  const std::vector<std::size_t> vehicles = mix(m_space.vehicles());
  Routes routes(vehicles.size());
  auto at = vehicles.begin();
  std::int64_t room = m_space.problem().vehicles[*at].capacity;
  for (const std::size_t c : mix(m_space.clients())) {
    const std::int64_t demand = m_space.demand(static_cast<ClientId>(c));
    if (demand > room && at + 1 != vehicles.end()) room = m_space.problem().vehicles[*++at].capacity;
    room -= demand;
    routes[*at].clients.push_back(c);
  }
  return routes;
}

/// The fitter of two.
const Population::Member& Population::parent() {
  const auto draw = [&]() -> const Member& {
    const std::size_t i = m_random.below(m_fitting.size() + m_overfull.size());
    return i < m_fitting.size() ? *m_fitting[i] : *m_overfull[i - m_fitting.size()];
  };
  const Member &a = draw(), &b = draw();
  return a.fitness < b.fitness ? a : b;
}

Population::Routes Population::child() {
  judge(m_fitting);
  judge(m_overfull);
  const Member& first = parent();
  const Member* second = &parent();
  for (int i = 0; i < 10 && second == &first; ++i) second = &parent();
  Routes routes = m_cross(first.routes, second->routes, m_random);
  insertMissing(routes);
  return routes;
}

/// Where a client costs least, fines for what is overfull then included; `load`: of the routes.
Population::Spot Population::cheapest(const Routes& routes, const std::vector<std::int64_t>& load, ClientId c) const {
  Spot best;
  for (std::size_t r = 0; r < routes.size(); ++r) {
    const Vehicle& vehicle = m_space.problem().vehicles[r];
    const std::vector<std::size_t>& stops = routes[r].clients;
    const std::int64_t excess = load[r] - vehicle.capacity;
    const Cost dues = fineFor(excess + m_space.demand(c), m_price) - fineFor(excess, m_price) +
                      (stops.empty() ? vehicle.fixedCost : 0);
    if (dues >= best.cost) continue;
    NodeId before = m_space.start(r);
    for (std::size_t i = 0; i <= stops.size(); ++i) {
      const NodeId next = i < stops.size() ? static_cast<NodeId>(stops[i]) : m_space.end(r);
      const Cost saved = stops.empty() ? 0 : m_space.cost(before, next);
      const Cost cost = dues + m_space.cost(before, c) + m_space.cost(c, next) - saved;
      if (cost < best.cost) best = {cost, r, i};
      before = next;
    }
  }
  return best;
}

/// In random order, each where it costs least.
void Population::insertMissing(Routes& routes) {
  std::vector<bool> served(m_space.clients(), false);
  std::vector<std::int64_t> load(routes.size(), 0);
  for (std::size_t r = 0; r < routes.size(); ++r)
    for (const std::size_t c : routes[r].clients) served[c] = true, load[r] += m_space.demand(static_cast<ClientId>(c));
  std::vector<ClientId> missing;
  for (ClientId c = 0; c < m_space.clients(); ++c)
    if (!served[c]) missing.push_back(c);
  m_random.shuffle(missing);
  for (const ClientId c : missing) {
    const Spot spot = cheapest(routes, load, c);
    std::vector<std::size_t>& stops = routes[spot.route].clients;
    stops.insert(stops.begin() + static_cast<std::ptrdiff_t>(spot.place), c);
    load[spot.route] += m_space.demand(c);
  }
}

/// Descends, and half of those that do not fit once more at a price at which they will.
void Population::educate(Routes routes) {
  m_descent(routes, m_price, m_random);
  join(routes, true);
  if (m_fit[m_children % ChildrenCounted] || m_random.below(2) == 0) return;
  m_descent(routes, m_price * RepairPrice, m_random);
  join(routes, false);
}

/// `counts`: as a child that fits or does not. What does not fit though it is no child of its own is not kept.
void Population::join(const Routes& routes, bool counts) {
  auto member = std::make_unique<Member>();
  Member& m = *member;
  m.routes = routes;
  m.before.assign(m_space.clients(), NoNode);
  m.after.assign(m_space.clients(), NoNode);
  for (std::size_t r = 0; r < routes.size(); ++r) {
    const Vehicle& vehicle = m_space.problem().vehicles[r];
    NodeId last = m_space.start(r);
    std::int64_t load = 0;
    for (const std::size_t i : routes[r].clients) {
      const auto c = static_cast<ClientId>(i);
      if (m_space.isClient(last)) m.before[c] = last, m.after[last] = c;
      m.cost += m_space.cost(last, c);
      load += m_space.demand(c);
      last = c;
    }
    if (!routes[r].clients.empty()) m.cost += m_space.cost(last, m_space.end(r)) + vehicle.fixedCost;
    m.excess += std::max<std::int64_t>(0, load - vehicle.capacity);
  }
  const bool fits = m.excess == 0;
  if (counts)
    m_fit[m_children % ChildrenCounted] = fits;
  else if (!fits)
    return;
  Kind& kind = fits ? m_fitting : m_overfull;
  for (const auto& other : kind) {
    const auto sorted = [](Member& of, std::pair<std::uint32_t, const Member*> entry) {
      const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
      of.unlike.insert(std::upper_bound(of.unlike.begin(), of.unlike.end(), entry, less), entry);
    };
    const std::uint32_t apart = unlikeness(m, *other);
    sorted(m, {apart, other.get()});
    sorted(*other, {apart, &m});
  }
  const Value value{0, m.cost};
  if (fits && m.cost < SearchSpace::Far && value < m_best.value) {
    m_best.value = value;
    m_best.solution.routes = routes;
    m_best.solution.cost = m.cost;
  }
  const auto dearer = [&](const auto& a, const auto& b) { return priced(*a) < priced(*b); };
  kind.insert(std::upper_bound(kind.begin(), kind.end(), member, dearer), std::move(member));
  if (kind.size() > m_members + NewMembers) cull(kind);
}

/// By cost and, the less for as many as are to stay in any case, by how unlike the others one is.
void Population::judge(Kind& kind) const {
  if (kind.size() < 2) return;
  std::vector<std::pair<double, std::size_t>> likeness;
  for (std::size_t i = 0; i < kind.size(); ++i) likeness.emplace_back(kind[i]->likeness(m_space.clients()), i);
  std::sort(likeness.begin(), likeness.end());
  const auto size = static_cast<double>(kind.size());
  const double weight = std::max(0.0, 1.0 - static_cast<double>(Elite) / size);
  for (std::size_t rank = 0; rank < likeness.size(); ++rank)
    kind[likeness[rank].second]->fitness =
        (static_cast<double>(likeness[rank].second) + weight * static_cast<double>(rank)) / (size - 1.0);
}

/// Those that are there twice go first, then the least fit; the cheapest stays.
void Population::cull(Kind& kind) {
  while (kind.size() > m_members) {
    judge(kind);
    const auto worse = [](const auto& a, const auto& b) {
      const bool aTwice = a->unlike.front().first == 0, bTwice = b->unlike.front().first == 0;
      return aTwice != bTwice ? bTwice : a->fitness < b->fitness;
    };
    const auto worst = std::max_element(kind.begin() + 1, kind.end(), worse);
    const Member* gone = worst->get();
    for (const auto& other : kind) std::erase_if(other->unlike, [&](const auto& u) { return u.second == gone; });
    kind.erase(worst);
  }
}

void Population::adaptPrice() {
  const double fit =
      static_cast<double>(std::count(m_fit.begin(), m_fit.end(), true)) / static_cast<double>(ChildrenCounted);
  if (fit < LeastFit) m_price = std::min(m_price * 6 / 5 + 1, m_dearest);
  if (fit > MostFit) m_price = std::max<Cost>(m_price * 17 / 20, 1);
  std::stable_sort(m_overfull.begin(), m_overfull.end(),
                   [&](const auto& a, const auto& b) { return priced(*a) < priced(*b); });
}

} // namespace huyuan::solver
