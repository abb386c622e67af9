// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

namespace huyuan::test {
namespace {

using testing::HasSubstr;

// On the equator 0.01° of longitude are 1113.195 m (the circle of 6 378 137 m), 0.004° of latitude 442.297 m
// (Vincenty). On foot 4.8 km/h. An island lies 0.01° further north.
constexpr const char* Streets = R"(<osm version="0.6">
  <node id="1" version="1" lon="118.00" lat="0.000"/><node id="2" version="1" lon="118.01" lat="0.000"/>
  <node id="3" version="1" lon="118.02" lat="0.000"/><node id="4" version="1" lon="118.01" lat="0.004"/>
  <node id="5" version="1" lon="118.00" lat="0.014"/><node id="6" version="1" lon="118.001" lat="0.014"/>
  <way id="11" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/>
    <tag k="highway" v="primary"/><tag k="name" v="通达路"/></way>
  <way id="12" version="1"><nd ref="2"/><nd ref="4"/><tag k="highway" v="residential"/></way>
  <way id="13" version="1"><nd ref="5"/><nd ref="6"/><tag k="highway" v="residential"/></way>
</osm>)";

class Route : public testing::Test {
 protected:
  void SetUp() override { writeAll(roads, Streets); }
  Transcript ask(const std::string& command, const std::vector<std::string>& more) const {
    std::vector<std::string> words{command, "--roads", roads, "--profile", "foot"};
    words.insert(words.end(), more.begin(), more.end());
    return runCli(folder.path(), words);
  }
  TempFolder folder;
  std::string roads = folder.file("路.osm");
};

TEST_F(Route, IsToldInBothLanguages) {
  const auto zh = ask("route", {"--from", "118.000,0", "--to", "118.01,0.004", "--lang", "zh"});
  EXPECT_EQ(zh.code, 0) << zh.err;
  EXPECT_EQ(zh.out, "步行（其余时段）：19 分钟，1.6 公里\n"
                    "1. 向东出发，沿通达路直行 1.1 公里\n"
                    "2. 左转进入无名小路，直行 440 米\n"
                    "3. 到达目的地\n");
  const auto en = ask("route", {"--from", "118.000,0", "--to", "118.0101,0.003"});
  EXPECT_EQ(en.out, "On foot (other hours): 18 min, 1.4 km\n"
                    "1. Head east along 通达路, 1.1 km\n"
                    "2. Turn left into an unnamed street, 330 m\n"
                    "3. Arrive; the place is on the right\n");
  EXPECT_EQ(en.err, "");
}

TEST_F(Route, JsonHasFiguresAndSteps) {
  const auto t = ask("route", {"--from", "118.000,-0.002", "--to", "118.01,0.004", "--json"});
  ASSERT_EQ(t.code, 0) << t.err;
  const auto json = nlohmann::json::parse(t.out);
  EXPECT_NEAR(json.at("metres").get<double>(), 1113.195 + 442.297, 0.01);
  EXPECT_EQ(json.at("seconds"), 1167); // 1555.492 m at 4/3 m/s
  EXPECT_NEAR(json.at("from").at("snap_m").get<double>(), 221.149, 0.01);
  EXPECT_EQ(json.at("line").front(), (nlohmann::json{118.0, -0.002})); // off the road, straight
  ASSERT_EQ(json.at("steps").size(), 3u);
  const auto& turn = json.at("steps").at(1);
  EXPECT_EQ(turn.at("manoeuvre"), "left");
  EXPECT_EQ(turn.at("class"), "residential");
  EXPECT_EQ(turn.at("place"), (nlohmann::json{118.01, 0.0}));
  EXPECT_NEAR(turn.at("metres").get<double>(), 442.297, 0.01);
  EXPECT_THAT(json.at("warnings").at(0).get<std::string>(), HasSubstr("221 m"));
  EXPECT_THAT(t.err, HasSubstr("the start lies 221 m from the nearest road"));
  for (const char* key : {"load_s", "graph_s", "query_s"}) EXPECT_GE(json.at(key).get<double>(), 0.0);
}

/// On 1 113 m of a primary street at 50 km/h: 80.2 s; in the morning at 50 × 0.65 km/h: 123.3 s.
TEST_F(Route, SaysOfWhichPeriodItsTimesAre) {
  const auto seconds = [&](const std::vector<std::string>& more, const char* period) {
    std::vector<std::string> words{"route", "--roads", roads, "--from", "118.000,0", "--to", "118.01,0", "--json"};
    words.insert(words.end(), more.begin(), more.end());
    const auto t = runCli(folder.path(), words);
    EXPECT_EQ(t.code, 0) << t.err;
    const auto json = nlohmann::json::parse(t.out);
    EXPECT_EQ(json.at("period"), period ? nlohmann::json(period) : nlohmann::json());
    return json.at("seconds").get<double>();
  };
  EXPECT_EQ(seconds({}, nullptr), 80);
  EXPECT_EQ(seconds({"--period", "morning"}, "morning"), 123);
  EXPECT_EQ(ask("route", {"--from", "118,0", "--to", "118.01,0", "--period", "noon"}).code, 2);
  EXPECT_THAT(runCli(folder.path(), {"route", "--roads", roads, "--from", "118,0", "--to", "118.01,0", "--period",
                                     "morning", "--lang", "zh"})
                  .out,
              HasSubstr("驾车（早高峰）：2 分钟，1.1 公里"));
}

/// From the bend 120 m in all three directions; one speed, so metres and minutes give the same streets.
TEST_F(Route, ReachIsGeoJson) {
  for (const std::vector<std::string>& limit :
       {std::vector<std::string>{"--metres", "120"}, std::vector<std::string>{"--minutes", "1.5"}}) {
    auto words = limit;
    words.insert(words.end(), {"--from", "118.01,0"});
    const auto t = ask("reach", words);
    ASSERT_EQ(t.code, 0) << t.err;
    const auto json = nlohmann::json::parse(t.out);
    EXPECT_EQ(json.at("type"), "FeatureCollection");
    ASSERT_EQ(json.at("features").size(), 3u);
    const bool time = limit.front() == "--minutes";
    for (const auto& f : json.at("features")) {
      EXPECT_EQ(f.at("geometry").at("type"), "LineString");
      EXPECT_EQ(f.at("geometry").at("coordinates").front(), (nlohmann::json{118.01, 0.0}));
      EXPECT_NEAR(f.at("properties").at(time ? "end_s" : "end_m").get<double>(), time ? 90.0 : 120.0, 1e-9);
    }
    // 120 m northwards are 120 / 442.297 of 0.004°, hardly a curve.
    EXPECT_NEAR(json.at("features").at(2).at("geometry").at("coordinates").back().at(1).get<double>(),
                0.004 * 120.0 / 442.297, 2e-7);
  }
}

TEST_F(Route, ReachWritesAFileAndSaysHowMuch) {
  const auto out = folder.file("可达.geojson");
  const auto t = ask("reach", {"--from", "118.01,0", "--metres", "120", "--json", "--out", out});
  ASSERT_EQ(t.code, 0) << t.err;
  const auto json = nlohmann::json::parse(t.out);
  EXPECT_EQ(json.at("pieces"), 3);
  EXPECT_NEAR(json.at("metres").get<double>(), 360.0, 0.01);
  EXPECT_EQ(json.at("limit_m"), 120.0);
  EXPECT_TRUE(json.at("limit_s").is_null());
  EXPECT_EQ(nlohmann::json::parse(readAll(out)).at("features").size(), 3u);
  EXPECT_EQ(ask("reach", {"--from", "118.01,0", "--metres", "120", "--out", roads}).code, 2);
}

/// The island is nearer, but nobody gets away from it.
TEST_F(Route, NeverFromAnIsland) {
  const auto t = ask("route", {"--from", "118.000,0.014", "--to", "118.02,0", "--json"});
  ASSERT_EQ(t.code, 0) << t.err;
  EXPECT_GT(nlohmann::json::parse(t.out).at("from").at("snap_m").get<double>(), 1400.0);
  EXPECT_THAT(t.err, HasSubstr("from the nearest road"));
}

TEST_F(Route, RefusesWhatCannotBe) {
  const auto far = ask("route", {"--from", "118.5,0", "--to", "118.02,0"});
  EXPECT_EQ(far.code, 3);
  EXPECT_THAT(far.err, HasSubstr("no road that can be used lies within 5000 m of the start"));
  EXPECT_EQ(ask("route", {"--from", "118.5", "--to", "118.02,0"}).code, 2);
  EXPECT_EQ(ask("route", {"--from", "35.1,118.3", "--to", "118.02,0"}).code, 2);
  EXPECT_EQ(ask("reach", {"--from", "118.01,0"}).code, 2);
  EXPECT_EQ(runCli(folder.path(), {"route", "--from", "118,0", "--to", "118,0"}).code, 2);
  const auto w = folder.file("空.huyuan");
  ASSERT_EQ(runCli(folder.path(), {"new", w}).code, 0);
  const auto none = runCli(folder.path(), {"reach", w, "--from", "118,0", "--minutes", "5"});
  EXPECT_EQ(none.code, 3);
  EXPECT_THAT(none.err, HasSubstr("has no roads"));
}

TEST_F(Route, OfAWorkspaceIsThatOfItsFile) {
  const auto w = folder.file("城.huyuan");
  ASSERT_EQ(runCli(folder.path(), {"new", w}).code, 0);
  ASSERT_EQ(runCli(folder.path(), {"import", w, roads, "--as", "roads"}).code, 0);
  const std::vector<std::string> way{"--from", "118.000,0", "--to", "118.01,0.004"};
  std::vector<std::string> words{"route", w, "--profile", "foot"};
  words.insert(words.end(), way.begin(), way.end());
  EXPECT_EQ(runCli(folder.path(), words).out, ask("route", way).out);
}

} // namespace
} // namespace huyuan::test
