// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/planning/draw_testing.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace huyuan::planning {
namespace {

using domain::DrawPopulation;
using domain::DrawRecord;
using testing::HasSubstr;

struct Checked {
  DrawPopulation list = test::populationOf(5, 9);
  DrawRecord record;
  Checked() {
    for (std::size_t i = 0; i < list.members.size(); ++i) list.members[i].weight = i % 3 == 0 ? 5 : 1;
    auto crew = test::crewOfTeams(5);
    for (int i = 0; i < 12; ++i)
      crew.officers.push_back({"O" + std::to_string(100 + i), "演示员", {{test::districtCode(i % 5), "home"}}, {}});
    for (const auto& m : list.members) crew.officers[3].lastTargets.push_back(m.code);
    crew.recent = {{"2026-10", 1, "371301"}, {"2026-10", 2, "371303"}};
    auto spec = test::specFor();
    spec.total = 17, spec.officersPerTeam = 2, spec.weights = {{"key", 5}};
    record = test::drawn(list, spec, crew);
  }
};

std::string allOf(const std::vector<base::Problem>& problems) {
  std::string text;
  for (const auto& p : problems) text += p.text() + "\n";
  return text;
}

TEST(Verify, ConfirmsWhatWasDrawn) {
  const Checked c;
  EXPECT_EQ(allOf(verify(c.record, c.list)), "");
  EXPECT_GT(c.record.permutation + c.record.officerPermutation, 0) << "else passing over is not tried";
  EXPECT_FALSE(c.record.meetings.empty());
}

TEST(Verify, NamesThePlaceThatWasChanged) {
  const Checked c;
  const auto said = [&](auto change) {
    DrawRecord bent = c.record;
    DrawPopulation list = c.list;
    change(bent, list);
    return allOf(verify(bent, list));
  };
  EXPECT_THAT(said([](auto& b, auto&) { std::swap(b.targets[0].code, b.targets[1].code); }),
              HasSubstr("targets[0].code must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.targets[3].reserve = !b.targets[3].reserve; }),
              HasSubstr("targets[3].reserve must be false but the record says true"));
  EXPECT_THAT(said([](auto& b, auto&) { b.targets[2].rankHash[5] ^= 1; }), HasSubstr("targets[2].rank_hash"));
  EXPECT_THAT(said([](auto& b, auto&) { b.targets[2].district = "371309"; }), HasSubstr("targets[2].district"));
  EXPECT_THAT(said([](auto& b, auto&) { b.targets.pop_back(); }), HasSubstr("targets must be"));
  EXPECT_THAT(said([](auto& b, auto&) { std::swap(b.teams[0].district, b.teams[1].district); }),
              HasSubstr("teams[0].district"));
  EXPECT_THAT(said([](auto& b, auto&) { std::swap(b.officers[0].officer, b.officers[1].officer); }),
              HasSubstr("officers[0].officer"));
  EXPECT_THAT(said([](auto& b, auto&) { b.permutation += 1; }), HasSubstr("permutation must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.officerPermutation += 1; }), HasSubstr("officer_permutation must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.meetings.clear(); }), HasSubstr("meetings must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.quotas[1].targets += 1; }), HasSubstr("quotas[1].targets"));
  EXPECT_THAT(said([](auto& b, auto&) { b.entropy = "other"; }), HasSubstr("seed must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.number = 2; }), HasSubstr("seed must be LY-2026-11-2|"));
  EXPECT_THAT(said([](auto& b, auto&) { b.freezes = 2; }), HasSubstr("freeze_hash must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.operatorName = "x"; }), HasSubstr("freeze_hash must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.frozenAt[0] = '3'; }), HasSubstr("freeze_hash must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.exclusions["closed"] = 1; }), HasSubstr("freeze_hash must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.supervisorName = "x"; }), HasSubstr("result_hash must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.drawnAt[0] = '3'; }), HasSubstr("result_hash must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.spec.reservesPerStratum = 1; }), HasSubstr("spec_hash must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.crew.officers[0].recusals.clear(); }), HasSubstr("crew_hash must be"));
  EXPECT_THAT(said([](auto& b, auto&) { b.crew.recent.clear(); }), HasSubstr("crew_hash must be"));
  EXPECT_THAT(said([](auto&, auto& l) { l.members.pop_back(); }), HasSubstr("population_size must be 44"));
  EXPECT_THAT(said([](auto&, auto& l) { l.members[0].stratum = l.members[20].stratum; }),
              HasSubstr("population_hash must be"));
  EXPECT_THAT(said([](auto&, auto& l) { l.members[0].weight = 9; }), HasSubstr("population_hash must be"));
}

TEST(Verify, ASmallerPermutationMustHaveBeenPassedOver) {
  // Whoever prefers another order must forge the crew, and the crew was committed: without October's pairs j would be
  // smaller, and the record says so.
  const Checked c;
  DrawRecord bent = c.record;
  bent.permutation = 0;
  EXPECT_THAT(allOf(verify(bent, c.list)), HasSubstr("permutation must be " + std::to_string(c.record.permutation)));
}

TEST(Verify, FrozenButNotRun) {
  const Checked c;
  const base::FixedClock clock = test::drawClock();
  const DrawRecord frozen = freeze(c.list, c.record.spec, c.record.crew, clock, "operator");
  EXPECT_THAT(allOf(verify(frozen, c.list)), HasSubstr("frozen but not run"));
}

#include "unit/planning/record_of_first_format.h"

TEST(FirstFormat, IsStillReadWrittenAndConfirmed) {
  const DrawRecord r = recordFromJson(FirstFormatRecord, "old.json");
  EXPECT_EQ(r.format, 1);
  EXPECT_EQ(r.targets[0].district, r.targets[0].stratum);
  const DrawPopulation list = listFromText(FirstFormatList, "old.csv");
  EXPECT_EQ(allOf(verify(r, list)), "");
  EXPECT_EQ(toJson(r), FirstFormatRecord) << "byte for byte: plans name its hash";
  DrawRecord bent = r;
  std::swap(bent.targets[0], bent.targets[1]);
  EXPECT_THAT(allOf(verify(bent, list)), HasSubstr("targets[0].code"));
  bent = r;
  std::swap(bent.teams[0].district, bent.teams[1].district);
  EXPECT_THAT(allOf(verify(bent, list)), HasSubstr("teams[0].district"));
}

} // namespace
} // namespace huyuan::planning
