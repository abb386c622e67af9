// SPDX-License-Identifier: GPL-3.0-or-later
#include "brute_force.h"
#include "solver/solve.h"
#include "solver/timing_p.h"

#include <gtest/gtest.h>

#include <numeric>

namespace huyuan::solver {
namespace {

/// Stops on a line, one a minute of driving apart: location i stands at minute i.
Problem lineOf(std::size_t clients) {
  Problem p;
  p.duration = p.cost = Matrix(clients + 1);
  for (std::size_t i = 0; i <= clients; ++i)
    for (std::size_t j = 0; j <= clients; ++j) {
      const Time d = 60 * (i > j ? static_cast<Time>(i - j) : static_cast<Time>(j - i));
      p.duration.set(i, j, d), p.cost.set(i, j, d);
    }
  for (std::size_t i = 0; i < clients; ++i) {
    Client c;
    c.location = i + 1;
    c.service = 600;
    p.clients.push_back(c);
  }
  p.vehicles.resize(1);
  return p;
}

TEST(Schedule, LeavesAsLateAsNothingIsDelayed) {
  Problem p = lineOf(2);
  p.clients[0].earliest = 3600;
  const Schedule s = schedule(p, 0, {0, 1});
  ASSERT_TRUE(s.feasible);
  EXPECT_EQ(s.depart, 3540);
  EXPECT_EQ(s.stops[0].arrive, 3600);
  EXPECT_EQ(s.stops[1].start, 4260);
  EXPECT_EQ(s.finish, 4980);
}

TEST(Schedule, WaitsOnTheWayOnlyAsFarAsAnEarlierWindowForces) {
  Problem p = lineOf(2);
  p.clients[0].latest = 1000;
  p.clients[1].earliest = 7200;
  const Schedule s = schedule(p, 0, {0, 1});
  EXPECT_EQ(s.stops[0].start, 1000);
  EXPECT_EQ(s.depart, 940);
  EXPECT_EQ(s.stops[1].start, 7200);
}

TEST(Schedule, CountsLatenessOfSoftWindowsAndForbidsItOfHardOnes) {
  Problem p = lineOf(2);
  p.clients[1].latest = 700;
  EXPECT_FALSE(schedule(p, 0, {0, 1}).feasible);
  p.clients[1].lateWeight = 3;
  const Schedule s = schedule(p, 0, {0, 1});
  EXPECT_TRUE(s.feasible);
  EXPECT_EQ(s.stops[1].late, 20);
  Solution solution;
  solution.routes = {{{0, 1}}};
  EXPECT_EQ(evaluate(p, solution), 240 + 60);
}

TEST(Schedule, TakesTheBreakWhereItCostsLeast) {
  Problem p = lineOf(3);
  p.vehicles[0].shiftStart = 36000;
  p.vehicles[0].lunch = {3600, 36900, 40500};
  p.vehicles[0].shiftEnd = 86400;
  p.clients[2].latest = 37500;
  p.clients[2].lateWeight = 1;
  const Schedule s = schedule(p, 0, {0, 1, 2});
  ASSERT_TRUE(s.feasible);
  EXPECT_EQ(s.stops[2].late, 0);
  EXPECT_EQ(s.lunchStart, -1) << "back before the break must begin";
  p.clients[2].service = 7200;
  const Schedule longer = schedule(p, 0, {0, 1, 2});
  EXPECT_EQ(longer.lunchStart, 37320) << "all places delay the last stop; the last of them by the least";
  EXPECT_EQ(longer.lunchBefore, 2u);
  EXPECT_EQ(longer.stops[2].late, 3480);
}

TEST(Schedule, MayUseAnEarlierWindow) {
  Problem p = lineOf(1);
  p.clients[0].earliest = 50000, p.clients[0].latest = 60000;
  p.clients[0].earlierWindows = {{1000, 2000}};
  EXPECT_EQ(schedule(p, 0, {0}).stops[0].start, 1000);
  p.vehicles[0].shiftStart = 2000;
  EXPECT_EQ(schedule(p, 0, {0}).stops[0].start, 50000);
}

TEST(Schedule, WithoutAWayItIsNotFeasible) {
  Problem p = lineOf(1);
  p.duration.set(0, 1, Unreachable), p.cost.set(0, 1, Unreachable);
  EXPECT_FALSE(schedule(p, 0, {0}).feasible);
}

class TimingMix : public testing::TestWithParam<int> {};

test::ProblemMix mixOf(int bits, std::size_t clients, std::size_t vehicles) {
  return {clients, vehicles, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0};
}

TEST_P(TimingMix, IsAsCheapAsTryingEveryDeparture) {
  base::Random random(100 + static_cast<std::uint64_t>(GetParam()));
  for (int k = 0; k < 12; ++k) {
    const Problem p = test::randomProblem(random, mixOf(GetParam(), 4, 1));
    std::vector<std::size_t> route{0, 1, 2, 3};
    for (std::size_t i = route.size(); i > 1; --i) std::swap(route[i - 1], route[random.below(i)]);
    const auto slow = test::SlowTimer(p, 0, route).best(1);
    const Schedule s = schedule(p, 0, route);
    ASSERT_EQ(s.feasible, slow.has_value());
    Solution solution;
    solution.routes = {{route}};
    if (slow) {
      ASSERT_EQ(evaluate(p, solution), *slow + test::travelOf(p, 0, route));
    }
  }
}

/// An earlier label is no reason to give up a later one that meets a faster spell.
TEST_P(TimingMix, WithSpellsIsNoDearerThanTheDeparturesItTries) {
  base::Random random(300 + static_cast<std::uint64_t>(GetParam()));
  for (int k = 0; k < 300; ++k) {
    Problem p = test::randomProblem(random, mixOf(GetParam(), 4, 1));
    for (const auto& [from, percent] : {std::pair{500, 140}, {1000, 60}, {1700, 130}, {2300, 70}})
      p.spells.push_back({from, test::scaled(p.duration, percent + static_cast<Time>(random.below(40)))});
    const std::vector<std::size_t> route{0, 1, 2, 3};
    std::vector<Time> departures = {0, p.vehicles[0].lunch.earliest + p.vehicles[0].lunch.duration};
    for (const Spell& s : p.spells) departures.push_back(s.from);
    const auto slow = test::SlowTimer(p, 0, route).bestOf(departures);
    const auto found = RouteTimer(p).cost(0, std::vector<ClientId>{0, 1, 2, 3});
    if (slow) {
      ASSERT_TRUE(found) << k;
      ASSERT_LE(*found, *slow) << k;
    }
    if (k >= 8) continue;
    const auto least = test::SlowTimer(p, 0, route).best(1);
    ASSERT_LE(found.has_value(), least.has_value()) << k;
    if (found) {
      ASSERT_GE(*found, *least) << k;
    }
  }
}

TEST_P(TimingMix, BestOrderEqualsAllPermutations) {
  base::Random random(7 + static_cast<std::uint64_t>(GetParam()));
  for (int k = 0; k < 4; ++k) {
    const Problem p = test::randomProblem(random, mixOf(GetParam(), 6, 1));
    std::vector<std::size_t> order(6);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::optional<Cost> best;
    do {
      const Solution s{{{order}}, {}, 0, false};
      if (!isFeasible(p, s)) continue;
      const Cost cost = evaluate(p, s);
      if (!best || cost < *best) best = cost;
    } while (std::next_permutation(order.begin(), order.end()));
    std::vector<std::size_t> all(6);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto found = bestOrder(p, 0, all);
    ASSERT_EQ(!found.empty(), best.has_value());
    if (best) {
      ASSERT_EQ(evaluate(p, Solution{{{found}}, {}, 0, false}), *best);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(AllMixes, TimingMix, testing::Range(0, 32));

TEST(BestOrder, RefusesMoreThanTwelve) {
  const Problem p = lineOf(13);
  std::vector<std::size_t> all(13);
  std::iota(all.begin(), all.end(), std::size_t{0});
  EXPECT_THROW(bestOrder(p, 0, all), std::invalid_argument);
}

TEST(Problem, SaysWhatIsWrong) {
  Problem p = lineOf(2);
  p.validate();
  p.clients[1].earliest = 10, p.clients[1].latest = 5;
  try {
    p.validate();
    FAIL();
  } catch (const std::invalid_argument& e) {
    EXPECT_NE(std::string(e.what()).find("client 1"), std::string::npos);
  }
}

} // namespace
} // namespace huyuan::solver
