// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/search/neighbours_p.h"

#include <array>
#include <vector>

namespace huyuan::solver {

/// What a load above the capacity costs, at a price of a unit in 256ths of a unit of cost.
inline Cost fineFor(std::int64_t excess, Cost price) { return excess > 0 ? (excess * price) >> 8 : 0; }

/// Descent to where no move makes routes cheaper, on its way through routes that are overfull at a price: relocations
/// and exchanges of one or two stops, turned stretches, exchanged tails between near clients, and SWAP*, in which two
/// clients change routes and each goes to its best place there (Vidal, Hybrid genetic search for the CVRP:
/// open-source implementation and SWAP* neighborhood, Computers & Operations Research 140 (2022) 105643).
///
/// Not safe to share between threads; the space and the lists are.
class PenalisedDescent {
 public:
  using Routes = std::vector<RoutePlan>; ///< one a vehicle

  /// Whether the routes' travel, capacities and fixed costs are all there is to judge by.
  static bool suits(const SearchSpace& space);

  PenalisedDescent(const SearchSpace& space, const Neighbours& around);
  /// `price`: as of fineFor(). Every client must be in a route. Cost: some milliseconds for 200 clients in
  /// random routes, a tenth of it for a child of two good solutions.
  void operator()(Routes& routes, Cost price, base::Random& random);
  /// Pairs of clients looked at so far, the measure of what it costs.
  std::int64_t work() const { return m_work; }

 private:
  static constexpr std::uint32_t Never = 0;
  struct Stop {
    NodeId before = NoNode, after = NoNode;
    std::uint32_t route = 0, place = 0; ///< place: 0 is the start
    std::uint32_t tested = Never;       ///< m_moves when it was last looked at
    std::int64_t load = 0;              ///< of the route up to here, itself included
  };
  struct Route {
    std::int64_t load = 0;
    std::uint32_t stops = 0;
    std::uint32_t changed = Never; ///< m_moves then
    std::uint32_t swapped = Never; ///< likewise, when SWAP* last tried it with those after it
  };
  /// Two nodes that might come to follow each other, and those around them.
  struct Pair {
    NodeId u, v;          ///< a client, and a client or a start
    NodeId t, w;          ///< before them; w: NoNode before a start
    NodeId x, y;          ///< after them
    std::uint32_t of, to; ///< routes of u and v
    Cost dues;            ///< of the two
  };
  struct Place {
    Cost delta = NoLimit;
    NodeId after = NoNode;
  };
  using Places = std::array<Place, 3>; ///< the cheapest of a client in a route
  struct Swap {
    Cost delta = 0;
    NodeId u = NoNode, v = NoNode; ///< NoNode: none goes that way
    NodeId uAfter = NoNode, vAfter = NoNode;
  };

  void load(const Routes& routes);
  void save(Routes& routes) const;
  void shuffle(base::Random& random);
  bool pass(bool first);
  bool improveBy(NodeId u, bool first);
  bool improveWith(NodeId u, NodeId v);
  std::vector<std::size_t> spareRoutes() const;
  void number(std::size_t r);

  bool relocate(const Pair& p, std::uint32_t count, bool turned);
  bool exchange(const Pair& p, std::uint32_t given, std::uint32_t taken);
  bool turn(const Pair& p);
  bool crossTails(const Pair& p);
  bool joinTurned(const Pair& p);

  bool swapRoutes(bool first);
  bool swapStar(std::uint32_t a, std::uint32_t b);
  void findPlaces(std::uint32_t from, std::uint32_t to);
  Place placeWithout(NodeId u, NodeId v) const;
  Swap bestSwap(std::uint32_t a, std::uint32_t b);
  void considerMoving(std::uint32_t from, std::uint32_t to, bool forward, Swap& best) const;

  bool isClient(NodeId n) const { return n < m_clients; }
  NodeId before(NodeId n) const { return m_stops[n].before; }
  NodeId after(NodeId n) const { return m_stops[n].after; }
  Cost leg(NodeId a, NodeId b) const { return m_legs[m_index[a] * m_width + m_index[b]]; }
  Cost delta(NodeId a, NodeId c, NodeId b) const { return leg(a, c) + leg(c, b) - leg(a, b); }
  std::int64_t demand(NodeId n) const { return isClient(n) ? m_space.demand(n) : 0; }
  /// What a route costs beside its legs.
  Cost dues(std::size_t r, std::int64_t load, std::uint32_t stops) const {
    return (stops == 0 ? 0 : m_fixed[r]) + fineFor(load - m_capacity[r], m_price);
  }
  Cost dues(std::size_t r) const { return dues(r, m_routes[r].load, m_routes[r].stops); }
  Cost duesMoving(std::uint32_t of, std::uint32_t to, std::int64_t load, std::uint32_t fewer, std::uint32_t more) const;
  void link(NodeId a, NodeId b) {
    m_stops[a].after = b;
    m_stops[b].before = a;
  }
  void take(NodeId n) { link(before(n), after(n)); }
  void put(NodeId n, NodeId after);
  NodeId linkTurned(NodeId after, NodeId last, NodeId stop);
  bool made(Cost delta, std::uint32_t of, std::uint32_t to);
  Cost pricedCost() const;

  const SearchSpace& m_space;
  std::uint32_t m_clients;
  bool m_symmetric;
  std::vector<std::uint32_t> m_index; ///< by node, in m_legs
  std::size_t m_width = 0;
  /// As the space has them, but from a start to an end there is nothing to drive; to ask for that at each leg takes an
  /// eighth longer.
  std::vector<std::int32_t> m_legs;
  std::vector<std::int64_t> m_capacity;
  std::vector<Cost> m_fixed;
  std::vector<std::vector<ClientId>> m_near;

  Cost m_price = 0, m_cost = 0;
  std::vector<Stop> m_stops; ///< by node
  std::vector<Route> m_routes;
  std::vector<ClientId> m_order;
  std::vector<std::size_t> m_spare; ///< routes that were empty when the pass began, one of those that are alike
  std::uint32_t m_moves = 1;
  std::int64_t m_work = 0;

  std::vector<Places> m_places;             ///< by route and client
  std::vector<std::uint32_t> m_placesFound; ///< likewise, m_moves then
  std::vector<Cost> m_gain;                 ///< by client: what its route is shorter without it, below 0
  std::vector<std::uint32_t> m_met;         ///< by route
};

} // namespace huyuan::solver
