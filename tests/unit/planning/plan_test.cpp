// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan.h"
#include "small_city.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>
#include <set>

namespace huyuan::planning {
namespace {

using test::SmallCity;

SchoolTimes referenceTimes() { return schoolTimesFromJson(test::reference("school_times.json"), "school_times.json"); }

PlanOptions options() {
  PlanOptions o;
  o.rules.dates = {"2026-11-24"};
  o.times = referenceTimes();
  o.calendar = calendarFromJson(test::reference("calendar.json"), "calendar.json");
  o.terms = termsFromJson(test::reference("terms.json"), "terms.json");
  return o;
}

domain::Plan planned(const SmallCity& city, const roads::RoadGraph* graph, const PlanOptions& o = options()) {
  const base::FixedClock clock(std::chrono::sys_seconds(std::chrono::seconds(1795358100)));
  return plan(city.snapshot, city.findings, city.draw, test::roadsOf(graph), o, clock, {}, {});
}

std::vector<std::string> codesOf(const domain::Route& r) {
  std::vector<std::string> codes;
  for (const domain::Stop& s : r.stops) codes.push_back(s.visit.vendorCode);
  return codes;
}

TEST(Plan, EveryTeamVisitsTheDrawnOfItsDistrictAndNoOthers) {
  const SmallCity city = test::smallCity(2, 14);
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  const domain::Plan p = planned(city, &graph);
  ASSERT_EQ(p.routes.size(), 2u);
  EXPECT_TRUE(p.unplanned.empty());
  for (const domain::Route& r : p.routes) {
    std::set<std::string> drawn;
    for (const auto& t : city.draw.targets)
      if (t.stratum == r.district && !t.reserve) drawn.insert(t.code);
    const std::vector<std::string> codes = codesOf(r);
    EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()), drawn);
    EXPECT_EQ(codes.size(), drawn.size());
    ASSERT_EQ(r.reserves.size(), 2u);
    EXPECT_EQ(r.reserves[0].vendorCode, "V" + std::to_string((r.team - 1) * 1000 + 13));
    EXPECT_TRUE(r.reserves[0].reserve);
  }
}

/// The plan's own times added up again, and the travel compared with the graph.
TEST(Plan, TimesDistancesAndPathsHoldTogether) {
  const SmallCity city = test::smallCity(2, 9);
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  for (const domain::Route& r : planned(city, &graph).routes) {
    geo::LonLat at = r.start;
    domain::MinuteOfDay now = r.depart;
    int number = 0;
    for (const domain::Stop& s : r.stops) {
      const geo::LonLat place = city.snapshot.vendor(s.visit.vendor)->point;
      EXPECT_EQ(s.number, ++number);
      EXPECT_TRUE(s.byRoad);
      const auto leg = graph.travel(*graph.snap(at), *graph.snap(place));
      const double walk = graph.snap(at)->distance.value() + graph.snap(place)->distance.value();
      EXPECT_NEAR(static_cast<double>(s.travel.value()),
                  static_cast<double>(leg->time.value()) + walk / 5000 * 3600 + 180, 2.1);
      EXPECT_NEAR(s.distance.value(), leg->distance.value() + walk, 1e-6);
      ASSERT_GE(s.path.size(), 2u);
      EXPECT_EQ(s.path.front(), at);
      EXPECT_EQ(s.path.back(), place);
      EXPECT_NEAR(geo::length(s.path).value(), s.distance.value(), 0.5);
      EXPECT_GE(s.arrive + 1, now + s.travel.value() / 60);
      EXPECT_GE(s.start, s.arrive);
      EXPECT_EQ(s.leave - s.start, 8);
      ASSERT_TRUE(s.visit.window);
      EXPECT_GE(s.start, s.visit.window->first);
      EXPECT_EQ(s.start > s.visit.window->second, s.missesWindow);
      at = place, now = s.leave;
    }
    EXPECT_EQ(r.returnPath.back(), r.end);
    EXPECT_GE(r.finish + 1, now + r.returnTravel.value() / 60);
  }
}

TEST(Plan, ATeamHasTimeToEat) {
  const SmallCity city = test::smallCity(1, 9);
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  const domain::Route r = planned(city, &graph).routes[0];
  bool free = r.depart >= 12 * 60 + 30 || r.finish <= 12 * 60 + 30;
  domain::MinuteOfDay left = r.depart;
  for (const domain::Stop& s : r.stops) {
    const auto from = std::max(left, 11 * 60 + 30);
    const auto drive = static_cast<domain::MinuteOfDay>(s.travel.value() / 60);
    if (from <= 12 * 60 + 30 && s.start - from >= 60 && s.start - left >= 60 + drive) free = true;
    left = s.leave;
  }
  EXPECT_TRUE(free) << "departs " << domain::toText(r.depart) << " finishes " << domain::toText(r.finish);
}

