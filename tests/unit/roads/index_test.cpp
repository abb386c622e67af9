// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"
#include "naive_roads.h"
#include "roads/travel.h"

#include <gtest/gtest.h>

namespace huyuan {
namespace {

/// Streets on a crooked grid, every one a way: a third one-way, three speeds, and many turn restrictions.
domain::RoadNetwork grid(std::uint32_t side, std::uint64_t seed) {
  base::Random random(seed);
  domain::RoadNetwork net;
  for (std::uint32_t y = 0; y < side; ++y)
    for (std::uint32_t x = 0; x < side; ++x)
      net.nodes.push_back(
          {118.3 + 0.001 * (x + random.between(-0.3, 0.3)), 35.0 + 0.001 * (y + random.between(-0.3, 0.3))});
  const auto street = [&](std::uint32_t a, std::uint32_t b) {
    constexpr domain::RoadClass Classes[] = {domain::RoadClass::Primary, domain::RoadClass::Tertiary,
                                             domain::RoadClass::Residential};
    domain::RoadWay way;
    way.roadClass = Classes[random.below(3)];
    way.oneWay = random.chance(0.3) ? domain::OneWay::Forward : domain::OneWay::No;
    way.nodes = {a, b};
    if (random.chance(0.5)) std::swap(way.nodes[0], way.nodes[1]);
    net.ways.push_back(std::move(way));
  };
  for (std::uint32_t i = 0; i < side * side; ++i) {
    if (i % side + 1 < side) street(i, i + 1);
    if (i / side + 1 < side) street(i, i + side);
  }
  for (std::uint32_t w = 0; w + 3 < net.ways.size(); ++w)
    for (std::uint32_t other = w; other < w + 4; ++other)
      for (const auto node : net.ways[w].nodes)
        if (random.chance(0.05)) net.restrictions.push_back({w, node, other, random.chance(0.2)});
  return net;
}

std::vector<roads::Snap> snaps(const domain::RoadNetwork& net, const roads::RoadGraph& graph, int count,
                               std::uint64_t seed) {
  base::Random random(seed);
  std::vector<roads::Snap> result;
  for (int i = 0; i < count; ++i) {
    auto p = net.nodes[random.below(net.nodes.size())];
    if (random.chance(0.8)) p = {p.lon + random.between(-0.001, 0.001), p.lat + random.between(-0.001, 0.001)};
    if (const auto snap = graph.snap(p)) result.push_back(*snap);
  }
  return result;
}

/// Both matrices to the last millimetre; returns how many legs there were.
int expectSame(const roads::Matrix& a, const roads::Matrix& b) {
  int legs = 0;
  for (std::size_t r = 0; r < a.size(); ++r)
    for (std::size_t c = 0; c < a.size(); ++c) {
      const auto &x = a.at(r, c), &y = b.at(r, c);
      EXPECT_EQ(x.has_value(), y.has_value());
      if (!x || !y) continue;
      EXPECT_EQ(x->time, y->time);
      EXPECT_EQ(x->distance, y->distance);
      ++legs;
    }
  return legs;
}

int compare(const domain::RoadNetwork& net, const roads::Profile& profile, std::uint64_t seed) {
  const roads::RoadGraph plain(net, profile), indexed(net, profile);
  indexed.prepare({}, {});
  const auto points = snaps(net, plain, 70, seed); // too few for an index of its own accord
  const auto expected = plain.matrix(points, 2, {}, {});
  return expectSame(expected, indexed.matrix(points, 1, {}, {})) +
         expectSame(expected, indexed.matrix(points, 3, {}, {}));
}

TEST(Hierarchy, EqualsDijkstraOnCrookedGrids) {
  int legs = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) legs += compare(grid(18, seed), test::testCar(), seed);
  EXPECT_GT(legs, 30000);
}

TEST(Hierarchy, EqualsDijkstraWithTurnPenalties) {
  auto profile = test::testCar();
  profile.turnPenaltySeconds = 7.0;
  EXPECT_GT(compare(grid(11, 9), profile, 9), 7000);
}

TEST(Hierarchy, EqualsDijkstraInTownsWithIslands) {
  int legs = 0;
  for (std::uint64_t seed = 1; seed <= 15; ++seed) legs += compare(test::randomTown(seed), test::testCar(), seed);
  EXPECT_GT(legs, 50000);
}

TEST(Hierarchy, IsBuiltForManyPointsAndChangesNothing) {
  const auto net = grid(12, 5);
  const roads::RoadGraph graph(net, test::testCar());
  auto points = snaps(net, graph, 300, 5);
  ASSERT_GE(points.size(), 250U);
  const auto many = graph.matrix(points, 2, {}, {});
  for (std::size_t i = 0; i < points.size(); i += 7)
    for (std::size_t k = 0; k < points.size(); k += 11) {
      const auto leg = graph.travel(points[i], points[k]);
      ASSERT_EQ(leg.has_value(), many.at(i, k).has_value());
      EXPECT_TRUE(!leg || (leg->time == many.at(i, k)->time && leg->distance == many.at(i, k)->distance));
    }
}

TEST(Hierarchy, BuildingCanBeCancelledAndBegunAgain) {
  const auto net = grid(12, 5);
  const roads::RoadGraph graph(net, test::testCar());
  const base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(graph.prepare({}, cancel), base::Error);
  EXPECT_NO_THROW(graph.prepare({}, {}));
}

/// Slower on some classes, faster on others, and some ways closed: as the plain search finds it.
TEST(Hierarchy, RetimedEqualsDijkstra) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    auto net = grid(12, seed);
    const auto car = test::testCar();
    auto jam = car;
    jam.speedKmh[static_cast<std::size_t>(domain::RoadClass::Primary)] = 7.5;
    jam.speedKmh[static_cast<std::size_t>(domain::RoadClass::Residential)] *= 1.5;
    base::Random random(seed);
    std::vector<bool> closed(net.ways.size());
    for (std::size_t w = 0; w < closed.size(); ++w) closed[w] = random.chance(0.04);
    const roads::RoadGraph graph(net, car);
    graph.prepare({}, {});
    const auto retimed = graph.retimed(jam, closed);
    retimed.prepare({}, {});
    const auto plain = graph.retimed(jam, closed);
    const auto points = snaps(net, graph, 60, seed);
    EXPECT_GT(expectSame(plain.matrix(points, 1, {}, {}), retimed.matrix(points, 2, {}, {})), 1000);
  }
}

