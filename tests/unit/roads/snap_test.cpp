// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"
#include "naive_roads.h"
#include "roads/travel.h"

#include <gtest/gtest.h>

#include <limits>

namespace huyuan {
namespace {

domain::RoadWay way(std::vector<std::uint32_t> nodes, domain::OneWay oneWay = domain::OneWay::No) {
  domain::RoadWay w;
  w.roadClass = domain::RoadClass::Primary;
  w.oneWay = oneWay;
  w.nodes = std::move(nodes);
  return w;
}

/// All two-way, so all joined streets are one part; the second part is smaller.
TEST(Snap, IsTheNearestOfAllSegmentsByBruteForce) {
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    auto town = test::randomTown(seed);
    town.barriers.clear();
    town.restrictions.clear();
    town.ways.push_back(way({})); // the tour that joins everything
    for (std::uint32_t n = 0; n < town.nodes.size(); ++n) town.ways.back().nodes.push_back(n);
    const auto profile = test::testFoot();
    const roads::RoadGraph graph(town, profile);
    base::Random random(seed);
    for (int i = 0; i < 20; ++i) {
      const geo::LonLat p{random.between(118.28, 118.36), random.between(34.98, 35.05)};
      double best = std::numeric_limits<double>::infinity();
      for (const auto& w : town.ways)
        for (std::size_t k = 0; k + 1 < w.nodes.size(); ++k)
          best = std::min(
              best, geo::nearestOnSegment(town.nodes[w.nodes[k]], town.nodes[w.nodes[k + 1]], p).distance.value());
      const auto snap = graph.snap(p);
      ASSERT_TRUE(snap);
      EXPECT_DOUBLE_EQ(snap->distance.value(), best);
      EXPECT_NEAR(geo::distance(p, snap->point).value(), best, 1e-4);
      EXPECT_GE(snap->along, 0.0);
      EXPECT_LE(snap->along, 1.0);
    }
  }
}

TEST(Snap, LimitIsClosedAndBeyondItIsNothing) {
  domain::RoadNetwork net;
  net.nodes = {{118.30, 35.0}, {118.31, 35.0}};
  net.ways = {way({0, 1})};
  const roads::RoadGraph graph(net, test::testCar());
  const geo::LonLat p{118.305, 35.01}; // about 1109 m north
  const auto snap = graph.snap(p);
  ASSERT_TRUE(snap);
  EXPECT_NEAR(snap->distance.value(), 1109.4, 1.0);
  EXPECT_TRUE(graph.snap(p, snap->distance));
  EXPECT_FALSE(graph.snap(p, snap->distance - base::Metres(0.01)));
  EXPECT_FALSE(graph.snap({118.305, 36.0}));
  EXPECT_FALSE(graph.snap({}));
}

TEST(Snap, IslandIsReportedAndNeverSnappedTo) {
  domain::RoadNetwork net;
  net.nodes = {{118.30, 35.0}, {118.31, 35.0}, {118.31, 35.01}, {118.30, 35.02}, {118.31, 35.02}};
  net.ways = {way({0, 1}), way({1, 2}), way({3, 4})};
  const roads::RoadGraph graph(net, test::testCar());
  EXPECT_EQ(graph.report().islands, 1U);
  EXPECT_EQ(graph.report().islandArcs, 2U);
  EXPECT_EQ(graph.report().nodes, 5U);
  EXPECT_EQ(graph.report().arcs, 6U);
  const auto snap = graph.snap({118.302, 35.0199});
  ASSERT_TRUE(snap);
  EXPECT_GT(snap->distance.value(), 1000.0);
}

TEST(Snap, OneWayStreetThatLeadsNowhereIsNotSnappedTo) {
  domain::RoadNetwork net;
  net.nodes = {{118.30, 35.0}, {118.31, 35.0}, {118.32, 35.0}};
  net.ways = {way({0, 1}), way({1, 2}, domain::OneWay::Forward)};
  const roads::RoadGraph graph(net, test::testCar());
  const auto snap = graph.snap({118.315, 35.0});
  ASSERT_TRUE(snap);
  EXPECT_NEAR(snap->point.lon, 118.31, 1e-9);
}

TEST(Snap, SoundWaysSurviveUnsoundOnes) {
  domain::RoadNetwork net;
  net.nodes = {{118.30, 35.0}, {118.31, 35.0}, {}};
  net.ways = {way({0, 1}), way({0}), way({0, 2}), way({0, 77}), way({1, 1})};
  net.restrictions = {{0, 1, 99, false}};
  const roads::RoadGraph graph(net, test::testCar());
  EXPECT_EQ(graph.report().arcs, 2U);
  EXPECT_EQ(graph.report().problems.size(), 4U);
  EXPECT_TRUE(graph.snap({118.305, 35.0}));
}

} // namespace
} // namespace huyuan
