// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/descent_p.h"
#include "untimed.h"

#include <gtest/gtest.h>

#include <algorithm>

/// Where no move helps any more. Costs are those of evaluate(), which knows nothing of moves.
namespace huyuan::solver {
namespace {

using Routes = PenalisedDescent::Routes;

Routes randomRoutes(base::Random& random, const Problem& p) {
  Routes routes(p.vehicles.size());
  for (std::size_t c = 0; c < p.clients.size(); ++c) routes[random.below(routes.size())].clients.push_back(c);
  return routes;
}

std::int64_t excess(const Problem& p, const Routes& routes) {
  std::int64_t sum = 0;
  for (std::size_t r = 0; r < routes.size(); ++r) {
    std::int64_t load = 0;
    for (const std::size_t c : routes[r].clients) load += p.clients[c].demand;
    sum += std::max<std::int64_t>(0, load - p.vehicles[r].capacity);
  }
  return sum;
}

Cost priced(const Problem& p, const Routes& routes, Cost price) {
  Solution s;
  s.routes = routes;
  return evaluate(p, s) + excess(p, routes) * price;
}

/// Each client in each place of each route: the least that the routes cost with one of them moved.
Cost leastWithOneMoved(const Problem& p, const Routes& routes, Cost price) {
  Cost least = NoLimit;
  for (std::size_t r = 0; r < routes.size(); ++r)
    for (std::size_t i = 0; i < routes[r].clients.size(); ++i) {
      Routes without = routes;
      const std::size_t c = routes[r].clients[i];
      without[r].clients.erase(without[r].clients.begin() + static_cast<std::ptrdiff_t>(i));
      for (std::size_t to = 0; to < routes.size(); ++to)
        for (std::size_t at = 0; at <= without[to].clients.size(); ++at) {
          Routes moved = without;
          moved[to].clients.insert(moved[to].clients.begin() + static_cast<std::ptrdiff_t>(at), c);
          least = std::min(least, priced(p, moved, price));
        }
    }
  return least;
}

/// Each two clients in each other's places.
Cost leastWithTwoExchanged(const Problem& p, const Routes& routes, Cost price) {
  Cost least = NoLimit;
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (std::size_t r = 0; r < routes.size(); ++r)
    for (std::size_t i = 0; i < routes[r].clients.size(); ++i) places.emplace_back(r, i);
  for (std::size_t a = 0; a < places.size(); ++a)
    for (std::size_t b = a + 1; b < places.size(); ++b) {
      Routes swapped = routes;
      std::swap(swapped[places[a].first].clients[places[a].second], swapped[places[b].first].clients[places[b].second]);
      least = std::min(least, priced(p, swapped, price));
    }
  return least;
}

/// What follows any place of a route exchanged with what follows any of another that is alike; any stretch turned.
Cost leastWithTailsOrTurns(const Problem& p, const Routes& routes, Cost price) {
  Cost least = NoLimit;
  const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
  for (std::size_t r = 0; r < routes.size(); ++r)
    for (std::size_t i = 0; i <= routes[r].clients.size(); ++i) {
      // Who is first stays so unless it is as good to be last: moves are those of two clients.
      const bool turns = i > 0 || p.vehicles[r].start == p.vehicles[r].end;
      for (std::size_t j = i + 2; j <= routes[r].clients.size() && turns; ++j) {
        Routes turned = routes;
        std::reverse(turned[r].clients.begin() + at(i), turned[r].clients.begin() + at(j));
        least = std::min(least, priced(p, turned, price));
      }
      const std::size_t alike = r ^ 1U;
      if (p.vehicles[r].end != p.vehicles[alike].end) continue;
      for (std::size_t j = 0; j <= routes[alike].clients.size(); ++j) {
        const auto &a = routes[r].clients, &b = routes[alike].clients;
        Routes crossed = routes;
        crossed[r].clients.assign(a.begin(), a.begin() + at(i));
        crossed[r].clients.insert(crossed[r].clients.end(), b.begin() + at(j), b.end());
        crossed[alike].clients.assign(b.begin(), b.begin() + at(j));
        crossed[alike].clients.insert(crossed[alike].clients.end(), a.begin() + at(i), a.end());
        least = std::min(least, priced(p, crossed, price));
      }
    }
  return least;
}

/// With so few clients each is near each.
TEST(Descent, EndsWhereNoMoveIsLeft) {
  base::Random random(21);
  for (int k = 0; k < 160; ++k) {
    const bool oneWay = k % 2 == 1;
    const Problem p = test::untimed(random, {11, 6, oneWay, k % 4 >= 2, k % 8 >= 4 ? 300 : 0});
    const SearchSpace space(p);
    ASSERT_TRUE(PenalisedDescent::suits(space));
    const Neighbours around(space, 10, Near::Around);
    PenalisedDescent descent(space, around);
    const Cost price = k % 3 == 0 ? 2 : 500;
    Routes routes = randomRoutes(random, p);
    const Cost before = priced(p, routes, price);
    descent(routes, price * 256, random);
    std::vector<int> served(p.clients.size(), 0);
    for (const RoutePlan& r : routes)
      for (const std::size_t c : r.clients) ++served[c];
    ASSERT_EQ(std::count(served.begin(), served.end(), 1), 11) << k;
    const Cost after = priced(p, routes, price);
    EXPECT_LE(after, before) << k;
    EXPECT_LE(after, leastWithOneMoved(p, routes, price)) << k;
    EXPECT_LE(after, leastWithTwoExchanged(p, routes, price)) << k;
    if (!oneWay) {
      EXPECT_LE(after, leastWithTailsOrTurns(p, routes, price)) << k;
    }
  }
}

/// Dear enough, where there is room, nothing is overfull.
TEST(Descent, FollowsThePrice) {
  base::Random random(22);
  const Problem p = test::untimed(random, {40, 40, false, false, 5'000});
  const SearchSpace space(p);
  const Neighbours around(space, 39, Near::Around);
  PenalisedDescent descent(space, around);
  for (int k = 0; k < 20; ++k) {
    Routes routes = randomRoutes(random, p);
    descent(routes, INT64_C(1) << 30, random);
    EXPECT_EQ(excess(p, routes), 0) << k;
  }
}

TEST(Descent, IsForWhatTravelAndCapacityDecide) {
  base::Random random(23);
  Problem p = test::untimed(random, {11, 6});
  EXPECT_TRUE(PenalisedDescent::suits(SearchSpace(p)));
  const auto without = [&](const auto& change) {
    Problem other = p;
    change(other);
    return PenalisedDescent::suits(SearchSpace(other));
  };
  EXPECT_FALSE(without([](Problem& q) { q.clients[0].latest = 100; }));
  EXPECT_FALSE(without([](Problem& q) { q.clients[0].apart = 1; }));
  EXPECT_FALSE(without([](Problem& q) { q.clients[0].required = false, q.clients[0].prize = 5; }));
  EXPECT_FALSE(without([](Problem& q) { q.vehicles[0].maxStops = 10; }));
  EXPECT_FALSE(without([](Problem& q) { q.vehicles[0].barred = {3}; }));
  EXPECT_FALSE(without([](Problem& q) { q.vehicles[0].firstCosts = {{3, 7}}; }));
  EXPECT_FALSE(without([](Problem& q) { q.clients[0].skills = 1, q.vehicles[0].skills = 0; }));
}

} // namespace
} // namespace huyuan::solver
