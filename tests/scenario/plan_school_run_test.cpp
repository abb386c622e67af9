// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "planning/plan.h"

#include <gtest/gtest.h>

#include <set>

/// One straight road A – B – C – D with 6 km between neighbours, 10 m/s: ten minutes a stretch. From 07:30 to 09:59 of
/// a day with lessons the school run halves the speed: twenty minutes. The team sets out at A at 07:00 and comes back
/// there by 09:15; a visit takes eight minutes, parking three.
namespace {

using namespace huyuan;

struct SchoolRun {
  domain::Snapshot snapshot;
  domain::DrawRecord draw;
  domain::RoadNetwork network;
  roads::Profile car;
  std::vector<roads::Period> periods;
  std::unique_ptr<roads::RoadGraph> graph;
  planning::PlanOptions options;

  SchoolRun() {
    geo::LonLat at{118.3, 35.1};
    domain::RoadWay way;
    way.roadClass = domain::RoadClass::Residential;
    for (std::uint32_t i = 0; i < 4; ++i) {
      network.nodes.push_back(at);
      way.nodes.push_back(i);
      at = geo::destination(at, base::Degrees(90), base::Metres(6000));
    }
    network.ways = {way};
    car.speedKmh.assign(15, 36.0);
    periods = {
        {"run", "", "", 7 * 60 + 30, 9 * 60 + 59, roads::DayKind::School, {{"car", std::vector<double>(15, 0.5)}}}};
    graph = std::make_unique<roads::RoadGraph>(network, car);
    for (int i = 1; i < 4; ++i) {
      domain::Vendor v;
      v.id.value = i;
      v.code = std::string(1, static_cast<char>('A' + i));
      v.districtCode = "371302";
      v.point = network.nodes[static_cast<std::size_t>(i)];
      snapshot.vendors.push_back(v);
      draw.targets.push_back({v.code, v.districtCode, "", false});
    }
    domain::Team team;
    team.number = 1;
    team.start = team.end = network.nodes[0];
    team.dayStart = 7 * 60;
    team.dayEnd = 9 * 60 + 15; // so that nobody waits until the run is over
    options.rules.maxOvertime = base::Seconds(0);
    snapshot.teams.push_back(team);
    draw.teams = {{1, "371302"}};
    options.rules.lunch.duration = base::Seconds(0);
    options.rules.dates = {"2026-11-24"};
    options.terms = planning::termsFromJson(
        R"({"calendars":[{"speaks_of":["2026-01-01","2026-12-31"],"terms":[["2026-09-01","2026-12-31"]]}]})", "t.json");
  }

  planning::PlanModel model() const {
    planning::PlanRoads roads;
    roads.periods = periods;
    roads.graph = [this](const std::string&, const roads::Period* period) {
      const roads::Profile profile = period ? car.during(*period) : car;
      return std::make_shared<const roads::RoadGraph>(graph->retimed(profile));
    };
    return {snapshot, {}, draw, roads, options, {}, {}};
  }
};

std::string told(const domain::Route& r) {
  std::string text = domain::toText(r.depart);
  for (const domain::Stop& s : r.stops)
    text += " " + s.visit.vendorCode + " " + domain::toText(s.arrive) + "–" + domain::toText(s.leave);
  return text + " home " + domain::toText(r.finish);
}

} // namespace

TEST(PlanSchoolRun, ARouteThatDrivesIntoIt) {
  const SchoolRun town;
  const auto m = town.model();
  // 07:00 +10 +3, 8 there; 07:21 +10 +3; 07:42 is in the run: +20 +3; 08:13 home over 18 km: +60.
  const auto there = m.route(0, {0, 1, 2}, 0);
  EXPECT_EQ(told(there), "07:00 B 07:13–07:21 C 07:34–07:42 D 08:05–08:13 home 09:13");
  EXPECT_EQ(there.stops[1].period, "");
  EXPECT_EQ(there.stops[2].period, "run");
  EXPECT_EQ(there.stops[2].travel.value(), 1380);
  EXPECT_EQ(there.returnTravel.value(), 3600);
  // The long way first, while it is quick: 07:00 +30 +3; 07:41 +20 +3; 08:12 +20 +3; 08:43 +20.
  EXPECT_EQ(told(m.route(0, {2, 1, 0}, 0)), "07:00 D 07:33–07:41 C 08:04–08:12 B 08:35–08:43 home 09:03");
}

TEST(PlanSchoolRun, OutsideTermTheRoadIsFree) {
  SchoolRun town;
  town.options.rules.dates = {"2026-08-24"};
  // All legs are quick: 13 and 8 minutes a stop, half an hour home.
  EXPECT_EQ(told(town.model().route(0, {0, 1, 2}, 0)), "07:00 B 07:13–07:21 C 07:34–07:42 D 07:55–08:03 home 08:33");
}

/// Of the six orders the best are home at 09:03 after 99 minutes of travel; a plan that knows no hours could not tell
/// them from B C D, which is 36 km like them.
TEST(PlanSchoolRun, ThePlanKeepsOutOfIt) {
  const SchoolRun town;
  const auto m = town.model();
  const auto plan = planning::plan(m, {}, {});
  ASSERT_EQ(plan.routes.size(), 1u);
  EXPECT_EQ(domain::totalTravel(plan.routes[0]).value(), 99 * 60);
  EXPECT_EQ(domain::toText(plan.routes[0].finish), "09:03");
  EXPECT_NEAR(domain::totalDistance(plan.routes[0]).value(), 36000, 1);
  EXPECT_TRUE(plan.timeOfDay);
}
