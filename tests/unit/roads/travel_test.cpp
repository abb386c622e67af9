// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"
#include "naive_roads.h"
#include "roads/travel.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace huyuan {
namespace {

using test::NaiveRoads;

struct Visit {
  NaiveRoads::Spot spot;
  roads::Snap snap;
};

/// Another street between the same two nodes lies exactly on this one: nobody can tell on which of them a point is.
bool isAlone(const NaiveRoads& naive, const NaiveRoads::Arc& arc) {
  return std::none_of(naive.arcs().begin(), naive.arcs().end(), [&](const NaiveRoads::Arc& other) {
    const bool same = other.way == arc.way && other.piece == arc.piece;
    return !same && std::minmax(other.from, other.to) == std::minmax(arc.from, arc.to);
  });
}

/// Spots inside random pieces (never on a node) that the graph snaps to.
std::vector<Visit> visits(const NaiveRoads& naive, const roads::RoadGraph& graph, std::uint64_t seed) {
  base::Random random(seed);
  std::vector<Visit> result;
  for (int i = 0; i < 14; ++i) {
    const auto& arc = naive.arcs()[random.below(naive.arcs().size())];
    if (!isAlone(naive, arc)) continue;
    const NaiveRoads::Spot spot{arc.way, arc.piece, random.between(0.05, 0.95)};
    const auto snap = graph.snap(naive.place(spot), base::Metres(0.001));
    if (snap) result.push_back({spot, *snap});
  }
  return result;
}

int compare(const domain::RoadNetwork& town, std::uint64_t seed, const roads::Profile& profile) {
  const NaiveRoads naive(town, profile);
  const roads::RoadGraph graph(town, profile);
  int compared = 0;
  const auto all = visits(naive, graph, seed);
  for (const auto& from : all)
    for (const auto& to : all) {
      const auto expected = naive.travel(from.spot, to.spot);
      const auto leg = graph.travel(from.snap, to.snap);
      EXPECT_EQ(leg.has_value(), expected.has_value()) << "town " << seed;
      if (!leg || !expected) continue;
      EXPECT_NEAR(static_cast<double>(leg->time.value()), expected->seconds, 0.53) << "town " << seed;
      EXPECT_NEAR(leg->distance.value(), expected->metres, 0.05) << "town " << seed;
      ++compared;
    }
  return compared;
}

int compare(std::uint64_t seed, const roads::Profile& profile) {
  return compare(test::randomTown(seed), seed, profile);
}

TEST(Travel, EqualsWhatTheBookSays) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 45; ++seed) compared += compare(seed, test::testCar());
  EXPECT_GT(compared, 2500);
}

TEST(Travel, EqualsWhatTheBookSaysOnFoot) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 15; ++seed) compared += compare(seed, test::testFoot());
  EXPECT_GT(compared, 900);
}

TEST(Travel, EqualsWhatTheBookSaysWithTurnPenalties) {
  auto profile = test::testCar();
  profile.turnPenaltySeconds = 12.5;
  int compared = 0;
  for (std::uint64_t seed = 101; seed <= 130; ++seed) compared += compare(seed, profile);
  EXPECT_GT(compared, 1500);
}

std::size_t overWays(const domain::RoadNetwork& town) {
  return static_cast<std::size_t>(std::count_if(town.restrictions.begin(), town.restrictions.end(),
                                                [](const auto& rule) { return !rule.over.empty(); }));
}

TEST(Travel, EqualsWhatTheBookSaysOfRestrictionsOverWays) {
  int compared = 0;
  std::size_t rules = 0;
  auto profile = test::testCar();
  profile.speedKmh[static_cast<std::size_t>(domain::RoadClass::Ferry)] = 15;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const auto town = test::richTown(seed);
    rules += overWays(town);
    compared += compare(town, seed, profile);
    if (seed % 3 != 0) continue;
    profile.uTurnSeconds = 25; // and from here on
    profile.lightSeconds = 12;
  }
  EXPECT_GT(compared, 1000);
  EXPECT_GT(rules, 300U);
}

TEST(Travel, EqualsWhatTheBookSaysOnAnEBike) {
  int compared = 0;
  for (std::uint64_t seed = 201; seed <= 225; ++seed) compared += compare(test::richTown(seed), seed, test::testBike());
  EXPECT_GT(compared, 800);
}

