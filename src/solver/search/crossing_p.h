// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/search/neighbours_p.h"

#include <vector>

namespace huyuan::solver {

/// A child of two solutions: some routes that lie together are the second's, the others the first's without whom those
/// serve; whom neither serves is missing (route exchange as in Nagata and Kobayashi, A memetic algorithm for the pickup
/// and delivery problem with time windows using selective route exchange crossover, PPSN XI (2010) 536–545, but with
/// routes chosen by nearness). A route changes its vehicle only for one that is alike.
class RouteCrossing {
 public:
  using Routes = std::vector<RoutePlan>; ///< one a vehicle

  /// `mostExchanged`: of the routes in use, a share.
  RouteCrossing(const SearchSpace& space, const Neighbours& around, double mostExchanged)
      : m_space(space)
      , m_around(around)
      , m_mostExchanged(mostExchanged) {}
  /// The same as `first` if all its routes that were chosen are the second's too. Cost: about a sort of the routes.
  Routes operator()(const Routes& first, const Routes& second, base::Random& random) const;

 private:
  std::vector<std::size_t> routesOf(const Routes& routes) const;
  std::vector<std::size_t> matched(const std::vector<std::size_t>& inFirst, const Routes& second) const;
  std::vector<bool> chosen(const Routes& first, const std::vector<std::size_t>& inFirst, const Routes& second,
                           const std::vector<std::size_t>& match, base::Random& random) const;

  const SearchSpace& m_space;
  const Neighbours& m_around;
  double m_mostExchanged;
};

} // namespace huyuan::solver
