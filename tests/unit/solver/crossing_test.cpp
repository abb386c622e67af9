// SPDX-License-Identifier: GPL-3.0-or-later
#include "brute_force.h"
#include "solver/search/crossing_p.h"
#include "solver/solve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

/// Children of two solutions, and the search that breeds them.
namespace huyuan::solver {
namespace {

using Routes = RouteCrossing::Routes;

/// Nothing depends on time; two vehicles of each of two kinds.
Problem untimed(base::Random& random, std::size_t clients, std::int64_t capacity) {
  Problem p = test::randomProblem(random, {clients, 4});
  for (std::size_t i = 0; i <= clients; ++i)
    for (std::size_t j = 0; j < i; ++j) p.cost.set(i, j, p.cost(j, i));
  for (Client& c : p.clients) c.earliest = 0, c.latest = Client{}.latest, c.service = 0;
  for (std::size_t r = 0; r < p.vehicles.size(); ++r) {
    p.vehicles[r].shiftEnd = Vehicle{}.shiftEnd;
    p.vehicles[r].capacity = capacity + static_cast<std::int64_t>(r / 2) * 3;
  }
  return p;
}

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
  const Problem p = untimed(random, 24, 100);
  const SearchSpace space(p);
  ASSERT_EQ(space.model(), TimeModel::None);
  const Neighbours around(space, 23, Near::Around);
  const RouteCrossing cross(space, around);
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
  const Problem p = untimed(random, 24, 100);
  const SearchSpace space(p);
  const Neighbours around(space, 23, Near::Around);
  for (int k = 0; k < 50; ++k) {
    const Routes one = randomRoutes(random, p);
    const Routes child = RouteCrossing(space, around)(one, one, random);
    for (std::size_t r = 0; r < one.size(); ++r) EXPECT_EQ(child[r].clients, one[r].clients);
  }
}

/// Long enough for children to be bred.
SolveOptions longRun(std::size_t clients, unsigned threads) {
  SolveOptions options;
  options.iterations = static_cast<std::int64_t>(clients) * 15'000;
  options.threads = threads;
  return options;
}

/// Every way to part six clients among the vehicles and to order them.
Cost cheapest(const Problem& p) {
  std::vector<std::size_t> order(p.clients.size());
  for (std::size_t c = 0; c < order.size(); ++c) order[c] = c;
  Cost best = NoLimit;
  do {
    // The order is cut into routes by each set of three cuts.
    for (std::size_t a = 0; a <= order.size(); ++a)
      for (std::size_t b = a; b <= order.size(); ++b)
        for (std::size_t c = b; c <= order.size(); ++c) {
          Solution s;
          s.routes.resize(4);
          const std::size_t cuts[] = {0, a, b, c, order.size()};
          for (std::size_t r = 0; r < 4; ++r)
            s.routes[r].clients.assign(order.begin() + static_cast<std::ptrdiff_t>(cuts[r]),
                                       order.begin() + static_cast<std::ptrdiff_t>(cuts[r + 1]));
          if (isFeasible(p, s)) best = std::min(best, evaluate(p, s));
        }
  } while (std::next_permutation(order.begin(), order.end()));
  return best;
}

TEST(Breeding, EndsAtTheCheapestOfAllSolutions) {
  base::Random random(12);
  for (int k = 0; k < 4; ++k) {
    const Problem p = untimed(random, 6, 5);
    const Cost best = cheapest(p);
    for (const unsigned threads : {1U, 3U}) {
      const Solution found = solve(p, longRun(6, threads), {}, {});
      ASSERT_EQ(found.feasible, best < NoLimit) << k;
      if (best < NoLimit) {
        EXPECT_EQ(found.cost, best) << k << ", threads " << threads;
      }
    }
  }
}

TEST(Breeding, IsTheSameEachTimeAndKeepsCapacities) {
  base::Random random(6);
  const Problem p = untimed(random, 24, 12);
  for (const unsigned threads : {1U, 2U}) {
    const Solution one = solve(p, longRun(24, threads), {}, {});
    const Solution other = solve(p, longRun(24, threads), {}, {});
    EXPECT_TRUE(one.feasible);
    for (std::size_t r = 0; r < one.routes.size(); ++r) EXPECT_EQ(one.routes[r].clients, other.routes[r].clients);
  }
}

/// A client that is locked keeps its vehicle, though one that is alike would do as well.
TEST(Breeding, LeavesLockedClientsOnTheirVehicles) {
  base::Random random(6);
  const Problem p = untimed(random, 12, 20);
  SolveOptions options = longRun(12, 1);
  options.initial.resize(4);
  options.initial[1].clients = {5, 0, 7};
  options.lockedClients.assign(12, false);
  for (const std::size_t c : {5, 0, 7}) options.lockedClients[c] = true;
  const Solution s = solve(p, options, {}, {});
  EXPECT_TRUE(isPartOf({5, 0, 7}, s.routes[1].clients));
}

} // namespace
} // namespace huyuan::solver
