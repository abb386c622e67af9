// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_options.h"
#include "planning/plan_model.h"
#include "planning/plan_score.h"
#include "support/refusal.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>
#include <set>

namespace huyuan::planning {
namespace {

using test::SmallCity;
using testing::ElementsAre;

using test::modelOf;
using test::plainOptions;

std::vector<std::size_t> allTargets(const PlanModel& m) {
  std::vector<std::size_t> all;
  for (std::size_t t = 0; t < m.targets(); ++t) all.push_back(t);
  return all;
}

TEST(PlanModel, DaysAreTeamsByDateAndTasksTargetsThenReserves) {
  const SmallCity city = test::smallCity(2, 14);
  const PlanModel m = modelOf(city, nullptr, plainOptions({"2026-11-24", "2026-11-25"}));
  ASSERT_EQ(m.days().size(), 4u);
  EXPECT_EQ(m.days()[1].team.number, 1);
  EXPECT_EQ(m.days()[1].date, "2026-11-25");
  EXPECT_THAT(m.days()[2].districts, ElementsAre("371301"));
  EXPECT_EQ(m.targets(), 24u);
  ASSERT_EQ(m.tasks().size(), 28u);
  EXPECT_EQ(m.tasks()[24].visit.vendorCode, "V13");
  EXPECT_TRUE(m.tasks()[24].visit.reserve);
  EXPECT_EQ(m.taskOf("V1001"), 12u);
  EXPECT_EQ(m.dayOf(2, "2026-11-25"), 3u);
  EXPECT_FALSE(m.dayOf(2, "2026-11-26"));
  EXPECT_FALSE(m.taskOf("nobody"));
}

/// What the window says of a route and what the search minimised are the same figure.
TEST(PlanModel, ARoutesSharesAddUpToWhatTheSolverSays) {
  const SmallCity city = test::smallCity(1, 12);
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  PlanOptions o = plainOptions();
  o.rules.lunch.duration = base::Seconds(3600);
  o.times.fallback.dismissal = {9 * 60, 9 * 60 + 30};
  const PlanModel m = modelOf(city, &graph, o);
  constexpr solver::Cost Balance = 7;
  const PlanPart part = m.part({0}, allTargets(m), Balance, {});
  base::Random random(5);
  for (int round = 0; round < 20; ++round) {
    std::vector<std::size_t> order;
    std::vector<std::size_t> left = allTargets(m);
    for (std::uint64_t n = 1 + random.below(12); n > 0; --n) {
      const auto at = left.begin() + static_cast<std::ptrdiff_t>(random.below(left.size()));
      order.push_back(*at);
      left.erase(at);
    }
    solver::Solution s;
    s.routes.push_back({order});
    solver::Cost prizes = 0;
    for (const std::size_t t : left) prizes += part.problem.clients[t].prize;
    EXPECT_EQ(m.costOf(0, order, Balance).total(), solver::evaluate(part.problem, s) - prizes);
  }
}

TEST(PlanModel, SaysWhyATeamMayNot) {
  SmallCity city = test::smallCity(2, 3);
  city.snapshot.teams.edit(1).homeDistrict = "371300";
  PlanOptions o = plainOptions();
  o.rules.visits.push_back({"V2", {}, {}, {}, {}, {}, {"toys"}, {}});
  city.snapshot.teams.edit(0).skills = {"books", "toys"};
  {
    const PlanModel m = modelOf(city, nullptr, o);
    EXPECT_EQ(m.whyNot(0, 0), "");
    EXPECT_EQ(m.whyNot(0, 1), "");
    EXPECT_EQ(m.whyNot(0, 3), "not_drawn");
    EXPECT_EQ(m.whyNot(1, 0), "home_district");
    EXPECT_TRUE(m.keepsDraw(0, 0));
    EXPECT_FALSE(m.keepsDraw(0, 3));
  }
  o.rules.mode = domain::PlanMode::Free;
  const PlanModel m = modelOf(city, nullptr, o);
  EXPECT_EQ(m.whyNot(0, 3), "");
  EXPECT_EQ(m.whyNot(1, 0), "home_district");
  city.snapshot.teams.edit(0).skills.clear();
  EXPECT_EQ(modelOf(city, nullptr, o).whyNot(0, 1), "skills");
}

TEST(PlanModel, ATeamStepsBackFromDistrictsAndVendorsOfItsOfficersToo) {
  SmallCity city = test::smallCity(2, 3);
  PlanOptions o = plainOptions();
  o.rules.mode = domain::PlanMode::Free;
  city.snapshot.teams.edit(0).recused = {"371301"};
  city.draw.crew.officers.push_back({"K1", "synthetic", {{"V2", "relative"}}, {}});
  city.draw.officers.push_back({2, "K1"});
  const PlanModel m = modelOf(city, nullptr, o);
  EXPECT_EQ(m.whyNot(0, 3), "recused");
  EXPECT_EQ(m.whyNot(0, 1), "");
  EXPECT_EQ(m.whyNot(1, 1), "recused") << "a shop of a relative";
  EXPECT_EQ(m.whyNot(1, 0), "");
}

TEST(PlanModel, StrataMayBeOtherThanDistricts) {
  SmallCity city = test::smallCity(1, 2);
  city.draw.targets[0].stratum = "high";
  city.draw.targets[0].district = "371300";
  EXPECT_EQ(modelOf(city, nullptr, plainOptions()).whyNot(0, 0), "");
}

TEST(PlanModel, VisitsTiedToLessonsWaitForASchoolDay) {
  const SmallCity city = test::smallCity(1, 2);
  PlanOptions o = plainOptions({"2026-11-20", "2026-11-21"}); // Friday, Saturday
  o.terms = termsFromJson(
      R"({"calendars":[{"kinds":["211"],"speaks_of":["2026-11-01","2026-11-30"],"terms":[["2026-11-01","2026-11-30"]]}]})",
      "t.json");
  const PlanModel m = modelOf(city, nullptr, o);
  EXPECT_EQ(m.whyNot(0, 0), "");
  EXPECT_EQ(m.whyNot(1, 0), "no_lessons");
  EXPECT_TRUE(m.notes().empty());
  o.rules.schoolDaysOnly = false;
  EXPECT_EQ(modelOf(city, nullptr, o).whyNot(1, 0), "");
}

TEST(PlanModel, SaysWhichSchoolsHaveNoCalendarAndWhichDaysItDoesNotKnow) {
  const SmallCity city = test::smallCity(1, 4); // three primary schools, one junior
  PlanOptions o = plainOptions({"2026-11-24"});
  o.terms = termsFromJson(
      R"({"calendars":[{"kinds":["211"],"speaks_of":["2026-09-01","2026-10-31"],"terms":[["2026-09-01","2026-10-31"]]}]})",
      "t.json");
  const PlanModel m = modelOf(city, nullptr, o);
  std::multiset<std::string> words;
  for (const domain::PlanNote& n : m.notes()) words.insert(n.word + n.date);
  EXPECT_EQ(words, (std::multiset<std::string>{"no_calendar", "outside_calendar2026-11-24",
                                               "outside_calendar2026-11-24", "outside_calendar2026-11-24"}));
  EXPECT_EQ(m.whyNot(0, 0), "") << "a working day that nobody knows of is taken for a school day";
}

TEST(PlanModel, ATeamWithoutStartIsLeftOutAndSaid) {
  SmallCity city = test::smallCity(2, 2);
  city.snapshot.teams.edit(0).start = {};
  const PlanModel m = modelOf(city, nullptr, plainOptions());
  ASSERT_EQ(m.days().size(), 1u);
  ASSERT_EQ(m.notes().size(), 1u);
  EXPECT_EQ(m.notes()[0].word, "no_start");
  EXPECT_EQ(m.notes()[0].subject, "T01");
  EXPECT_EQ(m.whyUnplanned(0).reason, "no_team");
}

TEST(PlanModel, ATeamWhoseDayEndsBeforeItBeginsIsLeftOutAndSaid) {
  SmallCity city = test::smallCity(2, 2);
  city.snapshot.teams.edit(0).dayStart = 17 * 60;
  city.snapshot.teams.edit(0).dayEnd = 8 * 60;
  const PlanModel m = modelOf(city, nullptr, plainOptions());
  ASSERT_EQ(m.days().size(), 1u);
  EXPECT_EQ(m.days()[0].team.number, 2);
  ASSERT_EQ(m.notes().size(), 1u);
  EXPECT_EQ(m.notes()[0].word, "no_hours");
  EXPECT_EQ(m.notes()[0].subject, "T01");
  city.snapshot.teams.edit(1).dayEnd = city.snapshot.teams[1].dayStart;
  EXPECT_THAT(test::refusal([&] { modelOf(city, nullptr, plainOptions()); }), testing::HasSubstr("and hours"));
}

TEST(PlanModel, ALunchOfItsOwnThatCannotBeIsTheCampaigns) {
  SmallCity city = test::smallCity(2, 2);
  city.snapshot.teams.edit(1).lunch = {base::Seconds(7200), 11 * 60 + 30, 12 * 60 + 30};
  const PlanModel m = modelOf(city, nullptr, plainOptions());
  ASSERT_EQ(m.notes().size(), 1u);
  EXPECT_EQ(m.notes()[0].word, "lunch_lost");
  EXPECT_EQ(m.notes()[0].subject, "T02");
  EXPECT_FALSE(m.days()[1].team.lunch);
}

TEST(PlanModel, ARuleForAVendorThatNobodyKnowsIsSaid) {
  const SmallCity city = test::smallCity(1, 2);
  PlanOptions o = plainOptions();
  o.rules.visits.push_back({"V1", {}, false, {}, {}, {}, {}, {}});
  o.rules.visits.push_back({"V1O", {}, false, {}, {}, {}, {}, {}});
  const PlanModel m = modelOf(city, nullptr, o);
  ASSERT_EQ(m.notes().size(), 1u);
  EXPECT_EQ(m.notes()[0].word, "unknown_visit");
  EXPECT_EQ(m.notes()[0].subject, "V1O");
}

TEST(PlanModel, OrdersComeBackFromThePlanTheyMade) {
  const SmallCity city = test::smallCity(2, 6);
  const PlanModel m = modelOf(city, nullptr, plainOptions());
  const std::vector<std::vector<std::size_t>> orders{{3, 1, 0}, {7, 11}};
  domain::Plan p = m.planOf(orders, {});
  EXPECT_EQ(m.ordersOf(p), orders);
  p.routes[0].stops.push_back(p.routes[1].stops[0]);
  EXPECT_THROW(m.ordersOf(p), base::Error);
  p.routes[0].stops.back().visit.vendorCode = "unknown";
  EXPECT_THROW(m.ordersOf(p), base::Error);
}

TEST(PlanModel, RefusesRulesThatMakeNoSense) {
  const SmallCity city = test::smallCity(1, 2);
  const auto refuses = [&](auto change) {
    PlanOptions o = plainOptions();
    change(o);
    EXPECT_THROW(modelOf(city, nullptr, o), base::Error);
  };
  refuses([](PlanOptions& o) { o.rules.dates.clear(); });
  refuses([](PlanOptions& o) { o.rules.dates = {"2026-02-30"}; });
  refuses([](PlanOptions& o) { o.rules.dates = {"2026-11-25", "2026-11-24"}; });
  refuses([](PlanOptions& o) { o.rules.dates = {"2026-11-25", "2026-11-25"}; });
  refuses([](PlanOptions& o) { o.rules.maxStops = 0; });
  refuses([](PlanOptions& o) { o.rules.lunch = {base::Seconds(3600), 12 * 60, 12 * 60 + 30}; });
  refuses([](PlanOptions& o) { o.rules.weights.late = -1; });
}

/// Two stops on one street, 10 m/s; with half the speed from 08:45 on. The team leaves at 08:30: by hand the first leg
/// of 3 km takes 300 s and 3 min parking; 8 min stay; then it is past 08:45.
TEST(PlanModel, TravelHasTheSpeedsOfThePeriodOfDeparture) {
  const SmallCity city = test::smallCity(1, 2);
  const roads::RoadGraph fast(city.roads, test::gridProfile());
  roads::Profile slow = test::gridProfile();
  slow.speedKmh.assign(15, 18.0);
  const roads::RoadGraph late(city.roads, slow);
  PlanRoads roads;
  roads.periods = {{"run", "", "", 8 * 60 + 45, 20 * 60, roads::DayKind::Rest, {}}};
  roads.graph = [&](const std::string&, const roads::Period* period) {
    return std::shared_ptr<const roads::RoadGraph>(std::shared_ptr<const roads::RoadGraph>(), period ? &late : &fast);
  };
  const PlanModel m(city.snapshot, city.findings, city.draw, roads, plainOptions(), {}, {});
  const auto legs = [&](const roads::RoadGraph& g, geo::LonLat a, geo::LonLat b) {
    return static_cast<double>(g.travel(*g.snap(a), *g.snap(b))->time.value());
  };
  const geo::LonLat base = city.snapshot.teams[0].start;
  const geo::LonLat one = m.tasks()[0].place, two = m.tasks()[1].place;
  const domain::Route r = m.route(0, {0, 1}, 0, Paths::No);
  const auto door = [&](geo::LonLat p) { return std::ceil(fast.snap(p)->distance.value() / (5 / 3.6)); };
  EXPECT_EQ(r.stops[0].period, "");
  EXPECT_DOUBLE_EQ(static_cast<double>(r.stops[0].travel.value()), legs(fast, base, one) + door(one) + 180);
  ASSERT_GT(r.stops[0].leave, 8 * 60 + 45);
  EXPECT_EQ(r.stops[1].period, "run");
  EXPECT_DOUBLE_EQ(static_cast<double>(r.stops[1].travel.value()), legs(late, one, two) + door(one) + door(two) + 180);
  EXPECT_DOUBLE_EQ(static_cast<double>(r.returnTravel.value()), legs(late, two, base) + door(two));
  EXPECT_NEAR(static_cast<double>(r.stops[1].arrive - r.stops[0].leave),
              static_cast<double>(r.stops[1].travel.value()) / 60.0, 1.0);
}

/// Lunch falls into the noon window: who minds the length of the day goes in the afternoon instead.
TEST(PlanModel, TheTimesMindTheLengthOfADayAsItsCostDoes) {
  const SmallCity city = test::smallCity(1, 4);
  PlanOptions o = plainOptions();
  o.rules.lunch = {};
  o.times.fallback.other = {{12 * 60, 13 * 60 + 30}};
  o.times.fallback.dismissal = {15 * 60 + 30, 16 * 60 + 30};
  const PlanModel m = modelOf(city, nullptr, o);
  domain::MinuteOfDay length[2] = {};
  for (const solver::Cost weight : {0, 32}) {
    const domain::Route r = m.route(0, {0, 1, 2, 3}, weight, Paths::No);
    const int minutes = length[weight > 0] = r.finish - r.depart;
    const auto balance = static_cast<double>(m.costOf(0, {0, 1, 2, 3}, weight).balance);
    const double perMinute = static_cast<double>(minutes) * static_cast<double>(weight) / 60.0;
    EXPECT_NEAR(balance, minutes * perMinute, 4.0 * perMinute) << "to the minute";
  }
  EXPECT_LT(length[1], length[0]);
}

TEST(PlanScore, CountsWhatAForeignPlanBreaks) {
  SmallCity city = test::smallCity(2, 4);
  PlanOptions o = plainOptions();
  o.rules.maxStops = 3;
  const PlanModel m = modelOf(city, nullptr, o);
  domain::Plan p = m.planOf({{0, 1, 2, 4}, {}}, {});
  p.routes[0].stops[0].visit.vendorCode = "made up";
  p.routes[0].stops.push_back(p.routes[0].stops[1]);
  p.routes[0].stops[1].arrive = 3; // its own times are not believed
  const domain::PlanScore s = score(m, p, 0);
  std::multiset<std::string> words;
  for (const domain::RuleBreak& b : s.breaks) words.insert(b.word);
  EXPECT_EQ(words, (std::multiset<std::string>{"unknown_stop", "twice", "not_drawn"}));
  EXPECT_EQ(s.figures.sum.stops, 3);
  EXPECT_EQ(s.missing, 5);
  EXPECT_EQ(s.travel, m.costOf(0, {1, 2, 4}, 0).travel);
  p.drawBreaks.push_back({"V1001", 1, "asked for", "a", "b"});
  EXPECT_EQ(score(m, p, 0).breaks.size(), 2u);
  EXPECT_EQ(score(m, m.planOf({{0, 1, 2, 3}, {}}, {}), 0).breaks.at(0).word, "max_stops");
}

TEST(Calendar, WorkingDaysOverNationalDayWithMakeUpDays) {
  const Calendar c = calendarFromJson(
      R"({"holidays":["2026-10-01","2026-10-02","2026-10-05","2026-10-06","2026-10-07"],"working":["2026-10-10"]})",
      "c.json");
  EXPECT_THAT(c.workingDays(*dayFromText("2026-09-30"), 5),
              ElementsAre("2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12"));
  EXPECT_FALSE(dayFromText("2026-13-01"));
  EXPECT_FALSE(dayFromText("2026-1-01"));
  EXPECT_THROW(calendarFromJson(R"({"holidays":["soon"],"working":[]})", "c.json"), base::Error);
}

TEST(Terms, TheClosestCalendarCounts) {
  const Calendar calendar;
  const Terms t = termsFromJson(R"({"calendars":[
    {"kinds":["211"],"speaks_of":["2026-01-01","2026-12-31"],"terms":[["2026-09-01","2026-12-31"]]},
    {"kinds":["211"],"districts":["371302"],"speaks_of":["2026-01-01","2026-12-31"],"terms":[["2026-09-01","2026-12-31"]],
     "closed":["2026-11-24"],"open":["2026-11-28"]},
    {"schools":["S1"],"speaks_of":["2026-11-01","2026-11-30"],"terms":[]}]})",
                                "t.json");
  domain::School s;
  s.kind = "211";
  const auto on = [&](const char* date) { return t.on(s, *dayFromText(date), calendar); };
  EXPECT_EQ(on("2026-11-24"), Lessons::Yes);
  EXPECT_EQ(on("2026-11-28"), Lessons::No) << "a Saturday";
  EXPECT_EQ(on("2026-08-24"), Lessons::No);
  EXPECT_EQ(on("2027-01-04"), Lessons::OutsideCalendar);
  s.districtCode = "371302";
  EXPECT_EQ(on("2026-11-24"), Lessons::No);
  EXPECT_EQ(on("2026-11-28"), Lessons::Yes);
  s.code = "S1";
  EXPECT_EQ(on("2026-11-25"), Lessons::No);
  s = {};
  s.kind = "111";
  EXPECT_EQ(on("2026-11-24"), Lessons::NoCalendar);
  EXPECT_EQ(t.kindOf(*dayFromText("2026-11-25"), calendar), roads::DayKind::School);
  EXPECT_EQ(t.kindOf(*dayFromText("2026-08-25"), calendar), roads::DayKind::Work);
  EXPECT_EQ(t.kindOf(*dayFromText("2026-11-29"), calendar), roads::DayKind::Rest);
}

} // namespace
} // namespace huyuan::planning
