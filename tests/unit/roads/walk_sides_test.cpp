// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "roads/walking.h"
#include "support/plain_walks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

namespace huyuan {
namespace {

using domain::OneWay;
using domain::RoadClass;
using enum domain::RoadClass;
using domain::RoadWay;
using roads::Micrometres;
using roads::NoWay;
using roads::WalkGraph;
using test::PlainWalks;

constexpr double Anywhere = 100'000.0; // metres
constexpr double LeastPart = 2000.0;
constexpr std::uint32_t Wide = 5; // nodes of a town's grid in a row

RoadClass someClass(base::Random& random) {
  constexpr RoadClass Mostly[] = {Primary, Primary,     Secondary, Tertiary, Tertiary, Trunk,
                                  Service, Residential, Footway,   Steps,    Track,    Motorway};
  return Mostly[random.below(std::size(Mostly))];
}

RoadWay someWay(base::Random& random, RoadClass roadClass) {
  RoadWay way;
  way.roadClass = roadClass;
  way.link = roadClass <= Tertiary && random.chance(0.2);
  way.car = roadClass < Pedestrian && !random.chance(0.05);
  way.foot = roadClass != Motorway && !random.chance(0.06);
  way.oneWay = random.chance(0.6) ? OneWay::No : random.chance(0.5) ? OneWay::Forward : OneWay::Backward;
  way.roundabout = random.chance(0.03);
  way.crossing = !way.car && random.chance(0.2);
  return way;
}

/// From one node of the grid to its neighbour, often over a corner of its own, which may be a crossing.
void addWay(domain::RoadNetwork& town, std::uint32_t from, std::uint32_t to, base::Random& random) {
  auto way = someWay(random, someClass(random));
  way.sourceId = static_cast<std::int64_t>(town.ways.size()) + 1;
  way.nodes = {from};
  if (random.chance(0.4)) {
    const auto a = town.nodes[from], b = town.nodes[to];
    const double aside = random.between(-0.0008, 0.0008);
    way.nodes.push_back(static_cast<std::uint32_t>(town.nodes.size()));
    town.nodes.push_back({(a.lon + b.lon) / 2 + aside, (a.lat + b.lat) / 2 - aside});
  }
  way.nodes.push_back(to);
  if (random.chance(0.5)) std::reverse(way.nodes.begin(), way.nodes.end());
  // Sometimes it is the continuation of the way before.
  if (!town.ways.empty() && town.ways.back().nodes.back() == way.nodes.front() && random.chance(0.5))
    town.ways.back().nodes.insert(town.ways.back().nodes.end(), way.nodes.begin() + 1, way.nodes.end());
  else
    town.ways.push_back(std::move(way));
}

/// Few junctions, many bends and mouths: what makes sides matter. Some streets are drawn twice.
domain::RoadNetwork town(std::uint64_t seed) {
  base::Random random(seed);
  domain::RoadNetwork town;
  for (std::uint32_t i = 0; i < Wide * Wide; ++i)
    town.nodes.push_back({118.30 + 0.004 * (i % Wide) + random.between(-0.001, 0.001),
                          35.00 + 0.004 * (i / Wide) + random.between(-0.001, 0.001)});
  for (std::uint32_t i = 0; i < Wide * Wide; ++i) {
    if (i % Wide + 1 < Wide && random.chance(0.6)) addWay(town, i, i + 1, random);
    if (i + Wide < Wide * Wide && random.chance(0.6)) addWay(town, i, i + Wide, random);
  }
  for (int i = 0; i < 2; ++i) {
    auto twice = someWay(random, someClass(random));
    const auto& drawn = town.ways[random.below(town.ways.size())].nodes;
    twice.nodes.assign(drawn.begin(), drawn.begin() + 2);
    if (random.chance(0.5)) town.ways.push_back(twice);
  }
  for (std::uint32_t n = 0; n < town.nodes.size(); ++n) {
    if (random.chance(0.06)) town.crossings.push_back(n);
    if (random.chance(0.02)) town.barriers.push_back({n, false, random.chance(0.5)});
  }
  return town;
}

struct Visit {
  PlainWalks::Spot spot;
  roads::WalkSnap snap;
};

/// Beside a street, on it, or right before one of its corners.
geo::LonLat somewhere(const domain::RoadNetwork& town, base::Random& random) {
  const auto& way = town.ways[random.below(town.ways.size())];
  const auto piece = random.below(way.nodes.size() - 1);
  const auto a = town.nodes[way.nodes[piece]], b = town.nodes[way.nodes[piece + 1]];
  const double share = random.chance(0.2) ? 0.0 : random.between(0, 1);
  const geo::LonLat p{a.lon + share * (b.lon - a.lon), a.lat + share * (b.lat - a.lat)};
  return geo::destination(p, base::Degrees(random.between(0, 360)), base::Metres(random.between(1, 40)));
}

struct Town {
  explicit Town(std::uint64_t seed)
      : network(town(seed))
      , plain(network, LeastPart)
      , oneLine(network, LeastPart, false)
      , graph(network) {
    base::Random random(seed);
    for (int i = 0; i < 16; ++i) {
      const auto p = somewhere(network, random);
      const auto snap = graph.snap(p, base::Metres(200));
      const auto spot = plain.spot(p, 200.0);
      EXPECT_EQ(snap.has_value(), spot.has_value()) << "town " << seed;
      if (!snap || !spot || plain.isAtShutNode(*spot)) continue;
      EXPECT_NEAR(snap->at.distance.value(), spot->leg, 1e-6) << "town " << seed;
      all.push_back({*spot, *snap});
    }
  }
  double between(const Visit& a, const Visit& b) const {
    const auto length = graph.distances(a.snap, {b.snap}, static_cast<Micrometres>(Anywhere * 1e6)).front();
    return length == NoWay ? -1.0 : static_cast<double>(length) / 1e6;
  }

