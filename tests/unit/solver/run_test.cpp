// SPDX-License-Identifier: GPL-3.0-or-later
#include "brute_force.h"
#include "solver/io/instance.h"
#include "solver/io/run_comment.h"
#include "solver/solve.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

/// Runs that can be made again, and the instances they are made on.
namespace huyuan::solver {
namespace {

Problem someProblem() {
  base::Random random(8);
  return test::randomProblem(random, {30, 4, true, true, true, true, false});
}

std::vector<std::vector<std::size_t>> routesOf(const Solution& s) {
  std::vector<std::vector<std::size_t>> all;
  for (const RoutePlan& r : s.routes) all.push_back(r.clients);
  return all;
}

TEST(Run, TwoIslandsAreTheSameEachTime) {
  SolveOptions options;
  options.iterations = 400;
  options.threads = 2;
  const Solution first = solve(someProblem(), options, {}, {});
  const Solution second = solve(someProblem(), options, {}, {});
  EXPECT_EQ(routesOf(first), routesOf(second));
  EXPECT_EQ(first.cost, second.cost);
}

TEST(Run, ARunByTheClockCanBeReplayed) {
  SolveOptions options;
  options.threads = 2;
  options.seconds = 0.3;
  double now = 0.0;
  options.clock = [&] { return now += 0.004; }; // a clock that each look moves on
  SolveReport report;
  const Solution timed = solve(someProblem(), options, {}, {}, &report);
  ASSERT_GT(report.blocks.size(), 10U);
  EXPECT_EQ(report.blocks.front().from, 13333U) << "the clock was looked at once before";
  SolveOptions again;
  again.threads = 2;
  again.replay = report.blocks;
  SolveReport second;
  const Solution replayed = solve(someProblem(), again, {}, {}, &second);
  EXPECT_EQ(routesOf(timed), routesOf(replayed));
  EXPECT_EQ(second.blocks, report.blocks);
  EXPECT_EQ(second.iterations, report.iterations);
}

TEST(Run, ItsCommentSaysItAll) {
  const RunComment run{
      Rounding::Trunc1, true, 18446744073709551615ULL, 2, 30, {{10, 0, 500000}, {20, 500000, 1000000}}};
  const RunComment read = runCommentFrom("Route #1: 1 2\nCost 3\n" + toText(run));
  EXPECT_EQ(read.rounding, run.rounding);
  EXPECT_TRUE(read.fewestVehicles);
  EXPECT_EQ(read.seed, run.seed);
  EXPECT_EQ(read.threads, 2U);
  EXPECT_EQ(read.iterations, 30);
  EXPECT_EQ(read.blocks, run.blocks);
  EXPECT_THROW(runCommentFrom("Route #1: 1 2\nCost 3\n"), std::invalid_argument);
  EXPECT_THROW(runCommentFrom(toText(RunComment{})), std::invalid_argument) << "no block";
  EXPECT_THROW(runCommentFrom(toText(run) + "# block x 0 1\n"), std::invalid_argument);
}

TEST(Run, FewestVehiclesFirst) {
  HUYUAN_SHARED_FILE(path, "vrp/solomon/R101.txt");
  const Instance instance = instanceFromSolomon(test::readAll(path), Rounding::None);
  SolveOptions options;
  options.iterations = 30000;
  options.fewestVehicles = true;
  const Solution s = solve(instance.problem, options, {}, {});
  ASSERT_TRUE(s.feasible);
  const auto used = std::count_if(s.routes.begin(), s.routes.end(), [](const auto& r) { return !r.clients.empty(); });
  EXPECT_EQ(used, 19) << "the fewest known";
  EXPECT_GE(distanceOf(instance, s), 1650.79) << "the best known with as many";
}

TEST(Instance, CordeausDepotsComeLast) {
  HUYUAN_SHARED_FILE(path, "vrp/cordeau/p01.txt");
  const Instance instance = instanceFrom(test::readAll(path), formatOf(test::readAll(path)), Rounding::None);
  EXPECT_EQ(instance.format, Format::Cordeau);
  EXPECT_EQ(instance.problem.clients.size(), 50U);
  ASSERT_EQ(instance.problem.vehicles.size(), 16U) << "four at each of four depots";
  EXPECT_EQ(instance.problem.vehicles[0].start, 50U);
  EXPECT_EQ(instance.problem.vehicles[15].end, 53U);
  EXPECT_EQ(instance.problem.vehicles[0].capacity, 80);
  SolveOptions options;
  options.iterations = 40000;
  const Solution s = solve(instance.problem, options, {}, {});
  EXPECT_TRUE(s.feasible);
  EXPECT_GE(distanceOf(instance, s), 576.86) << "the best known";
  EXPECT_LE(distanceOf(instance, s), 576.87 * 1.01);
}

/// The best score by trying every set of points in every order.
std::int64_t bestScore(const std::vector<std::array<double, 3>>& points, double longest) {
  std::vector<std::size_t> order;
  for (std::size_t i = 1; i + 1 < points.size(); ++i) order.push_back(i);
  std::int64_t best = 0;
  const auto distance = [&](std::size_t a, std::size_t b) {
    return std::hypot(points[a][0] - points[b][0], points[a][1] - points[b][1]);
  };
  do {
    double length = 0.0, score = 0.0;
    std::size_t at = 0;
    for (const std::size_t i : order) {
      length += distance(at, i);
      score += points[i][2];
      at = i;
      if (length + distance(at, points.size() - 1) <= longest) best = std::max(best, static_cast<std::int64_t>(score));
    }
  } while (std::next_permutation(order.begin(), order.end()));
  return best;
}

TEST(Instance, SmallTeamOrienteeringIsExact) {
  base::Random random(21);
  for (int k = 0; k < 10; ++k) {
    std::vector<std::array<double, 3>> points;
    for (int i = 0; i < 9; ++i)
      points.push_back({std::floor(random.between(0, 20)), std::floor(random.between(0, 20)),
                        i == 0 || i == 8 ? 0.0 : std::floor(random.between(1, 20))});
    const double longest = 30.5;
    std::string text = "n 9\nm 1\ntmax 30.5\n";
    for (const auto& p : points)
      text += std::to_string(p[0]) + "\t" + std::to_string(p[1]) + "\t" + std::to_string(static_cast<int>(p[2])) + "\n";
    const Instance instance = instanceFrom(text, formatOf(text), Rounding::None);
    SolveOptions options;
    options.iterations = 1500;
    const Solution s = solve(instance.problem, options, {}, {});
    EXPECT_EQ(scoreOf(instance, s), bestScore(points, longest)) << k;
    EXPECT_LE(distanceOf(instance, s), longest + 1e-9);
  }
}

TEST(Instance, WhatItIsIsSeen) {
  EXPECT_EQ(formatOf("NAME : x\nDIMENSION : 3\n"), Format::Vrp);
  EXPECT_EQ(formatOf("C101\n\nVEHICLE\nNUMBER     CAPACITY\n"), Format::Solomon);
  EXPECT_THROW(formatOf("hello"), std::invalid_argument);
  EXPECT_THROW(instanceFromCordeau("1 2 3 4\n", Rounding::None), std::invalid_argument) << "type 1";
  EXPECT_THROW(instanceFromCordeau("2 1 2 1\n0 5\n1 0 0 0 1\n", Rounding::None), std::invalid_argument) << "cut off";
  EXPECT_THROW(instanceFromChao("n 3\nm 1\ntmax x\n", Rounding::None), std::invalid_argument);
}

} // namespace
} // namespace huyuan::solver
