// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "planning/draw.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <map>
#include <set>

namespace huyuan::planning {
namespace {

using domain::DrawPopulation;
using domain::DrawRecord;
using domain::DrawSpec;

base::FixedClock clockAt() { return base::FixedClock(std::chrono::sys_seconds(std::chrono::seconds(1795358100))); }

DrawPopulation populationOf(int districts, int each) {
  DrawPopulation p;
  for (int d = 0; d < districts; ++d)
    for (int i = 0; i < each; ++i)
      p.members.push_back(
          {"92371" + std::to_string(300 + d) + "MA" + std::to_string(1000 + i), std::to_string(371300 + d)});
  return p;
}

DrawSpec specFor(const std::string& campaign) {
  DrawSpec s;
  s.campaign = campaign;
  s.perDistrict = 4;
  s.reservesPerDistrict = 2;
  return s;
}

std::vector<TeamHome> teamsOf(int n) {
  std::vector<TeamHome> teams;
  for (int i = 0; i < n; ++i) teams.push_back({i + 1, std::to_string(371300 + i)});
  return teams;
}

std::vector<std::string> districtsOf(int n) {
  std::vector<std::string> codes;
  for (int i = 0; i < n; ++i) codes.push_back(std::to_string(371300 + i));
  return codes;
}

DrawRecord drawn(const DrawPopulation& p, int teams, int districts, const std::string& entropy = "SEED:3f9a",
                 const std::vector<domain::TeamDistrict>& recent = {}) {
  const base::FixedClock clock = clockAt();
  const DrawRecord frozen = freeze(p, specFor("2026-11"), clock, "operator");
  return run(frozen, p, teamsOf(teams), districtsOf(districts), recent, entropy, clock, "supervisor");
}

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
  EXPECT_EQ(drawn(populationOf(3, 5), 3, 3).seed, "LY-2026-11|city|SEED:3f9a");
}

TEST(Draw, DoesNotDependOnTheOrderOfRows) {
  DrawPopulation p = populationOf(4, 20);
  const std::string before = toJson(drawn(p, 4, 4));
  std::reverse(p.members.begin(), p.members.end());
  EXPECT_EQ(toJson(drawn(p, 4, 4)), before);
}

TEST(Draw, TakesTheFirstOfEachStratumThenItsReserves) {
  DrawPopulation p = populationOf(2, 9);
  p.members.push_back({"LONELY", "371399"});
  const DrawRecord r = drawn(p, 2, 2);
  ASSERT_EQ(r.targets.size(), 6u + 6u + 1u);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(r.targets[i].stratum, "371300");
    EXPECT_EQ(r.targets[i].reserve, i >= 4);
    if (i > 0) {
      EXPECT_LT(r.targets[i - 1].rankHash, r.targets[i].rankHash);
    }
  }
  EXPECT_EQ(r.targets.back().code, "LONELY");
  EXPECT_FALSE(r.targets.back().reserve);
}

TEST(Draw, RunsOnceAndOnlyOnWhatWasFrozen) {
  const base::FixedClock clock = clockAt();
  const DrawPopulation p = populationOf(3, 5);
  const DrawRecord frozen = freeze(p, specFor("2026-11"), clock, "operator");
  EXPECT_TRUE(frozen.targets.empty());
  EXPECT_EQ(frozen.populationSize, 15);
  const auto go = [&](const DrawRecord& f, const DrawPopulation& list, const std::string& entropy) {
    return run(f, list, teamsOf(3), districtsOf(3), {}, entropy, clock, "supervisor");
  };
  EXPECT_THROW(go(frozen, p, ""), base::Error);
  EXPECT_THROW(go(frozen, p, "a\nb"), base::Error);
  EXPECT_THROW(go(go(frozen, p, "x"), p, "y"), base::Error);
  DrawPopulation shorter = p;
  shorter.members.pop_back();
  EXPECT_THROW(go(frozen, shorter, "x"), base::Error);
  DrawRecord bent = frozen;
  bent.spec.perDistrict = 5;
  EXPECT_THROW(go(bent, p, "x"), base::Error);
}

