// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "planning/plan.h"
#include "planning/plan_edit.h"
#include "planning/plan_why.h"
#include "small_city.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <gmock/gmock.h>
#include <map>

namespace huyuan::planning {
namespace {

using domain::EditEffect;
using domain::RouteKey;
using ::testing::ElementsAre;

constexpr const char* First = "2026-11-24";
constexpr const char* Second = "2026-11-25";

PlanOptions options() {
  PlanOptions o;
  o.rules.dates = {First, Second};
  o.rules.maxStops = 14;
  o.iterations = 300;
  o.times = schoolTimesFromJson(test::reference("school_times.json"), "school_times.json");
  o.calendar = calendarFromJson(test::reference("calendar.json"), "calendar.json");
  o.terms = termsFromJson(test::reference("terms.json"), "terms.json");
  return o;
}

using Codes = std::vector<std::string>;
std::map<RouteKey, Codes> codesOf(const domain::Plan& p) {
  std::map<RouteKey, Codes> out;
  for (const domain::Route& r : p.routes)
    for (const domain::Stop& s : r.stops) out[{r.team, r.date}].push_back(s.visit.vendorCode);
  return out;
}

Codes reserveCodes(const domain::Route& r) {
  Codes out;
  for (const domain::Visit& v : r.reserves) out.push_back(v.vendorCode);
  return out;
}

/// Three districts with a team each; team 1 is at home in the third.
class PlanEditTest : public ::testing::Test {
 protected:
  struct World {
    test::SmallCity city = madeCity();
    roads::RoadGraph graph{city.roads, test::gridProfile()};
    PlanModel model{city.snapshot, city.findings, city.draw, test::roadsOf(&graph), options(), {}, {}};
    domain::Plan plan = dealtOut(model);
  };
  /// Each team's targets as they come, in turn on both days: a plan to be changed, not a good one.
  static domain::Plan dealtOut(const PlanModel& m) {
    std::vector<std::vector<std::size_t>> orders(m.days().size());
    for (std::size_t t = 0; t < m.targets(); ++t)
      for (std::size_t d = t % 2; d < orders.size(); d += 2)
        if (m.whyNot(d, t).empty()) orders[d].push_back(t);
    return m.planOf(orders, {});
  }
  /// Planned once for all tests; each has a copy of the plan.
  static const World& world() {
    static const World one;
    return one;
  }

  static test::SmallCity madeCity() {
    test::SmallCity c = test::smallCity(3, 15);
    domain::Team home = c.snapshot.teams[0];
    home.homeDistrict = "371302";
    c.snapshot.teams = {home, c.snapshot.teams[1], c.snapshot.teams[2]};
    return c;
  }
  const domain::Route& route(const domain::Plan& p, const RouteKey& key) const {
    for (const domain::Route& r : p.routes)
      if (r.team == key.team && r.date == key.date) return r;
    throw std::out_of_range("no such route");
  }
  RouteKey busiest(const domain::Plan& p, int team) const {
    RouteKey best;
    std::size_t most = 0;
    for (const domain::Route& r : p.routes)
      if (r.team == team && r.stops.size() > most) most = r.stops.size(), best = {r.team, r.date};
    return best;
  }
  std::string code(const RouteKey& key, std::size_t place) const { return codesOf(plan).at(key).at(place); }
  EditEffect attempt(const domain::PlanEdit& e) const { return tryEdit(model, plan, e); }
  domain::Plan done(const domain::PlanEdit& e, const std::string& reason = {}) const {
    return applied(model, plan, e, {reason, "tester", "2026-11-23T01:00:00Z"});
  }

