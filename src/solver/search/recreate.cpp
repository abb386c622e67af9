// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/annealing_p.h"
#include "solver/search/recreate_p.h"

#include <algorithm>
#include <tuple>

namespace huyuan::solver {

namespace {

constexpr double MinusLogStay = 0.01005033585350145; ///< −ln(1 − 0.01): one place in a hundred is passed over
constexpr std::size_t PricedPlaces = 4;              ///< with labels: of the places that seem cheapest
constexpr double OpenRate = 0.1;                     ///< of rounds in which an empty route is as good a place as any
constexpr std::size_t ManyAbsent = 24;               ///< more are not all tried in each round

enum Key : std::uint8_t {
  Demand, // where there is none, the prize
  Far,
  Close,
  Short,
  Early,
  Late
};

} // namespace

BlinkRecreate::BlinkRecreate(const SearchSpace& space, const NearLists& near)
    : m_space(space)
    , m_near(near)
    , m_placeTried(space.nodes(), 0)
    , m_routeMet(space.vehicles())
    , m_likeTried(space.vehicles(), 0) {
  bool anyDemand = false;
  for (ClientId c = 0; c < space.clients(); ++c) anyDemand = anyDemand || space.demand(c) > 0;
  for (auto& keys : m_keys) keys.resize(space.clients());
  for (ClientId c = 0; c < space.clients(); ++c) {
    std::int32_t far = SearchSpace::Far;
    for (std::size_t r = 0; r < space.vehicles(); ++r) far = std::min(far, space.cost(space.start(r), c));
    m_keys[Demand][c] = anyDemand ? -space.demand(c) : -space.problem().clients[c].prize;
    m_keys[Far][c] = -far;
    m_keys[Close][c] = far;
    m_keys[Short][c] = space.latest(c) - space.earliest(c);
    m_keys[Early][c] = space.earliest(c);
    m_keys[Late][c] = -space.latest(c);
  }
}

/// Weights of the paper: random 4, demand 4, far 2, close 1; with times also short window 2, early 2, late 2.
void BlinkRecreate::sort(std::vector<ClientId>& clients, base::Random& random) {
  std::sort(clients.begin(), clients.end()); // what follows must not depend on the order of removal
  random.shuffle(clients);
  constexpr std::uint8_t dice[] = {6,   6,     6,     6,     Demand, Demand, Demand, Demand, Far,
                                   Far, Close, Short, Short, Early,  Early,  Late,   Late};
  const std::uint8_t key = dice[random.below(m_space.model() == TimeModel::None ? 11 : 17)];
  if (key == 6) return;
  const std::vector<std::int64_t>& by = m_keys[key];
  for (std::size_t i = 1; i < clients.size(); ++i) { // few, and stable
    const ClientId c = clients[i];
    std::size_t at = i;
    for (; at > 0 && by[clients[at - 1]] > by[c]; --at) clients[at] = clients[at - 1];
    clients[at] = c;
  }
}

bool BlinkRecreate::blinks(base::Random& random) {
  if (--m_untilBlink > 0) return false;
  m_untilBlink = 1 + static_cast<std::int64_t>(negativeLog(1.0 - random.unit()) / MinusLogStay);
  return true;
}

/// What the travel grows by for one client, place after place: its rows of the matrix are at hand.
class BlinkRecreate::Detour {
 public:
  Detour(const SearchState& state, ClientId c)
      : m_state(state)
      , m_client(c)
      , m_plain(!state.costsByVehicle())
      , m_from(state.space().costsFrom(c))
      , m_to(state.space().costsTo(c)) {}
  Cost after(NodeId n) const {
    const WorkNode& node = m_state.node(n);
    return m_plain ? Cost{leg(m_to, n)} + leg(m_from, node.after) - node.toNext : byVehicle(node.route, n);
  }
  /// The same where the leg to the client, or from it to the node after, is known.
  Cost afterNear(const Neighbour& n, const WorkNode& node) const {
    return m_plain ? Cost{n.leg} + leg(m_from, node.after) - node.toNext : byVehicle(node.route, n.id);
  }
  Cost beforeNear(const Neighbour& n, const WorkNode& node) const {
    return m_plain ? Cost{leg(m_to, node.before)} + n.leg - node.fromBefore : byVehicle(node.route, node.before);
  }
  /// At least that, of places at the ends of a route.
  Cost leastFirst(NodeId start) const { return Cost{leg(m_to, start)} - m_state.node(start).toNext; }
  Cost leastLast(NodeId last) const {
    const WorkNode& node = m_state.node(last);
    return Cost{leg(m_from, node.after)} - node.toNext;
  }

