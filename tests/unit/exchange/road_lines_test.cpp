// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/road_lines.h"
#include "exchange_testing.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

#include <cstdio>

// Small tables counted by hand; of real ones the counts were made from the raw bytes by another program.
namespace huyuan::test {
namespace {

using domain::OneWay;
using domain::RoadClass;
using ::testing::Contains;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

domain::RecordDescription words() {
  const std::string path = files::dataFolder() + "/reference/road_lines.json";
  return domain::RecordDescription::fromJson(files::readFile(path), path);
}

exchange::RoadLines readRoads(const std::string& path, const exchange::ImportOptions& options = {}) {
  return exchange::readRoadLines(path, words(), options, {}, {}, {});
}

exchange::RoadLines readCsv(const std::string& csv, const exchange::ImportOptions& options = {}) {
  const TempFolder folder;
  writeAll(folder.file("道路.csv"), csv);
  return readRoads(folder.file("道路.csv"), options);
}

/// WKT of a line through places given in metres east and north of a point in Linyi, near enough for drawings.
std::string line(const std::vector<std::pair<double, double>>& metres) {
  std::string text;
  for (const auto& [x, y] : metres) {
    char point[64];
    std::snprintf(point, sizeof point, "%s%.9f %.9f", text.empty() ? "" : ", ", 118.35 + x / 91200.0,
                  35.1 + y / 110950.0);
    text += point;
  }
  return "\"LINESTRING (" + text + ")\"";
}

/// One road of each row "columns, line".
exchange::RoadLines oneRoad(const std::string& headers, const std::string& cells) {
  return readCsv(headers + ",WKT\n" + cells + "," + line({{0, 0}, {100, 0}}) + "\n");
}
domain::RoadWay way(const std::string& headers, const std::string& cells) {
  return oneRoad(headers, cells).network.ways.at(0);
}

TEST(RoadLines, chineseColumns) {
  const auto road = way("道路名称,道路等级,限速,单行", "沂蒙路,主干路,60,双向");
  EXPECT_EQ(road.name, "沂蒙路");
  EXPECT_EQ(road.roadClass, RoadClass::Primary);
  EXPECT_EQ(road.maxSpeedKmh, 60);
  EXPECT_EQ(road.oneWay, OneWay::No);
  EXPECT_TRUE(road.car && road.bike && road.foot);
}

TEST(RoadLines, chineseClasses) {
  const std::vector<std::pair<std::string, RoadClass>> classes{
      {"高速公路", RoadClass::Motorway},   {"国道", RoadClass::Trunk},           {"城市快速路", RoadClass::Trunk},
      {"省道", RoadClass::Primary},        {"县道", RoadClass::Secondary},       {"乡道", RoadClass::Tertiary},
      {"主干路", RoadClass::Primary},      {"次干路", RoadClass::Secondary},     {"支路", RoadClass::Tertiary},
      {"村道", RoadClass::Unclassified},   {"小区道路", RoadClass::Residential}, {"人行道", RoadClass::Footway},
      {"非机动车道", RoadClass::Cycleway}, {"步行街", RoadClass::Pedestrian},    {"机耕路", RoadClass::Track},
      {"轮渡", RoadClass::Ferry},          {"省道S229", RoadClass::Primary},     {"tertiary", RoadClass::Tertiary}};
  for (const auto& [word, roadClass] : classes) EXPECT_EQ(way("道路等级", word).roadClass, roadClass) << word;
  EXPECT_FALSE(way("道路等级", "人行道").car);
  EXPECT_FALSE(way("道路等级", "高速公路").foot);
  EXPECT_TRUE(way("道路等级", "匝道").link);
}

TEST(RoadLines, wordsForOneWay) {
  const auto oneWay = [](const std::string& header, const std::string& cell) { return way(header, cell).oneWay; };
  for (const char* word : {"F", "FT", "yes", "1", "是", "True", "单行", "顺向"})
    EXPECT_EQ(oneWay("单行", word), OneWay::Forward) << word;
  for (const char* word : {"T", "TF", "-1", "逆向", "reverse"})
    EXPECT_EQ(oneWay("oneway", word), OneWay::Backward) << word;
  for (const char* word : {"B", "no", "0", "否", "双向", "False", "N", ""})
    EXPECT_EQ(oneWay("oneway", word), OneWay::No) << word;
  EXPECT_EQ(way("oneway", "F").bikeOneWay, OneWay::Forward);
}

TEST(RoadLines, numbersOfDirections) {
  const auto directions = [](const std::vector<std::string>& cells) {
    std::string csv = "direction,WKT\n";
    double y = 0;
    for (const auto& cell : cells) csv += cell + "," + line({{0, y}, {100, y}}) + "\n", y += 50;
    std::vector<OneWay> all;
    for (const auto& road : readCsv(csv).network.ways) all.push_back(road.oneWay);
    return all;
  };
  EXPECT_EQ(directions({"0", "1", "2", "3"}), (std::vector{OneWay::No, OneWay::No, OneWay::Forward, OneWay::Backward}));
  EXPECT_EQ(directions({"0", "1", "-1"}), (std::vector{OneWay::No, OneWay::Forward, OneWay::Backward}));
  EXPECT_EQ(directions({"B", "FT", "TF"}), (std::vector{OneWay::No, OneWay::Forward, OneWay::Backward}));
  const auto closed = way("DIR_TRAVEL", "N");
  EXPECT_FALSE(closed.car || closed.bike);
  EXPECT_TRUE(closed.foot);
}

TEST(RoadLines, speeds) {
  const auto speed = [](const std::string& cell) { return way("限速", cell).maxSpeedKmh; };
  EXPECT_EQ(speed("40"), 40);
  EXPECT_EQ(speed("40公里/小时"), 40);
  EXPECT_EQ(speed("限速40"), 40);
  EXPECT_EQ(speed("\"['50', '30']\""), 50);
  EXPECT_NEAR(speed("30 mph"), 48.28, 0.01);
  EXPECT_EQ(speed("0"), 0);
  EXPECT_EQ(speed(""), 0);
  EXPECT_THAT(texts(oneRoad("限速", "快").problems), Contains(HasSubstr("快 means nothing in this column")));
}

TEST(RoadLines, whoMayUseThem) {
  const auto road = way("道路等级,机动车,非机动车,行人", "支路,否,是,是");
  EXPECT_FALSE(road.car);
  EXPECT_TRUE(road.bike && road.foot);
  const auto walk = way("allowed_uses", "bike;walk");
  EXPECT_FALSE(walk.car);
  EXPECT_TRUE(walk.bike && walk.foot);
  EXPECT_FALSE(way("highway,foot", "residential,no").foot);
  EXPECT_TRUE(way("道路等级,环岛", "次干路,是").roundabout);
}

TEST(RoadLines, whatIsNotKnownIsToldOnce) {
  std::string csv = "道路等级,WKT\n";
  for (int i = 0; i < 5; ++i)
    csv += std::string(i % 2 ? "甲级" : "支路") + "," + line({{0, 50.0 * i}, {9, 50.0 * i}}) + "\n";
  const auto roads = readCsv(csv);
  EXPECT_EQ(roads.network.ways.at(1).roadClass, RoadClass::Unclassified);
  const auto said = std::find_if(roads.problems.begin(), roads.problems.end(),
                                 [](const auto& p) { return p.text().find("甲级") != std::string::npos; });
  ASSERT_NE(said, roads.problems.end());
  EXPECT_EQ(said->place.row, 3) << "header and one row before it";
  EXPECT_EQ(said->arguments.at(1), "2");
  EXPECT_THAT(texts(oneRoad("备注", "x").problems), Contains(HasSubstr("no column says the class of the roads")));
}

// One street crosses another at a point of both, a third at no common point, and a fourth ends 5 cm from the first.
TEST(RoadLines, junctions) {
  const auto roads = readCsv("道路等级,WKT\n支路," + line({{0, 0}, {50, 0}, {100, 0}}) + "\n支路," +
                             line({{50, -40}, {50, 0}, {50, 40}}) + "\n支路," + line({{80, -40}, {80, 40}}) +
                             "\n支路," + line({{100.05, 0}, {150, 0}}) + "\n");
  ASSERT_EQ(roads.network.ways.size(), 4U);
  const auto& ways = roads.network.ways;
  EXPECT_EQ(ways[0].nodes[1], ways[1].nodes[1]);
  EXPECT_EQ(ways[0].nodes[2], ways[3].nodes[0]);
  EXPECT_EQ(roads.network.nodes.size(), 3U + 2U + 2U + 1U);
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("roads cross or touch 1 times at the same level")));
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("it crosses or touches the road of row 4")));
}

