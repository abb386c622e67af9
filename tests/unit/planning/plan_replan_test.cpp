// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan.h"
#include "planning/plan_replan.h"
#include "small_city.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace huyuan::planning {
namespace {

using domain::RouteKey;

constexpr const char* Day = "2026-11-24";

/// Two districts with two teams each, eleven targets a district.
struct World {
  World() {
    city.snapshot.teams = {team(1, 0), team(2, 0), team(3, 1), team(4, 1)};
    city.draw.teams = {{1, "371300"}, {2, "371300"}, {3, "371301"}, {4, "371301"}};
  }
  domain::Team team(int number, std::size_t district) const {
    domain::Team t = city.snapshot.teams[district];
    t.number = number;
    return t;
  }
  static PlanOptions options() {
    PlanOptions o;
    o.rules.dates = {Day};
    o.iterations = 500;
    o.times = schoolTimesFromJson(test::reference("school_times.json"), "school_times.json");
    o.calendar = calendarFromJson(test::reference("calendar.json"), "calendar.json");
    o.terms = termsFromJson(test::reference("terms.json"), "terms.json");
    return o;
  }
  test::SmallCity city = test::smallCity(2, 14);
  roads::RoadGraph graph{city.roads, test::gridProfile()};
};

class PlanReplanTest : public ::testing::Test {
 protected:
  static const PlanModel& model() {
    static const World world;
    static const PlanModel one(world.city.snapshot, world.city.findings, world.city.draw, test::roadsOf(&world.graph),
                               World::options(), {}, {});
    return one;
  }
  /// All of a district's targets turned round and dealt out in turn: surely not good.
  static domain::Plan badPlan() {
    std::vector<std::vector<std::size_t>> orders(model().days().size());
    for (std::size_t t = model().targets(); t-- > 0;) {
      const std::size_t first = model().tasks()[t].visit.district == "371300" ? 0 : 2;
      orders[first + t % 2].push_back(t);
    }
    domain::Plan p = model().planOf(orders, {});
    p.balanceWeight = 4;
    return p;
  }
  static ReplanScope scope() {
    ReplanScope s;
    s.iterations = 40;
    return s;
  }
  static domain::Plan after(const domain::Plan& p, const ReplanScope& s = scope()) {
    return withOrders(model(), p, replanned(model(), p, s, {}, {}), "");
  }
  static std::int64_t cost(const domain::Plan& p) {
    std::int64_t sum = 0;
    const auto orders = model().ordersOf(p);
    for (std::size_t d = 0; d < orders.size(); ++d)
      if (!orders[d].empty()) sum += model().costOf(d, orders[d], p.balanceWeight).total();
    return sum;
  }
  static std::vector<std::string> lockedCodes(const domain::Route& r) {
    std::vector<std::string> out;
    for (const domain::Stop& s : r.stops)
      if (s.locked) out.push_back(s.visit.vendorCode);
    return out;
  }
};

} // namespace

TEST_F(PlanReplanTest, MakesABadPlanBetterAndLosesNobody) {
  const domain::Plan bad = badPlan(), good = after(bad);
  EXPECT_LT(cost(good), cost(bad));
  EXPECT_EQ(domain::figuresOf(good).sum.stops, domain::figuresOf(bad).sum.stops);
  EXPECT_TRUE(good.unplanned.empty());
}

TEST_F(PlanReplanTest, IsTheSameEachTime) {
  const domain::Plan bad = badPlan();
  EXPECT_EQ(toJson(after(bad)), toJson(after(bad)));
}

TEST_F(PlanReplanTest, NeverMakesItWorse) {
  domain::Plan plan = badPlan();
  for (int i = 0; i < 3; ++i) {
    const domain::Plan next = after(plan);
    EXPECT_LE(cost(next), cost(plan));
    plan = next;
  }
}

TEST_F(PlanReplanTest, LockedStopsKeepTheirRouteAndTheirOrder) {
  domain::Plan bad = badPlan();
  for (domain::Route& r : bad.routes)
    for (std::size_t i = 0; i < r.stops.size(); i += 2) r.stops[i].locked = true;
  const domain::Plan good = after(bad);
  ASSERT_EQ(good.routes.size(), bad.routes.size());
  for (std::size_t i = 0; i < bad.routes.size(); ++i)
    EXPECT_EQ(lockedCodes(good.routes[i]), lockedCodes(bad.routes[i]));
  EXPECT_LT(cost(good), cost(bad)) << "the others find better places";
}

