// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_testing.h"
#include "osm_text.h"
#include "support/shared_data.h"

// Turn restrictions and what a file may lack or lie about.
namespace huyuan::test {
namespace {

using domain::TurnRestriction;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Three streets in a row, 1 A–B, 2 B–C, 3 C–D, and 4 C–B by another way, 5 B–E.
OsmText row() {
  OsmText text;
  text.node('A', 118.30, 35.00).node('B', 118.31, 35.00).node('C', 118.32, 35.00).node('D', 118.33, 35.00);
  text.node('E', 118.31, 35.01).node('F', 118.315, 35.01);
  return text.way(1, "AB").way(2, "BC").way(3, "DC").way(4, "CFB").way(5, "BE");
}

/// "from over … to at node: flags", by the ids of ways and the letters of row().
std::vector<std::string> words(const domain::RoadNetwork& network) {
  std::vector<std::string> all;
  const auto id = [&](std::uint32_t way) { return std::to_string(network.ways[way].sourceId); };
  for (const TurnRestriction& r : network.restrictions) {
    std::string text = (r.only ? "only " : "no ") + id(r.from);
    for (const auto way : r.over) text += " " + id(way);
    text += " " + id(r.to) + " lon " + std::to_string(network.nodes[r.via].lon).substr(0, 7);
    all.push_back(text + (r.car ? " car" : "") + (r.bike ? " bike" : ""));
  }
  return all;
}
std::vector<std::string> rules(OsmText text, const std::vector<std::string>& members, const OsmText::Tags& tags) {
  return words(text.restriction(members, tags).read().network);
}
using Words = std::vector<std::string>;

TEST(OsmRules, overANode) {
  EXPECT_EQ(rules(row(), {"from 1", "via B", "to 5"}, {{"restriction", "no_left_turn"}}),
            (Words{"no 1 5 lon 118.310 car bike"}));
  EXPECT_EQ(rules(row(), {"to 5", "from 1", "via B"}, {{"restriction", "only_left_turn"}}),
            (Words{"only 1 5 lon 118.310 car bike"}));
}

TEST(OsmRules, overWaysInAnyOrder) {
  EXPECT_EQ(rules(row(), {"from 1", "via 2", "to 3"}, {{"restriction", "no_straight_on"}}),
            (Words{"no 1 2 3 lon 118.310 car bike"}));
  EXPECT_EQ(rules(row(), {"from 5", "via 4", "via 2", "to 1"}, {{"restriction", "no_u_turn"}}),
            (Words{"no 5 4 2 1 lon 118.310 car bike"}));
  OsmText longer = row();
  longer.way(6, "DA").node('G', 118.35, 35.0).way(7, "AG");
  EXPECT_EQ(rules(longer, {"from 4", "via 6", "via 3", "to 7"}, {{"restriction", "no_u_turn"}}),
            (Words{"no 4 3 6 7 lon 118.320 car bike"}));
  EXPECT_EQ(rules(row(), {"from 5", "via 2", "to 3"}, {{"restriction", "only_right_turn"}}),
            (Words{"only 5 2 3 lon 118.310 car bike"}));
}

TEST(OsmRules, waysThatDoNotJoinAreCounted) {
  for (const auto& members :
       std::vector<std::vector<std::string>>{{"from 1", "via 3", "to 5"},          // 1 and 3 have no common end
                                             {"from 1", "via 2", "to 5"},          // 2 leads to C, 5 begins at B
                                             {"from 1", "via 2", "via B", "to 3"}, // a node and a way
                                             {"from 1", "via 99", "to 3"},         // not in the file
                                             {"from 1", "to 5"},
                                             {"via B", "to 5"},
                                             {"from 1", "via D", "to 5"}}) {
    const auto roads = row().restriction(members, {{"restriction", "no_left_turn"}}).read();
    EXPECT_THAT(roads.network.restrictions, IsEmpty()) << members.front();
    EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("1 of 1 turn restrictions cannot be used")));
  }
}