TEST(Draw, EveryDistrictOnceAndNoTeamAtHomeForAThousandSeeds) {
  const DrawPopulation p = populationOf(12, 2);
  std::vector<std::vector<int>> count(12, std::vector<int>(12, 0));
  for (int k = 0; k < 1000; ++k) {
    const DrawRecord r = drawn(p, 12, 12, "entropy " + std::to_string(k));
    std::vector<int> covered(12, 0);
    for (const domain::TeamDistrict& t : r.teams) {
      const int d = std::stoi(t.district) - 371300;
      EXPECT_NE(d, t.team - 1);
      ++covered[static_cast<std::size_t>(d)];
      ++count[static_cast<std::size_t>(t.team - 1)][static_cast<std::size_t>(d)];
    }
    EXPECT_THAT(covered, testing::Each(1));
  }
  // A team meets each of 11 districts with p = 1/11: mean 90.9, deviation 9.09. Three sigma for the sum over all cells
  // (chi-square with 120 degrees of freedom) and, as 132 cells are looked at, four for a single one.
  double chi = 0.0;
  for (std::size_t t = 0; t < 12; ++t)
    for (std::size_t d = 0; d < 12; ++d) {
      if (t == d) continue;
      const double off = count[t][d] - 1000.0 / 11.0;
      chi += off * off / (1000.0 / 11.0);
      EXPECT_LT(std::abs(off), 4 * 9.09) << "team " << t + 1 << " in district " << d;
    }
  EXPECT_NEAR(chi, 120.0, 3 * std::sqrt(2 * 120.0));
}

TEST(Draw, DoesNotRepeatAPairOfRecentCampaigns) {
  const DrawPopulation p = populationOf(12, 2);
  const DrawRecord first = drawn(p, 12, 12, "one");
  const DrawRecord second = drawn(p, 12, 12, "one", first.teams);
  EXPECT_GT(second.permutation, first.permutation);
  for (std::size_t i = 0; i < 12; ++i) EXPECT_NE(first.teams[i].district, second.teams[i].district);
}

TEST(Draw, SaysWhichRulesBlock) {
  const base::FixedClock clock = clockAt();
  const DrawPopulation p = populationOf(1, 5);
  const DrawRecord frozen = freeze(p, specFor("2026-11"), clock, "operator");
  try {
    run(frozen, p, {{1, "371300"}}, {"371300"}, {}, "x", clock, "supervisor");
    FAIL();
  } catch (const base::Error& e) {
    EXPECT_EQ(e.kind(), base::ErrorKind::BadInput);
    EXPECT_THAT(std::string(e.what()), testing::HasSubstr("home district"));
  }
}

TEST(Draw, SpreadsTeamsAndDistrictsOfDifferentNumber) {
  const DrawRecord more = drawn(populationOf(5, 3), 12, 5);
  std::map<std::string, int> teamsOfDistrict;
  for (const auto& t : more.teams) ++teamsOfDistrict[t.district];
  EXPECT_EQ(teamsOfDistrict.size(), 5u);
  for (const auto& [code, n] : teamsOfDistrict) EXPECT_TRUE(n == 2 || n == 3) << code;
  EXPECT_TRUE(verify(more, populationOf(5, 3)).empty());

  const DrawRecord fewer = drawn(populationOf(9, 3), 4, 12);
  std::set<std::string> served;
  for (const auto& t : fewer.teams) served.insert(t.district);
  EXPECT_EQ(served.size(), 4u);
  for (const std::string& d : served) EXPECT_LT(std::stoi(d), 371309) << "nobody to visit there";
  EXPECT_TRUE(verify(fewer, populationOf(9, 3)).empty());
}

TEST(Draw, VerifyConfirmsAndCatchesEveryChange) {
  const DrawPopulation p = populationOf(12, 9);
  const DrawRecord r = drawn(p, 12, 12);
  EXPECT_TRUE(verify(r, p).empty());
  const auto caught = [&](auto change) {
    DrawRecord bent = r;
    DrawPopulation list = p;
    change(bent, list);
    return !verify(bent, list).empty();
  };
  EXPECT_TRUE(caught([](auto& b, auto&) { std::swap(b.targets[0].code, b.targets[1].code); }));
  EXPECT_TRUE(caught([](auto& b, auto&) { b.targets[3].reserve = true; }));
  EXPECT_TRUE(caught([](auto& b, auto&) { b.targets.pop_back(); }));
  EXPECT_TRUE(caught([](auto& b, auto&) { std::swap(b.teams[0].district, b.teams[1].district); }));
  EXPECT_TRUE(caught([](auto& b, auto&) { b.entropy = "other"; }));
  EXPECT_TRUE(caught([](auto& b, auto&) { b.permutation += 1; }));
  EXPECT_TRUE(caught([](auto& b, auto&) { b.spec.perDistrict = 3; }));
  EXPECT_TRUE(caught([](auto& b, auto&) { b.resultHash[0] = b.resultHash[0] == '0' ? '1' : '0'; }));
  EXPECT_TRUE(caught([](auto&, auto& l) { l.members.pop_back(); }));
  EXPECT_TRUE(caught([](auto&, auto& l) { l.members[0].stratum = l.members[20].stratum; }));
}

