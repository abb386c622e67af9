// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/crossing_p.h"
#include "untimed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

/// Children of two solutions.
namespace huyuan::solver {
namespace {

using Routes = RouteCrossing::Routes;

/// Each client in a random route; some in none.
Routes randomRoutes(base::Random& random, const Problem& p) {
  Routes routes(p.vehicles.size());
  for (std::size_t c = 0; c < p.clients.size(); ++c)
    if (!random.chance(0.1)) routes[random.below(routes.size())].clients.push_back(c);
  return routes;
}

bool isPartOf(const std::vector<std::size_t>& part, const std::vector<std::size_t>& whole) {
  std::size_t found = 0;
  for (const std::size_t c : whole)
    if (found < part.size() && part[found] == c) ++found;
  return found == part.size();
}

TEST(RouteCrossing, TakesRoutesOfTheSecondAndTheRestOfTheFirst) {
  base::Random random(3);
  const Problem p = test::untimed(random, {24, 100});
  const SearchSpace space(p);
  ASSERT_EQ(space.model(), TimeModel::None);
  const Neighbours around(space, 23, Near::Around);
  const RouteCrossing cross(space, around, 0.3);
  int mixed = 0;
  for (int k = 0; k < 500; ++k) {
    const Routes first = randomRoutes(random, p), second = randomRoutes(random, p);
    const Routes child = cross(first, second, random);
    ASSERT_EQ(child.size(), first.size());
    std::multiset<std::size_t> served;
    int whole = 0;
    for (std::size_t r = 0; r < child.size(); ++r) {
      const auto& clients = child[r].clients;
      served.insert(clients.begin(), clients.end());
      const std::size_t alike = r ^ 1U; // the other vehicle of its kind
      const bool seconds = clients == second[r].clients || clients == second[alike].clients;
      ASSERT_TRUE(seconds || isPartOf(clients, first[r].clients)) << k << ", route " << r;
      whole += seconds ? 1 : 0;
    }
    for (const std::size_t c : served) ASSERT_EQ(served.count(c), 1U) << "client " << c;
    ASSERT_GE(whole, 1) << k;
    mixed += whole < 4 ? 1 : 0;
  }
  EXPECT_EQ(mixed, 500) << "a third of the routes at most is exchanged";
}

TEST(RouteCrossing, OfTwoThatAreTheSameIsTheSame) {
  base::Random random(4);
  const Problem p = test::untimed(random, {24, 100});
  const SearchSpace space(p);
  const Neighbours around(space, 23, Near::Around);
  for (int k = 0; k < 50; ++k) {
    const Routes one = randomRoutes(random, p);
    const Routes child = RouteCrossing(space, around, 0.3)(one, one, random);
    for (std::size_t r = 0; r < one.size(); ++r) EXPECT_EQ(child[r].clients, one[r].clients);
  }
}

} // namespace
} // namespace huyuan::solver
