// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "planning/plan.h"
#include "session/plan_desk.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace huyuan;
using test::SmallCampaign;

namespace {

class PlanEditingTest : public ::testing::Test {
 protected:
  test::TempFolder folder;
  std::string path = folder.file("小镇.huyuan");
  std::shared_ptr<session::Workspace> w = test::makePlannedWorkspace(path);

  std::string text() const { return planning::toJson(*w->plan(SmallCampaign)); }
  const domain::Route& route(std::size_t i) const { return w->plan(SmallCampaign)->routes.at(i); }
  std::string code(std::size_t r, std::size_t i) const { return route(r).stops.at(i).visit.vendorCode; }
  domain::MoveStop toTheEnd() const { return {code(0, 0), {route(0).team, route(0).date}, route(0).stops.size() - 1}; }
  std::shared_ptr<const domain::Plan> edit(const domain::PlanEdit& e, const std::string& reason = {}) {
    return w->editPlan(SmallCampaign, e, reason, {}, {});
  }
};

} // namespace

TEST_F(PlanEditingTest, AnEditIsStoredAndUndone) {
  const std::string before = text(), moved = code(0, 0);
  const auto after = edit(toTheEnd());
  EXPECT_EQ(after->routes[0].stops.back().visit.vendorCode, moved);
  EXPECT_EQ(text(), planning::toJson(*after));
  EXPECT_EQ(w->planSteps(SmallCampaign).undo, "stop moved");
  const std::string edited = text();
  EXPECT_TRUE(w->travelPlan(SmallCampaign, true));
  EXPECT_EQ(text(), before);
  EXPECT_EQ(w->planSteps(SmallCampaign).redo, "stop moved");
  EXPECT_TRUE(w->travelPlan(SmallCampaign, false));
  EXPECT_EQ(text(), edited);
  EXPECT_FALSE(w->travelPlan(SmallCampaign, false));
}

TEST_F(PlanEditingTest, ItIsThereAfterReopening) {
  edit(toTheEnd());
  const std::string edited = text();
  w.reset();
  w = session::Workspace::open(path, false, test::fixedSeams());
  EXPECT_EQ(text(), edited);
  EXPECT_EQ(w->planSteps(SmallCampaign).undo, "stop moved");
}

TEST_F(PlanEditingTest, TheChangeLogKnowsTheHashAlone) {
  const std::string moved = code(0, 0);
  edit(toTheEnd());
  const auto history = w->history();
  ASSERT_FALSE(history.empty());
  EXPECT_EQ(history.front().what.rfind("plan changed by hand: campaign 2026-11, sha256 ", 0), 0U);
  for (const auto& entry : history) EXPECT_EQ(entry.what.find(moved), std::string::npos);
  // Undo of the records does not touch the plan, nor the other way round.
  const std::string edited = text();
  EXPECT_TRUE(w->undo());
  EXPECT_EQ(text(), edited);
}

TEST_F(PlanEditingTest, AMoveAgainstTheDrawIsRefusedAtHomeAndElsewhereNeedsAReason) {
  // With two teams in two districts each other district is home: nothing can be moved across.
  const domain::MoveStop across{code(0, 0), {route(1).team, route(1).date}, 0};
  EXPECT_EQ(w->planDesk(SmallCampaign, {}, {})->tryEdit(*w->plan(SmallCampaign), across).refused, "home_district");
  const std::string before = text();
  EXPECT_THROW(edit(across, "a reason"), base::Error);
  EXPECT_EQ(text(), before);
}

