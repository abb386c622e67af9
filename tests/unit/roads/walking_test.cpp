// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"
#include "naive_roads.h"
#include "roads/walking.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace huyuan {
namespace {

using roads::Micrometres;
using roads::NoWay;
using roads::WalkGraph;
using test::NaiveRoads;

constexpr Micrometres Anywhere = 1'000'000'000'000; // 1 000 km

struct Visit {
  NaiveRoads::Spot spot;
  roads::WalkSnap snap;
};

/// Another street between the same two nodes lies exactly on this one: nobody can tell on which of them a point is.
bool isAlone(const NaiveRoads& naive, const NaiveRoads::Arc& arc) {
  return std::none_of(naive.arcs().begin(), naive.arcs().end(), [&](const NaiveRoads::Arc& other) {
    const bool same = other.way == arc.way && other.piece == arc.piece;
    return !same && std::minmax(other.from, other.to) == std::minmax(arc.from, arc.to);
  });
}

std::vector<Visit> visits(const NaiveRoads& naive, const WalkGraph& graph, std::uint64_t seed) {
  base::Random random(seed);
  std::vector<Visit> result;
  for (int i = 0; i < 14; ++i) {
    const auto& arc = naive.arcs()[random.below(naive.arcs().size())];
    if (!isAlone(naive, arc)) continue;
    const NaiveRoads::Spot spot{arc.way, arc.piece, random.between(0.05, 0.95)};
    if (const auto snap = graph.snap(naive.place(spot), base::Metres(0.001))) result.push_back({spot, *snap});
  }
  return result;
}

/// A town with everything that can stand in a walker's way, as walkers and as Floyd and Warshall see it. Speeds are one
/// for all streets, so that the fastest way is the shortest.
struct Town {
  explicit Town(std::uint64_t seed)
      : network(test::randomTown(seed))
      , profile(test::testFoot())
      , naive(closed(network, seed), profile)
      , graph(network)
      , all(visits(naive, graph, seed)) {}

  static const domain::RoadNetwork& closed(domain::RoadNetwork& network, std::uint64_t seed) {
    base::Random random(seed);
    for (auto& way : network.ways) way.foot = !random.chance(0.1);
    return network;
  }
  Micrometres between(const Visit& a, const Visit& b, Micrometres limit = Anywhere) const {
    return graph.distances(a.snap, {b.snap}, limit).front();
  }

  domain::RoadNetwork network;
  roads::Profile profile;
  NaiveRoads naive;
  WalkGraph graph;
  std::vector<Visit> all;
};

double metres(Micrometres length) { return static_cast<double>(length) / 1e6; }

TEST(Walking, EqualsFloydWarshallOverPairsOfArcs) {
  int compared = 0, none = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Town town(seed);
    for (const auto& from : town.all)
      for (const auto& to : town.all) {
        const auto expected = town.naive.travel(from.spot, to.spot);
        const auto length = town.between(from, to);
        ASSERT_EQ(length != NoWay, expected.has_value()) << "town " << seed;
        if (expected) {
          EXPECT_NEAR(metres(length), expected->metres, 0.0005) << "town " << seed;
        }
        ++(expected ? compared : none);
      }
  }
  EXPECT_GT(compared, 3000);
  EXPECT_GT(none, 20);
}

TEST(Walking, IsAsLongFromTheEndToTheStart) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Town town(seed);
    for (const auto& from : town.all)
      for (const auto& to : town.all) EXPECT_EQ(town.between(from, to), town.between(to, from));
  }
}

TEST(Walking, LimitIsClosedAndChangesNoFigure) {
  int checked = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Town town(seed);
    for (const auto& from : town.all)
      for (const auto& to : town.all) {
        const auto length = town.between(from, to);
        if (length == NoWay || length == 0) continue;
        EXPECT_EQ(town.between(from, to, length), length);
        EXPECT_EQ(town.between(from, to, length - 1), NoWay);
        ++checked;
      }
  }
  EXPECT_GT(checked, 1000);
}

TEST(Walking, ManyTargetsInAnyOrderGiveWhatOneGives) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Town town(seed);
    std::vector<roads::WalkSnap> targets;
    for (const auto& to : town.all) targets.push_back(to.snap);
    const std::vector<roads::WalkSnap> turned(targets.rbegin(), targets.rend());
    for (const auto& from : town.all) {
      const auto lengths = town.graph.distances(from.snap, targets, Anywhere);
      auto back = town.graph.distances(from.snap, turned, Anywhere);
      std::reverse(back.begin(), back.end());
      EXPECT_EQ(lengths, back);
      for (std::size_t i = 0; i < targets.size(); ++i) EXPECT_EQ(lengths[i], town.between(from, town.all[i]));
    }
  }
}