  const PlanModel& model = world().model;
  domain::Plan plan = world().plan;
};

// Every move of every third stop to every place of its own team's days: what is promised is what is done, it is what
// timing all routes anew gives, and nobody else moves.
TEST_F(PlanEditTest, WhatIsPromisedIsWhatIsDoneAndNothingElse) {
  int tried = 0;
  for (const domain::Route& from : plan.routes)
    for (std::size_t i = 0; i < from.stops.size(); i += 3)
      for (const domain::Route& to : plan.routes) {
        if (to.team != from.team) continue;
        const std::string& moved = from.stops[i].visit.vendorCode;
        const RouteKey source{from.team, from.date}, target{to.team, to.date};
        const std::size_t rest = to.stops.size() - (source == target ? 1 : 0);
        for (std::size_t place = 0; place <= rest; place += 2, ++tried) {
          const domain::MoveStop edit{moved, target, place};
          const EditEffect effect = attempt(edit);
          ASSERT_EQ(effect.refused, "");
          auto expected = codesOf(plan);
          auto& left = expected[source];
          left.erase(std::find(left.begin(), left.end(), moved));
          auto& entered = expected[target];
          entered.insert(entered.begin() + static_cast<std::ptrdiff_t>(place), moved);
          std::erase_if(expected, [](const auto& row) { return row.second.empty(); });
          const domain::Plan after = done(edit);
          ASSERT_EQ(codesOf(after), expected);
          const domain::PlanFigures figures = domain::figuresOf(after);
          EXPECT_EQ(effect.after, figures.sum);
          EXPECT_EQ(effect.balanceAfter, figures.balance);
          EXPECT_EQ(effect.before, domain::figuresOf(plan).sum);
          EXPECT_EQ(effect.balanceBefore, domain::figuresOf(plan).balance);
          for (const domain::Route& r : after.routes) {
            std::vector<std::size_t> order;
            for (const domain::Stop& s : r.stops) order.push_back(model.taskOf(s.visit.vendorCode).value());
            EXPECT_EQ(domain::figuresOf(r), domain::figuresOf(model.route(model.dayOf(r.team, r.date).value(), order,
                                                                          plan.balanceWeight, Paths::No)));
          }
        }
      }
  EXPECT_GT(tried, 50);
}

TEST_F(PlanEditTest, UntouchedRoutesStayToTheByte) {
  const RouteKey key = busiest(plan, 1);
  const domain::Plan after = done(domain::MoveStop{code(key, 0), key, 2});
  const auto alone = [](const domain::Plan& p, const RouteKey& k) {
    domain::Plan one;
    for (const domain::Route& r : p.routes)
      if (r.team == k.team && r.date == k.date) one.routes = {r};
    return toJson(one);
  };
  for (const domain::Route& r : plan.routes) {
    const RouteKey k{r.team, r.date};
    if (k == key)
      EXPECT_NE(alone(plan, k), alone(after, k));
    else
      EXPECT_EQ(alone(plan, k), alone(after, k));
  }
  EXPECT_EQ(attempt(domain::MoveStop{code(key, 0), key, 2}).routes.size(), 1U);
}

TEST_F(PlanEditTest, MovingThereAndBackIsNothing) {
  const RouteKey key = busiest(plan, 2);
  const domain::Plan there = done(domain::MoveStop{code(key, 1), key, 0});
  const domain::Plan back = applied(model, there, domain::MoveStop{code(key, 1), key, 1}, {});
  EXPECT_EQ(toJson(back), toJson(plan));
}

TEST_F(PlanEditTest, AgainstTheDrawNeedsAReasonThatIsKept) {
  const RouteKey from = busiest(plan, 1), to = busiest(plan, 2);
  const std::string moved = code(from, 0);
  const domain::MoveStop edit{moved, to, 1};
  EXPECT_TRUE(attempt(edit).breaksDraw);
  EXPECT_EQ(attempt(edit).refused, "");
  EXPECT_THROW(done(edit), base::Error);
  const domain::Plan after = done(edit, "their car broke down");
  ASSERT_EQ(after.drawBreaks.size(), 1U);
  EXPECT_EQ(after.drawBreaks[0].vendorCode, moved);
  EXPECT_EQ(after.drawBreaks[0].team, 2);
  EXPECT_EQ(after.drawBreaks[0].reason, "their car broke down");
  EXPECT_EQ(after.drawBreaks[0].by, "tester");
  // Within the team that has it now no second reason is asked for …
  const domain::MoveStop within{moved, to, 0};
  EXPECT_FALSE(tryEdit(model, after, within).breaksDraw);
  EXPECT_EQ(applied(model, after, within, {}).drawBreaks.size(), 1U);
  // … and back where the draw sent it nothing is left of it.
  EXPECT_TRUE(applied(model, after, domain::MoveStop{moved, from, 0}, {}).drawBreaks.empty());
  EXPECT_TRUE(applied(model, after, domain::RemoveStop{moved}, {}).drawBreaks.empty());
}

TEST_F(PlanEditTest, TheHomeDistrictIsRefusedWithOrWithoutAReason) {
  const domain::MoveStop edit{code(busiest(plan, 3), 0), busiest(plan, 1), 0}; // team 1 is at home there
  EXPECT_EQ(attempt(edit).refused, "home_district");
  EXPECT_THROW(done(edit, "please"), base::Error);
}

TEST_F(PlanEditTest, LockedStopsAndRoutesStay) {
  const RouteKey key = busiest(plan, 1);
  const std::string stop = code(key, 1), other = code(key, 0);
  plan = done(domain::LockStop{stop, true});
  EXPECT_TRUE(route(plan, key).stops[1].locked);
  EXPECT_EQ(attempt(domain::MoveStop{stop, key, 0}).refused, "locked");
  EXPECT_EQ(attempt(domain::RemoveStop{stop}).refused, "locked");
  EXPECT_EQ(attempt(domain::SplitDay{key, 0, key.date == First ? Second : First}).refused, "locked");
  EXPECT_EQ(attempt(domain::LockStop{stop, true}).refused, "nothing");
  plan = done(domain::MoveStop{other, key, 2});
  EXPECT_TRUE(route(plan, key).stops[0].locked) << "the lock goes with the stop";
  plan = done(domain::LockStop{stop, false});
  EXPECT_EQ(attempt(domain::RemoveStop{stop}).refused, "");
  plan = done(domain::LockRoute{key, true});
  EXPECT_EQ(attempt(domain::MoveStop{other, key, 0}).refused, "route_locked");
  EXPECT_EQ(attempt(domain::MoveStop{code(busiest(plan, 2), 0), key, 0}).refused, "route_locked");
  EXPECT_EQ(attempt(domain::RemoveStop{stop}).refused, "route_locked");
  plan = done(domain::LockRoute{key, false});
  EXPECT_EQ(attempt(domain::RemoveStop{stop}).refused, "");
}

TEST_F(PlanEditTest, TakenOutItIsListedAndCanComeBack) {
  const RouteKey key = busiest(plan, 1);
  const std::string stop = code(key, 2);
  const EditEffect effect = attempt(domain::RemoveStop{stop});
  EXPECT_EQ(effect.unplannedAfter, effect.unplannedBefore + 1);
  EXPECT_EQ(effect.after.stops, effect.before.stops - 1);
  const domain::Plan without = done(domain::RemoveStop{stop});
  ASSERT_EQ(without.unplanned.size(), plan.unplanned.size() + 1);
  EXPECT_EQ(without.unplanned.back().vendorCode, stop);
  EXPECT_EQ(without.unplanned.back().reason, "by_hand");
  EXPECT_EQ(tryEdit(model, without, domain::AddStop{stop, key, 2}).unplannedAfter, effect.unplannedBefore);
  EXPECT_EQ(toJson(applied(model, without, domain::AddStop{stop, key, 2}, {})), toJson(plan));
}

TEST_F(PlanEditTest, ReservesComeInTheDrawnOrderAndGoBackToTheirPlace) {
  const RouteKey key = busiest(plan, 1);
  std::vector<RouteKey> holders;
  for (const domain::Route& r : plan.routes)
    if (r.team == 1 && !r.reserves.empty()) holders.push_back({r.team, r.date});
  ASSERT_FALSE(holders.empty());
  const RouteKey holder = holders.front();
  const Codes reserves = reserveCodes(route(plan, holder));
  const std::string out = codesOf(plan).at(holder).front();
  const domain::Plan swapped = done(domain::SwapForReserve{out, {}});
  EXPECT_EQ(codesOf(swapped).at(holder).front(), reserves.front());
  EXPECT_EQ(reserveCodes(route(swapped, holder)), Codes(reserves.begin() + 1, reserves.end()));
  ASSERT_FALSE(swapped.unplanned.empty());
  EXPECT_EQ(swapped.unplanned.back().vendorCode, out);
  EXPECT_EQ(swapped.unplanned.back().reason, "swapped");
  // A reserve that is taken out again is no leftover target.
  const domain::Plan back = applied(model, swapped, domain::RemoveStop{reserves.front()}, {});
  EXPECT_EQ(reserveCodes(route(back, holder)), reserves);
  EXPECT_EQ(back.unplanned.size(), swapped.unplanned.size());
  // Any team's list gives a reserve to a route that is asked for it.
  const domain::Plan added = done(domain::AddStop{reserves.back(), key, 0});
  EXPECT_EQ(codesOf(added).at(key).front(), reserves.back());
  for (const domain::Route& r : added.routes)
    EXPECT_THAT(reserveCodes(r), ::testing::Not(::testing::Contains(reserves.back())));
}

TEST_F(PlanEditTest, ADayIsSplitInItsOrder) {
  const RouteKey key = busiest(plan, 2);
  const RouteKey other{2, key.date == First ? Second : First};
  Codes before = codesOf(plan).at(key), there = codesOf(plan)[other];
  ASSERT_GE(before.size(), 4U);
  const domain::Plan after = done(domain::SplitDay{key, 3, other.date});
  EXPECT_EQ(codesOf(after).at(key), Codes(before.begin(), before.begin() + 3));
  there.insert(there.end(), before.begin() + 3, before.end());
  EXPECT_EQ(codesOf(after).at(other), there);
  EXPECT_EQ(attempt(domain::SplitDay{key, 3, "2026-12-24"}).refused, "no_day");
  EXPECT_EQ(attempt(domain::SplitDay{key, before.size(), other.date}).refused, "nothing");
}

TEST_F(PlanEditTest, WhatIsNotInThePlanIsSaid) {
  EXPECT_THROW(attempt(domain::MoveStop{"nobody", busiest(plan, 1), 0}), base::Error);
  EXPECT_EQ(attempt(domain::AddStop{"nobody", busiest(plan, 1), 0}).refused, "no_position");
  EXPECT_EQ(attempt(domain::MoveStop{code(busiest(plan, 1), 0), {1, "2027-01-01"}, 0}).refused, "no_day");
}

// The best places and their costs, by trying every place with the model's own objective.
TEST_F(PlanEditTest, WhyNamesTheBestPlaceOfEachRouteByBruteForce) {
  const RouteKey home = busiest(plan, 1);
  const std::string stop = code(home, 1);
  const std::size_t task = model.taskOf(stop).value();
  const domain::StopReasons why = whyHere(model, plan, stop, {});
  EXPECT_EQ(why.route, home);
  EXPECT_EQ(why.place, 1U);
  const auto orders = model.ordersOf(plan);
  const auto cost = [&](std::size_t day, const std::vector<std::size_t>& order) {
    return model.costOf(day, order, plan.balanceWeight).total();
  };
  const std::size_t own = model.dayOf(home.team, home.date).value();
  auto rest = orders[own];
  std::erase(rest, task);
  std::size_t checked = 0;
  for (const domain::Alternative& a : why.alternatives) {
    if (!a.effect.refused.empty()) {
      EXPECT_EQ(model.whyNot(model.dayOf(a.route.team, a.route.date).value(), task), a.effect.refused);
      continue;
    }
    if (a.kind == domain::Alternative::Kind::LeaveOut) {
      EXPECT_EQ(a.cost, cost(own, rest) - cost(own, orders[own]));
      continue;
    }
    const bool same = a.kind == domain::Alternative::Kind::SameRoute;
    const std::size_t day = model.dayOf(a.route.team, a.route.date).value();
    const auto& base = same ? rest : orders[day];
    std::int64_t best = INT64_MAX;
    for (std::size_t place = 0; place <= base.size(); ++place) {
      if (same && place == why.place) continue;
      auto with = base;
      with.insert(with.begin() + static_cast<std::ptrdiff_t>(place), task);
      best = std::min(best, cost(day, with));
    }
    const std::int64_t expected =
        same ? best - cost(own, orders[own]) : best - cost(day, base) + cost(own, rest) - cost(own, orders[own]);
    EXPECT_EQ(a.cost, expected);
    EXPECT_EQ(a.effect.after, attempt(domain::MoveStop{stop, a.route, a.place}).after);
    if (!same) {
      EXPECT_EQ(bestPlace(model, plan, stop, a.route), a.place);
    }
    ++checked;
  }
  EXPECT_GE(checked, 3U);
  EXPECT_EQ(why.alternatives.size(), model.days().size() + 1); // its own route once, left out once
}

// Where the windows can be kept; the more of them are missed, the more choices the timing has to weigh.
TEST(PlanEdit, TriesAMoveInFiveMillisecondsAtTwentyFiveStops) {
  test::SmallCity city = test::smallCity(2, 25);
  for (domain::DrawTarget& t : city.draw.targets) t.reserve = false;
  PlanOptions o = options();
  o.rules.dates = {First};
  o.rules.maxStops = 25;
  o.rules.maxOvertime = base::Seconds(10 * 3600);
  o.times = {};
  o.times.fallback.dismissal = {0, 24 * 60 - 1};
  const roads::RoadGraph graph(city.roads, test::gridProfile());
  const PlanModel model(city.snapshot, city.findings, city.draw, test::roadsOf(&graph), o, {}, {});
  std::vector<std::vector<std::size_t>> orders(2);
  // School by school, as a day would be planned.
  for (std::size_t school = 0; school < 4; ++school)
    for (std::size_t t = 0; t < model.targets(); ++t)
      if (model.tasks()[t].visit.school.value % 10 == static_cast<std::int64_t>(school) + 1)
        orders[model.tasks()[t].visit.district == "371300" ? 0 : 1].push_back(t);
  const domain::Plan plan = model.planOf(orders, {});
  ASSERT_EQ(plan.routes[0].stops.size(), 25U);
  std::vector<double> took;
  for (std::size_t i = 0; i < 25; ++i)
    for (std::size_t place = 0; place < 25; place += 4) {
      const std::clock_t start = std::clock(); // of the processor: others may be using it
      tryEdit(model, plan, domain::MoveStop{plan.routes[0].stops[i].visit.vendorCode, {1, First}, place});
      took.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
  std::sort(took.begin(), took.end());
  RecordProperty("median_ms", std::to_string(took[took.size() / 2]));
  std::printf("a try: median %.2f ms, 95 %% %.2f ms\n", took[took.size() / 2], took[took.size() * 95 / 100]);
  EXPECT_LT(took[took.size() / 2], 5.0);
}

} // namespace
} // namespace huyuan::planning
