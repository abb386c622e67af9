// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "files/safe_file.h"
#include "planning/draw.h"
#include "session/result_files.h"
#include "session/working_days.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace huyuan;
using test::SmallCampaign;

namespace {

class CampaignTest : public ::testing::Test {
 protected:
  test::TempFolder folder;
  std::shared_ptr<session::Workspace> w = test::makePlannedWorkspace(folder.file("小镇.huyuan"));
};

TEST_F(CampaignTest, TheRecordVerifiesFromTheListAlone) {
  const auto record = w->drawRecord(SmallCampaign);
  ASSERT_TRUE(record);
  EXPECT_TRUE(planning::verify(*record, planning::listFromText(w->drawList(SmallCampaign), "list")).empty());
}

TEST_F(CampaignTest, ADrawIsRunOnce) {
  EXPECT_THROW(w->runDraw(SmallCampaign, "SEED:other", "监督人甲"), base::Error);
  domain::DrawSpec spec;
  spec.campaign = SmallCampaign;
  EXPECT_THROW(w->freezeDraw(spec), base::Error) << "a drawn campaign is not frozen again";
}

TEST_F(CampaignTest, EachTeamServesOnlyItsDrawnDistrictAndNeverItsHome) {
  const auto plan = w->plan(SmallCampaign);
  const auto record = w->drawRecord(SmallCampaign);
  const auto snapshot = w->snapshot();
  ASSERT_EQ(plan->routes.size(), 2U);
  for (const domain::Route& route : plan->routes) {
    const auto drawn = std::find_if(record->teams.begin(), record->teams.end(),
                                    [&](const auto& pair) { return pair.team == route.team; });
    ASSERT_NE(drawn, record->teams.end());
    EXPECT_NE(drawn->district, snapshot->teams[static_cast<std::size_t>(route.team - 1)].homeDistrict);
    for (const domain::Stop& stop : route.stops)
      EXPECT_EQ(snapshot->vendor(stop.visit.vendor)->districtCode, drawn->district);
  }
}

TEST_F(CampaignTest, EveryTargetIsARouteStopOrSaidToBeUnplanned) {
  std::multiset<std::string> drawn, found;
  const auto record = w->drawRecord(SmallCampaign);
  for (const auto& t : record->targets)
    if (!t.reserve) drawn.insert(t.code);
  const auto plan = w->plan(SmallCampaign);
  for (const auto& route : plan->routes)
    for (const auto& stop : route.stops) found.insert(stop.visit.vendorCode);
  for (const auto& u : plan->unplanned) found.insert(u.vendorCode);
  EXPECT_EQ(drawn, found);
  EXPECT_EQ(drawn.size(), 12U);
}

TEST_F(CampaignTest, NothingCovertStandsInTheAuditTrailOrTheSearch) {
  std::string trail;
  for (const auto& entry : w->history()) trail += entry.what + "\n";
  const auto record = w->drawRecord(SmallCampaign);
  EXPECT_NE(trail.find(record->populationHash), std::string::npos) << "the freeze is committed by hash";
  for (const auto& target : record->targets) EXPECT_EQ(trail.find(target.code), std::string::npos);
  EXPECT_EQ(trail.find(record->entropy), std::string::npos);
}

TEST_F(CampaignTest, SheetsAreNumberedHashedAndOneFileATeam) {
  test::release(*w);
  const auto files = w->writeSheets(SmallCampaign, folder.file("任务单"), {"pdf", "gpx"}, {}, {});
  std::set<std::string> names;
  int pagesOfTeams = 0, pagesOfBatch = 0;
  for (const auto& f : files) {
    EXPECT_TRUE(std::filesystem::exists(files::toPath(f.path))) << f.path;
    names.insert(f.path.substr(f.path.rfind('/') + 1));
    (f.team ? pagesOfTeams : pagesOfBatch) += f.pages;
  }
  EXPECT_TRUE(names.contains("LYAF-2026-11-T01-0001.pdf"));
  EXPECT_TRUE(names.contains("LYAF-2026-11-T02-0002.gpx"));
  EXPECT_TRUE(names.contains("LYAF-2026-11-batch.pdf"));
  EXPECT_EQ(pagesOfTeams, pagesOfBatch);
  const auto again = w->writeSheets(SmallCampaign, folder.file("任务单"), {"pdf"}, {}, {});
  EXPECT_EQ(again.front().copy, 3) << "a reprint is a new copy";
}

TEST_F(CampaignTest, ThePlanSurvivesClosingAndOpening) {
  const auto before = w->plan(SmallCampaign);
  w.reset();
  w = session::Workspace::open(folder.file("小镇.huyuan"), false, test::fixedSeams());
  EXPECT_EQ(w->currentCampaign(), SmallCampaign);
  EXPECT_EQ(w->plan(SmallCampaign)->routes.size(), before->routes.size());
}

TEST_F(CampaignTest, AMonthIsPlannedByItsRulesWhichAreKept) {
  session::PlanSettings settings;
  settings.date = "2026-11-27"; // a Friday
  settings.days = 3;
  settings.iterations = 50;
  settings.rules = w->planRules(SmallCampaign);
  settings.rules->dates.clear();
  settings.rules->maxStops = 2;
  const auto plan = w->makePlan(SmallCampaign, settings, {}, {});
  EXPECT_EQ(plan.rules.dates, (std::vector<std::string>{"2026-11-27", "2026-11-30", "2026-12-01"}));
  std::size_t stops = 0;
  for (const auto& route : plan.routes) {
    EXPECT_LE(route.stops.size(), 2U);
    stops += route.stops.size();
  }
  EXPECT_EQ(stops, 12U) << "2 teams, 3 days, 2 stops";
  EXPECT_EQ(w->planRules(SmallCampaign), plan.rules);
  const std::string file = folder.file("plan.json");
  test::release(*w);
  session::savePlan(*w, SmallCampaign, file);
  EXPECT_EQ(w->scoreStoredPlan(SmallCampaign, {}, {}).total(), w->scorePlan(file, {}, {}).total());
  const auto score = w->scorePlan(file, {}, {});
  EXPECT_TRUE(score.breaks.empty());
  EXPECT_EQ(score.missing, 0);
  EXPECT_EQ(score.figures.sum.stops, 12);
  settings.rules.reset();
  settings.days = 401;
  EXPECT_THROW(w->makePlan(SmallCampaign, settings, {}, {}), base::Error);
}

TEST_F(CampaignTest, SheetsOfATeamWithTwoDaysAreTasksOfTheirOwn) {
  session::PlanSettings settings;
  settings.dates = {"2026-11-26", "2026-11-27"};
  settings.iterations = 50;
  settings.rules = w->planRules(SmallCampaign);
  settings.rules->dates = settings.dates;
  settings.rules->maxStops = 3;
  const auto plan = w->makePlan(SmallCampaign, settings, {}, {});
  ASSERT_EQ(plan.routes.size(), 4U);
  test::release(*w);
  const auto files = w->writeSheets(SmallCampaign, folder.file("任务单"), {"gpx"}, {}, {});
  std::set<std::string> names;
  for (const auto& f : files) names.insert(f.path.substr(f.path.rfind('/') + 1));
  EXPECT_EQ(names.size(), 4U);
  EXPECT_TRUE(names.contains("LYAF-2026-11-T02-0004.gpx"));
}

TEST(WorkingDays, WeekendsHolidaysAndMakeUpDays) {
  using namespace std::chrono;
  const auto noonOf = [](year_month_day d) { return sys_days{d} + hours{4}; };
  EXPECT_EQ(session::nextWorkingDay(noonOf(2026y / 11 / 20)), "2026-11-23") << "Friday → Monday";
  EXPECT_EQ(session::nextWorkingDay(noonOf(2026y / 9 / 30)), "2026-10-08") << "National Day";
  EXPECT_EQ(session::nextWorkingDay(noonOf(2026y / 10 / 9)), "2026-10-10") << "a Saturday that is worked";
}

} // namespace