/// Without closures the streets are the same, so that the plain search on a graph of its own can be asked.
TEST(Hierarchy, ANewSpeedIsAsAGraphOfThatSpeed) {
  const auto net = grid(14, 3);
  auto slow = test::testCar();
  for (auto& kmh : slow.speedKmh) kmh = kmh > 20.0 ? 20.0 : kmh;
  const roads::RoadGraph graph(net, test::testCar()), own(net, slow);
  graph.prepare({}, {});
  const auto retimed = graph.retimed(slow);
  retimed.prepare({}, {});
  const auto points = snaps(net, own, 80, 3);
  EXPECT_GT(expectSame(own.matrix(points, 1, {}, {}), retimed.matrix(points, 1, {}, {})), 5000);
}

TEST(Hierarchy, AClosedStreetIsLeftAlone) {
  domain::RoadNetwork net; // two ways from 0 to 3: short over 1, long over 2
  net.nodes = {{118.30, 35.0}, {118.31, 35.0}, {118.31, 35.05}, {118.32, 35.0}};
  net.ways.resize(4);
  const std::uint32_t ends[4][2] = {{0, 1}, {1, 3}, {0, 2}, {2, 3}};
  for (std::size_t w = 0; w < 4; ++w) {
    net.ways[w].roadClass = domain::RoadClass::Primary;
    net.ways[w].nodes = {ends[w][0], ends[w][1]};
  }
  const roads::RoadGraph graph(net, test::testCar());
  const auto from = graph.snap(net.nodes[0]), to = graph.snap(net.nodes[3]), on = graph.snap({118.305, 35.0});
  ASSERT_TRUE(from && to && on);
  for (const bool indexed : {false, true}) {
    const auto open = graph.retimed(test::testCar()), shut = graph.retimed(test::testCar(), {true});
    const auto cut = graph.retimed(test::testCar(), {true, false, true, false});
    if (indexed) open.prepare({}, {}), shut.prepare({}, {}), cut.prepare({}, {});
    ASSERT_TRUE(open.travel(*from, *to) && shut.travel(*from, *to));
    EXPECT_LT(open.travel(*from, *to)->distance, base::Metres(2000));
    EXPECT_GT(shut.travel(*from, *to)->distance, base::Metres(10000));
    EXPECT_FALSE(cut.travel(*from, *to)) << "never a large number";
    EXPECT_FALSE(shut.travel(*on, *to)) << "on a closed street one does not drive";
    EXPECT_TRUE(shut.path(*on, *to).empty());
  }
}