TEST(Plan, DoesTheShopsOfASchoolInOnePass) {
  const SmallCity city = test::smallCity(1, 8);
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  const domain::Route r = planned(city, &graph).routes[0];
  int changes = 0;
  for (std::size_t i = 1; i < r.stops.size(); ++i)
    changes += r.stops[i].visit.school == r.stops[i - 1].visit.school ? 0 : 1;
  EXPECT_EQ(changes, 3);
}

TEST(Plan, GoesToTheRiskiestShopOfASchoolFirst) {
  SmallCity city = test::smallCity(1, 4);
  while (city.snapshot.schools.size() > 1) city.snapshot.schools.erase(1);
  for (int i = 0; i < 4; ++i) {
    city.snapshot.vendors.edit(i).point = {118.2 + i * 1e-5, 35.0003};
    city.findings[i].school.value = 1;
    city.snapshot.vendors.edit(i).risk = i == 2 ? "key" : "low";
  }
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  EXPECT_EQ(codesOf(planned(city, &graph).routes[0]).front(), "V3");
}

TEST(Plan, IsTheSameForAnyNumberOfThreadsAndAnyTime) {
  SmallCity city = test::smallCity(4, 8);
  city.draw.teams = {{1, "371300"}, {2, "371301"}, {3, "371300"}, {4, "371303"}};
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  PlanOptions o = options();
  o.iterations = 40;
  o.threads = 1;
  const std::string one = toJson(planned(city, &graph, o));
  for (const unsigned n : {2U, 5U}) {
    o.threads = n;
    EXPECT_EQ(toJson(planned(city, &graph, o)), one);
  }
}

TEST(Plan, TeamsOfOneDistrictShareItsTargets) {
  SmallCity city = test::smallCity(2, 14);
  city.draw.teams = {{1, "371300"}, {2, "371300"}};
  PlanOptions o = options();
  o.iterations = 60;
  o.rules.weights.balancePercent = 100;
  const domain::Plan p = planned(city, nullptr, o);
  ASSERT_EQ(p.routes.size(), 2u);
  std::multiset<std::string> all;
  for (const domain::Route& r : p.routes) {
    EXPECT_GT(r.stops.size(), 2u) << "the days are evened out";
    EXPECT_EQ(r.reserves.size(), 1u);
    for (const std::string& c : codesOf(r)) all.insert(c);
  }
  EXPECT_EQ(all.size(), 12u);
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), 12u);
  EXPECT_EQ(p.unplanned.size(), 12u);
  EXPECT_EQ(p.unplanned[0].reason, "no_team");
}

TEST(Plan, WithoutRoadsStraightLinesStandInAndSaySo) {
  const SmallCity city = test::smallCity(1, 5);
  const domain::Route r = planned(city, nullptr).routes[0];
  geo::LonLat at = r.start;
  for (const domain::Stop& s : r.stops) {
    const geo::LonLat place = city.snapshot.vendor(s.visit.vendor)->point;
    EXPECT_FALSE(s.byRoad);
    EXPECT_EQ(s.path.size(), 2u);
    EXPECT_DOUBLE_EQ(s.distance.value(), geo::distance(at, place).value());
    EXPECT_EQ(s.travel.value(), static_cast<std::int64_t>(std::ceil(s.distance.value() / (25 / 3.6))) + 180);
    at = place;
  }
}

TEST(Plan, NothingIsDroppedInSilence) {
  SmallCity city = test::smallCity(1, 14);
  city.snapshot.vendors.edit(0).point = {};
  city.draw.targets.push_back({"UNKNOWN", "371300", "", false});
  PlanOptions o = options();
  o.rules.maxStops = 9;
  const domain::Plan p = planned(city, nullptr, o);
  EXPECT_EQ(p.routes[0].stops.size(), 9u);
  std::map<std::string, std::string> reasons;
  for (const domain::Unplanned& u : p.unplanned) reasons[u.vendorCode] = u.reason;
  const std::map<std::string, std::string> expected{
      {"V1", "no_position"}, {"UNKNOWN", "no_position"}, {"V11", "no_time"}, {"V12", "no_time"}};
  EXPECT_EQ(reasons, expected);
}

bool hasWindow(const domain::Stop& s) { return !s.missesWindow; }