TEST(OsmRules, whomTheyBind) {
  const std::vector<std::string> members{"from 1", "via B", "to 5"};
  EXPECT_EQ(rules(row(), members, {{"restriction", "no_left_turn"}, {"except", "psv; bicycle"}}),
            (Words{"no 1 5 lon 118.310 car"}));
  EXPECT_EQ(rules(row(), members, {{"restriction", "no_left_turn"}, {"except", "motorcar"}}),
            (Words{"no 1 5 lon 118.310 bike"}));
  EXPECT_EQ(rules(row(), members, {{"restriction:bicycle", "no_left_turn"}}), (Words{"no 1 5 lon 118.310 bike"}));
  EXPECT_EQ(rules(row(), members, {{"restriction:motorcar", "only_left_turn"}}), (Words{"only 1 5 lon 118.310 car"}));
  EXPECT_EQ(rules(row(), members, {{"restriction", "only_left_turn"}, {"restriction:bicycle", "no_left_turn"}}),
            (Words{"no 1 5 lon 118.310 bike", "only 1 5 lon 118.310 car"}));
  const auto trucks = row().restriction(members, {{"restriction:hgv", "no_left_turn"}}).read();
  EXPECT_THAT(trucks.network.restrictions, IsEmpty());
  EXPECT_THAT(texts(trucks.problems), Contains(HasSubstr("1 of 1 turn restrictions are not about cars or cycles")));
}

TEST(OsmRules, severalEntriesAndExits) {
  EXPECT_EQ(rules(row(), {"from 1", "from 2", "via B", "to 5"}, {{"restriction", "no_entry"}}),
            (Words{"no 1 5 lon 118.310 car bike", "no 2 5 lon 118.310 car bike"}));
  EXPECT_EQ(rules(row(), {"from 1", "via B", "to 5", "to 2"}, {{"restriction", "no_exit"}}),
            (Words{"no 1 5 lon 118.310 car bike", "no 1 2 lon 118.310 car bike"}));
}

TEST(OsmRules, timedOnesAreNotApplied) {
  const std::vector<std::string> members{"from 1", "via B", "to 5"};
  for (const OsmText::Tags& tags : {OsmText::Tags{{"restriction:conditional", "no_left_turn @ (07:00-09:00)"}},
                                    OsmText::Tags{{"restriction", "no_left_turn"}, {"hour_on", "07:00"}}}) {
    const auto roads = row().restriction(members, tags).read();
    EXPECT_THAT(roads.network.restrictions, IsEmpty());
    EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("1 of 1 turn restrictions hold at certain times only")));
  }
  const auto roads = row().way(9, "EF", {{"highway", "service"}, {"access:conditional", "no @ (22:00-06:00)"}}).read();
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("1 roads have rules that hold at certain times only")));
}

TEST(OsmRules, aRelationThatClaimsThousandsOfTurnsIsNotMultiplied) {
  std::vector<std::string> members{"via B"};
  for (int i = 0; i < 3000; ++i) members.insert(members.end(), {"from 1", "to 5"});
  const auto roads = row().restriction(members, {{"restriction", "no_exit"}}).read();
  EXPECT_THAT(roads.network.restrictions, IsEmpty());
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("cannot be used")));
}

TEST(BadOsm, aRoadIsCutWherePointsAreMissing) {
  OsmText text = row();
  text.way(9, "AxDyzE", {{"highway", "service"}, {"name", "缺口路"}}).way(10, "xAyEF");
  text.restriction({"from 10", "via E", "to 5"}, {{"restriction", "no_left_turn"}});
  const auto roads = text.read();
  std::map<std::int64_t, std::size_t> pieces;
  for (const auto& way : roads.network.ways) ++pieces[way.sourceId];
  EXPECT_EQ(pieces.count(9), 0U) << "no piece has two points";
  EXPECT_EQ(pieces[10], 1U);
  EXPECT_EQ(words(roads.network), (Words{"no 10 5 lon 118.310 car bike"}));
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("5 points of 2 roads are not in the file")));
}

