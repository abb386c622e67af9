// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "files/safe_file.h"
#include "planning/draw.h"
#include "support/refusal.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <gmock/gmock.h>

using namespace huyuan;
using test::refusal;
using test::SmallCampaign;
using test::smallSpec;
using testing::HasSubstr;
using testing::Not;

namespace {

std::vector<domain::Record> officers(int n) {
  std::vector<domain::Record> all;
  for (int i = 0; i < n; ++i) {
    domain::Record r;
    r.values = {{"code", "DEMO-CERT-" + std::to_string(10 + i)},
                {"name", "演示执法员" + std::to_string(10 + i)},
                {"relatives", "V" + std::to_string(1000 + i)}};
    all.push_back(std::move(r));
  }
  return all;
}

std::string trailOf(const session::Workspace& w) {
  std::string trail;
  for (const auto& entry : w.history()) trail += entry.what + "\n";
  return trail;
}

class DrawTest : public ::testing::Test {
 protected:
  test::TempFolder folder;
  std::shared_ptr<session::Workspace> w = test::makePlannedWorkspace(folder.file("小镇.huyuan"));
};

TEST_F(DrawTest, ARedrawNeedsAReasonKeepsTheOldRecordAndWithdrawsThePlan) {
  const auto first = *w->drawRecord(SmallCampaign);
  const std::string list = w->drawList(SmallCampaign, 1);
  ASSERT_TRUE(w->plan(SmallCampaign));
  EXPECT_THAT(refusal([&] { w->freezeDraw(smallSpec()); }), HasSubstr("needs a reason"));
  EXPECT_TRUE(w->plan(SmallCampaign)) << "a refusal changes nothing";
  auto spec = smallSpec();
  spec.perStratum = 3;
  const auto frozen = w->freezeDraw(spec, "名单漏了一家");
  EXPECT_EQ(frozen.number, 2);
  EXPECT_FALSE(w->plan(SmallCampaign)) << "a plan of the old draw is not kept as valid";
  w->runDraw(SmallCampaign, "SEED:second", "监督人乙");
  const auto all = w->drawRecords(SmallCampaign);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(planning::toJson(all[0]), planning::toJson(first)) << "the old record stays byte for byte";
  EXPECT_EQ(w->drawList(SmallCampaign, 1), list);
  EXPECT_EQ(all[1].replaced.front().resultHash, first.resultHash);
  EXPECT_EQ(all[1].replaced.front().reason, "名单漏了一家");
  EXPECT_TRUE(w->verifyDraw(SmallCampaign, 1).empty());
  EXPECT_TRUE(w->verifyDraw(SmallCampaign, 2).empty());
  EXPECT_THAT(refusal([&] { w->drawRecord(SmallCampaign, 3); }), HasSubstr("no draw 3"));
  w->freezeDraw(smallSpec(), "再来");
  EXPECT_EQ(w->drawRecords(SmallCampaign).size(), 3u);
  EXPECT_THAT(trailOf(*w), HasSubstr("draw replaced: campaign 2026-11, result sha256 " + first.resultHash));
  EXPECT_THAT(trailOf(*w), Not(HasSubstr("名单漏了一家")));
}

TEST_F(DrawTest, EveryFreezeIsCounted) {
  w->freezeDraw(smallSpec("2026-12"));
  auto spec = smallSpec("2026-12");
  spec.reservesPerStratum = 1;
  EXPECT_EQ(w->freezeDraw(spec).freezes, 2);
  spec.noPairWithinMonths = 0;
  EXPECT_EQ(w->freezeDraw(spec).freezes, 3);
  EXPECT_EQ(w->runDraw("2026-12", "words", "监督人").freezes, 3);
}

TEST_F(DrawTest, PairsOfTheLastMonthsAreFrozenAndNothingIsHalfDone) {
  // Two teams, two districts: there is one order that sends no team home, and November had it.
  w->freezeDraw(smallSpec("2026-12"));
  EXPECT_THAT(refusal([&] { w->runDraw("2026-12", "words", "监督人"); }), HasSubstr("a pair of the last months"));
  const auto record = w->drawRecord("2026-12");
  EXPECT_FALSE(record->isRun());
  EXPECT_EQ(record->crew.recent.size(), 2u);
  EXPECT_EQ(record->crew.recent[0].campaign, SmallCampaign);
  auto later = smallSpec("2027-03");
  later.noPairWithinMonths = 3;
  w->freezeDraw(later);
  EXPECT_TRUE(w->drawRecord("2027-03")->crew.recent.empty()) << "four months on, and December was not run";
  EXPECT_NO_THROW(w->runDraw("2027-03", "words", "监督人"));
}

TEST_F(DrawTest, ThePreviewIsWhatIsFrozen) {
  auto spec = smallSpec("2027-03");
  spec.strataBy = {"district", "kind"};
  spec.total = 7;
  const auto preview = w->previewDraw(spec);
  const auto frozen = w->freezeDraw(spec);
  EXPECT_EQ(static_cast<std::int64_t>(preview.population.members.size()), frozen.populationSize);
  EXPECT_EQ(preview.quotas, frozen.quotas);
  EXPECT_EQ(preview.teams, 2);
  int targets = 0;
  for (const auto& q : frozen.quotas) targets += q.targets;
  EXPECT_EQ(targets, 7);
  std::int64_t excluded = 0;
  for (const auto& [reason, n] : frozen.exclusions) excluded += n;
  EXPECT_EQ(excluded + frozen.populationSize, 40);
}

TEST_F(DrawTest, OfficersAreDrawnAndStandOnTheSheets) {
  auto spec = smallSpec("2027-03");
  spec.officersPerTeam = 2;
  EXPECT_THAT(refusal([&] { w->freezeDraw(spec); }), HasSubstr("no officers"));
  w->addRecords("officer", officers(8), "officers");
  w->freezeDraw(spec);
  const auto record = w->runDraw("2027-03", "words", "监督人");
  ASSERT_EQ(record.officers.size(), 4u);
  EXPECT_TRUE(w->verifyDraw("2027-03", 1).empty());
}

/// Every way out but the saving of the record itself, searched for everything that only the draw knows.
TEST_F(DrawTest, NothingOfTheDrawLeavesByAnyOtherWay) {
  w->addRecords("officer", officers(8), "officers");
  auto spec = smallSpec();
  spec.officersPerTeam = 2;
  w->freezeDraw(spec, "演示理由-重抽");
  const auto record = w->runDraw(SmallCampaign, "公开随机串-秘密", "监督人秘密");
  std::vector<std::string> secrets{record.entropy,  record.seed,  record.supervisorName,
                                   "演示理由-重抽", "DEMO-CERT-", "演示执法员"};
  for (const auto& t : record.targets) secrets.push_back(t.rankHash);
  std::string out = trailOf(*w) + w->viewState();
  for (const auto& layer : w->summary().layers) out += layer.kind + layer.zh;
  for (const std::string& campaign : w->summary().campaigns) out += campaign;
  for (const auto& d : w->figuresByDistrict()) out += d.code;
  for (const char* layer : {"vendor", "team", "officer", "school", "violation", "finding", "zone"}) {
    const std::string path = folder.file(std::string(layer) + ".geojson");
    const std::string said = refusal([&] { w->exportLayer(layer, "geojson", path); });
    out += said;
    if (std::filesystem::exists(files::toPath(path))) out += test::readAll(path);
  }
  const std::string pack = folder.file("edu.gpkg");
  w->publishForEducation(pack);
  out += test::readAll(pack);
  for (const std::string& words : {std::string("公开随机串"), record.targets[0].rankHash, std::string("演示执法员")})
    EXPECT_TRUE(w->search(words, 10).empty()) << words;
  ASSERT_GT(out.size(), 10000u);
  for (const std::string& secret : secrets) EXPECT_EQ(out.find(secret), std::string::npos) << secret;
}

TEST_F(DrawTest, SavingIsNotedByHashAndNamesTellNothing) {
  const auto record = *w->drawRecord(SmallCampaign);
  test::release(*w);
  for (const auto what : {session::DrawFile::Record, session::DrawFile::List, session::DrawFile::Exclusions,
                          session::DrawFile::Paper, session::DrawFile::Terms}) {
    const std::string name = session::drawFileName(record, what);
    EXPECT_THAT(name, testing::StartsWith("LYAF-2026-11-draw"));
    session::saveDraw(*w, SmallCampaign, 1, what, folder.file(name));
    const std::string bytes = test::readAll(folder.file(name));
    EXPECT_THAT(trailOf(*w), HasSubstr("draw record saved: campaign 2026-11, sha256 " + files::sha256(bytes)));
  }
  EXPECT_EQ(test::readAll(folder.file("LYAF-2026-11-draw.json")), planning::toJson(record));
  EXPECT_EQ(test::readAll(folder.file("LYAF-2026-11-draw.pdf")).substr(0, 5), "%PDF-");
  const auto terms = planning::specFromJson(test::readAll(folder.file("LYAF-2026-11-draw-terms.json")), "terms");
  EXPECT_EQ(planning::canonicalSpec(terms), planning::canonicalSpec(record.spec));
  EXPECT_THAT(test::readAll(folder.file("LYAF-2026-11-draw-excluded.csv")), HasSubstr(",out_of_zone\n"));
}

TEST_F(DrawTest, ARecordOfTheFirstFormatIsStillOfUse) {
  // As an older version left it: the campaign's record rewritten in that format.
  auto record = *w->drawRecord(SmallCampaign);
  record.format = 1;
  EXPECT_THAT(planning::toJson(record), HasSubstr("\"format\": \"huyuan-draw/1\""));
  const auto again = planning::recordFromJson(planning::toJson(record), "r.json");
  EXPECT_EQ(again.targets.size(), record.targets.size());
  EXPECT_EQ(again.targets[0].district, record.targets[0].district);
}

} // namespace