TEST_F(PlanEditingTest, ADayIsSplitIntoAWorkingDayAfterThePlan) {
  const auto desk = w->planDesk(SmallCampaign, {}, {});
  const std::string today = route(0).date;
  std::string later;
  for (const domain::RouteKey& day : desk->days())
    if (day.team == route(0).team && day.date > today && later.empty()) later = day.date;
  ASSERT_FALSE(later.empty());
  const std::size_t all = route(0).stops.size();
  const auto after = edit(domain::SplitDay{{route(0).team, today}, 2, later});
  std::size_t first = 0, second = 0;
  for (const domain::Route& r : after->routes)
    if (r.team == route(0).team) (r.date == today ? first : second) += r.stops.size();
  EXPECT_EQ(first, 2U);
  EXPECT_EQ(second, all - 2);
  EXPECT_NE(std::find(after->rules.dates.begin(), after->rules.dates.end(), later), after->rules.dates.end());
  EXPECT_TRUE(w->travelPlan(SmallCampaign, true));
  EXPECT_EQ(route(0).stops.size(), all);
}

TEST_F(PlanEditingTest, TheModelIsKeptUntilSomethingItIsMadeOfChanges) {
  const auto desk = w->planDesk(SmallCampaign, {}, {});
  EXPECT_EQ(w->planDesk(SmallCampaign, {}, {}), desk);
  edit(toTheEnd());
  EXPECT_EQ(w->planDesk(SmallCampaign, {}, {}), desk) << "an edit of the plan changes nothing that it is made of";
  auto team = w->records("team", 0, 1).front();
  team.values["vehicle"] = std::string("演示-099");
  w->saveRecord("team", team);
  EXPECT_NE(w->planDesk(SmallCampaign, {}, {}), desk);
}

TEST_F(PlanEditingTest, PlansAreKeptUnderANameAndComeBack) {
  const std::string first = text();
  w->keepPlan(SmallCampaign, "第一稿");
  edit(toTheEnd());
  w->keepPlan(SmallCampaign, "第二稿");
  const auto kept = w->keptPlans(SmallCampaign);
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].name, "第一稿");
  const auto old = w->keptPlan(SmallCampaign, kept[0].id);
  EXPECT_EQ(planning::toJson(*old), first);
  const auto now = w->plan(SmallCampaign);
  EXPECT_EQ(domain::compare(*old, *now).stops.size(), 1U);
  w->takePlan(SmallCampaign, *now, *old, "kept plan taken back");
  EXPECT_EQ(text(), first);
  w->travelPlan(SmallCampaign, true);
  EXPECT_EQ(text(), planning::toJson(*now));
  EXPECT_THROW(w->takePlan(SmallCampaign, *old, *old, "planned again"), base::Error) << "it is not the plan any more";
  w->dropKeptPlan(SmallCampaign, kept[0].id);
  EXPECT_EQ(w->keptPlans(SmallCampaign).size(), 1U);
  EXPECT_FALSE(w->keptPlan(SmallCampaign, kept[0].id));
}

TEST_F(PlanEditingTest, AReaderLooksButChangesNothing) {
  const std::string before = text();
  const domain::MoveStop move = toTheEnd();
  w.reset();
  w = session::Workspace::open(path, true, test::fixedSeams());
  EXPECT_EQ(w->planDesk(SmallCampaign, {}, {})->tryEdit(*w->plan(SmallCampaign), move).refused, "");
  EXPECT_THROW(edit(move), base::Error);
  EXPECT_THROW(w->keepPlan(SmallCampaign, "x"), base::Error);
  EXPECT_EQ(text(), before);
}

TEST_F(PlanEditingTest, SparesAreTheLeftOverThenTheReserves) {
  const auto plan = w->plan(SmallCampaign);
  const std::string out = code(0, 1);
  const auto after = edit(domain::RemoveStop{out});
  const auto spares = w->planDesk(SmallCampaign, {}, {})->spares(*after);
  std::size_t reserves = 0;
  for (const domain::Route& r : after->routes) reserves += r.reserves.size();
  ASSERT_EQ(spares.size(), after->unplanned.size() + reserves);
  EXPECT_EQ(spares.front().visit.vendorCode, out);
  EXPECT_EQ(spares.front().reason, "by_hand");
  for (std::size_t i = after->unplanned.size(); i < spares.size(); ++i) EXPECT_TRUE(spares[i].holder);
}
