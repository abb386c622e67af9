// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/planning/draw_testing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <gmock/gmock.h>

namespace huyuan::planning {
namespace {

using domain::DrawPopulation;
using domain::DrawRecord;
using test::crewOfTeams;
using test::drawn;
using test::populationOf;
using test::refusal;
using test::specFor;
using testing::HasSubstr;

TEST(Draw, RanksAsThePublishedVector) {
  const auto ranked = rank("LY-2025-09|371302|SEED:3f9a",
                           {"92371302MA3TEXT18E", "91371300MA3AAAA15Y", "92371329MA3BCDE29Q", "12371302495151504T"});
  ASSERT_EQ(ranked.size(), 4u);
  EXPECT_EQ(ranked[0].code, "92371329MA3BCDE29Q");
  EXPECT_EQ(ranked[1].code, "12371302495151504T");
  EXPECT_EQ(ranked[2].code, "91371300MA3AAAA15Y");
  EXPECT_EQ(ranked[3].code, "92371302MA3TEXT18E");
  EXPECT_TRUE(ranked[0].rankHash.starts_with("194e8352"));
  EXPECT_TRUE(ranked[1].rankHash.starts_with("2b477e24"));
  EXPECT_TRUE(ranked[2].rankHash.starts_with("d1da0059"));
  EXPECT_TRUE(ranked[3].rankHash.starts_with("da5c937e"));
}

TEST(Draw, SeedNamesBatchScopeAndEntropy) {
  EXPECT_EQ(drawn(populationOf(3, 5), specFor(), crewOfTeams(3)).seed, "LY-2026-11|city|SEED:3f9a");
}

TEST(Draw, DoesNotDependOnTheOrderOfRows) {
  DrawPopulation p = populationOf(4, 20);
  for (std::size_t i = 0; i < p.members.size(); ++i) p.members[i].weight = 1 + static_cast<int>(i % 5);
  for (const bool weighted : {false, true}) {
    auto spec = specFor();
    if (weighted) spec.weights = {{"key", 5}};
    const std::string before = toJson(drawn(p, spec, crewOfTeams(4)));
    std::reverse(p.members.begin(), p.members.end());
    EXPECT_EQ(toJson(drawn(p, spec, crewOfTeams(4))), before);
  }
}

TEST(Draw, TakesTheFirstOfEachStratumThenItsReserves) {
  DrawPopulation p = populationOf(2, 9);
  p.members.push_back({"LONELY", "371399", "371399", 1});
  const DrawRecord r = drawn(p, specFor(), crewOfTeams(3));
  ASSERT_EQ(r.targets.size(), 6u + 6u + 1u);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(r.targets[i].stratum, "371300");
    EXPECT_EQ(r.targets[i].reserve, i >= 4);
    if (i > 0) {
      EXPECT_LT(r.targets[i - 1].rankHash, r.targets[i].rankHash);
    }
  }
  EXPECT_EQ(r.targets.back().code, "LONELY");
  EXPECT_EQ(r.targets.back().district, "371399");
  EXPECT_FALSE(r.targets.back().reserve);
}

TEST(Draw, RunsOnceAndOnlyOnWhatWasFrozen) {
  const base::FixedClock clock = test::drawClock();
  const DrawPopulation p = populationOf(3, 5);
  const DrawRecord frozen = freeze(p, specFor(), crewOfTeams(3), clock, "operator");
  EXPECT_TRUE(frozen.targets.empty());
  EXPECT_EQ(frozen.populationSize, 15);
  ASSERT_EQ(frozen.quotas.size(), 3u);
  EXPECT_EQ(frozen.quotas[0].targets, 4) << "n is written down before the draw";
  const auto said = [&](const DrawRecord& f, const DrawPopulation& list, const std::string& entropy) {
    return refusal([&] { run(f, list, entropy, clock, "supervisor"); });
  };
  EXPECT_EQ(said(frozen, p, "x"), "");
  EXPECT_THAT(said(frozen, p, ""), HasSubstr("is empty"));
  EXPECT_THAT(said(frozen, p, " \t"), HasSubstr("is empty"));
  EXPECT_THAT(said(frozen, p, "a\nb"), HasSubstr("one line"));
  for (const std::string& bad : {std::string("a\0b", 3), std::string("a\x7F"), std::string("\xC2\x85"),
                                 std::string("\xE2\x80\xA8"), std::string("\xFF"), std::string("\xE4\xB8")})
    EXPECT_THAT(said(frozen, p, bad), HasSubstr("one line"));
  EXPECT_EQ(said(frozen, p, "晴 3f9a — 双色球 ①😀"), "");
  EXPECT_THAT(said(run(frozen, p, "x", clock, "s"), p, "y"), HasSubstr("run already"));
  DrawPopulation shorter = p;
  shorter.members.pop_back();
  EXPECT_THAT(said(frozen, shorter, "x"), HasSubstr("list is not the one"));
  DrawRecord bent = frozen;
  bent.spec.perStratum = 5;
  EXPECT_THAT(said(bent, p, "x"), HasSubstr("specification is not the one"));
  bent = frozen;
  bent.crew.teams[0].home = "371305";
  EXPECT_THAT(said(bent, p, "x"), HasSubstr("teams or officers"));
}

TEST(Draw, RefusesWhatCannotBeFrozen) {
  const base::FixedClock clock = test::drawClock();
  const auto said = [&](const DrawPopulation& p, const domain::DrawCrew& crew, const DrawHistory& history = {}) {
    return refusal([&] { freeze(p, specFor(), crew, clock, "operator", history); });
  };
  const DrawPopulation p = populationOf(2, 5);
  EXPECT_THAT(said(p, {}), HasSubstr("no team"));
  auto twins = crewOfTeams(2);
  twins.teams[1].team = 1;
  EXPECT_THAT(said(p, twins), HasSubstr("two teams have the number 1"));
  for (const int number : {0, -2, 1000001}) {
    auto odd = crewOfTeams(2);
    odd.teams[0].team = number;
    EXPECT_THAT(said(p, odd), HasSubstr("from 1 to 1000000, not " + std::to_string(number))) << "it could not be read";
  }
  DrawPopulation none;
  none.exclusions = {{"A", "closed", 1}, {"B", "closed", 2}};
  EXPECT_THAT(said(none, crewOfTeams(2)), HasSubstr("nobody can be drawn: 2 vendors"));
  EXPECT_THAT(said(p, crewOfTeams(2), {2, 1, {{1, "hash", " "}}}), HasSubstr("needs a reason"));
  EXPECT_THAT(said(p, crewOfTeams(2), {2, 1, {{1, "hash", "a\nb"}}}), HasSubstr("needs a reason"));
}

TEST(Draw, ARedrawIsAnotherDraw) {
  const base::FixedClock clock = test::drawClock();
  const DrawPopulation p = populationOf(3, 30);
  const DrawRecord first = drawn(p, specFor(), crewOfTeams(3), "same words");
  const auto frozen =
      freeze(p, specFor(), crewOfTeams(3), clock, "operator", {2, 1, {{1, first.resultHash, "名单有误"}}});
  const DrawRecord second = run(frozen, p, "same words", clock, "supervisor");
  EXPECT_EQ(second.seed, "LY-2026-11-2|city|same words");
  EXPECT_NE(second.targets[0].code + second.targets[1].code + second.targets[2].code,
            first.targets[0].code + first.targets[1].code + first.targets[2].code);
  EXPECT_TRUE(verify(second, p).empty());
}

TEST(Draw, RecordSpecAndListSurviveTheirText) {
  const DrawPopulation p = populationOf(3, 7);
  auto crew = crewOfTeams(3);
  crew.officers.resize(6);
  for (std::size_t i = 0; i < 6; ++i)
    crew.officers[i] = {"O" + std::to_string(i), "演示员", {{"371399", "declared"}}, {p.members[0].code}};
  crew.recent = {{"2026-10", 1, "371398"}};
  auto spec = specFor();
  spec.officersPerTeam = 2, spec.total = 9, spec.quotas = {{"371300", 2}}, spec.weights = {{"key", 3}};
  const DrawRecord r = drawn(p, spec, crew, "晴 3f9a");
  const std::string text = toJson(r);
  EXPECT_EQ(toJson(recordFromJson(text, "r.json")), text);
  EXPECT_EQ(canonicalSpec(specFromJson(toJson(r.spec), "s.json")), canonicalSpec(r.spec));
  const std::string list = canonicalList(p);
  EXPECT_EQ(canonicalList(listFromText(list, "l.csv")), list);
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : list) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(canonicalList(listFromText(windows, "l.csv")), list);
}