TEST(Travel, TheIndexKeepsRestrictionsOverWaysToo) {
  for (std::uint64_t seed = 301; seed <= 315; ++seed) {
    const auto town = test::richTown(seed);
    const auto profile = seed % 2 == 0 ? test::testBike() : test::testCar();
    const NaiveRoads naive(town, profile);
    const roads::RoadGraph plain(town, profile), indexed(town, profile);
    indexed.prepare({}, {});
    std::vector<roads::Snap> snaps;
    for (const auto& v : visits(naive, plain, seed)) snaps.push_back(v.snap);
    const auto matrix = indexed.matrix(snaps, 1, {}, {});
    for (std::size_t r = 0; r < snaps.size(); ++r)
      for (std::size_t c = 0; c < snaps.size(); ++c) {
        const auto leg = plain.travel(snaps[r], snaps[c]), quick = indexed.travel(snaps[r], snaps[c]);
        ASSERT_EQ(leg.has_value(), quick.has_value());
        ASSERT_EQ(leg.has_value(), matrix.at(r, c).has_value());
        if (!leg) continue;
        EXPECT_EQ(leg->time, quick->time);
        EXPECT_EQ(leg->time, matrix.at(r, c)->time);
        EXPECT_EQ(leg->distance, matrix.at(r, c)->distance);
      }
  }
}

TEST(Travel, DrawnPathIsAsLongAsTheLegSays) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto town = test::randomTown(seed);
    const auto profile = test::testCar();
    const NaiveRoads naive(town, profile);
    const roads::RoadGraph graph(town, profile);
    const auto all = visits(naive, graph, seed);
    for (const auto& from : all)
      for (const auto& to : all) {
        const auto line = graph.path(from.snap, to.snap);
        const auto leg = graph.travel(from.snap, to.snap);
        ASSERT_EQ(line.empty(), !leg.has_value());
        if (line.empty()) continue;
        EXPECT_EQ(line.front(), from.snap.point);
        EXPECT_EQ(line.back(), to.snap.point);
        EXPECT_NEAR(geo::length(line).value(), leg->distance.value(), 0.05) << "town " << seed;
      }
  }
}

TEST(Travel, MatrixIsTravelBetweenAllPairsForAnyThreadCount) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto town = test::randomTown(seed);
    const auto profile = test::testCar();
    const NaiveRoads naive(town, profile);
    const roads::RoadGraph graph(town, profile);
    std::vector<roads::Snap> snaps;
    for (const auto& v : visits(naive, graph, seed)) snaps.push_back(v.snap);
    const auto one = graph.matrix(snaps, 1, {}, {});
    const auto three = graph.matrix(snaps, 3, {}, {});
    for (std::size_t r = 0; r < snaps.size(); ++r)
      for (std::size_t c = 0; c < snaps.size(); ++c) {
        const auto leg = graph.travel(snaps[r], snaps[c]);
        ASSERT_EQ(one.at(r, c).has_value(), leg.has_value());
        if (!leg) continue;
        EXPECT_EQ(one.at(r, c)->time, leg->time);
        EXPECT_EQ(one.at(r, c)->distance, leg->distance);
        EXPECT_EQ(three.at(r, c)->time, leg->time);
        EXPECT_EQ(three.at(r, c)->distance, leg->distance);
        EXPECT_TRUE(r != c || leg->time.value() == 0);
      }
  }
}

TEST(Travel, MatrixCanBeCancelled) {
  const auto town = test::randomTown(1);
  const roads::RoadGraph graph(town, test::testCar());
  const auto snap = graph.snap(town.nodes[0]);
  ASSERT_TRUE(snap);
  const base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(graph.matrix({*snap, *snap}, 2, {}, cancel), base::Error);
}

TEST(Travel, ForeignSnapIsRefused) {
  const roads::RoadGraph graph(test::randomTown(1), test::testCar());
  roads::Snap foreign;
  foreign.arc = 1'000'000;
  EXPECT_THROW(graph.travel(foreign, foreign), base::Error);
}

TEST(Travel, NetworkWithoutUsableRoadIsRefused) {
  auto town = test::randomTown(1);
  for (auto& way : town.ways) way.car = false;
  try {
    roads::RoadGraph(town, test::testCar());
    FAIL();
  } catch (const base::Error& e) {
    EXPECT_EQ(e.kind(), base::ErrorKind::BadInput);
  }
}

} // namespace
} // namespace huyuan
