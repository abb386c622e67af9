// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "solver/search/crossing_p.h"
#include "solver/search/descent_p.h"
#include "solver/search/trajectory_p.h"

#include <memory>
#include <vector>

namespace huyuan::solver {

/// Solutions, overfull ones too, whose children descend to where no move helps (hybrid genetic search after Vidal,
/// Crainic, Gendreau, Lahrichi and Rei, Operations Research 60 (2012) 611–624, with routes exchanged instead of orders
/// crossed and split). Who is cheap or unlike all others stays. The price of a unit too much follows how many children
/// fit.
class Population {
 public:
  /// Only where PenalisedDescent::suits. `near`: of the same space. `members`: of those that fit and of the overfull,
  /// so many are left again and again. With few a population is sooner good and sooner caught.
  Population(const SearchSpace& space, const NearLists& near, std::size_t members, std::uint64_t seed);
  /// A solution found elsewhere that misses nobody.
  void add(const Kept& found);
  /// For about as long as so many rounds of ruin and recreate take.
  void run(std::int64_t rounds, const base::Cancel& cancel);
  /// Misses nobody and fits, or else Value::missing is SIZE_MAX.
  const Kept& best() const { return m_best; }

 private:
  using Routes = PenalisedDescent::Routes;
  struct Member {
    Routes routes;
    std::vector<NodeId> before, after; ///< by client; NoNode: a start or an end
    Cost cost = 0;
    std::int64_t excess = 0; ///< load above the capacities
    /// How many clients have other neighbours in each of the others of its kind, least first.
    std::vector<std::pair<std::uint32_t, const Member*>> unlike;
    double fitness = 0.0; ///< less is better
    double likeness(std::size_t clients) const;
  };
  struct Spot {
    Cost cost = NoLimit;
    std::size_t route = 0, place = 0;
  };
  using Kind = std::vector<std::unique_ptr<Member>>; ///< cheapest first

  void beget();
  Routes randomRoutes();
  Routes child();
  Spot cheapest(const Routes& routes, const std::vector<std::int64_t>& load, ClientId c) const;
  void insertMissing(Routes& routes);
  const Member& parent();
  void educate(Routes routes);
  void join(const Routes& routes, bool counts);
  void judge(Kind& kind) const;
  void cull(Kind& kind);
  void adaptPrice();
  Cost priced(const Member& m) const { return m.cost + fineFor(m.excess, m_price); }
  std::uint32_t unlikeness(const Member& a, const Member& b) const;

  const SearchSpace& m_space;
  std::size_t m_members;
  base::Random m_random;
  PenalisedDescent m_descent;
  RouteCrossing m_cross;
  Kind m_fitting, m_overfull;
  Kept m_best;
  Cost m_price = 0, m_dearest = 0; ///< as of fineFor()
  std::size_t m_begotten = 0;
  std::vector<bool> m_fit; ///< whether the last children did, in turn
  std::size_t m_children = 0;
  std::int64_t m_credit = 0; ///< of pairs to look at
};

} // namespace huyuan::solver