TEST(Hierarchy, TimesAloneAreThoseOfTheMatrix) {
  const auto net = grid(15, 8);
  for (const bool indexed : {false, true}) {
    const roads::RoadGraph graph(net, test::testCar());
    if (indexed) graph.prepare({}, {});
    const auto points = snaps(net, graph, 60, 8);
    const auto both = graph.matrix(points, 1, {}, {});
    const auto times = graph.times(points, 2, {}, {});
    for (std::size_t i = 0; i < points.size(); ++i)
      for (std::size_t k = 0; k < points.size(); ++k) {
        ASSERT_EQ(times.at(i, k).has_value(), both.at(i, k).has_value());
        ASSERT_EQ(times.milliseconds(i, k), both.milliseconds(i, k));
        if (times.at(i, k)) {
          ASSERT_EQ(*times.at(i, k), both.at(i, k)->time);
        }
      }
  }
}

/// The path that the index opens is as long as the figure says, and goes along streets one may use.
TEST(Hierarchy, PathsAreAsLongAsTheySay) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const auto net = seed % 2 ? grid(16, seed) : test::randomTown(seed);
    const roads::RoadGraph plain(net, test::testCar()), indexed(net, test::testCar());
    indexed.prepare({}, {});
    const auto points = snaps(net, plain, 25, seed);
    for (const auto& from : points)
      for (const auto& to : points) {
        const auto leg = indexed.travel(from, to);
        const auto line = indexed.path(from, to);
        ASSERT_EQ(leg.has_value(), !line.empty());
        if (!leg) continue;
        ASSERT_EQ(leg->distance, plain.travel(from, to)->distance);
        double length = 0.0;
        for (std::size_t i = 1; i < line.size(); ++i) length += geo::distance(line[i - 1], line[i]).value();
        ASSERT_NEAR(length, leg->distance.value(), 0.001 * static_cast<double>(line.size() + 2));
      }
  }
}

TEST(Hierarchy, AnOrderIsKept) {
  const auto net = grid(13, 6);
  const roads::RoadGraph graph(net, test::testCar());
  const auto kept = graph.order({}, {});
  const roads::RoadGraph again(net, test::testCar());
  EXPECT_TRUE(again.useOrder(kept));
  EXPECT_EQ(again.order({}, {}), kept);
  const auto points = snaps(net, graph, 40, 6);
  const auto expected = graph.matrix(points, 1, {}, {}); // plain
  again.prepare({}, {});
  EXPECT_GT(expectSame(expected, again.matrix(points, 1, {}, {})), 1000);
}

TEST(Hierarchy, AnOrderOfOtherStreetsIsRefused) {
  const roads::RoadGraph graph(grid(13, 6), test::testCar()), other(grid(13, 7), test::testCar());
  const auto kept = graph.order({}, {});
  EXPECT_FALSE(other.useOrder(kept));
  for (const auto& bytes : {std::string(), kept.substr(0, kept.size() - 1), kept + "x"})
    EXPECT_FALSE(graph.useOrder(bytes));
  auto twice = kept; // the last node again in the first place
  twice.replace(20, 4, kept.substr(kept.size() - 4));
  EXPECT_FALSE(graph.useOrder(twice));
  EXPECT_TRUE(graph.useOrder(kept));
}

} // namespace
} // namespace huyuan
