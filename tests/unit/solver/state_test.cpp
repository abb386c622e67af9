// SPDX-License-Identifier: GPL-3.0-or-later
#include "brute_force.h"
#include "solver/search/state_p.h"
#include "solver/solve.h"

#include <gtest/gtest.h>

#include <utility>

/// The search's working solution against the cost from scratch, for routes that can be timed in several ways.
namespace huyuan::solver {
namespace {

using test::scaled;

class StateOfMix : public testing::TestWithParam<int> {
 protected:
  Problem make(base::Random& random) const {
    const int bits = GetParam();
    Problem p =
        test::randomProblem(random, {24, 3, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, true});
    for (Client& c : p.clients)
      if (outside()) c.outsideCost = 400;
    if (changing()) {
      p.others = {{scaled(p.duration, 120), {{900, scaled(p.duration, 180)}}}};
      p.spells = {{1000, scaled(p.duration, 150)}, {1700, scaled(p.duration, 70)}};
      p.vehicles[1].travel = 1;
    }
    return p;
  }
  bool outside() const { return (GetParam() & 16) != 0; }
  bool changing() const { return (GetParam() & 32) != 0; } ///< legs, by the time and the vehicle
};

/// Puts each absent client where a random place prices it; what fits nowhere stays absent. Each price is no less than
/// what the state then costs, unless legs that are driven later take longer.
void insertAll(SearchState& s, base::Random& random) {
  const std::vector<ClientId> absent = std::exchange(s.absent(), {});
  for (const ClientId c : absent) {
    Insertion place;
    place.delta = NoLimit / 2;
    const std::size_t r = random.below(s.routes());
    for (NodeId n = s.space().start(r); n != s.space().end(r); n = s.node(n).after)
      if (s.admits(r, c)) s.price(r, c, n, s.travelDelta(r, c, n), place);
    if (place.route == NoRoute) {
      s.absent().push_back(c);
      continue;
    }
    const Cost before = s.cost();
    s.insert(place, c);
    if (s.space().problem().spells.empty()) {
      ASSERT_LE(s.cost() - before, place.delta) << "client " << c;
      ASSERT_FALSE(s.route(place.route).broken);
    }
  }
}

bool anyBroken(const SearchState& s) {
  for (std::size_t r = 0; r < s.routes(); ++r)
    if (s.route(r).broken) return true;
  return false;
}

void removeSome(SearchState& s, base::Random& random) {
  for (int i = 0; i < 8; ++i) {
    const auto c = static_cast<ClientId>(random.below(s.space().clients()));
    if (s.node(c).route != NoRoute) s.remove(c, 1);
  }
  s.settle();
}

TEST_P(StateOfMix, ItsCostIsTheCostFromScratchOnceTightened) {
  base::Random random(static_cast<std::uint64_t>(GetParam()) + 1);
  const Problem p = make(random);
  const SearchSpace space(p);
  ASSERT_EQ(space.model(), TimeModel::Labels) << "days are short";
  SearchState s(space);
  int compared = 0;
  for (int round = 0; round < 40; ++round) {
    s.begin();
    removeSome(s, random);
    insertAll(s, random);
    if (anyBroken(s)) continue; // it has no price
    const Cost least = evaluate(p, s.solution());
    EXPECT_GE(s.cost(), least);
    s.tighten();
    EXPECT_GE(s.cost(), least);
    if (!outside()) {
      EXPECT_EQ(s.cost(), least);
    }
    EXPECT_LT(s.absent().size(), p.clients.size());
    ++compared;
  }
  EXPECT_GE(compared, 20);
}

TEST_P(StateOfMix, RollingBackLeavesNoTrace) {
  base::Random random(static_cast<std::uint64_t>(GetParam()) + 100);
  const Problem p = make(random);
  const SearchSpace space(p);
  SearchState s(space);
  s.begin();
  insertAll(s, random);
  s.tighten();
  const Solution was = s.solution();
  for (int round = 0; round < 20; ++round) {
    s.begin();
    removeSome(s, random);
    insertAll(s, random);
    s.rollBack();
    ASSERT_EQ(s.cost(), was.cost);
    const Solution is = s.solution();
    for (std::size_t r = 0; r < was.routes.size(); ++r) ASSERT_EQ(is.routes[r].clients, was.routes[r].clients);
    ASSERT_EQ(is.unassigned, was.unassigned);
  }
  s.begin();
  s.tighten();
  EXPECT_EQ(s.cost(), was.cost) << "the labels are as they were";
}

/// The stretch from one random node to a later one of a route, or to its end.
Stretch someOf(const SearchState& s, std::size_t r, base::Random& random) {
  std::vector<NodeId> nodes;
  for (NodeId n = s.space().start(r); n != NoNode; n = s.node(n).after) nodes.push_back(n);
  const std::size_t from = random.below(nodes.size() - 1);
  return {nodes[from], nodes[from + 1 + random.below(nodes.size() - 1 - from)]};
}

TEST_P(StateOfMix, SwappedStretchesAreWhereTheOthersWere) {
  base::Random random(static_cast<std::uint64_t>(GetParam()) + 300);
  Problem p = make(random);
  p.vehicles[0].barred = {3, 11};
  p.vehicles[1].visitCosts = {{2, 300}, {9, 40}};
  p.vehicles[2].firstCosts = {{4, 200}, {8, 60}};
  p.clients[5].apart = p.clients[6].apart = p.clients[7].apart = 1;
  for (Vehicle& v : p.vehicles) v.capacity = 25, v.maxStops = 9;
  const SearchSpace space(p);
  SearchState s(space);
  int made = 0, refused = 0;
  for (int round = 0; round < 200; ++round) {
    s.begin();
    if (round % 10 == 0) removeSome(s, random), insertAll(s, random), s.tighten();
    const std::size_t a = random.below(3), b = (a + 1 + random.below(2)) % 3;
    if (s.route(a).broken || s.route(b).broken) continue;
    const Stretch x = someOf(s, a, random), y = someOf(s, b, random);
    const auto cut = [](const SearchState& of, Stretch piece) {
      std::vector<std::size_t> in;
      for (NodeId n = of.node(piece.before).after; n != piece.after; n = of.node(n).after) in.push_back(n);
      return in;
    };
    const auto whole = [&](std::size_t r) { return Stretch{space.start(r), space.end(r)}; };
    const auto joined = [&](std::size_t r, Stretch hole, Stretch filling) {
      std::vector<std::size_t> route = cut(s, {space.start(r), s.node(hole.before).after});
      if (hole.before == space.start(r)) route.clear();
      for (const std::size_t c : cut(s, filling)) route.push_back(c);
      if (hole.after != space.end(r))
        for (const std::size_t c : cut(s, {s.node(hole.after).before, space.end(r)})) route.push_back(c);
      return route;
    };
    const std::vector<std::size_t> wantA = joined(a, x, y), wantB = joined(b, y, x);
    const Solution before = s.solution();
    Solution wanted = before;
    wanted.routes[a].clients = wantA, wanted.routes[b].clients = wantB;
    s.begin();
    if (!s.swap(x, y)) {
      ++refused;
      ASSERT_EQ(s.solution().routes[a].clients, before.routes[a].clients);
      ASSERT_FALSE(isFeasible(p, wanted) && before.unassigned.empty()) << "nothing forbids it";
      continue;
    }
    ++made;
    ASSERT_EQ(cut(s, whole(a)), wantA);
    ASSERT_EQ(cut(s, whole(b)), wantB);
    if (anyBroken(s)) {
      s.rollBack();
      ASSERT_EQ(s.solution().routes[a].clients, before.routes[a].clients);
      ASSERT_EQ(s.cost(), before.cost);
      continue;
    }
    ASSERT_GE(s.cost(), evaluate(p, s.solution()));
    s.tighten();
    if (!outside()) {
      ASSERT_EQ(s.cost(), evaluate(p, s.solution())) << round;
    }
    Solution is = s.solution();
    for (const std::size_t c : is.unassigned) p.clients[c].required = false; // judge what is there
    ASSERT_TRUE(isFeasible(p, is));
    for (Client& c : p.clients) c.required = true;
  }
  EXPECT_GT(made, 20);
  EXPECT_GT(refused, 5);
}

TEST_P(StateOfMix, ALoadedSolutionCostsWhatItDid) {
  base::Random random(static_cast<std::uint64_t>(GetParam()) + 200);
  const Problem p = make(random);
  const SearchSpace space(p);
  SearchState s(space), other(space);
  s.begin();
  insertAll(s, random);
  s.tighten();
  std::vector<std::uint32_t> ways;
  for (ClientId c = 0; c < space.clients(); ++c) ways.push_back(s.way(c));
  other.load(s.solution().routes, ways);
  EXPECT_EQ(other.cost(), s.cost());
}

INSTANTIATE_TEST_SUITE_P(AllMixes, StateOfMix, testing::Range(0, 64));

TEST(LegsSideBySide, AreThoseOfTheMatrices) {
  base::Random random(7);
  Problem p = test::randomProblem(random, {12, 2});
  p.spells = {{1000, scaled(p.duration, 150)}, {1700, scaled(p.duration, 70)}, {1750, scaled(p.duration, 100)}};
  p.others = {{scaled(p.duration, 120), {}}, {scaled(p.duration, 90), {{500, scaled(p.duration, 60)}}}};
  p.duration.set(3, 4, Unreachable);
  p.others[0].duration.set(3, 4, Unreachable);
  p.spells[1].duration.set(3, 4, Unreachable);
  p.spells[0].duration.set(5, 6, Unreachable);
  const std::vector<std::size_t> locations = {4, 0, 3, 5, 6, 12, 4};
  const LegTable table(p, locations);
  for (std::size_t kind = 0; kind < 3; ++kind)
    for (std::size_t i = 0; i < locations.size(); ++i)
      for (std::size_t j = 0; j < locations.size(); ++j)
        for (Time t = 0; t < 2500; t += 7) {
          Vehicle v;
          v.travel = kind;
          const TimedLeg one = table.at(kind, i, j, t), other = Leg(p, v, locations[i], locations[j]).at(t);
          ASSERT_EQ(one.wait, other.wait) << kind << " " << i << " " << j << " " << t;
          ASSERT_EQ(one.drive, other.drive);
          ASSERT_EQ(one.slack, other.slack);
          ASSERT_EQ(one.surplus, other.surplus);
        }
}

/// Every two places so far apart.
Problem evenlySpread(std::size_t places, Time leg) {
  Problem p;
  p.duration = Matrix(places);
  for (std::size_t i = 0; i < places; ++i)
    for (std::size_t j = 0; j < places; ++j) p.duration.set(i, j, i == j ? 0 : leg);
  p.cost = p.duration;
  return p;
}

TEST(StateOfRoutes, AMorningVisitJoinsARouteThatBeganAfterLunch) {
  Problem p = evenlySpread(3, 600);
  Client morning, evening;
  morning.location = 1, morning.earliest = 9 * 3600, morning.latest = 10 * 3600;
  evening.location = 2, evening.earliest = 15 * 3600, evening.latest = 16 * 3600;
  p.clients = {morning, evening};
  Vehicle v;
  v.shiftStart = 8 * 3600, v.shiftEnd = 18 * 3600;
  v.lunch = {3600, 11 * 3600, 13 * 3600};
  p.vehicles = {v};
  p.balanceWeight = 1;
  const SearchSpace space(p);
  SearchState s(space);
  s.load({{{1}}}, {});
  const Schedule alone = schedule(p, 0, {1});
  ASSERT_GT(alone.depart, 13 * 3600) << "lunch was before";
  EXPECT_EQ(s.cost(), evaluate(p, s.solution()));
  Insertion place;
  place.delta = NoLimit / 2;
  s.price(0, 0, space.start(0), s.travelDelta(0, 0, space.start(0)), place);
  ASSERT_EQ(place.route, 0U);
  EXPECT_TRUE(place.anew);
  s.absent().clear();
  s.begin();
  s.insert(place, 0);
  s.tighten();
  EXPECT_EQ(s.cost(), evaluate(p, s.solution()));
  EXPECT_FALSE(s.route(0).broken);
}

TEST(SolveOutside, WhoIsGivenUpIsWhoCostsLeast) {
  // Three visits due at once, ten minutes each: every order of in time, late and outside, by hand.
  Problem p = evenlySpread(4, 60);
  for (std::size_t i = 1; i < 4; ++i) {
    Client c;
    c.location = i, c.service = 600, c.earliest = c.latest = 10'000;
    c.lateWeight = 2, c.outsideCost = i == 3 ? 700 : 1000;
    p.clients.push_back(c);
  }
  p.vehicles.resize(1);
  SolveOptions options;
  options.iterations = 500;
  const Solution s = solve(p, options, {}, {});
  // The third before all, outside (700); the first in time; the second 660 s late costs 1320, outside 1000.
  EXPECT_EQ(s.cost, 4 * 60 + 700 + 1000);
}

} // namespace
} // namespace huyuan::solver
