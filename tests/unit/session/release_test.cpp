// SPDX-License-Identifier: GPL-3.0-or-later
// The release of a plan: the one gate, and every way out through it.
#include "base/error.h"
#include "files/safe_file.h"
#include "files/signing.h"
#include "planning/draw.h"
#include "session/pages.h"
#include "session/plan_desk.h"
#include "session/release.h"
#include "session/result_files.h"
#include "support/refusal.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <gmock/gmock.h>

using namespace huyuan;
using session::DrawFile;
using session::ReleaseStatus;
using test::refusal;
using test::SmallCampaign;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* Monday = "2026-11-23"; // the day after the fixed one

/// A way by which something of draw or plan leaves the workspace; it says how many files it made.
struct WayOut {
  const char* name;
  std::function<std::size_t(session::Workspace&, const std::string& folder)> go;
};

std::size_t filesIn(const std::string& folder) {
  std::size_t n = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(files::toPath(folder))) ++n;
  return n;
}

WayOut drawFile(const char* name, DrawFile what) {
  return {name, [what](session::Workspace& w, const std::string& folder) {
            session::saveDraw(w, SmallCampaign, 1, what, folder + "/file");
            return filesIn(folder);
          }};
}

WayOut sheets(const char* format) {
  return {format, [format](session::Workspace& w, const std::string& folder) {
            return w.writeSheets(SmallCampaign, folder, {format}, {}, {}).size();
          }};
}

/// All of them. Whoever adds one adds it here.
std::vector<WayOut> waysOut() {
  return {
      drawFile("record", DrawFile::Record),
      drawFile("list", DrawFile::List),
      drawFile("who was left out", DrawFile::Exclusions),
      drawFile("record on paper", DrawFile::Paper),
      drawFile("specification", DrawFile::Terms),
      {"record on the terminal",
       [](session::Workspace& w, const std::string&) { return session::drawRecordText(w, SmallCampaign, 1).size(); }},
      {"plan",
       [](session::Workspace& w, const std::string& folder) {
         session::savePlan(w, SmallCampaign, folder + "/plan.json");
         return filesIn(folder);
       }},
      sheets("pdf"),
      sheets("gpx"),
      {"printer",
       [](session::Workspace& w, const std::string&) { return session::packsToPrint(w, SmallCampaign).size(); }},
      {"picture of the map", [](session::Workspace& w, const std::string&) {
         return session::makePictureScene(w, SmallCampaign) ? std::size_t{1} : 0;
       }}};
}

class ReleaseTest : public ::testing::Test {
 protected:
  /// What each way says; empty = it let something out.
  std::vector<std::string> tryAll() {
    std::vector<std::string> said;
    for (const WayOut& way : waysOut()) {
      const std::string out = folder.file("out" + std::to_string(++m_count));
      files::makeFolder(out);
      std::size_t made = 0;
      said.push_back(refusal([&] { made = way.go(*w, out); }));
      if (said.back().empty())
        EXPECT_GT(made, 0U) << way.name;
      else
        EXPECT_EQ(filesIn(out), 0U) << way.name;
    }
    return said;
  }
  void expectAll(const testing::Matcher<std::string>& matcher) {
    const auto said = tryAll();
    const auto ways = waysOut();
    for (std::size_t i = 0; i < said.size(); ++i) EXPECT_THAT(said[i], matcher) << ways[i].name;
  }
  std::string trail() const {
    std::string text;
    for (const auto& entry : w->history()) text += entry.what + "\n";
    return text;
  }
  ReleaseStatus status() const { return w->releaseState(SmallCampaign).status; }
  std::shared_ptr<const domain::Plan> lockFirstRoute() {
    const domain::Route& first = w->plan(SmallCampaign)->routes.front();
    return w->editPlan(SmallCampaign, domain::LockRoute{{first.team, first.date}, true}, {}, {}, {});
  }

  test::TempFolder folder;
  std::shared_ptr<session::Workspace> w = test::makePlannedWorkspace(folder.file("小镇.huyuan"));

 private:
  int m_count = 0;
};

TEST_F(ReleaseTest, EveryWayOutRefusesBeforeAndWorksAfter) {
  EXPECT_EQ(status(), ReleaseStatus::Closed);
  expectAll(testing::AllOf(HasSubstr("campaign 2026-11 is not released"), HasSubstr("huyuan-cli release")));
  w->releasePlan(SmallCampaign, {"经办人", "监督人", "节前"});
  EXPECT_EQ(status(), ReleaseStatus::Open);
  expectAll(std::string());
}