TEST(Draw, BadFilesAreNamedWithTheirPlace) {
  EXPECT_THAT(refusal([] { listFromText("A,1,1,1\nB\n", "l.csv"); }), HasSubstr("l.csv, row 2"));
  EXPECT_THAT(refusal([] { listFromText("A,1,1,x\n", "l.csv"); }), HasSubstr("l.csv, row 1"));
  EXPECT_THAT(refusal([] { listFromText("A,1,1,0\n", "l.csv"); }), HasSubstr("l.csv, row 1"));
  EXPECT_THAT(refusal([] { listFromText("A,1,1,1\nA,2,2,1\n", "l.csv"); }), HasSubstr("row 2"));
  EXPECT_THAT(refusal([] { recordFromJson("{", "r.json"); }), HasSubstr("r.json"));
  EXPECT_THAT(refusal([] { recordFromJson(R"({"format":"huyuan-draw/3"})", "r.json"); }), HasSubstr("format"));
  EXPECT_THAT(refusal([] { specFromJson(R"({"campaign":"c","per_district":"x"})", "s.json"); }),
              HasSubstr("per_district"));
  EXPECT_THAT(refusal([] { specFromJson(R"({"campaign":"c","weights":{"key":101}})", "s.json"); }),
              HasSubstr("weights.key"));
}

} // namespace
} // namespace huyuan::planning
