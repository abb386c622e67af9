// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_options.h"
#include "planning/plan.h"
#include "planning/plan_groups_p.h"
#include "planning/plan_replan.h"
#include "planning/plan_score.h"
#include "planning/route_schedule_p.h"
#include "support/refusal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

/// Jobs that are too large to be planned at once.
namespace huyuan::planning {
namespace {

using test::cityWithoutReserves;
using test::modelOf;
using test::plainOptions;
using test::SmallCity;

PlanOptions freeDays(int days) { return test::freeOptions(test::weekdays(days), 60); }

TEST(PlanParts, TheBytesAreThoseOfTheMatrices) {
  const SmallCity city = cityWithoutReserves(2, 20);
  const PlanModel m = modelOf(city, nullptr, freeDays(3));
  const PlanGroup all = groupsOf(m).front();
  ASSERT_EQ(all.tasks.size(), 40u);
  const PlanPart part = m.part(all.days, all.tasks, 0, {});
  // 40 shops, two starts and two ends; durations and costs are kept, the search has three more of its own.
  EXPECT_EQ(part.problem.duration.size(), 44u);
  EXPECT_TRUE(part.problem.spells.empty() && part.problem.others.empty());
  EXPECT_EQ(m.bytesOf(all.days, all.tasks.size()), 44u * 44u * 4u * 5u);
}

/// By car and on foot, with lunch and two windows: the legs of the route alone give the same times as all of them.
TEST(PlanParts, ARouteIsTimedAsInTheWholePart) {
  SmallCity city = cityWithoutReserves(1, 12);
  test::addTeam(city, [](domain::Team& walker) { walker.profile = "foot"; });
  PlanOptions o = plainOptions();
  o.rules.lunch = {};
  o.times.fallback.other = {{12 * 60, 13 * 60}};
  o.times.fallback.dismissal = {16 * 60, 16 * 60 + 30};
  const PlanModel m = modelOf(city, nullptr, o);
  std::vector<std::size_t> tasks(12);
  std::iota(tasks.begin(), tasks.end(), std::size_t{0});
  const PlanPart part = m.part({0, 1}, tasks, 32, {});
  EXPECT_EQ(part.problem.others.size(), 1u) << "two ways of travelling";
  for (const std::size_t vehicle : {0, 1})
    for (const std::vector<std::size_t>& order :
         {std::vector<std::size_t>{}, {3}, {7, 2, 11}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}}) {
      const solver::Schedule all = solver::schedule(part.problem, vehicle, order);
      const solver::Schedule own = routeSchedule(part.problem, vehicle, order);
      EXPECT_EQ(std::tuple(own.depart, own.finish, own.overtime, own.lunchStart, own.feasible),
                std::tuple(all.depart, all.finish, all.overtime, all.lunchStart, all.feasible));
      ASSERT_EQ(own.stops.size(), all.stops.size());
      for (std::size_t k = 0; k < order.size(); ++k) {
        EXPECT_EQ(own.stops[k].start, all.stops[k].start);
        EXPECT_EQ(own.stops[k].late, all.stops[k].late);
      }
    }
}

TEST(PlanParts, AreCutUntilTheyFitAndHoldEverythingOnce) {
  const SmallCity city = cityWithoutReserves(3, 24);
  const PlanModel m = modelOf(city, nullptr, freeDays(4));
  const PlanGroup all = groupsOf(m).front();
  const std::uint64_t whole = m.bytesOf(all.days, all.tasks.size());
  EXPECT_EQ(groupsWithin(m, {all}, whole).size(), 1u);
  const auto parts = groupsWithin(m, {all}, whole / 3);
  EXPECT_GE(parts.size(), 3u);
  std::multiset<std::size_t> days, tasks;
  std::uint64_t bytes = 0;
  std::map<std::size_t, std::set<std::size_t>> clusterParts;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    days.insert(parts[p].days.begin(), parts[p].days.end());
    tasks.insert(parts[p].tasks.begin(), parts[p].tasks.end());
    bytes += m.bytesOf(parts[p].days, parts[p].tasks.size());
    EXPECT_LE(parts[p].tasks.size(), 12 * parts[p].days.size()) << "no half gets more than its days can hold";
    for (const std::size_t t : parts[p].tasks) clusterParts[m.tasks()[t].cluster].insert(p);
  }
  EXPECT_EQ(days, std::multiset<std::size_t>(all.days.begin(), all.days.end()));
  EXPECT_EQ(tasks, std::multiset<std::size_t>(all.tasks.begin(), all.tasks.end()));
  EXPECT_LE(bytes, whole / 3);
  const auto torn =
      std::count_if(clusterParts.begin(), clusterParts.end(), [](const auto& c) { return c.second.size() > 1; });
  EXPECT_LT(torn, static_cast<std::ptrdiff_t>(parts.size())) << "a cut goes through one school at most";
}

TEST(PlanParts, APlanInPartsIsWholeAndSaysSo) {
  const SmallCity city = cityWithoutReserves(3, 20);
  PlanOptions o = freeDays(4);
  const domain::Plan once = plan(modelOf(city, nullptr, o), {}, {});
  o.bytes = 30'000;
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  EXPECT_TRUE(once.notes.empty());
  ASSERT_EQ(p.notes.size(), 1u);
  EXPECT_EQ(p.notes[0].word, "in_parts");
  EXPECT_GE(std::stoi(p.notes[0].subject), 2);
  EXPECT_TRUE(p.unplanned.empty());
  EXPECT_TRUE(score(m, p, 0).breaks.empty());
  EXPECT_EQ(score(m, p, 0).figures.sum.stops, 60);
  o.threads = 3;
  EXPECT_EQ(toJson(plan(modelOf(city, nullptr, o), {}, {})), toJson(p)) << "whatever the threads";
}

