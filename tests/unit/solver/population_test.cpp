// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/population_p.h"
#include "solver/solve.h"
#include "untimed.h"

#include <gtest/gtest.h>

#include <algorithm>

/// Populations of solutions, and the search that ends with one.
namespace huyuan::solver {
namespace {

TEST(Population, KeepsTheCheapestThatFits) {
  base::Random random(9);
  for (int k = 0; k < 8; ++k) {
    const Problem p = test::untimed(random, {30, 18, k % 2 == 1, k % 4 >= 2, k >= 4 ? 200 : 0});
    const SearchSpace space(p);
    const NearLists near(space);
    Population population(space, near, 6, static_cast<std::uint64_t>(k));
    EXPECT_GT(population.best().value.missing, 0U) << "nothing is there yet";
    Cost before = NoLimit;
    for (int block = 0; block < 20; ++block) {
      population.run(3'000, {});
      const Kept& best = population.best();
      if (best.value.missing > 0) continue;
      Solution s = best.solution;
      ASSERT_TRUE(isFeasible(p, s)) << k;
      ASSERT_EQ(evaluate(p, s), best.value.cost) << k;
      ASSERT_LE(best.value.cost, before) << k;
      before = best.value.cost;
    }
    EXPECT_LT(before, NoLimit) << k;
  }
}

TEST(Population, TakesWhatWasFoundElsewhere) {
  base::Random random(10);
  const Problem p = test::untimed(random, {30, 18});
  const SearchSpace space(p);
  const NearLists near(space);
  SolveOptions options;
  options.iterations = 2'000;
  Kept found;
  found.solution = solve(p, options, {}, {});
  found.value = {0, found.solution.cost};
  Population population(space, near, 6, 1);
  Kept partial = found;
  partial.value = {1, 0};
  population.add(partial);
  EXPECT_GT(population.best().value.missing, 0U) << "it missed somebody";
  population.add(found);
  EXPECT_EQ(population.best().value, found.value);
}

TEST(Population, StopsAtOnceWhenCancelled) {
  base::Random random(10);
  const Problem p = test::untimed(random, {30, 18});
  const SearchSpace space(p);
  const NearLists near(space);
  Population population(space, near, 6, 1);
  base::Cancel cancel;
  cancel.request();
  population.run(INT64_C(1) << 40, cancel);
  EXPECT_GT(population.best().value.missing, 0U);
}

bool isPartOf(const std::vector<std::size_t>& part, const std::vector<std::size_t>& whole) {
  std::size_t found = 0;
  for (const std::size_t c : whole)
    if (found < part.size() && part[found] == c) ++found;
  return found == part.size();
}

/// Long enough for children to be bred.
SolveOptions longRun(std::size_t clients, unsigned threads) {
  SolveOptions options;
  options.iterations = static_cast<std::int64_t>(std::max(clients * clients, std::size_t{400}) * 60);
  options.threads = threads;
  return options;
}

/// Symmetric or not, one depot or several, vehicles for nothing or not.
Problem mixed(int k, base::Random& random) {
  return test::untimed(random, {6, 5, k % 2 == 1, k % 4 >= 2, k >= 4 ? 300 : 0});
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
  for (int k = 0; k < 8; ++k) {
    const Problem p = mixed(k, random);
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
  const Problem p = test::untimed(random, {24, 12});
  for (const unsigned threads : {1U, 2U}) {
    const Solution one = solve(p, longRun(24, threads), {}, {});
    const Solution other = solve(p, longRun(24, threads), {}, {});
    EXPECT_TRUE(one.feasible);
    for (std::size_t r = 0; r < one.routes.size(); ++r) EXPECT_EQ(one.routes[r].clients, other.routes[r].clients);
  }
}

TEST(Breeding, ByTheClockCanBeReplayed) {
  base::Random random(6);
  const Problem p = test::untimed(random, {8, 6});
  SolveOptions options;
  options.threads = 2;
  options.seconds = 1.0;
  double now = 0.0;
  options.clock = [&] { return now += 0.00499; }; // as long as a block is to take
  SolveReport report, second;
  const Solution timed = solve(p, options, {}, {}, &report);
  ASSERT_GT(report.iterations, 8 * 8 * 45) << "long enough";
  SolveOptions again;
  again.threads = 2;
  again.replay = report.blocks;
  const Solution replayed = solve(p, again, {}, {}, &second);
  for (std::size_t r = 0; r < timed.routes.size(); ++r) EXPECT_EQ(timed.routes[r].clients, replayed.routes[r].clients);
}

/// A client that is locked keeps its vehicle, though one that is alike would do as well.
TEST(Breeding, LeavesLockedClientsOnTheirVehicles) {
  base::Random random(6);
  const Problem p = test::untimed(random, {12, 20});
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