TEST_F(ReleaseTest, WithoutAPlanNothingGoesOutEither) {
  w->freezeDraw(test::smallSpec(), "重抽");
  EXPECT_EQ(status(), ReleaseStatus::NoPlan);
  for (const DrawFile what : {DrawFile::Record, DrawFile::List, DrawFile::Exclusions, DrawFile::Paper, DrawFile::Terms})
    for (const int number : {1, 2})
      EXPECT_THAT(refusal([&] { session::saveDraw(*w, SmallCampaign, number, what, folder.file("x")); }),
                  HasSubstr("plan the routes, then release the plan"));
  EXPECT_THAT(refusal([&] { w->releasePlan(SmallCampaign, {"甲", "乙", "急"}); }), HasSubstr("has no plan yet"));
}

TEST_F(ReleaseTest, HashesNumbersAndTimesMayBeKnownAtAnyTime) {
  const auto record = *w->drawRecord(SmallCampaign);
  const std::string path = folder.file(session::drawFileName(record, DrawFile::Hashes));
  EXPECT_THAT(path, testing::EndsWith("LYAF-2026-11-draw-hashes.json"));
  session::saveDraw(*w, SmallCampaign, 1, DrawFile::Hashes, path);
  const std::string text = test::readAll(path);
  const auto hashes = nlohmann::json::parse(text);
  EXPECT_EQ(hashes["population_hash"], record.populationHash);
  EXPECT_EQ(hashes["result_hash"], record.resultHash);
  EXPECT_EQ(hashes["freeze_hash"], record.freezeHash);
  EXPECT_EQ(hashes["population_size"], record.populationSize);
  EXPECT_EQ(hashes["targets"], 12);
  EXPECT_EQ(hashes["drawn_at"], record.drawnAt);
  for (const auto& t : record.targets) EXPECT_THAT(text, Not(HasSubstr(t.code)));
  for (const std::string& secret : {record.entropy, record.seed, record.supervisorName, record.operatorName,
                                    record.targets[0].rankHash, record.targets[0].district})
    EXPECT_THAT(text, Not(HasSubstr(secret)));
}

TEST_F(ReleaseTest, ItNamesTwoPeopleAndBeforeTheDayAReason) {
  const auto refused = [this](const session::ReleaseOrder& order) {
    const std::string said = refusal([&] { w->releasePlan(SmallCampaign, order); });
    EXPECT_EQ(status(), ReleaseStatus::Closed);
    return said;
  };
  EXPECT_THAT(refused({"", "监督人", "急"}), HasSubstr("names two people"));
  EXPECT_THAT(refused({"经办人", " \t", "急"}), HasSubstr("names two people"));
  EXPECT_THAT(refused({"经办人", "经 办人", "急"}), HasSubstr("must be two people"));
  EXPECT_THAT(refused({"Li Wei", "ＬＩ wei", "急"}), HasSubstr("must be two people"));
  EXPECT_THAT(refused({"经办人", "监督人", " "}), HasSubstr(std::string("planned for ") + Monday));
  const auto release = w->releasePlan(SmallCampaign, {" 经办人 ", "监督人", "节前\n人手不足"});
  EXPECT_EQ(release.operatorName, "经办人");
  EXPECT_EQ(release.reason, "节前 人手不足");
  EXPECT_EQ(release.plannedDay, Monday);
  EXPECT_EQ(release.resultHash, w->drawRecord(SmallCampaign)->resultHash);
  EXPECT_THAT(trail(),
              HasSubstr("plan released: campaign 2026-11, plan sha256 " + release.planHash + ", result sha256 " +
                        release.resultHash +
                        ", operator 经办人, supervisor 监督人, planned for 2026-11-23, reason: 节前 人手不足"));
  EXPECT_THAT(refusal([&] {
                w->releasePlan(SmallCampaign, {"甲", "乙", "急"});
              }),
              HasSubstr("released by 经办人 and 监督人 already"));
}

TEST_F(ReleaseTest, OnThePlannedDayItNeedsNoReason) {
  w.reset();
  session::Seams seams = test::fixedSeams();
  using namespace std::chrono;
  // 00:30 of that Monday in China, which is still Sunday in Greenwich.
  seams.clock = std::make_shared<base::FixedClock>(sys_days{year{2026} / 11 / 22} + hours{16} + minutes{30});
  w = session::Workspace::open(folder.file("小镇.huyuan"), false, seams);
  EXPECT_FALSE(w->releaseState(SmallCampaign).early);
  w->releasePlan(SmallCampaign, {"经办人", "监督人", {}});
  EXPECT_EQ(status(), ReleaseStatus::Open);
}