TEST(BadOsm, whatStandsTwiceCountsOnce) {
  OsmText text = row();
  text.node('A', 119.0, 36.0).way(2, "AB", {{"highway", "motorway"}});
  const auto roads = text.read();
  EXPECT_EQ(roads.network.ways.size(), 5U);
  for (const auto& p : roads.network.nodes) EXPECT_LT(p.lon, 118.5);
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("1 roads and 1 of their points stand in the file more than")));
}

TEST(BadOsm, theDateLineCutsARoad) {
  OsmText text;
  text.node('A', 179.98, -17).node('B', 179.99, -17).node('C', -179.99, -17).node('D', -179.98, -17);
  const auto roads = text.way(1, "ABCD", {{"route", "ferry"}, {"duration", "01:00"}}).read();
  ASSERT_EQ(roads.network.ways.size(), 2U);
  for (const auto& way : roads.network.ways) {
    EXPECT_GT(roads.network.nodes[way.nodes[0]].lon * roads.network.nodes[way.nodes[1]].lon, 0);
    EXPECT_EQ(way.statedSeconds, 0) << "the hour was for both pieces";
  }
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("1 roads cross the 180th meridian")));
}

TEST(BadOsm, pointsOutsideTheWorldAreMissing) {
  OsmText text = row();
  const auto roads = text.node('G', 118.3, 95.0).way(9, "ABG").read();
  EXPECT_EQ(roads.network.ways.back().nodes.size(), 2U);
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("1 points of 1 roads are not in the file or not on earth")));
}

TEST(BadOsm, noHighwayAndHistories) {
  OsmText text;
  text.node('A', 118.3, 35).node('B', 118.31, 35).way(1, "AB", {{"building", "yes"}});
  EXPECT_THAT(errorOf([&] { text.read(); }), HasSubstr("there is no road in it"));
  EXPECT_THAT(errorOf([&] { OsmText().read(); }), HasSubstr("there is no road in it"));
  const TempFolder folder;
  const std::string way =
      "<way id=\"1\" version=\"1\"><nd ref=\"65\"/><nd ref=\"66\"/><tag k=\"highway\" v=\"service\"/></way>";
  writeAll(folder.file("a.osc"),
           "<?xml version=\"1.0\"?><osmChange version=\"0.6\"><create>" + way + "</create></osmChange>");
  EXPECT_THAT(errorOf([&] { exchange::readOsmRoads(folder.file("a.osc"), {}, {}); }), HasSubstr("list of changes"));
}

// Counted in the XML by other means.
TEST(OsmRules, realOnes) {
  HUYUAN_SHARED_FILE(bjtu, "osm/cn_beijing_bjtu_2022.osm");
  const auto roads = exchange::readOsmRoads(bjtu, {}, {}); // two over ways, one of whose ways is not in the file
  EXPECT_EQ(words(roads.network), (Words{"no 109497807 219439941 200877436 lon 116.343 car bike"}));
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("1 of 2 turn restrictions cannot be used")));
  HUYUAN_SHARED_FILE(tsinghua, "osm/cn_beijing_tsinghua_2017.osm");
  const auto timed = exchange::readOsmRoads(tsinghua, {}, {});
  EXPECT_EQ(timed.network.restrictions.size(), 2U);
  EXPECT_THAT(texts(timed.problems), Contains(HasSubstr("3 of 5 turn restrictions hold at certain times only")));
}

TEST(OsmRules, shanghaiLetsCyclesRideAgainstOneWays) {
  HUYUAN_SHARED_FILE(path, "osm/cn_shanghai_center_roads.osm");
  std::size_t against = 0;
  const auto roads = exchange::readOsmRoads(path, {}, {});
  for (const auto& way : roads.network.ways)
    against += way.oneWay == domain::OneWay::Forward && way.bikeOneWay == domain::OneWay::No;
  EXPECT_EQ(against, 125U + 161U) << "125 say oneway:bicycle=no, 161 have lanes against the traffic";
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("8 roads have rules that hold at certain times only")));
}

} // namespace
} // namespace huyuan::test
