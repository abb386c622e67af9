// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/guide_words.h"
#include "session/road_probe.h"
#include "support/temp_folder.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

namespace huyuan {
namespace {

using session::Language;

TEST(GuideWords, LengthsAndTimes) {
  const auto zh = Language::Chinese, en = Language::English;
  EXPECT_EQ(session::lengthWords(base::Metres(8.4), zh), "8 米");
  EXPECT_EQ(session::lengthWords(base::Metres(99.4), en), "99 m");
  EXPECT_EQ(session::lengthWords(base::Metres(99.6), en), "100 m");
  EXPECT_EQ(session::lengthWords(base::Metres(344.9), zh), "340 米");
  EXPECT_EQ(session::lengthWords(base::Metres(994.9), zh), "990 米");
  EXPECT_EQ(session::lengthWords(base::Metres(996), zh), "1.0 公里");
  EXPECT_EQ(session::lengthWords(base::Metres(12'340), en), "12.3 km");
  EXPECT_EQ(session::durationWords(20, zh), "不到 1 分钟");
  EXPECT_EQ(session::durationWords(89, en), "1 min");
  EXPECT_EQ(session::durationWords(59.6 * 60, en), "1 h 0 min");
  EXPECT_EQ(session::durationWords(65 * 60, zh), "1 小时 5 分钟");
}

roads::GuideStep step(roads::Manoeuvre m, const std::string& name, double metres, int exit = 0) {
  roads::GuideStep s;
  s.manoeuvre = m;
  s.name = name;
  s.exit = exit;
  s.roadClass = domain::RoadClass::Residential;
  s.distance = base::Metres(metres);
  return s;
}

TEST(GuideWords, EveryManoeuvreInBothLanguages) {
  using enum roads::Manoeuvre;
  roads::Guide g;
  g.steps = {step(Depart, "沂蒙路", 350),  step(Right, "通达路", 350),  step(SlightLeft, "通达路", 120),
             step(Roundabout, "", 500, 3), step(UTurn, "银雀山路", 60), step(Ferry, "沂河渡口", 900),
             step(Roundabout, "", 80),     step(Arrive, "", 0)};
  g.steps[0].bearing = base::Degrees(350);
  g.steps[6].link = true;
  g.steps[7].side = roads::Side::Left;
  const char* const zh[] = {"向北出发，沿沂蒙路直行 350 米",
                            "右转进入通达路，直行 350 米",
                            "向左前方行进，沿通达路，120 米",
                            "进入环岛，从第 3 个出口驶出，进入无名小路，500 米",
                            "掉头进入银雀山路，60 米",
                            "乘轮渡（沂河渡口），900 米",
                            "进入环岛，80 米",
                            "到达目的地，在道路左侧"};
  const char* const en[] = {
      "Head north along 沂蒙路, 350 m",     "Turn right into 通达路, 350 m",
      "Bear left to stay on 通达路, 120 m", "At the roundabout take exit 3 into an unnamed street, 500 m",
      "Make a U-turn into 银雀山路, 60 m",  "Take the ferry 沂河渡口, 900 m",
      "Enter the roundabout, 80 m",         "Arrive; the place is on the left"};
  for (std::size_t i = 0; i < g.steps.size(); ++i) {
    EXPECT_EQ(session::stepWords(g, i, Language::Chinese), zh[i]);
    EXPECT_EQ(session::stepWords(g, i, Language::English), en[i]);
  }
}

/// A street whose name holds a mark of ours stays as it is.
TEST(GuideWords, NamesAreNotLookedThrough) {
  roads::Guide g;
  g.steps = {step(roads::Manoeuvre::Depart, "a", 10), step(roads::Manoeuvre::Left, "{1}", 10)};
  EXPECT_EQ(session::stepWords(g, 1, Language::English), "Turn left into {1}, 10 m");
}

TEST(RoadProbe, OneANetworkAndProfile) {
  test::TempFolder folder;
  const auto w = test::makeSmallWorkspace(folder.file("小镇.huyuan"));
  const auto car = w->roadProbe("car", {}, {});
  ASSERT_TRUE(car);
  EXPECT_EQ(w->roadProbe("car", {}, {}), car);
  EXPECT_NE(w->roadProbe("foot", {}, {}), car);
  EXPECT_THROW(w->roadProbe("horse", {}, {}), base::Error);
  w->setRoads(*car->network());
  EXPECT_NE(w->roadProbe("car", {}, {}), car);
  const base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(w->roadProbe("ebike", {}, cancel), base::Error);
}

/// The grid: 21 streets of 4 km and 41 of 2 km, all residential, all joined.
TEST(RoadProbe, Report) {
  test::TempFolder folder;
  const auto w = test::makeSmallWorkspace(folder.file("小镇.huyuan"));
  const auto report = w->roadReport("car", {}, {});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->source, "synthetic");
  EXPECT_EQ(report->importedAt, "2026-11-22T01:00:00Z");
  ASSERT_EQ(report->classes.size(), 1U);
  EXPECT_EQ(report->classes[0].roadClass, domain::RoadClass::Residential);
  EXPECT_EQ(report->classes[0].ways, 62U);
  EXPECT_NEAR(report->kilometres, 166.0, 0.5);
  EXPECT_NEAR(report->usableKilometres, report->kilometres, 1e-3);
  EXPECT_EQ(report->junctions, 861U);
  EXPECT_TRUE(report->oddities.empty());
  EXPECT_FALSE(
      session::Workspace::create(folder.file("空.huyuan"), "空", test::fixedSeams())->roadReport("car", {}, {}));
}

TEST(RoadProbe, ReportNamesTheFileAndTheIslands) {
  test::TempFolder folder;
  const auto w = test::makeSmallWorkspace(folder.file("小镇.huyuan"));
  auto town = *w->roads();
  const auto first = static_cast<std::uint32_t>(town.nodes.size());
  const geo::LonLat lonely{town.nodes[0].lon - 0.01, town.nodes[0].lat - 0.01};
  town.nodes.push_back(lonely);
  town.nodes.push_back({lonely.lon + 0.001, lonely.lat});
  domain::RoadWay way = town.ways[0];
  way.sourceId = 4711;
  way.name = "孤路";
  way.nodes = {first, first + 1};
  town.ways.push_back(way);
  w->setRoads(town, "临沂.osm.pbf");
  const auto report = w->roadReport("car", {}, {});
  ASSERT_TRUE(report);
  EXPECT_EQ(report->file, "临沂.osm.pbf");
  ASSERT_EQ(report->oddities.size(), 1U);
  EXPECT_EQ(report->oddities[0].kind, roads::Oddity::Kind::Island);
  EXPECT_EQ(report->oddities[0].sourceWay, 4711);
  EXPECT_EQ(report->oddities[0].name, "孤路");
  EXPECT_NEAR(report->oddities[0].place.lon, lonely.lon + 0.0005, 1e-9);
  EXPECT_EQ(report->box.west, lonely.lon);
}

/// A place 250 m south of the first street, and one in the open country.
TEST(RoadProbe, WarnsOfPlacesFarFromTheRoad) {
  test::TempFolder folder;
  const auto w = test::makeSmallWorkspace(folder.file("小镇.huyuan"));
  const auto probe = w->roadProbe("car", {}, {});
  const geo::LonLat corner = probe->network()->nodes[0], next = probe->network()->nodes[3];
  const double degreesPerMetre = 1.0 / 110'940.0; // of latitude, at 35.1°
  const auto near = probe->route({corner.lon, corner.lat - 190 * degreesPerMetre}, next);
  EXPECT_TRUE(near.warnings.empty());
  const auto far = probe->route({corner.lon, corner.lat - 250 * degreesPerMetre}, next);
  ASSERT_TRUE(far.found());
  ASSERT_EQ(far.warnings.size(), 1U);
  EXPECT_EQ(session::warningWords(far.warnings[0], Language::Chinese), "起点距最近的可通行道路 250 米");
  EXPECT_NEAR(far.guide.total.distance.value(), 300.0, 1.0);
  EXPECT_EQ(far.line().front(), far.from.place);
  const auto away = probe->route(next, {corner.lon - 1.0, corner.lat});
  EXPECT_FALSE(away.found());
  ASSERT_EQ(away.warnings.size(), 1U);
  EXPECT_EQ(session::warningWords(away.warnings[0], Language::Chinese), "目的地 5000 米内没有可通行的道路");
  EXPECT_TRUE(away.line().empty());
  EXPECT_TRUE(probe->within({corner.lon - 1.0, corner.lat}, base::Seconds(600), {}).reach.pieces.empty());
}

/// A square: the short way is one street, the way round three.
domain::RoadNetwork square() {
  domain::RoadNetwork net;
  net.nodes = {{118.30, 35.10}, {118.31, 35.10}, {118.30, 35.11}, {118.31, 35.11}};
  const std::uint32_t ends[4][2] = {{0, 1}, {0, 2}, {2, 3}, {3, 1}};
  for (std::int64_t w = 0; w < 4; ++w) {
    domain::RoadWay way;
    way.sourceId = 100 + w;
    way.roadClass = domain::RoadClass::Residential;
    way.name = w == 0 ? "短街" : "";
    way.nodes = {ends[w][0], ends[w][1]};
    net.ways.push_back(std::move(way));
  }
  return net;
}

TEST(RoadClosures, AClosedStreetIsGoneRoundUntilItIsOpen) {
  test::TempFolder folder;
  const auto path = folder.file("小镇.huyuan");
  const geo::LonLat from{118.30, 35.10}, to{118.31, 35.10}, beside{118.305, 35.1003};
  const auto metres = [&](session::Workspace& w, const std::string& profile, const std::string& period = {}) {
    const auto probe = w.roadProbe(profile, {}, {});
    return (period.empty() ? *probe : probe->during(period)).route(from, to).guide.total.distance.value();
  };
  {
    const auto w = session::Workspace::create(path, "小镇", test::fixedSeams());
    w->setRoads(square());
    EXPECT_LT(metres(*w, "car"), 1000.0);
    const auto road = w->toggleRoad(beside, {}, {});
    EXPECT_TRUE(road.closed);
    EXPECT_EQ(road.name, "短街");
    EXPECT_EQ(road.sourceId, 100);
    EXPECT_GT(metres(*w, "car"), 3000.0) << "two of 1 109 m and one of 911";
    EXPECT_GT(metres(*w, "ebike"), 3000.0) << "a graph that was made afterwards";
    EXPECT_GT(metres(*w, "car", "morning"), 3000.0);
    EXPECT_LT(metres(*w, "foot"), 1000.0) << "walkers pass";
    EXPECT_EQ(w->summary().roadsClosed, 1);
  }
  const auto w = session::Workspace::open(path, false, test::fixedSeams());
  ASSERT_EQ(w->closedRoads().size(), 1U);
  EXPECT_EQ(w->roadReport("car", {}, {})->closed.size(), 1U);
  EXPECT_GT(metres(*w, "car"), 3000.0);
  EXPECT_FALSE(w->toggleRoad(beside, {}, {}).closed);
  EXPECT_LT(metres(*w, "car"), 1000.0);
  w->toggleRoad(beside, {}, {});
  w->setRoads(square());
  EXPECT_TRUE(w->closedRoads().empty()) << "other roads";
  EXPECT_THROW(w->toggleRoad({118.4, 35.2}, {}, {}), base::Error);
}

} // namespace
} // namespace huyuan