TEST(RoadLines, pointsFurtherApartAreTwo) {
  const auto roads =
      readCsv("道路等级,WKT\n支路," + line({{0, 0}, {50, 0}}) + "\n支路," + line({{50.2, 0}, {99, 0}}) + "\n");
  EXPECT_EQ(roads.network.nodes.size(), 4U);
  EXPECT_THAT(texts(roads.problems), Each(Not(HasSubstr("cross or touch"))));
}

TEST(RoadLines, aStreetThatEndsInTheMiddleOfAnotherIsToldOf) {
  const auto roads =
      readCsv("道路等级,WKT\n支路," + line({{0, 0}, {100, 0}}) + "\n支路," + line({{50, 0.02}, {50, 60}}) + "\n");
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("roads cross or touch 1 times")));
}

TEST(RoadLines, levels) {
  // A bridge with a point right above a point of the street below, and its ramp.
  const auto roads = readCsv("道路等级,layer,WKT\n支路,0," + line({{50, -40}, {50, 0}, {50, 40}}) + "\n快速路,1," +
                             line({{0, 0}, {50, 0}, {100, 0}}) + "\n支路,0," + line({{100, 0}, {150, 0}}) + "\n");
  const auto& ways = roads.network.ways;
  EXPECT_NE(ways[0].nodes[1], ways[1].nodes[1]);
  EXPECT_EQ(ways[1].nodes[2], ways[2].nodes[0]) << "where a bridge ends the street goes on";
  EXPECT_THAT(texts(roads.problems), Each(Not(HasSubstr("cross or touch"))));
  const auto stated = readCsv("道路等级,起点层级,终点层级,WKT\n支路,0,1," + line({{0, 0}, {50, 0}}) + "\n支路,1,0," +
                              line({{50, 0}, {99, 0}}) + "\n支路,0,0," + line({{50, 0}, {50, 60}}) + "\n");
  EXPECT_EQ(stated.network.ways[0].nodes[1], stated.network.ways[1].nodes[0]);
  EXPECT_NE(stated.network.ways[0].nodes[1], stated.network.ways[2].nodes[0]);
  EXPECT_THAT(texts(stated.problems), Each(Not(HasSubstr("cross or touch"))));
}

