// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan.h"
#include "session/campaigns_p.h"
#include "session/descriptions.h"
#include "session/plan_history_p.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace huyuan;
using session::PlanHistory;

namespace {

constexpr const char* Campaign = "2026-11";

domain::Route routeOf(int team, const std::string& stops) {
  domain::Route r;
  r.team = team;
  r.date = "2026-11-24";
  r.start = r.end = {118.3, 35.1};
  for (const char c : stops) {
    domain::Stop s;
    s.number = static_cast<int>(r.stops.size()) + 1;
    s.visit.vendorCode = std::string("CODE-") + c;
    s.path = {{118.3, 35.1}, {118.31, 35.1}};
    r.stops.push_back(s);
  }
  r.returnPath = {{118.31, 35.1}, {118.3, 35.1}};
  return r;
}

domain::Plan planOf(const std::map<int, std::string>& routes, const std::string& unplanned = {}) {
  domain::Plan p;
  p.campaign = Campaign;
  for (const auto& [team, stops] : routes) p.routes.push_back(routeOf(team, stops));
  for (const char c : unplanned) p.unplanned.push_back({std::string("CODE-") + c, "by_hand"});
  return p;
}

std::string text(const domain::Plan& p) { return planning::toJson(p); }

class PlanHistoryTest : public ::testing::Test {
 protected:
  PlanHistoryTest() {
    store::WorkspaceFile::create(path, kinds);
    file = std::make_unique<store::WorkspaceFile>(path, store::OpenMode::ReadWrite, kinds,
                                                  std::make_shared<base::SystemClock>());
  }
  void make(const domain::Plan& p) { file->covert().put(Campaign, session::PlanKey, text(p)); }
  PlanHistory history() { return PlanHistory(*file, Campaign); }
  void step(const domain::Plan& p, const std::string& what = "stop moved") { history().record(p, what, "now", "me"); }
  std::string stored() { return file->covert().get(Campaign, session::PlanKey).value_or(""); }
  bool travel(bool back) { return history().travel(back); }

  test::TempFolder folder;
  std::string path = folder.file("计划.huyuan");
  std::vector<domain::RecordDescription> kinds = session::loadDescriptions();
  std::unique_ptr<store::WorkspaceFile> file;
};

} // namespace

TEST_F(PlanHistoryTest, UndoAndRedoBringBackTheBytes) {
  const domain::Plan plans[] = {planOf({{1, "AB"}, {2, "CD"}}), planOf({{1, "B"}, {2, "ACD"}}),
                                planOf({{1, "B"}, {2, "AC"}}, "D")};
  make(plans[0]);
  EXPECT_FALSE(history().undoText());
  step(plans[1], "stop moved");
  step(plans[2], "stop removed");
  EXPECT_EQ(history().undoText(), "stop removed");
  EXPECT_FALSE(history().redoText());
  EXPECT_TRUE(travel(true));
  EXPECT_EQ(stored(), text(plans[1]));
  EXPECT_EQ(history().undoText(), "stop moved");
  EXPECT_EQ(history().redoText(), "stop removed");
  EXPECT_TRUE(travel(true));
  EXPECT_EQ(stored(), text(plans[0]));
  EXPECT_FALSE(travel(true));
  EXPECT_TRUE(travel(false));
  EXPECT_TRUE(travel(false));
  EXPECT_EQ(stored(), text(plans[2]));
  EXPECT_FALSE(travel(false));
}

TEST_F(PlanHistoryTest, ANewStepEndsWhatCouldBeRedone) {
  make(planOf({{1, "AB"}}));
  step(planOf({{1, "BA"}}));
  travel(true);
  step(planOf({{1, "B"}}, "A"), "stop removed");
  EXPECT_FALSE(history().redoText());
  travel(true);
  EXPECT_EQ(stored(), text(planOf({{1, "AB"}})));
  EXPECT_FALSE(file->covert().get(Campaign, "plan_step/1")) << "what cannot be reached is not kept";
}

TEST_F(PlanHistoryTest, RoutesThatComeAndGoAreRestored) {
  make(planOf({{1, "AB"}, {3, "C"}}));
  step(planOf({{1, "A"}, {2, "B"}}, "C"), "day split");
  travel(true);
  EXPECT_EQ(stored(), text(planOf({{1, "AB"}, {3, "C"}})));
  travel(false);
  EXPECT_EQ(stored(), text(planOf({{1, "A"}, {2, "B"}}, "C")));
}

TEST_F(PlanHistoryTest, AnotherPlanHasNoHistory) {
  make(planOf({{1, "AB"}}));
  step(planOf({{1, "BA"}}));
  make(planOf({{1, "XY"}}));
  EXPECT_FALSE(history().undoText());
  EXPECT_FALSE(travel(true));
  step(planOf({{1, "YX"}}));
  EXPECT_FALSE(file->covert().get(Campaign, "plan_step/1"));
  travel(true);
  EXPECT_EQ(stored(), text(planOf({{1, "XY"}})));
}

TEST_F(PlanHistoryTest, IsBounded) {
  make(planOf({{1, "AB"}}));
  const std::size_t many = session::MostPlanSteps + 5;
  for (std::size_t i = 0; i < many; ++i) step(planOf({{1, i % 2 == 0 ? "BA" : "AB"}}));
  std::size_t undone = 0;
  while (travel(true)) ++undone;
  EXPECT_EQ(undone, session::MostPlanSteps);
  EXPECT_FALSE(file->covert().get(Campaign, "plan_step/5"));
  EXPECT_TRUE(file->covert().get(Campaign, "plan_step/6"));
}

TEST_F(PlanHistoryTest, AnyWalkThroughTheStepsMeetsTheSamePlans) {
  std::mt19937 random(3);
  std::vector<std::string> seen;
  const auto any = [&] {
    std::string stops = "ABCDEF";
    std::shuffle(stops.begin(), stops.end(), random);
    const std::size_t cut = random() % 7, end = cut + random() % (7 - cut);
    return planOf({{1, stops.substr(0, cut)}, {2, stops.substr(cut, end - cut)}}, stops.substr(end));
  };
  const domain::Plan first = any();
  make(first);
  seen.push_back(text(first));
  std::size_t at = 0;
  for (int i = 0; i < 120; ++i) {
    switch (random() % 3) {
    case 0: {
      const domain::Plan next = any();
      step(next);
      seen.resize(++at);
      seen.push_back(text(next));
      break;
    }
    case 1:
      if (travel(true)) --at;
      break;
    default:
      if (travel(false)) ++at;
    }
    ASSERT_EQ(stored(), seen[at]) << i;
  }
}

TEST_F(PlanHistoryTest, NothingOfItIsInTheChangeLog) {
  make(planOf({{1, "AB"}}));
  step(planOf({{1, "BA"}}));
  for (const auto& entry : file->history()) EXPECT_EQ(entry.what.find("CODE-"), std::string::npos);
}
