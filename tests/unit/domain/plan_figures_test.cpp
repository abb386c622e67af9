// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan_figures.h"

#include <gtest/gtest.h>

using namespace huyuan;
using namespace huyuan::domain;
using namespace huyuan::base::literals;

namespace {

struct Times {
  MinuteOfDay arrive, start, leave;
};

Stop stop(const char* code, Times t, base::Seconds travel, base::Metres distance) {
  Stop s;
  s.visit.vendorCode = code;
  s.arrive = t.arrive, s.start = t.start, s.leave = t.leave;
  s.travel = travel;
  s.distance = distance;
  return s;
}

/// 08:40 out; A 09:00–09:08; 10 min on, waits 7 min, B 09:25–09:40; lunch an hour; C 20 min off, due by 10:30, begun
/// at 11:02; 15 min back at 11:25.
Route countedRoute(int team, const char* date) {
  Route r;
  r.team = team;
  r.date = date;
  r.depart = 8 * 60 + 40;
  r.finish = 11 * 60 + 25;
  r.stops = {stop("A", {540, 540, 548}, 20_min, 9000_m), stop("B", {558, 565, 580}, 10_min, 3000_m),
             stop("C", {662, 662, 670}, 20_min, 7500_m)};
  r.stops[2].visit.window = {600, 630};
  r.stops[2].missesWindow = true;
  r.returnTravel = 15_min;
  r.returnDistance = 6500_m;
  r.lunchStart = 590;
  r.lunch = 60_min;
  r.overtime = 5_min;
  return r;
}

Route shortRoute(int team, const char* date) {
  Route r;
  r.team = team;
  r.date = date;
  r.depart = 540;
  r.finish = 600;
  r.stops = {stop("D", {560, 560, 568}, 20_min, 8000_m)};
  r.returnTravel = 32_min;
  r.returnDistance = 8000_m;
  return r;
}

} // namespace

TEST(PlanFigures, RouteCountedByHand) {
  const RouteFigures f = figuresOf(countedRoute(1, "2026-11-24"));
  EXPECT_EQ(f.days, 1);
  EXPECT_EQ(f.stops, 3);
  EXPECT_EQ(f.distance, 26000_m);
  EXPECT_EQ(f.day, 165_min);
  EXPECT_EQ(f.driving, 65_min);
  EXPECT_EQ(f.visiting, 31_min); // 8 + 15 + 8
  EXPECT_EQ(f.waiting, 7_min);
  EXPECT_EQ(f.lunch, 60_min);
  EXPECT_EQ(f.lateness, 32_min); // 11:02 against 10:30
  EXPECT_EQ(f.missedWindows, 1);
  EXPECT_EQ(f.overtime, 5_min);
}

TEST(PlanFigures, NoLunchOnTheWayIsNone) {
  Route r = countedRoute(1, "2026-11-24");
  r.lunchStart.reset();
  EXPECT_EQ(figuresOf(r).lunch, 0_s);
}

// A window given up may also be missed by coming before it opens: that is no lateness.
TEST(PlanFigures, TooEarlyIsMissedButNotLate) {
  Route r = countedRoute(1, "2026-11-24");
  r.stops[2].visit.window = {960, 990};
  EXPECT_EQ(figuresOf(r).lateness, 0_s);
  EXPECT_EQ(figuresOf(r).missedWindows, 1);
}

TEST(PlanFigures, RouteWithoutStopsIsNoDay) {
  Route r;
  r.depart = 500, r.finish = 500;
  EXPECT_EQ(figuresOf(r), RouteFigures{});
}

TEST(PlanFigures, SumsByTeamAndPlan) {
  Plan p;
  p.routes = {countedRoute(2, "2026-11-24"), shortRoute(2, "2026-11-25"), shortRoute(3, "2026-11-24"), Route{}};
  p.routes.back().team = 4;
  p.unplanned = {{"X", "no_time"}, {"Y", "no_position"}};
  p.drawBreaks = {{"D", 3, "reason", "who", "when"}};
  const PlanFigures f = figuresOf(p);
  ASSERT_EQ(f.routes.size(), 4U);
  EXPECT_EQ(f.sum.days, 3);
  EXPECT_EQ(f.sum.stops, 5);
  EXPECT_EQ(f.sum.day, 285_min);
  EXPECT_EQ(f.sum.distance, 58000_m);
  EXPECT_EQ(f.sum.driving, 169_min); // 65 + 52 + 52
  EXPECT_EQ(f.balance.shortest, 60_min);
  EXPECT_EQ(f.balance.longest, 165_min);
  EXPECT_EQ(f.balance.spread(), 105_min);
  ASSERT_EQ(f.teams.size(), 3U);
  EXPECT_EQ(f.teams[0].team, 2);
  EXPECT_EQ(f.teams[0].sum.day, 225_min);
  EXPECT_EQ(f.teams[0].balance.spread(), 105_min);
  EXPECT_EQ(f.teams[1].balance.spread(), 0_min);
  EXPECT_EQ(f.teams[2].sum.days, 0);
  EXPECT_EQ(f.teams[2].balance, DayBalance{});
  EXPECT_EQ(f.unplanned, 2);
  EXPECT_EQ(f.drawBreaks, 1);
}

TEST(PlanFigures, EmptyPlanIsZero) {
  const PlanFigures f = figuresOf(Plan{});
  EXPECT_EQ(f.sum, RouteFigures{});
  EXPECT_EQ(f.balance, DayBalance{});
}
