// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "domain/record_kinds.h"
#include "session/rule_presets.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace huyuan;

namespace {

const std::vector<std::string> Kinds{"111", "119", "211", "311"};

const session::RulePreset& named(const std::vector<session::RulePreset>& all, const std::string& code) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const auto& p) { return p.code == code; });
  if (at == all.end()) throw std::runtime_error("no preset " + code);
  return *at;
}

std::string oneOf(const std::string& rest) {
  return R"({"presets":[{"code":"a","title":"甲","distance_m":200,)" + rest + "}]}";
}

TEST(RulePresets, OneDistanceIsOneRule) {
  const auto all = session::rulePresetsFrom(
      oneOf(R"("kindergarten_m":200,"method":"gate_radius","stated":true,"goods":["假水","彩泥"])"), Kinds, "x");
  ASSERT_EQ(all.size(), 1U);
  ASSERT_EQ(all[0].rules.size(), 1U);
  const domain::ZoneRule rule = domain::zoneRuleFromRecord(all[0].rules[0]);
  EXPECT_EQ(rule.code, "a");
  EXPECT_EQ(rule.method, domain::Method::GateRadius);
  EXPECT_TRUE(rule.methodStated);
  EXPECT_TRUE(rule.schoolKinds.empty());
  EXPECT_EQ(rule.goods, (std::vector<std::string>{"假水", "彩泥"}));
}

TEST(RulePresets, TwoDistancesAreTwoRulesThatCoverEverySchoolOnce) {
  const auto all = session::rulePresetsFrom(oneOf(R"("kindergarten_m":100,"method":"walk","stated":true)"), Kinds, "x");
  ASSERT_EQ(all[0].rules.size(), 2U);
  const auto others = domain::zoneRuleFromRecord(all[0].rules[0]), small = domain::zoneRuleFromRecord(all[0].rules[1]);
  EXPECT_EQ(others.distance, base::Metres(200));
  EXPECT_EQ(small.distance, base::Metres(100));
  EXPECT_NE(others.code, small.code);
  for (const std::string& kind : Kinds) EXPECT_NE(others.covers(kind), small.covers(kind)) << kind;
  EXPECT_TRUE(small.covers("111") && small.covers("119"));
}

TEST(RulePresets, TheSchoolsADocumentNamesStayTheOnesOfTheOtherRule) {
  const auto all = session::rulePresetsFrom(
      oneOf(R"("kindergarten_m":100,"method":"gate_radius","school_kinds":["211"])"), Kinds, "x");
  const auto others = domain::zoneRuleFromRecord(all[0].rules[0]), small = domain::zoneRuleFromRecord(all[0].rules[1]);
  EXPECT_EQ(others.schoolKinds, std::vector<std::string>{"211"});
  EXPECT_EQ(small.schoolKinds, (std::vector<std::string>{"111", "119"}));
}

TEST(RulePresets, RoadSideIsNotAMethodAndIsLeftOut) {
  EXPECT_TRUE(session::rulePresetsFrom(oneOf(R"("method":"road_side")"), Kinds, "x").empty());
}

TEST(RulePresets, OtherWordsAreRefused) {
  EXPECT_THROW(session::rulePresetsFrom(oneOf(R"("method":"as the crow")"), Kinds, "x"), base::Error);
  EXPECT_THROW(session::rulePresetsFrom("[]", Kinds, "x"), base::Error);
  EXPECT_THROW(session::rulePresetsFrom("{", Kinds, "x"), base::Error);
}

// Counted in the file by hand: 16 presets, one of them by the road side; Guangdong, Suqian and Foshan set kindergartens
// a distance of their own (domain rules §3.1).
TEST(RulePresets, TheFileHoldsThePublishedOnes) {
  const auto all = session::rulePresets(Kinds);
  EXPECT_EQ(all.size(), 15U);
  EXPECT_TRUE(named(all, "linyi-2020-clay").isDefault);
  EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const auto& p) { return p.rules.size() == 2; }), 3);
  const auto foshan = named(all, "foshan-2023-tobacco");
  EXPECT_EQ(foshan.rules[0].real("distance_m", 0), 100.0);
  EXPECT_EQ(foshan.rules[1].real("distance_m", 0), 50.0);
  EXPECT_EQ(foshan.rules[1].text("method"), "walk");
  EXPECT_EQ(named(all, "longmatan-2019-tobacco").rules[0].text("method"), "main_gate_walk");
}

TEST(RulePresets, AddedTwiceTheyKeepCodesApart) {
  test::TempFolder folder;
  const auto w = test::makeSmallWorkspace(folder.file("小镇.huyuan"));
  const auto all = session::rulePresets(Kinds);
  const auto& linyi = named(all, "linyi-2020-clay"); // a new workspace has it already
  auto records = session::rulesToAdd(linyi, *w->snapshot());
  EXPECT_EQ(records[0].text("code"), "linyi-2020-clay-2");
  w->addRecords("zone_rule", records, "add zone_rule");
  EXPECT_EQ(session::rulesToAdd(linyi, *w->snapshot())[0].text("code"), "linyi-2020-clay-3");
  EXPECT_EQ(w->snapshot()->rules.size(), 2U);
}

} // namespace