TEST(Draw, RecordSpecAndListSurviveTheirText) {
  const DrawPopulation p = populationOf(3, 7);
  const DrawRecord r = drawn(p, 3, 3, "晴 3f9a");
  const std::string text = toJson(r);
  EXPECT_EQ(toJson(recordFromJson(text, "r.json")), text);
  EXPECT_EQ(canonicalSpec(specFromJson(canonicalSpec(r.spec), "s.json")), canonicalSpec(r.spec));
  const std::string list = canonicalList(p);
  EXPECT_EQ(canonicalList(listFromText(list, "l.csv")), list);
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : list) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(canonicalList(listFromText(windows, "l.csv")), list);
}

TEST(Draw, BadFilesAreNamedWithTheirPlace) {
  const auto message = [](auto read) -> std::string {
    try {
      read();
    } catch (const base::Error& e) {
      return e.what();
    }
    return {};
  };
  EXPECT_THAT(message([] { listFromText("A,1\nB\n", "l.csv"); }), testing::HasSubstr("l.csv, row 2"));
  EXPECT_THAT(message([] { listFromText("A,1\nA,2\n", "l.csv"); }), testing::HasSubstr("row 2"));
  EXPECT_THAT(message([] { recordFromJson("{", "r.json"); }), testing::HasSubstr("r.json"));
  EXPECT_THAT(message([] { specFromJson(R"({"campaign":"c","per_district":"x"})", "s.json"); }),
              testing::HasSubstr("per_district"));
}

domain::Vendor vendorAt(std::int64_t id, const std::string& code, const std::string& district) {
  domain::Vendor v;
  v.id.value = id;
  v.code = code;
  v.districtCode = district;
  v.kind = "stationery";
  v.status = "open";
  v.point = {118.3, 35.1};
  return v;
}

TEST(Population, AdmitsByTheSpecAndSaysWhyNot) {
  domain::Snapshot s;
  s.districts.push_back({{1}, "371302", "兰山区", {}, {}});
  for (int i = 1; i <= 11; ++i) s.vendors.push_back(vendorAt(i, "C" + std::to_string(10 + i), "371302"));
  s.vendors.edit(1).code = "C11";
  s.vendors.edit(2).code = "";
  s.vendors.edit(3).status = "revoked";
  s.vendors.edit(4).kind = "wholesale";
  s.vendors.edit(5).point = {};
  s.vendors.edit(6).lastVisit = "2026-08-22";
  s.vendors.edit(7).lastVisit = "2026-08-21";
  s.vendors.edit(8).districtCode = "999999";
  std::vector<domain::Finding> findings;
  for (int i = 1; i <= 10; ++i) {
    domain::Finding f;
    f.vendor.value = i;
    f.verdict = i == 10 ? domain::Verdict::Borderline : domain::Verdict::Inside;
    findings.push_back(f);
  }
  DrawSpec spec = specFor("2026-11");
  spec.kinds = {"stationery", "toys"};
  const DrawPopulation p = population(s, findings, spec, "2026-11-22");
  std::vector<std::string> codes;
  for (const auto& m : p.members) codes.push_back(m.code);
  EXPECT_THAT(codes, testing::ElementsAre("C11", "C18", "C20"));
  std::map<std::string, std::string> reasons;
  for (const auto& e : p.exclusions) reasons[e.code] = e.reason;
  const std::map<std::string, std::string> expected{
      {"C11", "duplicate"},   {"#3", "no_code"},           {"C14", "closed"},      {"C15", "kind"},
      {"C16", "no_position"}, {"C17", "recently_visited"}, {"C19", "no_district"}, {"C21", "out_of_zone"}};
  EXPECT_EQ(reasons, expected);
}

TEST(Population, ThreeMonthsBeforeTheEndOfMayIsTheEndOfFebruary) {
  domain::Snapshot s;
  s.vendors.push_back(vendorAt(1, "A", "371302"));
  s.vendors.push_back(vendorAt(2, "B", "371302"));
  s.vendors.edit(0).lastVisit = "2028-02-29";
  s.vendors.edit(1).lastVisit = "2028-02-28";
  std::vector<domain::Finding> findings(2);
  findings[0].vendor.value = 1, findings[0].verdict = domain::Verdict::Inside;
  findings[1].vendor.value = 2, findings[1].verdict = domain::Verdict::Inside;
  const DrawPopulation p = population(s, findings, specFor("2028-05"), "2028-05-31");
  ASSERT_EQ(p.members.size(), 1u);
  EXPECT_EQ(p.members[0].code, "B");
}

} // namespace
} // namespace huyuan::planning