/// Eight stops of 8 minutes, grid rides of a few minutes: they fit easily, but not if each must wait for noon or its
/// dismissal, as the shift ends before.
TEST(Plan, WindowsThatNobodyCanKeepAreGivenUpBeforeVisits) {
  SmallCity city = test::smallCity(1, 8);
  city.snapshot.teams.edit(0).dayEnd = 11 * 60 + 30;
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  PlanOptions o = options();
  o.rules.maxOvertime = base::Seconds(0);
  const domain::Plan p = planned(city, &graph, o);
  EXPECT_TRUE(p.unplanned.empty());
  ASSERT_EQ(p.routes[0].stops.size(), 8u);
  EXPECT_LE(p.routes[0].finish, 11 * 60 + 30);
  EXPECT_EQ(p.routes[0].overtime.value(), 0);
  EXPECT_EQ(std::count_if(p.routes[0].stops.begin(), p.routes[0].stops.end(), hasWindow), 0);
  ASSERT_EQ(p.notes.size(), 8u);
  EXPECT_EQ(p.notes[0].word, "window_lost");
  EXPECT_EQ(p.notes[0].subject, "V1");
  EXPECT_EQ(p.notes[0].window, Window(915, 1035));
  EXPECT_GE(p.notes[0].earliest, 8 * 60 + 30 + 3);
}

TEST(Plan, WhatStillDoesNotFitIsLeftOutFromTheLastRankUp) {
  SmallCity city = test::smallCity(1, 8);
  city.snapshot.teams.edit(0).dayEnd = city.snapshot.teams[0].dayStart + 45;
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  PlanOptions o = options();
  o.rules.maxOvertime = base::Seconds(0);
  const domain::Plan p = planned(city, &graph, o);
  const std::size_t kept = p.routes[0].stops.size();
  ASSERT_GT(kept, 0u);
  ASSERT_LT(kept, 8u);
  EXPECT_LE(p.routes[0].finish, city.snapshot.teams[0].dayEnd);
  std::set<std::string> leftOut;
  for (const domain::Unplanned& u : p.unplanned) {
    EXPECT_EQ(u.reason, "no_time");
    leftOut.insert(u.vendorCode);
  }
  std::set<std::string> lastRanks;
  for (std::size_t i = kept; i < 8; ++i) lastRanks.insert(city.draw.targets[i].code);
  EXPECT_EQ(leftOut, lastRanks);
}

TEST(Plan, AnUnknownTeamOrOneWithoutStartIsRefused) {
  SmallCity city = test::smallCity(1, 3);
  city.snapshot.teams.edit(0).start = {};
  EXPECT_THROW(planned(city, nullptr), base::Error);
  city.snapshot.teams.clear();
  EXPECT_THROW(planned(city, nullptr), base::Error);
}

TEST(Plan, CanBeCancelled) {
  const SmallCity city = test::smallCity(1, 3);
  const base::Cancel cancel;
  cancel.request();
  const base::SystemClock clock;
  EXPECT_THROW(plan(city.snapshot, city.findings, city.draw, {}, options(), clock, {}, cancel), base::Error);
}

TEST(Plan, SurvivesItsText) {
  const SmallCity city = test::smallCity(2, 6);
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  const std::string text = toJson(planned(city, &graph));
  EXPECT_EQ(toJson(planFromJson(text, "p.json")), text);
  EXPECT_THROW(planFromJson("{}", "p.json"), base::Error);
  std::string bad = text;
  bad.replace(bad.find("\"observe\""), 9, "\"stare\"");
  EXPECT_THROW(planFromJson(bad, "p.json"), base::Error);
}

TEST(SchoolTimes, OwnDismissalCountsBeforeTheKinds) {
  const SchoolTimes times = referenceTimes();
  domain::School school;
  school.kind = "211";
  using testing::ElementsAre;
  using testing::Pair;
  EXPECT_THAT(times.windowsOf(school), ElementsAre(Pair(440, 480), Pair(720, 810), Pair(915, 1035)));
  school.dismissal = "16:30";
  EXPECT_THAT(times.windowsOf(school), ElementsAre(Pair(440, 480), Pair(720, 810), Pair(975, 1035)));
  school.dismissal = "12:10";
  EXPECT_THAT(times.windowsOf(school), ElementsAre(Pair(440, 480), Pair(715, 775)));
  school.kind = "999", school.dismissal = "at four";
  EXPECT_THAT(times.windowsOf(school), ElementsAre(Pair(440, 480), Pair(720, 810), Pair(945, 1065)));
}

TEST(SchoolTimes, BadFilesAreRefused) {
  EXPECT_THROW(schoolTimesFromJson("[]", "t.json"), base::Error);
  EXPECT_THROW(schoolTimesFromJson(R"({"kinds":{"211":{"dismissal":["16:00"]}}})", "t.json"), base::Error);
  EXPECT_THROW(schoolTimesFromJson(R"({"kinds":{"211":{"dismissal":["16:00","15:00"]}}})", "t.json"), base::Error);
}

} // namespace
} // namespace huyuan::planning
