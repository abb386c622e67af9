// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_options.h"
#include "planning/plan.h"
#include "planning/plan_edit.h"
#include "planning/plan_score.h"

#include <gtest/gtest.h>

#include <QByteArray>

#include <algorithm>
#include <gmock/gmock.h>
#include <map>
#include <set>

/// Several days, both modes, what belongs together or apart, what must not repeat, and what does not fit.
namespace huyuan::planning {
namespace {

using test::freeOptions;
using test::modelOf;
using test::plainOptions;
using test::SmallCity;
using test::weekdays;

std::multiset<std::string> served(const domain::Plan& p) {
  std::multiset<std::string> codes;
  for (const domain::Route& r : p.routes)
    for (const domain::Stop& s : r.stops) codes.insert(s.visit.vendorCode);
  return codes;
}

TEST(PlanMonth, EveryTargetOnceOnSomeDayAndNoDayTooFull) {
  const SmallCity city = test::smallCity(3, 15);
  PlanOptions o = plainOptions(weekdays(5));
  o.rules.maxStops = 3;
  o.iterations = 200;
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  EXPECT_TRUE(p.unplanned.empty());
  const auto codes = served(p);
  EXPECT_EQ(codes.size(), 36u);
  EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 36u);
  for (const domain::Route& r : p.routes) EXPECT_LE(r.stops.size(), 3u);
  EXPECT_TRUE(std::is_sorted(p.routes.begin(), p.routes.end(), [](const auto& a, const auto& b) {
    return std::pair(a.team, a.date) < std::pair(b.team, b.date);
  }));
  EXPECT_TRUE(score(m, p, p.balanceWeight).breaks.empty());
}

TEST(PlanMonth, IsTheSameForAnyNumberOfThreads) {
  const SmallCity city = test::smallCity(3, 12);
  PlanOptions o = plainOptions(weekdays(3));
  o.rules.maxStops = 5;
  o.iterations = 100;
  o.threads = 1;
  const std::string one = toJson(plan(modelOf(city, nullptr, o), {}, {}));
  o.threads = 3;
  EXPECT_EQ(toJson(plan(modelOf(city, nullptr, o), {}, {})), one);
}

/// China has one time without changes; neither does a machine elsewhere put its own into a plan.
TEST(PlanMonth, AClockChangeWhereTheMachineStandsDoesNotMatter) {
  const SmallCity city = test::smallCity(1, 5);
  const PlanOptions o = plainOptions({"2026-03-28", "2026-03-29", "2026-03-30"});
  const QByteArray zone = qgetenv("TZ");
  std::set<std::string> plans;
  for (const char* place : {"Asia/Shanghai", "Europe/Berlin", "America/New_York"}) {
    qputenv("TZ", place);
    plans.insert(toJson(plan(modelOf(city, nullptr, o), {}, {})));
  }
  zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
  EXPECT_EQ(plans.size(), 1u);
}

TEST(PlanMonth, BalanceCostsNoMoreTravelThanAllowed) {
  SmallCity city = test::smallCity(1, 12);
  for (int i = 0; i < 6; ++i) { // half of the shops far off in one corner
    city.snapshot.vendors.edit(static_cast<std::size_t>(i)).point.lon += 0.2;
  }
  PlanOptions o = plainOptions(weekdays(2));
  o.iterations = 400;
  const auto of = [&](double percent) {
    o.rules.weights.balancePercent = percent;
    return plan(modelOf(city, nullptr, o), {}, {});
  };
  const domain::Plan none = of(0), little = of(3), any = of(1000);
  const auto travel = [](const domain::Plan& p) {
    std::int64_t sum = 0;
    for (const domain::Route& r : p.routes) sum += domain::totalTravel(r).value();
    return sum;
  };
  const auto longest = [](const domain::Plan& p) { return domain::figuresOf(p).balance.longest.value(); };
  EXPECT_EQ(none.balanceWeight, 0);
  EXPECT_LE(travel(little), static_cast<std::int64_t>(1.03 * static_cast<double>(little.unbalancedTravel.value())));
  EXPECT_LE(travel(any), 11 * any.unbalancedTravel.value());
  EXPECT_EQ(any.balanceWeight, o.rules.weights.balance);
  EXPECT_EQ(domain::figuresOf(any).sum.days, 2);
  EXPECT_LT(longest(any), longest(none));
}

/// A price of long days that outweighs overtime would fill a short day beyond its end.
TEST(PlanMonth, BalanceBuysNoOvertime) {
  SmallCity city = test::cityWithoutReserves(1, 10);
  city.snapshot.teams.edit(0).dayEnd = 11 * 60;
  test::addTeam(city, [](domain::Team& t) { t.dayEnd = 18 * 60; });
  PlanOptions o = plainOptions(weekdays(1));
  o.rules.visitMode = domain::VisitMode::Inspect;
  o.rules.weights.balance = 2000;
  o.rules.weights.balancePercent = 1000;
  o.iterations = 400;
  const domain::Plan p = plan(modelOf(city, nullptr, o), {}, {});
  EXPECT_TRUE(p.unplanned.empty());
  const domain::RouteFigures sum = domain::figuresOf(p).sum;
  EXPECT_EQ(sum.overtime.value(), 0);
  EXPECT_GT(p.balanceWeight, 0) << "a weaker price evens out what there is time for";
  EXPECT_LT(p.balanceWeight, o.rules.weights.balance);
}

TEST(PlanFree, TeamsGoAnywhereButHome) {
  SmallCity city = test::smallCity(2, 8);
  city.snapshot.teams.edit(0).homeDistrict = "371300";
  PlanOptions o = freeOptions();
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  EXPECT_EQ(p.mode, domain::PlanMode::Free);
  EXPECT_EQ(served(p).size() + p.unplanned.size(), 16u);
  for (const domain::Route& r : p.routes)
    for (const domain::Stop& s : r.stops) EXPECT_FALSE(r.team == 1 && s.visit.district == "371300");
  EXPECT_TRUE(score(m, p, 0).breaks.empty());
  EXPECT_EQ(score(m, p, 0).missing, static_cast<int>(p.unplanned.size()));
}

TEST(PlanFree, TwoTeamsAtOneBaseShareTheWork) {
  SmallCity city = test::smallCity(1, 12);
  test::addTeam(city);
  PlanOptions o = freeOptions();
  o.rules.maxStops = 6;
  const domain::Plan p = plan(modelOf(city, nullptr, o), {}, {});
  ASSERT_EQ(p.routes.size(), 2u);
  EXPECT_EQ(p.routes[0].stops.size(), 6u);
  EXPECT_EQ(p.routes[1].stops.size(), 6u);
}

TEST(PlanApart, NeighboursGoToDifferentDaysOrTeams) {
  const SmallCity city = test::smallCity(1, 12); // 4 schools with 3 shops each
  PlanOptions o = plainOptions(weekdays(3));
  o.rules.apart = true;
  o.iterations = 300;
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  EXPECT_TRUE(p.unplanned.empty());
  for (const domain::Route& r : p.routes) {
    std::set<std::size_t> clusters;
    for (const domain::Stop& s : r.stops)
      EXPECT_TRUE(clusters.insert(m.tasks()[*m.taskOf(s.visit.vendorCode)].cluster).second);
  }
  o.rules.dates = weekdays(2); // three neighbours on two days cannot all be apart: they are served all the same
  const PlanModel two = modelOf(city, nullptr, o);
  const domain::Plan q = plan(two, {}, {});
  EXPECT_TRUE(q.unplanned.empty());
  EXPECT_TRUE(score(two, q, q.balanceWeight).breaks.empty()) << "which breaks nothing";
}

/// Two teams, but only one of them may go to each district: the three of a school cannot be apart.
TEST(PlanApart, OnlyDaysThatMayHaveTheNeighboursCount) {
  SmallCity city = test::smallCity(2, 12);
  for (const std::size_t i : {0, 1}) city.snapshot.teams.edit(i).homeDistrict = "37130" + std::to_string(i);
  PlanOptions o = freeOptions();
  o.rules.apart = true;
  const PlanModel m = modelOf(city, nullptr, o);
  domain::Plan p = plan(m, {}, {});
  EXPECT_TRUE(p.unplanned.empty());
  EXPECT_TRUE(score(m, p, p.balanceWeight).breaks.empty());
}

/// Two teams, of which the second comes home too soon to visit anybody; of five shops, V1 and V5 are neighbours.
struct ApartTown {
  ApartTown() {
    city = test::smallCity(1, 5);
    test::addTeam(city, [](domain::Team& t) { t.dayEnd = t.dayStart + 9; });
    options.rules.apart = true;
    options.rules.maxOvertime = base::Seconds(0);
    options.iterations = 200;
  }
  std::map<std::string, std::string> reasons(const domain::Plan& p) const {
    std::map<std::string, std::string> out;
    for (const domain::Unplanned& u : p.unplanned) out[u.vendorCode] = u.reason;
    return out;
  }
  PlanModel model() const { return modelOf(city, nullptr, options); }
  SmallCity city;
  PlanOptions options = plainOptions();
};
using Reasons = std::map<std::string, std::string>;

TEST(PlanApart, WhatIsLeftOutForItsNeighboursSaysSo) {
  ApartTown town;
  EXPECT_EQ(town.reasons(plan(town.model(), {}, {})), (Reasons{{"V5", "apart"}}));
  town.options.rules.apart = false;
  EXPECT_TRUE(plan(town.model(), {}, {}).unplanned.empty()) << "there is time for all of them";
}

TEST(PlanApart, NeighboursAreNotBlamedWhereThereIsNoTime) {
  ApartTown town;
  town.options.rules.maxStops = 4;
  EXPECT_EQ(town.reasons(plan(town.model(), {}, {})), (Reasons{{"V5", "no_time"}})) << "the day is full";
  town.options.rules.maxStops = 12;
  town.city.snapshot.teams.edit(0).dayEnd = town.city.snapshot.teams[0].dayStart + 9;
  for (const auto& [code, reason] : town.reasons(plan(town.model(), {}, {}))) EXPECT_EQ(reason, "no_time") << code;
}

TEST(PlanApart, ReplanningExplainsAnewWhatIsLeftOut) {
  ApartTown town;
  const PlanModel m = town.model();
  const domain::Plan p = plan(m, {}, {});
  const auto task = [&](const char* code) { return *m.taskOf(code); };
  const std::size_t day = *m.dayOf(1, town.options.rules.dates[0]);
  const DayOrder swapped{day, {task("V5"), task("V2"), task("V3"), task("V4")}};
  EXPECT_EQ(town.reasons(withOrders(m, p, {swapped}, "")), (Reasons{{"V1", "apart"}}));
  const DayOrder neither{day, {task("V2"), task("V3"), task("V4")}};
  EXPECT_EQ(town.reasons(withOrders(m, p, {neither}, "")), (Reasons{{"V1", "no_time"}, {"V5", "no_time"}}));
  EXPECT_EQ(town.reasons(withOrders(m, p, {neither}, "by_hand")), (Reasons{{"V1", "by_hand"}, {"V5", "apart"}}));
}

/// The model knows a day after those of the plan, for splitting: its time is none of the plan's.
TEST(PlanApart, DaysAfterThePlanHaveNoTimeForIt) {
  ApartTown town;
  town.options.rules.dates = weekdays(2);
  town.city.snapshot.teams.erase(1);
  town.city.draw.teams.pop_back();
  const PlanModel m = town.model();
  std::vector<std::vector<std::size_t>> orders(2);
  for (const char* code : {"V1", "V2"}) orders[0].push_back(*m.taskOf(code));
  domain::Plan p = m.planOf(orders, {{"V5", "no_time"}});
  EXPECT_EQ(town.reasons(withOrders(m, p, {}, ""))["V5"], "no_time") << "the second day has time and no neighbour";
  p.rules.dates.pop_back();
  EXPECT_EQ(town.reasons(withOrders(m, p, {}, ""))["V5"], "apart");
}

TEST(PlanWindows, WhatIsStrictIsRatherLeftOutAndSaysWhen) {
  SmallCity city = test::smallCity(1, 3);
  PlanOptions o = plainOptions();
  domain::VisitRule strict{"V1", {}, {}, {}, domain::TimesOfDay{7 * 60, 7 * 60 + 30}, true, {}, {}};
  o.rules.visits = {strict};
  const domain::Plan p = plan(modelOf(city, nullptr, o), {}, {});
  ASSERT_EQ(p.unplanned.size(), 1u);
  EXPECT_EQ(p.unplanned[0].vendorCode, "V1");
  EXPECT_EQ(p.unplanned[0].reason, "window");
  EXPECT_EQ(p.unplanned[0].window, Window(420, 450));
  ASSERT_TRUE(p.unplanned[0].earliest);
  EXPECT_GT(*p.unplanned[0].earliest, 8 * 60 + 30) << "the shift, the way and parking";
  EXPECT_LT(*p.unplanned[0].earliest, 9 * 60);
  o.rules.visits[0].hard = false;
  const domain::Plan soft = plan(modelOf(city, nullptr, o), {}, {});
  EXPECT_TRUE(soft.unplanned.empty());
  EXPECT_EQ(domain::figuresOf(soft).sum.missedWindows, 1);
}

/// A route that could be anywhere at any time must not begin as the last campaign's did, nor visit on its weekday.
TEST(PlanRepetition, EarlierWeekdaysAndFirstStopsAreAvoidedAndCounted) {
  const SmallCity city = test::smallCity(1, 4);
  PlanOptions o = plainOptions({"2026-10-20"}); // a Tuesday
  auto first = plan(modelOf(city, nullptr, o), {}, {});
  first.campaign = "2026-10";
  o.earlier = {std::make_shared<const domain::Plan>(first)};
  o.rules.dates = {"2026-11-17"}; // a Tuesday again: nothing else is left
  o.rules.weights.repetition = 0;
  const domain::Plan again = plan(modelOf(city, nullptr, o), {}, {});
  std::map<std::string, int> kinds;
  for (const domain::Repetition& r : again.repetitions) ++kinds[r.kind];
  EXPECT_EQ(kinds["weekday_hour"], 4);
  EXPECT_EQ(kinds["first_stop"], 1);
  EXPECT_EQ(kinds["direction"], 1);
  EXPECT_EQ(again.comparedWith, std::vector<std::string>{"2026-10"});
  o.rules.dates = {"2026-11-17", "2026-11-18"};
  o.rules.weights.repetition = 3000;
  EXPECT_TRUE(plan(modelOf(city, nullptr, o), {}, {}).repetitions.empty()) << "the Wednesday is free";
}

TEST(PlanTravels, EachTeamHasTheRoadsOfItsProfile) {
  SmallCity city = test::smallCity(1, 4);
  test::addTeam(city, [](domain::Team& walker) { walker.profile = "foot"; });
  const roads::RoadGraph car(city.roads, test::gridProfile());
  roads::Profile slow = test::gridProfile();
  slow.speedKmh.assign(15, 5.0);
  const roads::RoadGraph foot(city.roads, slow);
  PlanRoads roads;
  roads.graph = [&](const std::string& name, const roads::Period*) {
    return std::shared_ptr<const roads::RoadGraph>(std::shared_ptr<const roads::RoadGraph>(),
                                                   name == "foot" ? &foot : &car);
  };
  const PlanModel m(city.snapshot, city.findings, city.draw, roads, plainOptions(), {}, {});
  const domain::Route byCar = m.route(0, {0, 1}, 0, Paths::No), onFoot = m.route(1, {0, 1}, 0, Paths::No);
  EXPECT_GT(onFoot.returnTravel.value(), 6 * byCar.returnTravel.value());
  constexpr solver::Cost Balance = 3;
  const PlanPart part = m.part({0, 1}, {0, 1, 2, 3}, Balance, {});
  solver::Solution s;
  s.routes = {{{0, 1}}, {{2, 3}}};
  EXPECT_EQ(m.costOf(0, {0, 1}, Balance).total() + m.costOf(1, {2, 3}, Balance).total(),
            solver::evaluate(part.problem, s));
}

TEST(PlanLarge, OfFarTooManyVisitsTheFirstRanksGoAndTheRestIsListed) {
  const SmallCity city = test::smallCity(2, 12);
  PlanOptions o = plainOptions();
  o.rules.maxStops = 5;
  const domain::Plan p = plan(modelOf(city, nullptr, o), {}, {});
  const auto codes = served(p);
  EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()),
            (std::set<std::string>{"V1", "V2", "V3", "V4", "V5", "V1001", "V1002", "V1003", "V1004", "V1005"}));
  EXPECT_EQ(p.unplanned.size(), 14u);
  for (const domain::Unplanned& u : p.unplanned) EXPECT_EQ(u.reason, "no_time");
}