TEST_F(ReleaseTest, ANewPlanOrANewDrawClosesIt) {
  test::release(*w);
  w->makePlan(SmallCampaign, {}, {}, {});
  EXPECT_EQ(status(), ReleaseStatus::Closed);
  expectAll(HasSubstr("is not released"));
  EXPECT_THAT(trail(), HasSubstr("release withdrawn: campaign 2026-11 was planned again"));
  test::release(*w);
  w->freezeDraw(test::smallSpec(), "名单有误");
  EXPECT_EQ(status(), ReleaseStatus::NoPlan);
  EXPECT_THAT(trail(), HasSubstr("release withdrawn: campaign 2026-11 was drawn again"));
  w->runDraw(SmallCampaign, "另一串", "监督人");
  w->makePlan(SmallCampaign, {}, {}, {});
  EXPECT_EQ(status(), ReleaseStatus::Closed) << "the release of another draw's plan is none";
}

TEST_F(ReleaseTest, AChangeByHandClosesItUntilItIsTakenBackOrReleased) {
  test::release(*w);
  lockFirstRoute();
  EXPECT_EQ(status(), ReleaseStatus::Changed);
  expectAll(HasSubstr("campaign 2026-11 was changed after its release"));
  w->travelPlan(SmallCampaign, true);
  EXPECT_EQ(status(), ReleaseStatus::Open) << "it is the plan that was released";
  lockFirstRoute();
  test::release(*w);
  EXPECT_EQ(status(), ReleaseStatus::Open);
}

TEST_F(ReleaseTest, ItHoldsForItsCampaignAndOutlivesClosing) {
  test::release(*w);
  w->freezeDraw(test::smallSpec("2027-03"));
  w->runDraw("2027-03", "words", "监督人");
  EXPECT_THAT(refusal([&] { w->requireReleased("2027-03"); }), HasSubstr("campaign 2027-03 is not released"));
  w.reset();
  w = session::Workspace::open(folder.file("小镇.huyuan"), true, test::fixedSeams());
  EXPECT_EQ(status(), ReleaseStatus::Open);
  EXPECT_EQ(w->releaseState(SmallCampaign).release.supervisorName, "监督人");
  session::saveDraw(*w, SmallCampaign, 1, DrawFile::Record, folder.file("r.json"));
  EXPECT_THAT(refusal([&] { w->releasePlan(SmallCampaign, {"甲", "乙", "急"}); }), HasSubstr("read-only"));
}

TEST_F(ReleaseTest, ASavedRecordCanBeSigned) {
  test::release(*w);
  const std::string key = folder.file("a.key"), record = folder.file("r.json"), list = folder.file("l.csv");
  session::makeSigningKey(key);
  session::makeSigningKey(folder.file("b.key"));
  session::saveDraw(*w, SmallCampaign, 1, DrawFile::List, list);
  session::saveDraw(*w, SmallCampaign, 1, DrawFile::Record, record, key);
  EXPECT_TRUE(session::verifyDraw(record, list).empty());
  EXPECT_TRUE(session::verifyDraw(record, list, key + ".pub").empty());
  const auto said = [&](const std::string& by) {
    std::string text;
    for (const auto& problem : session::verifyDraw(record, list, by)) text += problem.text() + "\n";
    return text;
  };
  EXPECT_THAT(said(folder.file("b.key.pub")), HasSubstr("signature.public_key must be "));
  auto bent = nlohmann::json::parse(test::readAll(record));
  EXPECT_EQ(bent["signature"]["public_key"], files::hexOf(files::readPublicKey(key + ".pub")));
  const std::string value = bent["signature"]["value"];
  bent["signature"]["value"] = value.substr(0, 127) + (value.back() == '0' ? "1" : "0");
  files::writeFile(record, bent.dump());
  EXPECT_THAT(said({}), HasSubstr("signature.value is no signature of result_hash"));
  session::saveDraw(*w, SmallCampaign, 1, DrawFile::Record, record);
  EXPECT_EQ(said({}), "");
  EXPECT_THAT(said(key + ".pub"), HasSubstr("the record carries no signature"));
  EXPECT_THAT(refusal([&] { session::saveDraw(*w, SmallCampaign, 1, DrawFile::Record, record, list); }),
              testing::AllOf(HasSubstr("l.csv"), HasSubstr("no Ed25519 private key")));
}

} // namespace
