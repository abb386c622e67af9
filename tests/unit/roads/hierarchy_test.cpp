// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
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

} // namespace
} // namespace huyuan
