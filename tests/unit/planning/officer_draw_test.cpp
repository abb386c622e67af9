// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/planning/draw_testing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <map>
#include <set>

namespace huyuan::planning {
namespace {

using domain::DrawRecord;
using testing::HasSubstr;

std::string certificate(int i) { return "DEMO" + std::to_string(100 + i); }

/// Officers with nothing to step back from, three teams from elsewhere.
domain::DrawCrew crewOf(int officers) {
  domain::DrawCrew crew;
  for (int t = 0; t < 3; ++t) crew.teams.push_back({t + 1, "elsewhere", {}});
  for (int i = 0; i < officers; ++i) crew.officers.push_back({certificate(i), "演示员" + std::to_string(i), {}, {}});
  return crew;
}

domain::DrawSpec specWithOfficers(int each = 2) {
  domain::DrawSpec spec = test::specFor();
  spec.officersPerTeam = each;
  return spec;
}

std::string districtOf(const DrawRecord& r, int team) {
  return std::find_if(r.teams.begin(), r.teams.end(), [team](const auto& t) { return t.team == team; })->district;
}

TEST(OfficerDraw, TwoATeamEachOfficerOnce) {
  const DrawRecord r = test::drawn(test::populationOf(3, 9), specWithOfficers(), crewOf(10));
  std::map<int, int> members;
  std::set<std::string> who;
  for (const auto& t : r.officers) ++members[t.team], who.insert(t.officer);
  EXPECT_THAT(members, testing::ElementsAre(std::pair(1, 2), std::pair(2, 2), std::pair(3, 2)));
  EXPECT_EQ(who.size(), 6u);
  EXPECT_EQ(r.officerPermutation, 0);
}

TEST(OfficerDraw, EveryoneIsDrawnEquallyOften) {
  std::map<std::string, int> drawn;
  for (int k = 0; k < 1000; ++k)
    for (const auto& t :
         test::drawn(test::populationOf(3, 2), specWithOfficers(), crewOf(10), std::to_string(k)).officers)
      ++drawn[t.officer];
  ASSERT_EQ(drawn.size(), 10u);
  // Six of ten: mean 600, deviation sqrt(1000 · 0.6 · 0.4) = 15.5.
  for (const auto& [officer, n] : drawn) EXPECT_NEAR(n, 600, 3 * 15.5) << officer;
}

TEST(OfficerDraw, StepsBackFromHomeUnitRelativeAndDeclaration) {
  const auto p = test::populationOf(3, 5); // all five of a district are targets or reserves
  auto crew = crewOf(7);
  crew.officers[0].recusals = {{"371300", "home"}};
  crew.officers[1].recusals = {{p.members[5].code, "relative"}}; // in 371301
  crew.officers[2].recusals = {{"371302", "former_unit"}, {"371300", "declared"}};
  int met = 0;
  for (int k = 0; k < 200; ++k) {
    const DrawRecord r = test::drawn(p, specWithOfficers(), crew, std::to_string(k));
    for (const auto& t : r.officers) {
      const std::string district = districtOf(r, t.team);
      if (t.officer == certificate(0)) {
        EXPECT_NE(district, "371300");
      }
      if (t.officer == certificate(1)) {
        EXPECT_NE(district, "371301");
      }
      if (t.officer == certificate(2)) {
        EXPECT_EQ(district, "371301");
        ++met;
      }
    }
  }
  EXPECT_GT(met, 50) << "stepping back from two districts leaves the third";
}

TEST(OfficerDraw, SaysWhatBlocksAndWhatLacks) {
  const auto p = test::populationOf(3, 5);
  auto crew = crewOf(6);
  for (auto& o : crew.officers) o.recusals = {{"371300", "home"}};
  const std::string said = test::refusal([&] { test::drawn(p, specWithOfficers(), crew); });
  EXPECT_THAT(said, HasSubstr("no order of the officers suits all teams after 100000 tries"));
  EXPECT_THAT(said, HasSubstr("a relative's shop 0, a former unit 0, a declared recusal 0"));
  EXPECT_THAT(test::refusal([&] { test::drawn(p, specWithOfficers(), crewOf(5)); }), HasSubstr("need 6, but only 5"));
  EXPECT_THAT(test::refusal([&] { test::drawn(p, specWithOfficers(), crewOf(0)); }), HasSubstr("no officers to draw"));
}

TEST(OfficerDraw, MeetingAVendorTwiceRunningIsSaid) {
  const auto p = test::populationOf(3, 5);
  auto crew = crewOf(6);
  for (auto& o : crew.officers) o.lastTargets = {p.members[0].code, "CLOSED SINCE"};
  const DrawRecord r = test::drawn(p, specWithOfficers(), crew);
  ASSERT_EQ(r.meetings.size(), 2u) << "the two officers of the team in 371300";
  std::set<std::string> there;
  for (const auto& t : r.officers)
    if (districtOf(r, t.team) == "371300") there.insert(t.officer);
  for (const auto& m : r.meetings) {
    EXPECT_EQ(m.vendor, p.members[0].code);
    EXPECT_TRUE(there.contains(m.officer));
  }
}

TEST(OfficerDraw, CrewSaysWhyEachMustStepBackAndWhomTheyMetLast) {
  domain::Snapshot s;
  domain::Team team;
  team.number = 4, team.homeDistrict = "371302", team.recused = {"371311"};
  s.teams.push_back(team);
  domain::Officer here{"B", "乙", "371302", {"V1"}, {"371312"}, {"V2", "371321"}, true};
  domain::Officer away{"A", "甲", "371302", {}, {}, {}, false};
  const DrawRecord last = test::drawn(test::populationOf(3, 5), specWithOfficers(), [] {
    auto crew = crewOf(6);
    crew.officers[5].code = "B";
    std::sort(crew.officers.begin(), crew.officers.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    return crew;
  }());
  const auto crew = planning::crewOf(s, {here, away}, specWithOfficers(), {{"2026-10", 4, "371321"}}, &last);
  ASSERT_EQ(crew.teams.size(), 1u);
  EXPECT_EQ(crew.teams[0].recused, team.recused);
  ASSERT_EQ(crew.officers.size(), 1u) << "who is on leave is not drawn";
  using domain::Recusal;
  EXPECT_THAT(crew.officers[0].recusals,
              testing::ElementsAre(Recusal{"371302", "home"}, Recusal{"V1", "relative"},
                                   Recusal{"371312", "former_unit"}, Recusal{"V2", "declared"},
                                   Recusal{"371321", "declared"}));
  EXPECT_EQ(crew.officers[0].lastTargets.size(), 4u) << "the four drawn in the team's district, no reserves";
}

} // namespace
} // namespace huyuan::planning
