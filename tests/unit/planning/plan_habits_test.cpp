// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_options.h"
#include "planning/earlier_habits_p.h"
#include "planning/plan_habits_p.h"
#include "planning/plan_score.h"

#include <gtest/gtest.h>

#include <map>

/// What the program does against doing the same again.
namespace huyuan::planning {
namespace {

using test::modelOf;
using test::plainOptions;
using test::SmallCity;

constexpr const char* Tuesday = "2026-11-17";

/// A day of an earlier campaign: this shop at this minute, in a route that began elsewhere.
std::shared_ptr<const domain::Plan> earlier(const std::string& date,
                                            std::vector<std::pair<std::string, domain::MinuteOfDay>> visits) {
  auto plan = std::make_shared<domain::Plan>();
  plan->campaign = "2026-10";
  domain::Route route;
  route.date = date;
  for (const auto& [code, start] : visits) {
    domain::Stop stop;
    stop.visit.vendorCode = code;
    stop.start = start;
    route.stops.push_back(stop);
  }
  plan->routes.push_back(route);
  return plan;
}

TEST(EarlierHabits, WithinAnHourOfTheSameWeekday) {
  const EarlierHabits habits({earlier("2026-10-20", {{"V1", 600}})}); // a Tuesday
  EXPECT_EQ(habits.repeats("V1", Tuesday, 600), 1);
  EXPECT_EQ(habits.repeats("V1", Tuesday, 660), 1);
  EXPECT_EQ(habits.repeats("V1", Tuesday, 661), 0);
  EXPECT_EQ(habits.repeats("V1", Tuesday, 539), 0);
  EXPECT_EQ(habits.repeats("V1", "2026-11-18", 600), 0);
  EXPECT_EQ(habits.repeats("V2", Tuesday, 600), 0);
  EXPECT_EQ(habits.repeatsWithin("V1", Tuesday, {}), 1) << "any time may be that hour";
  EXPECT_EQ(habits.repeatsWithin("V1", Tuesday, {{661, 700}}), 0);
  EXPECT_EQ(habits.repeatsWithin("V1", Tuesday, {{661, 700}, {480, 540}}), 1);
}

TEST(EarlierHabits, EachEarlierCampaignCounts) {
  const EarlierHabits habits({earlier("2026-10-20", {{"V1", 600}}), earlier("2026-09-15", {{"V1", 650}})});
  EXPECT_EQ(habits.repeats("V1", Tuesday, 630), 2);
  EXPECT_EQ(habits.repeats("V1", Tuesday, 670), 1);
}

/// The share of the objective is the number that is reported, times its weight.
TEST(PlanHabits, WhatIsReportedIsWhatCosts) {
  const SmallCity city = test::smallCity(1, 6);
  PlanOptions o = plainOptions({"2026-10-20"});
  o.rules.weights.repetition = 0;
  auto first = plan(modelOf(city, nullptr, o), {}, {});
  first.campaign = "2026-10";
  o.earlier = {std::make_shared<const domain::Plan>(first)};
  o.rules.dates = {Tuesday};
  o.rules.weights.repetition = 300;
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  const domain::PlanScore s = score(m, p, p.balanceWeight);
  EXPECT_EQ(s.repetition, 300 * static_cast<std::int64_t>(s.repetitions.size()));
  EXPECT_EQ(s.repetitions.size(), p.repetitions.size());
}

/// The way round is the same; only one way has V6 at another hour than before.
TEST(PlanHabits, ARouteIsTurnedRoundForTheHour) {
  const SmallCity city = test::smallCity(1, 6);
  PlanOptions o = plainOptions({Tuesday});
  for (const char* code : {"V1", "V2", "V3", "V4", "V5", "V6"}) { // 40 minutes each, so that the hour differs
    domain::VisitRule rule;
    rule.vendorCode = code;
    rule.mode = domain::VisitMode::Inspect;
    o.rules.visits.push_back(rule);
  }
  const PlanModel free = modelOf(city, nullptr, o);
  const domain::Plan before = plan(free, {}, {});
  const std::vector<std::size_t> order = free.ordersOf(before)[0];
  const domain::Stop& last = before.routes[0].stops.back();
  o.earlier = {earlier("2026-10-20", {{"OTHER", 500}, {last.visit.vendorCode, last.start}})};
  o.rules.weights.repetition = 3000;
  const PlanModel m = modelOf(city, nullptr, o);
  ASSERT_EQ(m.repeatingStops(0, order, 0), std::vector<std::size_t>{5});
  const Orders after = withoutHabits(m, groupsOf(m), {order}, 0, solver::Unreachable, {});
  EXPECT_TRUE(m.repeatingStops(0, after[0], 0).empty());
  EXPECT_LT(m.costOf(0, after[0], 0).total(), m.costOf(0, order, 0).total());
  EXPECT_EQ(std::multiset<std::size_t>(after[0].begin(), after[0].end()),
            std::multiset<std::size_t>(order.begin(), order.end()));
  const Orders limited = withoutHabits(m, groupsOf(m), {order}, 0, m.costOf(0, order, 0).travel, {});
  EXPECT_LE(m.costOf(0, limited[0], 0).travel, m.costOf(0, order, 0).travel) << "travel is kept to its limit";
}

TEST(PlanHabits, AVisitGoesToAnotherDayIfThatIsCheaper) {
  const SmallCity city = test::smallCity(1, 2);
  PlanOptions o = plainOptions({Tuesday, "2026-11-18"});
  o.earlier = {earlier("2026-10-20", {{"OTHER", 500}, {"V2", 540}})};
  o.rules.weights.repetition = 30000;
  for (const char* code : {"V1", "V2"}) {
    domain::VisitRule rule;
    rule.vendorCode = code;
    rule.window = domain::TimesOfDay{510, 600};
    o.rules.visits.push_back(rule);
  }
  const PlanModel m = modelOf(city, nullptr, o);
  const Orders after = withoutHabits(m, groupsOf(m), {{0, 1}, {}}, 0, solver::Unreachable, {});
  EXPECT_EQ(after, (Orders{{0}, {1}}));
}

/// Where the window lies at another hour than the earlier visit, the weekday costs nothing in the search either.
TEST(PlanHabits, AWindowAtAnotherHourIsNoRepetition) {
  const SmallCity city = test::smallCity(1, 1);
  PlanOptions o = plainOptions({Tuesday});
  o.earlier = {earlier("2026-10-20", {{"OTHER", 500}, {"V1", 540}})};
  const auto costs = [&](domain::TimesOfDay window) {
    domain::VisitRule rule;
    rule.vendorCode = "V1";
    rule.window = window;
    o.rules.visits = {rule};
    return modelOf(city, nullptr, o).part({0}, {0}, 0, {}).problem.vehicles[0].visitCosts.size();
  };
  EXPECT_EQ(costs({9 * 60, 10 * 60}), 1u);
  EXPECT_EQ(costs({15 * 60, 16 * 60}), 0u);
}

} // namespace
} // namespace huyuan::planning