/// Every split of the visits over two teams and every order of each.
solver::Cost bruteForce(const PlanModel& m, solver::Cost balance) {
  const std::size_t n = m.targets();
  solver::Cost best = solver::Unreachable;
  for (std::size_t split = 0; split < (std::size_t{1} << n); ++split) {
    solver::Cost sum = 0;
    for (const std::size_t day : {0, 1}) {
      std::vector<std::size_t> order;
      for (std::size_t t = 0; t < n; ++t)
        if ((split >> t & 1) == day) order.push_back(t);
      solver::Cost cheapest = solver::Unreachable;
      do cheapest = std::min(cheapest, m.costOf(day, order, balance).total());
      while (std::next_permutation(order.begin(), order.end()));
      sum += cheapest;
    }
    best = std::min(best, sum);
  }
  return best;
}

TEST(PlanExact, ADayOfSevenStopsEqualsBruteForce) {
  const SmallCity city = test::smallCity(1, 7);
  PlanOptions o = plainOptions();
  o.rules.lunch.duration = base::Seconds(3600);
  o.times.fallback.dismissal = {15 * 60, 15 * 60 + 20};
  o.times.fallback.other = {{9 * 60, 9 * 60 + 20}};
  const PlanModel m = modelOf(city, nullptr, o);
  std::vector<std::size_t> order{0, 1, 2, 3, 4, 5, 6};
  solver::Cost best = solver::Unreachable;
  do best = std::min(best, m.costOf(0, order, 0).total());
  while (std::next_permutation(order.begin(), order.end()));
  EXPECT_EQ(score(m, plan(m, {}, {}), 0).total(), best);
}

TEST(PlanExact, SmallCasesEqualBruteForce) {
  for (const int visits : {4, 6}) {
    SmallCity city = test::smallCity(1, visits);
    test::addTeam(city, [](domain::Team& second) {
      second.start.lon -= 0.03;
      second.end = second.start;
    });
    PlanOptions o = plainOptions();
    o.rules.lunch.duration = base::Seconds(3600);
    o.times.fallback.dismissal = {9 * 60, 9 * 60 + 20};
    o.times.fallback.other = {{7 * 60, 7 * 60 + 30}};
    o.rules.weights.balancePercent = 0;
    o.iterations = 500;
    const PlanModel m = modelOf(city, nullptr, o);
    const domain::Plan p = plan(m, {}, {});
    ASSERT_TRUE(p.unplanned.empty());
    EXPECT_EQ(score(m, p, 0).total(), bruteForce(m, 0)) << visits;
  }
}

} // namespace
} // namespace huyuan::planning