/// Saturday's visits can only be done by the half that has the Saturday.
TEST(PlanParts, AVisitGoesWhereSomebodyMayServeIt) {
  SmallCity city = cityWithoutReserves(1, 12);
  city.snapshot.teams.edit(0).skills = {};
  test::addTeam(city, [](domain::Team& second) { second.skills = {"dialect"}; });
  PlanOptions o = freeDays(1);
  o.rules.maxStops = 30;
  for (const char* code : {"V1", "V2", "V3", "V4"})
    o.rules.visits.push_back({code, {}, {}, {}, {}, {}, {"dialect"}, {}});
  o.bytes = 3'000;
  const domain::Plan p = plan(modelOf(city, nullptr, o), {}, {});
  ASSERT_EQ(p.notes.size(), 1u);
  EXPECT_TRUE(p.unplanned.empty());
}

/// Two teams from one place share twelve shops in two parts; the first has an hour only, which is too short for its
/// half.
class LeftOverTest : public ::testing::Test {
 protected:
  static SmallCity oneHourAndADay() {
    SmallCity city = cityWithoutReserves(1, 12);
    test::addTeam(city);
    city.snapshot.teams.edit(0).dayEnd = city.snapshot.teams[0].dayStart + 60;
    return city;
  }
  static PlanOptions inTwoParts() {
    PlanOptions o = freeDays(1);
    o.rules.maxOvertime = base::Seconds(0);
    o.bytes = 3'000;
    return o;
  }
  static std::size_t stopsOf(const domain::Plan& p, int team) {
    for (const domain::Route& r : p.routes)
      if (r.team == team) return r.stops.size();
    return 0;
  }
};

TEST_F(LeftOverTest, WhatOnePartCannotDoIsDoneByAnother) {
  const SmallCity city = oneHourAndADay();
  PlanOptions o = inTwoParts();
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  ASSERT_EQ(p.notes.size(), 1u);
  EXPECT_EQ(p.notes[0].word, "in_parts");
  EXPECT_LT(stopsOf(p, 1), 6u) << "less than its half";
  EXPECT_GT(stopsOf(p, 2), 6u);
  EXPECT_TRUE(p.unplanned.empty());
  EXPECT_TRUE(score(m, p, 0).breaks.empty());
  o.threads = 3;
  EXPECT_EQ(toJson(plan(modelOf(city, nullptr, o), {}, {})), toJson(p)) << "whatever the threads";
}

TEST_F(LeftOverTest, TheOthersTakeNoMoreStopsThanTheRulesAllowTheFirstRanksFirst) {
  const SmallCity city = oneHourAndADay();
  PlanOptions o = inTwoParts();
  o.rules.maxStops = 8;
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  EXPECT_EQ(stopsOf(p, 2), 8u);
  EXPECT_EQ(p.unplanned.size(), 12 - 8 - stopsOf(p, 1));
  ASSERT_FALSE(p.unplanned.empty());
  EXPECT_TRUE(score(m, p, 0).breaks.empty());
  const auto parts = groupsWithin(m, groupsOf(m), o.bytes);
  ASSERT_EQ(parts.size(), 2u);
  const auto& first = parts[m.days()[parts[0].days.front()].team.number == 1 ? 0 : 1].tasks;
  const auto orders = m.ordersOf(p);
  for (const std::size_t t : orders[*m.dayOf(2, o.rules.dates[0])])
    for (const domain::Unplanned& u : p.unplanned)
      if (std::find(first.begin(), first.end(), t) != first.end()) {
        EXPECT_LT(t, *m.taskOf(u.vendorCode)) << "the draw's order is the rank";
      }
}

TEST_F(LeftOverTest, AnotherPartsTeamTakesOnlyWhatItMay) {
  SmallCity city = oneHourAndADay();
  city.snapshot.teams.edit(0).skills = {"dialect"};
  PlanOptions o = inTwoParts();
  o.bytes = 4'000;
  for (const char* code : {"V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"})
    o.rules.visits.push_back({code, {}, {}, {}, {}, {}, {"dialect"}, {}});
  const domain::Plan p = plan(modelOf(city, nullptr, o), {}, {});
  ASSERT_EQ(p.notes.size(), 1u);
  EXPECT_EQ(stopsOf(p, 2), 4u);
  EXPECT_EQ(p.unplanned.size(), 8 - stopsOf(p, 1));
}

TEST(PlanParts, ADayThatIsTooLargeIsRefusedWithTheNumbers) {
  const SmallCity city = cityWithoutReserves(1, 400);
  PlanOptions o = freeDays(1);
  o.rules.maxStops = 400;
  o.bytes = 1 << 20;
  const PlanModel m = modelOf(city, nullptr, o);
  const std::string said = test::refusal([&] { plan(m, {}, {}); });
  EXPECT_EQ(said, "400 visits for one team on one day are too many to plan: they take 3 MiB, and 1 MiB is the limit");
}

TEST(PlanParts, PlanningAgainKeepsWithinTheMemoryToo) {
  const SmallCity city = cityWithoutReserves(3, 20);
  PlanOptions o = freeDays(4);
  o.bytes = 30'000;
  const PlanModel m = modelOf(city, nullptr, o);
  domain::Plan p = plan(m, {}, {});
  for (domain::Route& r : p.routes) std::reverse(r.stops.begin(), r.stops.end());
  ReplanScope scope;
  scope.iterations = 100;
  const auto orders = replanned(m, p, scope, {}, {});
  EXPECT_FALSE(orders.empty());
  std::set<std::size_t> days;
  for (const DayOrder& order : orders) EXPECT_TRUE(days.insert(order.day).second);
}

} // namespace
} // namespace huyuan::planning