 private:
  std::int32_t leg(const std::int32_t* legs, NodeId n) const { return legs[m_state.space().placeOf(n)]; }
  Cost byVehicle(std::uint32_t route, NodeId after) const { return m_state.travelDelta(route, m_client, after); }

  const SearchState& m_state;
  ClientId m_client;
  bool m_plain;
  const std::int32_t *m_from, *m_to;
};

/// One empty route of each kind, where that is to be thought of.
template <class Visit> void BlinkRecreate::eachEmpty(SearchState& state, ClientId c, const Visit& visit) {
  if (!m_opensRoutes) return;
  ++m_clientCount;
  for (std::size_t r = 0; r < state.routes(); ++r) {
    if (state.route(r).stops > 0 || m_likeTried[m_space.likeOf(r)] == m_clientCount || !state.admits(r, c)) continue;
    m_likeTried[m_space.likeOf(r)] = m_clientCount;
    visit(m_space.start(r));
  }
}

/// The places of all routes in use that admit the client.
template <class Visit> void BlinkRecreate::eachPlace(SearchState& state, ClientId c, const Visit& visit) {
  ++m_clientCount;
  for (std::size_t r = 0; r < state.routes(); ++r) {
    if (state.route(r).stops == 0 || !state.admits(r, c)) continue;
    const NodeId end = m_space.end(r);
    for (NodeId n = m_space.start(r); n != end; n = state.node(n).after) visit(n);
  }
}

/// The places after those who are near before the client, and before those who are near after it; then the ends of the
/// routes met on the way. `worth` tells from the least that both legs can cost and the leg they replace whether to
/// look.
template <class Worth, class Visit>
void BlinkRecreate::eachNearPlace(SearchState& state, ClientId c, const Detour& detour, const Worth& worth,
                                  const Visit& visit) {
  ++m_clientCount;
  m_met.clear();
  const auto mayTake = [&](std::uint32_t route) {
    Met& met = m_routeMet[route];
    if (met.by == m_clientCount) return met.admits;
    met = {m_clientCount, state.admits(route, c)};
    if (met.admits) m_met.push_back(route);
    return met.admits;
  };
  const auto behind = [&](const Neighbour& n, const WorkNode& node) {
    if (worth(n.bound - node.toNext)) visit(n.id, detour.afterNear(n, node));
  };
  const auto before = [&](const Neighbour& n, const WorkNode& node) {
    if (worth(n.bound - node.fromBefore)) visit(node.before, detour.beforeNear(n, node));
  };
  for (const Neighbour& n : m_near.before.of(c)) {
    const WorkNode& node = state.node(n.id);
    if (node.route == NoRoute || !mayTake(node.route)) continue;
    behind(n, node);
    if (m_near.bothWays) before(n, node);
  }
  if (!m_near.bothWays)
    for (const Neighbour& n : m_near.after.of(c)) {
      const WorkNode& node = state.node(n.id);
      if (node.route != NoRoute && mayTake(node.route)) before(n, node);
    }
  for (const std::uint32_t r : m_met) {
    const NodeId start = m_space.start(r), last = state.node(m_space.end(r)).before;
    if (worth(detour.leastFirst(start))) visit(start, detour.after(start));
    if (worth(detour.leastLast(last))) visit(last, detour.after(last));
  }
}

Insertion BlinkRecreate::bestQuick(SearchState& state, ClientId c, bool all, base::Random& random) {
  Insertion found{NoRoute, NoNode, SearchSpace::Far / 2};
  const Detour detour(state, c);
  const bool timed = m_space.model() == TimeModel::Plain;
  const auto consider = [&](NodeId after, Cost delta) {
    // A blink only matters where the place would be taken.
    if (delta < found.delta && (!timed || state.inTime(c, after)) && !blinks(random))
      found.after = after, found.delta = delta;
  };
  if (all)
    eachPlace(state, c, [&](NodeId after) { consider(after, detour.after(after)); });
  else
    eachNearPlace(
        state, c, detour, [&](Cost least) { return least < found.delta; }, consider);
  eachEmpty(state, c, [&](NodeId start) { consider(start, state.travelDelta(state.node(start).route, c, start)); });
  if (found.after != NoNode) found.route = state.node(found.after).route;
  return found;
}

/// Of all places, those that seem cheapest are priced exactly.
Insertion BlinkRecreate::bestLabelled(SearchState& state, ClientId c, bool all, base::Random& random) {
  Insertion found{NoRoute, NoNode, SearchSpace::Far / 2};
  m_places.clear();
  const Detour detour(state, c);
  const auto mostWorth = [&] { return m_places.size() < PricedPlaces ? NoLimit : m_places.back().guess; };
  const auto worth = [&](Cost least) { return least < mostWorth(); };
  const auto note = [&](NodeId after, Cost travel) {
    if (m_placeTried[after] == m_clientCount) return; // near on both sides
    m_placeTried[after] = m_clientCount;
    const std::uint32_t r = state.node(after).route;
    if (travel >= SearchSpace::Far / 2 || !worth(travel) || blinks(random)) return;
    const Place place{travel + state.guess(r, c, after, mostWorth() - travel), travel, r, after};
    if (!worth(place.guess)) return;
    if (m_places.size() == PricedPlaces) m_places.pop_back();
    const auto at = std::upper_bound(m_places.begin(), m_places.end(), place,
                                     [](const Place& a, const Place& b) { return a.guess < b.guess; });
    m_places.insert(at, place);
  };
  if (all)
    eachPlace(state, c, [&](NodeId after) { note(after, detour.after(after)); });
  else
    eachNearPlace(state, c, detour, worth, note);
  eachEmpty(state, c, [&](NodeId start) { note(start, state.travelDelta(state.node(start).route, c, start)); });
  for (const Place& p : m_places)
    if (p.travel < found.delta) state.price(p.route, c, p.after, p.travel, found);
  return found;
}

Insertion BlinkRecreate::best(SearchState& state, ClientId c, base::Random& random) {
  const auto look = [&](bool all) {
    const bool labelled = m_space.model() == TimeModel::Labels;
    return labelled ? bestLabelled(state, c, all, random) : bestQuick(state, c, all, random);
  };
  const Insertion near = look(false);
  return near.route == NoRoute ? look(true) : near;
}

/// All that were taken out just now, and of those absent before as many as are quickly tried, at random.
void BlinkRecreate::choose(SearchState& state, base::Random& random) {
  std::vector<ClientId>& absent = state.absent();
  m_todo.clear();
  m_left.clear();
  const std::size_t before = state.absentBefore();
  for (std::size_t i = 0; i < before; ++i) {
    const bool tried = before <= ManyAbsent || random.below(before) < ManyAbsent;
    (tried ? m_todo : m_left).push_back(absent[i]);
  }
  m_todo.insert(m_todo.end(), absent.begin() + static_cast<std::ptrdiff_t>(before), absent.end());
  absent = m_left;
}

bool BlinkRecreate::operator()(SearchState& state, base::Random& random, const Scale& scale, double limit) {
  choose(state, random);
  return insertAll(state, random, scale, limit);
}

void BlinkRecreate::everyone(SearchState& state, base::Random& random) {
  m_todo.swap(state.absent());
  state.absent().clear();
  m_openRate = 1.0;
  insertAll(state, random, {}, NoCostLimit);
  m_openRate = OpenRate;
}

bool BlinkRecreate::insertAll(SearchState& state, base::Random& random, const Scale& scale, double limit) {
  sort(m_todo, random);
  m_opensRoutes = m_mayOpen && (m_space.model() == TimeModel::Labels || random.chance(m_openRate));
  double open = 0.0; // of the state's value, what may still be saved
  if (limit < NoCostLimit)
    for (const ClientId c : m_todo) open += scale.ofAbsent(m_space.problem().clients[c]);
  for (const ClientId c : m_todo) {
    Insertion place = best(state, c, random);
    if (place.route == NoRoute && m_mayOpen && !m_opensRoutes)
      m_opensRoutes = true, place = best(state, c, random), m_opensRoutes = false;
    const Client& client = m_space.problem().clients[c];
    if (place.route == NoRoute || (!client.required && place.delta >= client.prize))
      state.absent().push_back(c);
    else
      state.insert(place, c);
    if (limit >= NoCostLimit) continue;
    open -= scale.ofAbsent(client);
    if (scale.of(state) - open >= limit) return false;
  }
  return true;
}

} // namespace huyuan::solver