  domain::RoadNetwork network;
  PlainWalks plain, oneLine;
  WalkGraph graph;
  std::vector<Visit> all;
};

struct Tally {
  int same = 0, longer = 0, none = 0;
};

void compare(Town& town, std::uint64_t seed, Tally& tally) {
  for (const auto& from : town.all)
    for (const auto& to : town.all) {
      const auto expected = town.plain.between(from.spot, to.spot, Anywhere);
      const auto anywhere = town.oneLine.between(from.spot, to.spot, Anywhere);
      const double metres = town.between(from, to);
      ASSERT_NEAR(metres, expected.value_or(-1.0), 0.0005) << "town " << seed;
      EXPECT_EQ(metres, town.between(to, from)) << "town " << seed;
      if (!expected) {
        ++tally.none;
        continue;
      }
      ASSERT_TRUE(anywhere);
      EXPECT_GE(metres, *anywhere - 0.0005) << "town " << seed;
      ++(metres > *anywhere + 0.001 ? tally.longer : tally.same);
    }
}

TEST(WalkSides, EqualsWhatKerbsAndSteppingOverGive) {
  Tally tally;
  for (std::uint64_t seed = 1; seed <= 300 && !::testing::Test::HasFatalFailure(); ++seed) {
    Town town(seed);
    compare(town, seed, tally);
  }
  EXPECT_GT(tally.same, 5000);
  EXPECT_GT(tally.longer, 1000);
  EXPECT_GT(tally.none, 100);
}

TEST(WalkSides, DrawnWayIsAsLongAsItIsSaidToBe) {
  int drawn = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Town town(seed);
    for (const auto& from : town.all)
      for (const auto& to : town.all) {
        const auto line = town.graph.path(from.snap, to.snap, static_cast<Micrometres>(Anywhere * 1e6));
        const double metres = town.between(from, to);
        ASSERT_EQ(line.empty(), metres < 0.0) << "town " << seed;
        if (line.empty()) continue;
        EXPECT_EQ(line.front(), from.snap.at.point);
        EXPECT_EQ(line.back(), to.snap.at.point);
        EXPECT_NEAR(geo::length(line).value(), metres, 0.0005) << "town " << seed;
        ++drawn;
      }
  }
  EXPECT_GT(drawn, 1000);
}

/// A road eastward with a corner, marked for crossing in its middle though no other way meets it there.
TEST(WalkSides, AMarkWithinAWayIsACrossing) {
  domain::RoadNetwork network;
  network.nodes = {{118.30, 35.0}, {118.31, 35.0}, {118.32, 35.0}};
  RoadWay road;
  road.roadClass = Primary;
  road.nodes = {0, 1, 2};
  network.ways = {road};
  const geo::LonLat north{118.308, 35.0001}, south{118.308, 34.9999};
  const auto metres = [&] {
    const WalkGraph graph(network);
    const auto a = graph.snap(north, base::Metres(50)), b = graph.snap(south, base::Metres(50));
    EXPECT_TRUE(a && a->left && !a->right && b && b->right && !b->left);
    return static_cast<double>(graph.distances(*a, {*b}, NoWay - 1).front()) / 1e6;
  };
  const auto from = [&](double lon) { return 2.0 * geo::distance({118.308, 35.0}, {lon, 35.0}).value(); };
  EXPECT_NEAR(metres(), from(118.30), 0.01);
  network.crossings = {1};
  EXPECT_NEAR(metres(), from(118.31), 0.01);
  EXPECT_EQ(WalkGraph(network).report().crossings, 1U);
  EXPECT_NEAR(WalkGraph(network).report().sided.value(), WalkGraph(network).report().length.value(), 0.0);
}

/// Whoever stands on the line itself stands on both sides.
TEST(WalkSides, OnTheLineOneIsOnBothSides) {
  domain::RoadNetwork network;
  network.nodes = {{118.30, 35.0}, {118.30, 35.02}};
  RoadWay road;
  road.roadClass = Trunk;
  road.nodes = {0, 1};
  network.ways = {road};
  const WalkGraph graph(network);
  for (const double metres : {0.0, 0.009, 0.011, 3.0})
    for (const double azimuth : {90.0, -90.0}) {
      const auto p = geo::destination({118.30, 35.01}, base::Degrees(azimuth), base::Metres(metres));
      const auto snap = graph.snap(p, base::Metres(50));
      ASSERT_TRUE(snap);
      EXPECT_EQ(snap->left, metres < 0.01 || azimuth < 0) << metres;
      EXPECT_EQ(snap->right, metres < 0.01 || azimuth > 0) << metres;
    }
}

} // namespace
} // namespace huyuan
