// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/search/neighbours_p.h"
#include "solver/search/state_p.h"

#include <limits>
#include <vector>

namespace huyuan::solver {

/// What the annealing compares. Prizes that dwarf the travel count as much as it does on average, so that a prize may
/// be given up on the way to two others; what is required but missing weighs more than any detour.
struct Scale {
  double prizeShare = 1.0;
  double missing = 0.0;
  double of(const SearchState& s) const {
    return static_cast<double>(s.cost() - s.lost()) + prizeShare * static_cast<double>(s.lost()) +
           missing * static_cast<double>(s.missing());
  }
  /// Of it, what an absent client counts.
  double ofAbsent(const Client& c) const {
    return c.required ? static_cast<double>(c.prize) + missing : prizeShare * static_cast<double>(c.prize);
  }
};

/// Greedy insertion with blinks (same paper as the ruin): absent clients in a random one of several orders, each put
/// where it costs least, places being passed over with a small chance. Optional clients go in only if they cost less
/// than their prize. Where times bind, only places beside near clients and at the ends of routes are looked at first.
class BlinkRecreate {
 public:
  static constexpr double NoCostLimit = std::numeric_limits<double>::infinity();

  BlinkRecreate(const SearchSpace& space, const NearLists& near);
  /// False, and the state unfinished, as soon as it cannot come to less than `limit` on the scale any more.
  bool operator()(SearchState& state, base::Random& random, const Scale& scale = {}, double limit = NoCostLimit);
  /// From now on empty routes are left empty.
  void openNoMore() { m_mayOpen = false; }
  /// For a first solution: tries all that are absent, however many, and opens routes freely, so that a bad packing does
  /// not stand in the way of all that follows.
  void everyone(SearchState& state, base::Random& random);

 private:
  struct Place {
    Cost guess = 0, travel = 0;
    std::uint32_t route = 0;
    NodeId after = NoNode;
  };
  struct Met {
    std::uint64_t by = 0; ///< the client that met the route last
    bool admits = false;  ///< whether the route may take it
  };
  void sort(std::vector<ClientId>& clients, base::Random& random);
  bool insertAll(SearchState& state, base::Random& random, const Scale& scale, double limit);
  void choose(SearchState& state, base::Random& random);
  bool blinks(base::Random& random);
  class Detour;
  template <class Visit> void eachEmpty(SearchState& state, ClientId c, const Visit& visit);
  template <class Visit> void eachPlace(SearchState& state, ClientId c, const Visit& visit);
  template <class Worth, class Visit>
  void eachNearPlace(SearchState& state, ClientId c, const Detour& detour, const Worth& worth, const Visit& visit);
  Insertion best(SearchState& state, ClientId c, base::Random& random);
  Insertion bestQuick(SearchState& state, ClientId c, bool all, base::Random& random);
  Insertion bestLabelled(SearchState& state, ClientId c, bool all, base::Random& random);

  const SearchSpace& m_space;
  const NearLists& m_near;
  std::vector<std::int64_t> m_keys[6]; ///< by which clients are sorted: see sort()
  std::vector<ClientId> m_todo, m_left;
  std::vector<Place> m_places;
  std::vector<std::uint32_t> m_met;        ///< routes beside the client that admit it
  std::vector<std::uint64_t> m_placeTried; ///< by node: the client for which the place behind it was tried last
  std::vector<Met> m_routeMet;
  std::vector<std::uint64_t> m_likeTried; ///< by likeness: the client for which an empty one was tried last
  std::uint64_t m_clientCount = 0;
  std::int64_t m_untilBlink = 0;
  double m_openRate = 1.0; ///< of rounds that may open a route as they please
  bool m_mayOpen = true;
  bool m_opensRoutes = true; ///< whether an empty route is as good a place as any
};

} // namespace huyuan::solver
