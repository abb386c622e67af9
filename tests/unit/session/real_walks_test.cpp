// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "exchange/osm.h"
#include "session/road_walks.h"
#include "support/plain_walks.h"
#include "support/shared_data.h"

#include <gtest/gtest.h>

using namespace huyuan;
using base::Metres;
using zoning::Walk;

namespace {

constexpr double Least = 2000.0, Furthest = 200.0; // as walking.h and walks.h promise

/// Somewhere beside a road.
geo::LonLat placeNear(geo::LonLat p, double metres, base::Random& random) {
  return geo::destination(p, base::Degrees(random.between(0, 360)), Metres(metres * std::sqrt(random.between(0, 1))));
}

struct Tally {
  int within = 0, beyond = 0, noRoad = 0;
  int longer = 0; ///< than if one crossed anywhere
};

struct Plain {
  test::PlainWalks sided, oneLine;
};

/// Every other one on a road with two sides.
geo::LonLat placeOn(const domain::RoadNetwork& network, base::Random& random) {
  while (random.chance(0.5)) {
    const auto& way = network.ways[random.below(network.ways.size())];
    const bool sided = way.car && way.foot && way.roadClass <= domain::RoadClass::Tertiary;
    if (sided) return network.nodes[way.nodes[random.below(way.nodes.size())]];
  }
  return network.nodes[random.below(network.nodes.size())];
}

/// A gate and a shop up to 400 m apart, against a walk of at most 600 m.
void comparePair(const domain::RoadNetwork& network, const zoning::WalkDistances& walks, Plain& plain,
                 base::Random& random, Tally& tally) {
  constexpr double Limit = 600.0;
  const auto gate = placeNear(placeOn(network, random), 60.0, random);
  const auto shop = placeNear(gate, 400.0, random);
  const Walk walk = walks.walks(gate, {shop}, Metres(Limit)).front();
  const auto from = plain.sided.spot(gate, Furthest), to = plain.sided.spot(shop, Furthest);
  if (!from || !to) {
    EXPECT_EQ(walk.reach, Walk::Reach::NoRoad);
    ++tally.noRoad;
    return;
  }
  if (plain.sided.isAtShutNode(*from) || plain.sided.isAtShutNode(*to))
    return; // on which side of it is a matter of taste
  const auto metres = plain.sided.between(*from, *to, Limit - from->leg - to->leg);
  ASSERT_EQ(walk.reach, metres ? Walk::Reach::Within : Walk::Reach::Beyond) << gate.lon << " " << gate.lat;
  if (!metres) {
    ++tally.beyond;
    return;
  }
  ++tally.within;
  const auto anywhere = plain.oneLine.between(*from, *to, Limit);
  ASSERT_TRUE(anywhere);
  EXPECT_LE(*anywhere, walk.onNetwork.value() + 1e-4);
  if (*anywhere < walk.onNetwork.value() - 0.01) ++tally.longer;
  const Walk back = walks.walks(shop, {gate}, Metres(Limit)).front();
  EXPECT_EQ(back.onNetwork, walk.onNetwork);
  EXPECT_NEAR(walk.snapAtStart.value(), from->leg, 1e-6);
  EXPECT_NEAR(walk.snapAtEnd.value(), to->leg, 1e-6);
  EXPECT_NEAR(walk.onNetwork.value(), *metres, 1e-4)
      << gate.lon << " " << gate.lat << " " << shop.lon << " " << shop.lat;
}

void compareCity(const std::string& file) {
  const auto network = std::make_shared<domain::RoadNetwork>(exchange::readOsmRoads(file, {}, {}).network);
  const auto walks = session::makeWalks(network, {}, {});
  ASSERT_TRUE(walks);
  Plain plain{{*network, Least}, {*network, Least, false}};
  base::Random random(2026);
  Tally tally;
  for (int i = 0; i < 1000 && !::testing::Test::HasFatalFailure(); ++i)
    comparePair(*network, *walks, plain, random, tally);
  EXPECT_GT(tally.within, 300);
  EXPECT_GT(tally.beyond, 100);
  EXPECT_GT(tally.longer, 3);
  ::testing::Test::RecordProperty("longer", tally.longer);
  ::testing::Test::RecordProperty("within", tally.within);
}

TEST(RealWalks, MaltaByPlainDijkstra) {
  HUYUAN_SHARED_FILE(file, "osm/malta_2016.osm.pbf");
  compareCity(file);
}

TEST(RealWalks, PortoByPlainDijkstra) {
  HUYUAN_SHARED_FILE(file, "osm/porto_metro.osm.pbf");
  compareCity(file);
}

} // namespace