TEST(Walking, DrawnWayIsAsLongAsItIsSaidToBe) {
  int drawn = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Town town(seed);
    for (const auto& from : town.all)
      for (const auto& to : town.all) {
        const auto length = town.between(from, to);
        const auto line = town.graph.path(from.snap, to.snap, Anywhere);
        ASSERT_EQ(line.empty(), length == NoWay);
        if (line.empty()) continue;
        EXPECT_EQ(line.front(), from.snap.at.point);
        EXPECT_EQ(line.back(), to.snap.at.point);
        EXPECT_NEAR(geo::length(line).value(), metres(length), 0.0005) << "town " << seed;
        EXPECT_TRUE(length == 0 || town.graph.path(from.snap, to.snap, length - 1).empty());
        ++drawn;
      }
  }
  EXPECT_GT(drawn, 1000);
}

TEST(Walking, ThreadsShareAGraph) {
  const Town town(3);
  std::vector<std::vector<Micrometres>> results(4);
  std::vector<std::thread> threads;
  for (auto& result : results)
    threads.emplace_back([&] {
      for (int round = 0; round < 50; ++round)
        for (const auto& from : town.all)
          for (const auto& to : town.all) result.push_back(town.between(from, to));
    });
  for (auto& thread : threads) thread.join();
  ASSERT_FALSE(results[0].empty());
  for (const auto& result : results) EXPECT_EQ(result, results[0]);
}

domain::RoadWay way(std::vector<std::uint32_t> nodes, domain::RoadClass roadClass = domain::RoadClass::Residential) {
  domain::RoadWay w;
  w.roadClass = roadClass;
  w.nodes = std::move(nodes);
  return w;
}

/// A street of some 4.5 km eastward, and 2 km north of it another one of `metres`.
domain::RoadNetwork twoParts(double metres) {
  domain::RoadNetwork net;
  const geo::LonLat north{118.30, 35.02};
  net.nodes = {{118.30, 35.0}, {118.35, 35.0}, north, geo::destination(north, base::Degrees(90), base::Metres(metres))};
  net.ways = {way({0, 1}), way({2, 3})};
  return net;
}

TEST(Walking, APartIsWalkedIfItIsLongEnough) {
  const geo::LonLat beside{118.301, 35.0201};
  const WalkGraph both(twoParts(2000.5)), one(twoParts(1999.5));
  EXPECT_TRUE(both.snap(beside, base::Metres(200)));
  EXPECT_FALSE(one.snap(beside, base::Metres(200)));
  EXPECT_EQ(both.report().parts, 2U);
  EXPECT_EQ(both.report().partsLeftOut, 0U);
  EXPECT_EQ(one.report().partsLeftOut, 1U);
  const auto here = both.snap(beside, base::Metres(200)), there = both.snap({118.301, 35.0}, base::Metres(200));
  ASSERT_TRUE(here && there);
  EXPECT_EQ(both.distances(*here, {*there}, Anywhere).front(), NoWay);
}

TEST(Walking, MotorwaysAndFerriesAreNotWalked) {
  using enum domain::RoadClass;
  for (const auto roadClass : {Motorway, Ferry, Trunk, Cycleway, Steps}) {
    domain::RoadNetwork net;
    net.nodes = {{118.30, 35.0}, {118.31, 35.0}, {118.31, 35.01}};
    net.ways = {way({0, 1}), way({1, 2}, roadClass)};
    const WalkGraph graph(net);
    const bool walked = roadClass != Motorway && roadClass != Ferry;
    EXPECT_EQ(graph.snap({118.31, 35.005}, base::Metres(200)).has_value(), walked) << toText(roadClass);
  }
}

TEST(Walking, ForeignSnapIsRefused) {
  const WalkGraph graph(twoParts(2500));
  roads::WalkSnap foreign;
  foreign.at.arc = 1'000'000;
  EXPECT_THROW(graph.distances(foreign, {}, Anywhere), base::Error);
}

TEST(Walking, NetworkThatNobodyMayWalkIsRefused) {
  auto net = twoParts(2500);
  for (auto& w : net.ways) w.foot = false;
  EXPECT_THROW(WalkGraph{net}, base::Error);
}

} // namespace
} // namespace huyuan
