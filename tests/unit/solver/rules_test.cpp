// SPDX-License-Identifier: GPL-3.0-or-later
#include "brute_force.h"
#include "solver/solve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

/// Each rule of a problem on a case small enough to see the answer, or to try all.
namespace huyuan::solver {
namespace {

/// Places on a line, `minutes` apart, one client each from 1 on; the base is place 0.
Problem line(std::size_t clients, Time seconds) {
  Problem p;
  p.duration = p.cost = Matrix(clients + 1);
  for (std::size_t i = 0; i <= clients; ++i)
    for (std::size_t j = 0; j <= clients; ++j) {
      const Time d = seconds * static_cast<Time>(i > j ? i - j : j - i);
      p.duration.set(i, j, d);
      p.cost.set(i, j, d);
    }
  for (std::size_t i = 0; i < clients; ++i) {
    Client c;
    c.location = i + 1;
    p.clients.push_back(c);
  }
  return p;
}

Solution solved(const Problem& p, std::int64_t iterations = 300) {
  SolveOptions options;
  options.iterations = iterations;
  return solve(p, options, {}, {});
}

TEST(Rules, ABarredClientGoesWithTheOtherVehicle) {
  Problem p = line(4, 100);
  p.vehicles.resize(2);
  p.vehicles[1].maxStops = 1;
  p.vehicles[0].barred = {2};
  const Solution s = solved(p);
  ASSERT_TRUE(s.feasible);
  EXPECT_EQ(s.routes[1].clients, std::vector<std::size_t>{2});
  EXPECT_EQ(s.cost, 2 * 400 + 2 * 300);
  Solution wrong = s;
  std::swap(wrong.routes[0], wrong.routes[1]);
  EXPECT_FALSE(isFeasible(p, wrong));
}

/// Too heavy for any vehicle, or too far for the shift: left out, and the others are served.
TEST(Rules, WhoFitsNoVehicleIsLeftOut) {
  Problem heavy = line(4, 100);
  heavy.vehicles.resize(2);
  for (Vehicle& v : heavy.vehicles) v.capacity = 5;
  for (Client& c : heavy.clients) c.demand = 1;
  heavy.clients[2].demand = 9;
  Problem late = line(4, 100);
  late.vehicles.resize(2);
  for (Vehicle& v : late.vehicles) v.shiftEnd = 700;
  for (const auto& [p, out, cost] : {std::tuple(heavy, 2U, 800), std::tuple(late, 3U, 600)}) {
    const Solution s = solved(p, 1);
    EXPECT_EQ(s.unassigned, std::vector<std::size_t>{out});
    EXPECT_EQ(s.cost, cost);
    EXPECT_FALSE(s.feasible);
  }
}

TEST(Rules, ClientsOfAGroupAreKeptApart) {
  Problem p = line(4, 100);
  p.vehicles.resize(2);
  p.clients[2].apart = p.clients[3].apart = 7;
  const Solution s = solved(p);
  ASSERT_TRUE(s.feasible);
  for (const RoutePlan& r : s.routes)
    EXPECT_LE(std::count(r.clients.begin(), r.clients.end(), 2U) + std::count(r.clients.begin(), r.clients.end(), 3U),
              1);
  EXPECT_EQ(s.cost, 2 * 400 + 2 * 300);
  Solution together = s;
  together.routes[0].clients = {0, 1, 2, 3};
  together.routes[1].clients.clear();
  EXPECT_FALSE(isFeasible(p, together));
}

TEST(Rules, CostsOfAClientOnAVehicleCount) {
  Problem p = line(2, 100);
  p.vehicles.resize(2);
  p.vehicles[0].visitCosts = {{0, 1000}, {1, 1000}};
  EXPECT_EQ(solved(p).cost, 400) << "both with the second vehicle";
  p.vehicles[1].firstCosts = {{0, 30}};
  const Solution s = solved(p);
  EXPECT_EQ(s.cost, 400) << "the farther one first costs no more";
  EXPECT_EQ(s.routes[1].clients, (std::vector<std::size_t>{1, 0}));
  p.vehicles[1].firstCosts = {{0, 30}, {1, 50}};
  EXPECT_EQ(solved(p).cost, 430);
}

TEST(Rules, RandomCostsEqualBruteForce) {
  base::Random random(11);
  for (int k = 0; k < 12; ++k) {
    Problem p = test::randomProblem(random, {5, 2, (k & 1) != 0, false, (k & 2) != 0, (k & 4) != 0, false});
    for (Vehicle& v : p.vehicles)
      for (std::uint32_t c = 0; c < 5; ++c) {
        v.visitCosts.push_back({c, static_cast<Cost>(random.below(400))});
        v.firstCosts.push_back({c, static_cast<Cost>(random.below(400))});
      }
    std::optional<Cost> best;
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    do
      for (std::size_t cut = 0; cut <= 5; ++cut) {
        Solution s;
        s.routes = {{{order.begin(), order.begin() + static_cast<std::ptrdiff_t>(cut)}},
                    {{order.begin() + static_cast<std::ptrdiff_t>(cut), order.end()}}};
        if (isFeasible(p, s)) best = std::min(best.value_or(INT64_MAX), evaluate(p, s));
      }
    while (std::next_permutation(order.begin(), order.end()));
    const Solution found = solved(p, 800);
    ASSERT_EQ(found.feasible, best.has_value()) << k;
    if (best) {
      EXPECT_EQ(found.cost, *best) << k;
    }
  }
}

/// Base at 0, a client an hour away by the slow durations, half an hour by the fast ones that begin at 10:00.
TEST(Rules, ALegHasTheDurationsOfItsDeparture) {
  Problem p = line(1, 3600);
  Matrix fast(2);
  fast.set(0, 1, 1800);
  fast.set(1, 0, 1800);
  p.spells = {{10 * 3600, fast}};
  Vehicle v;
  v.shiftStart = 8 * 3600;
  v.shiftEnd = 20 * 3600;
  p.vehicles = {v};
  // There at once (arrives 9:00), no service, back at once (arrives 10:00): two slow legs. Setting out at 10:00 instead
  // costs two fast ones, each half an hour less than `duration` says.
  EXPECT_EQ(evaluate(p, solved(p)), 2 * 3600 - 2 * 1800);
  p.clients[0].latest = 9 * 3600 + 600;
  const Schedule early = schedule(p, 0, {0});
  // There at 9:00, back at once one arrives at 10:00; waiting for the fast ones would bring one home at 10:30.
  EXPECT_EQ(early.depart, 8 * 3600);
  EXPECT_EQ(early.finish, 10 * 3600);
  // Served until 9:40: home at 10:40, or at 10:30 if one waits for 10:00. One may set out later by what one waits, but
  // the client must be begun by 9:10.
  p.clients[0].service = 40 * 60;
  const Schedule waits = schedule(p, 0, {0});
  EXPECT_EQ(waits.depart, 8 * 3600 + 600);
  EXPECT_EQ(waits.returnSetOut, 10 * 3600);
  EXPECT_EQ(waits.finish, 10 * 3600 + 1800);
}

TEST(Rules, AVehicleMayHaveDurationsOfItsOwn) {
  Problem p = line(1, 1000);
  Travel bike;
  bike.duration = Matrix(2);
  bike.duration.set(0, 1, 3000);
  bike.duration.set(1, 0, 3000);
  p.others = {bike};
  p.vehicles.resize(2);
  p.vehicles[0].travel = 1;
  const Solution s = solved(p);
  EXPECT_TRUE(s.routes[0].clients.empty());
  EXPECT_EQ(s.cost, 2000);
  p.vehicles.resize(1);
  EXPECT_EQ(solved(p).cost, 6000) << "what the legs take longer is added";
  EXPECT_EQ(schedule(p, 0, {0}).finish - schedule(p, 0, {0}).depart, 6000);
}

TEST(Rules, OutsideItsWindowsAClientCostsAFlatSum) {
  Problem p = line(1, 1000);
  p.vehicles.resize(1);
  p.vehicles[0].shiftStart = 5000;
  p.vehicles[0].shiftEnd = 9000;
  p.clients[0].earliest = 1000;
  p.clients[0].latest = 2000;
  EXPECT_FALSE(solved(p).feasible);
  p.clients[0].outsideCost = 77;
  const Solution s = solved(p);
  EXPECT_TRUE(s.feasible);
  EXPECT_EQ(s.cost, 2077);
  EXPECT_TRUE(schedule(p, 0, {0}).stops[0].outside);
}

TEST(Rules, OvertimeEndsAtItsLimit) {
  Problem p = line(1, 1000);
  p.vehicles.resize(1);
  p.vehicles[0].shiftEnd = 1500;
  p.vehicles[0].overtimeWeight = 3;
  EXPECT_EQ(solved(p).cost, 2000 + 3 * 500);
  p.vehicles[0].maxOvertime = 499;
  EXPECT_FALSE(solved(p).feasible);
  p.vehicles[0].maxOvertime = 500;
  EXPECT_TRUE(solved(p).feasible);
}

TEST(Rules, LockedClientsKeepTheirRouteAndOrder) {
  base::Random random(3);
  const Problem p = test::randomProblem(random, {12, 3, false, false, false, false, false});
  Problem loose = p;
  for (Client& c : loose.clients) c.earliest = 0, c.latest = 1 << 20;
  SolveOptions options;
  options.iterations = 500;
  options.initial = {{{7, 2, 9}}, {}, {{4}}};
  options.lockedClients.assign(12, false);
  for (const std::size_t c : {7U, 2U, 9U, 4U}) options.lockedClients[c] = true;
  const Solution s = solve(loose, options, {}, {});
  ASSERT_TRUE(s.feasible);
  const auto place = [&](std::size_t route, std::size_t c) {
    const auto& clients = s.routes[route].clients;
    return std::find(clients.begin(), clients.end(), c) - clients.begin();
  };
  EXPECT_LT(place(0, 7), place(0, 2));
  EXPECT_LT(place(0, 2), place(0, 9));
  EXPECT_LT(place(0, 9), static_cast<std::ptrdiff_t>(s.routes[0].clients.size()));
  EXPECT_LT(place(2, 4), static_cast<std::ptrdiff_t>(s.routes[2].clients.size()));
}

TEST(Rules, BadProblemsAreRefused) {
  Problem p = line(1, 10);
  p.vehicles.resize(1);
  p.vehicles[0].barred = {1};
  EXPECT_THROW(solved(p), std::invalid_argument);
  p.vehicles[0].barred = {};
  p.vehicles[0].travel = 1;
  EXPECT_THROW(solved(p), std::invalid_argument);
  p.vehicles[0].travel = 0;
  p.spells = {{10, Matrix(1)}};
  EXPECT_THROW(solved(p), std::invalid_argument);
  EXPECT_THROW(p.duration.set(0, 1, -1), std::invalid_argument);
}

} // namespace
} // namespace huyuan::solver