TEST(RoadLines, aStreetDrawnTwiceIsOne) {
  const std::string there = line({{0, 0}, {50, 0}, {99, 0}}), back = line({{99, 0}, {50, 0}, {0, 0}});
  const auto open = readCsv("name,oneway,WKT\n甲,1," + there + "\n甲,1," + back + "\n");
  ASSERT_EQ(open.network.ways.size(), 1U);
  EXPECT_EQ(open.network.ways[0].oneWay, OneWay::No);
  EXPECT_THAT(texts(open.problems), Contains(HasSubstr("1 lines lie exactly on another")));
  const auto once = readCsv("name,oneway,WKT\n甲,1," + there + "\n甲,1," + there + "\n甲,-1," + back + "\n");
  ASSERT_EQ(once.network.ways.size(), 1U);
  EXPECT_EQ(once.network.ways[0].oneWay, OneWay::Forward);
  EXPECT_EQ(readCsv("name,oneway,WKT\n甲,1," + there + "\n乙,1," + back + "\n").network.ways.size(), 2U);
}

TEST(RoadLines, badRows) {
  const auto roads =
      readCsv("名称,WKT\n甲," + line({{0, 0}, {9, 0}}) + "\n乙,\"POINT (118.3 35.1)\"\n丙,\"LINESTRING (118.3\"\n" +
              "丁,\"LINESTRING (918.3 35.1, 918.4 35.1)\"\n戊," + line({{0, 0}, {0.01, 0}}) + "\n");
  EXPECT_EQ(roads.rowsRead, 5);
  EXPECT_EQ(roads.skipped, 3);
  EXPECT_EQ(roads.network.ways.size(), 1U);
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("1 rows have no line")));
  EXPECT_THAT(texts(roads.problems), Contains(HasSubstr("1 lines are shorter than 0.1 m")));
  EXPECT_THAT(errorOf([] { readCsv("名称,等级\n甲,支路\n"); }), HasSubstr("there are no lines in it"));
  EXPECT_THAT(errorOf([] { readCsv("名称,WKT\n乙,\"POINT (118.3 35.1)\"\n"); }), HasSubstr("there is no road in it"));
}