TEST_F(PlanReplanTest, LockedRoutesAndThoseOutsideTheScopeStayToTheByte) {
  domain::Plan bad = badPlan();
  bad.routes[0].locked = true;
  ReplanScope s = scope();
  s.routes = {{1, Day}, {2, Day}, {3, Day}};
  const domain::Plan good = after(bad, s);
  const auto alone = [](const domain::Plan& p, std::size_t i) {
    domain::Plan one;
    one.routes = {p.routes[i]};
    return toJson(one);
  };
  EXPECT_EQ(alone(good, 0), alone(bad, 0));
  EXPECT_EQ(alone(good, 3), alone(bad, 3));
  EXPECT_LT(cost(good), cost(bad));
}

TEST_F(PlanReplanTest, AStopGivenAgainstTheDrawStaysThere) {
  const domain::Plan bad = badPlan();
  const std::string moved = bad.routes[0].stops[0].visit.vendorCode;
  const domain::Plan broken =
      applied(model(), bad, domain::MoveStop{moved, {3, Day}, 2}, {"the shop asked for it", "me", "now"});
  const domain::Plan good = after(broken);
  const domain::Route& r = good.routes[2];
  EXPECT_TRUE(std::any_of(r.stops.begin(), r.stops.end(), [&](const auto& s) { return s.visit.vendorCode == moved; }));
  EXPECT_EQ(good.drawBreaks.size(), 1U);
}

TEST_F(PlanReplanTest, WhatWasTakenOutByHandStaysOutWhatHadNoTimeMayComeIn) {
  domain::Plan bad = badPlan();
  const std::string out = bad.routes[0].stops[0].visit.vendorCode, late = bad.routes[0].stops[1].visit.vendorCode;
  bad = applied(model(), bad, domain::RemoveStop{out}, {});
  bad = applied(model(), bad, domain::RemoveStop{late}, {});
  bad.unplanned.back().reason = "no_time";
  const domain::Plan good = after(bad);
  ASSERT_EQ(good.unplanned.size(), 1U);
  EXPECT_EQ(good.unplanned[0].vendorCode, out);
}

TEST_F(PlanReplanTest, IsCancelled) {
  base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(replanned(model(), badPlan(), scope(), {}, cancel), base::Error);
}

TEST_F(PlanReplanTest, TheBestSoFarIsTheAnswerWhenItIsEnough) {
  ReplanScope s = scope();
  s.seconds = 3600.0;
  int told = 0;
  const base::Progress progress([&](double, const std::string&) {
    if (++told == 4) s.enough.request();
  });
  const domain::Plan bad = badPlan();
  const auto orders = replanned(model(), bad, s, progress, {});
  const domain::Plan better = withOrders(model(), bad, orders, "");
  EXPECT_LT(cost(better), cost(bad));
  EXPECT_EQ(domain::figuresOf(better).sum.stops, domain::figuresOf(bad).sum.stops);
}

TEST_F(PlanReplanTest, EveryDistrictIsLookedAtBeforeOneIsLookedAtForLong) {
  ReplanScope s = scope();
  s.seconds = 2.0;
  const base::Progress progress([&](double fraction, const std::string&) {
    if (fraction > 0.3) s.enough.request();
  });
  const domain::Plan bad = badPlan();
  std::set<std::string> better;
  for (const DayOrder& order : replanned(model(), bad, s, progress, {}))
    better.insert(model().days()[order.day].districts.front());
  EXPECT_EQ(better, (std::set<std::string>{"371300", "371301"}));
}

TEST_F(PlanReplanTest, EnoughBeforeTheBeginningChangesNothing) {
  ReplanScope s = scope();
  s.enough.request();
  EXPECT_TRUE(replanned(model(), badPlan(), s, {}, {}).empty());
}

TEST_F(PlanReplanTest, IsCancelledOnTheWayAlsoWhenItIsEnough) {
  ReplanScope s = scope();
  s.seconds = 3600.0;
  const base::Cancel cancel;
  const base::Progress progress([&](double, const std::string&) {
    s.enough.request();
    cancel.request();
  });
  EXPECT_THROW(replanned(model(), badPlan(), s, progress, cancel), base::Error);
}

} // namespace huyuan::planning
