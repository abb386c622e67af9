// SPDX-License-Identifier: GPL-3.0-or-later
#include "osm_text.h"

#include <gtest/gtest.h>

// After the OpenStreetMap wiki: Tag:highway=crossing, Key:crossing, Tag:footway=crossing, Tag:highway=traffic_signals.
namespace huyuan::test {
namespace {

using Tags = OsmText::Tags;

/// A road east, a node with these tags in its middle, and what is said of that node.
struct Said {
  bool crossing = false, lights = false;
  auto operator<=>(const Said&) const = default;
};
Said middle(const Tags& tags) {
  const auto network = OsmText()
                           .node('a', 118.30, 35.0)
                           .node('b', 118.31, 35.0, tags)
                           .node('c', 118.32, 35.0)
                           .way(1, "abc", {{"highway", "primary"}})
                           .read()
                           .network;
  const auto at = [&](std::uint32_t n) { return network.nodes[n].lon == 118.31; };
  for (const auto& all : {network.crossings, network.trafficLights}) {
    EXPECT_LE(all.size(), 1U);
    EXPECT_TRUE(std::all_of(all.begin(), all.end(), at));
  }
  return {!network.crossings.empty(), !network.trafficLights.empty()};
}

TEST(OsmCrossings, NodesThatWalkersCross) {
  EXPECT_EQ(middle({}), (Said{false, false}));
  EXPECT_EQ(middle({{"highway", "crossing"}}), (Said{true, false}));
  EXPECT_EQ(middle({{"highway", "crossing"}, {"crossing", "uncontrolled"}}), (Said{true, false}));
  EXPECT_EQ(middle({{"highway", "crossing"}, {"crossing", "traffic_signals"}}), (Said{true, true}));
  EXPECT_EQ(middle({{"highway", "traffic_signals"}}), (Said{false, true}));
  EXPECT_EQ(middle({{"highway", "traffic_signals"}, {"crossing", "zebra"}}), (Said{true, true}));
  EXPECT_EQ(middle({{"highway", "crossing"}, {"crossing", "no"}}), (Said{false, false}));
}

TEST(OsmCrossings, OfNodesWithoutARoadNothingIsKept) {
  const auto network = OsmText()
                           .node('a', 118.30, 35.0)
                           .node('b', 118.31, 35.0)
                           .node('x', 118.31, 35.1, {{"highway", "crossing"}})
                           .way(1, "ab", {{"highway", "primary"}})
                           .read()
                           .network;
  EXPECT_TRUE(network.crossings.empty());
}

TEST(OsmCrossings, PathsThatLeadAcrossACarriageway) {
  const auto across = [](const Tags& tags) {
    const auto network = OsmText()
                             .node('a', 118.30, 35.0)
                             .node('b', 118.31, 35.0)
                             .node('c', 118.31, 35.001)
                             .way(1, "ab", {{"highway", "primary"}})
                             .way(2, "bc", tags)
                             .read()
                             .network;
    EXPECT_FALSE(network.ways.at(0).crossing);
    return network.ways.at(1).crossing;
  };
  EXPECT_TRUE(across({{"highway", "footway"}, {"footway", "crossing"}}));
  EXPECT_TRUE(across({{"highway", "path"}, {"path", "crossing"}}));
  EXPECT_TRUE(across({{"highway", "cycleway"}, {"cycleway", "crossing"}}));
  EXPECT_FALSE(across({{"highway", "footway"}}));
  EXPECT_FALSE(across({{"highway", "footway"}, {"footway", "sidewalk"}}));
  EXPECT_FALSE(across({{"highway", "residential"}, {"footway", "crossing"}})) << "cars drive on it";
}

} // namespace
} // namespace huyuan::test