TEST(RoadLines, gcjIsTakenBack) {
  exchange::ImportOptions options;
  options.crs = "gcj02";
  const auto there = readCsv("名称,WKT\n甲," + line({{0, 0}, {100, 0}}) + "\n");
  const auto shifted = readCsv("名称,WKT\n甲," + line({{0, 0}, {100, 0}}) + "\n", options);
  EXPECT_EQ(shifted.crs, "gcj02");
  EXPECT_GT(std::abs(shifted.network.nodes[0].lon - there.network.nodes[0].lon), 0.003) << "some 500 m in Linyi";
}

TEST(RoadLines, theUsersMappingWins) {
  HUYUAN_SHARED_FILE(path, "roads/bupt_campus.geojson");
  exchange::ImportOptions options;
  options.headerToField = {{"description", "class"}};
  const auto roads = readRoads(path, options);
  ASSERT_EQ(roads.network.ways.size(), 106U);
  const auto cycleways = std::count_if(roads.network.ways.begin(), roads.network.ways.end(),
                                       [](const auto& w) { return w.roadClass == RoadClass::Cycleway; });
  EXPECT_EQ(cycleways, 56);
  EXPECT_EQ(roads.skipped, 78) << "points";
  options.headerToField = {{"description", "colour"}};
  EXPECT_THROW(readRoads(path, options), base::Error);
}

TEST(RoadLines, stockholm) {
  HUYUAN_SHARED_FILE(path, "roads/stockholm_edges.shp");
  const auto roads = readRoads(path);
  EXPECT_EQ(roads.rowsRead, 1308);
  EXPECT_EQ(roads.skipped, 46) << "access=no";
  EXPECT_EQ(roads.network.ways.size(), 951U);
  std::size_t oneWays = 0, motorways = 0;
  for (const auto& w : roads.network.ways) {
    oneWays += w.oneWay != OneWay::No;
    motorways += w.roadClass == RoadClass::Motorway;
  }
  EXPECT_EQ(oneWays, 636U);
  EXPECT_EQ(motorways, 8U + 7U) << "with slip roads";
  EXPECT_THAT(texts(roads.problems), Each(Not(HasSubstr("cross or touch"))));
}

TEST(RoadLines, beijingInGbk) {
  HUYUAN_SHARED_FILE(path, "roads/gmns_bjtu_link.csv");
  const auto roads = readRoads(path);
  EXPECT_EQ(roads.network.ways.size(), 380U);
  EXPECT_THAT(roads.network.ways, Each(::testing::Field(&domain::RoadWay::oneWay, OneWay::Forward)));
  EXPECT_EQ(std::count_if(roads.network.ways.begin(), roads.network.ways.end(),
                          [](const auto& w) { return w.roadClass == RoadClass::Tertiary; }),
            62);
}

} // namespace
} // namespace huyuan::test
