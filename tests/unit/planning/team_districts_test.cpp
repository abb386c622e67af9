// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/team_districts_p.h"
#include "unit/planning/draw_testing.h"

#include <gtest/gtest.h>

#include <cmath>
#include <gmock/gmock.h>
#include <map>
#include <set>

namespace huyuan::planning {
namespace {

using domain::DrawRecord;
using test::crewOfTeams;
using test::drawn;
using test::populationOf;
using test::specFor;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(TeamDistricts, EveryDistrictOnceAndNoTeamAtHomeForAThousandSeeds) {
  const auto p = populationOf(12, 2);
  std::vector<std::vector<int>> count(12, std::vector<int>(12, 0));
  for (int k = 0; k < 1000; ++k) {
    const DrawRecord r = drawn(p, specFor(), crewOfTeams(12), "entropy " + std::to_string(k));
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

TEST(TeamDistricts, NoPairOfTheLastMonthsIsRepeated) {
  const auto p = populationOf(12, 2);
  auto crew = crewOfTeams(12);
  const DrawRecord first = drawn(p, specFor(), crew);
  for (const auto& t : first.teams) crew.recent.push_back({"2026-10", t.team, t.district});
  const DrawRecord second = drawn(p, specFor(), crew);
  EXPECT_GT(second.permutation, first.permutation);
  for (std::size_t i = 0; i < 12; ++i) EXPECT_NE(first.teams[i].district, second.teams[i].district);
}

TEST(TeamDistricts, ATeamStaysOutOfADistrictItIsRecusedFrom) {
  const auto p = populationOf(3, 2);
  auto crew = crewOfTeams(3); // two derangements are left: 1→1 2→2 3→0 and 1→2 2→0 3→1
  crew.teams[0].recused = {"371301"};
  for (int k = 0; k < 50; ++k) {
    const DrawRecord r = drawn(p, specFor(), crew, std::to_string(k));
    EXPECT_EQ(r.teams[0].district, "371302");
    EXPECT_EQ(r.teams[1].district, "371300");
    EXPECT_EQ(r.teams[2].district, "371301");
  }
}

TEST(TeamDistricts, SaysWhichRulesBlock) {
  const auto p = populationOf(2, 5);
  auto crew = crewOfTeams(2);
  crew.recent = {{"2026-10", 1, "371301"}};
  const std::string said = test::refusal([&] { drawn(p, specFor(), crew); });
  EXPECT_THAT(said, HasSubstr("after 100000 tries"));
  // Of the two orders one sends team 1 home, the other repeats October.
  EXPECT_THAT(said, testing::Not(HasSubstr("home district stood in the way 0")));
  EXPECT_THAT(said, testing::Not(HasSubstr("a pair of the last months 0")));
  EXPECT_THAT(said, HasSubstr("a recusal 0"));
}

std::vector<domain::DrawTarget> targetsIn(const std::map<std::string, int>& districts) {
  std::vector<domain::DrawTarget> out;
  for (const auto& [d, n] : districts)
    for (int i = 0; i < n; ++i) out.push_back({d + std::to_string(i), "all", "", false, d});
  out.push_back({"R", "all", "", true, "reserves only"});
  return out;
}

TEST(TeamDistricts, DistrictsRepeatByQuota) {
  // 7 teams, 3 districts with 10, 5, 1 targets: once each, then 4 places: 2.5, 1.25, 0.25 → 2 1 0 and one for .5.
  EXPECT_THAT(placesToServe(targetsIn({{"A", 10}, {"B", 5}, {"C", 1}}), 7),
              testing::UnorderedElementsAre("A", "A#2", "A#3", "A#4", "B", "B#2", "C"));
  EXPECT_THAT(placesToServe(targetsIn({{"A", 10}, {"B", 5}}), 2), testing::UnorderedElementsAre("A", "B"));
  EXPECT_THAT(placesToServe(targetsIn({{"A", 10}, {"B", 5}}), 1), testing::UnorderedElementsAre("A", "B"));
}

TEST(TeamDistricts, FewTeamsServeSeveralDistrictsEach) {
  const DrawRecord r = drawn(populationOf(9, 3), specFor(), crewOfTeams(4));
  std::multiset<std::string> served;
  std::map<int, int> districts;
  for (const auto& t : r.teams) {
    served.insert(t.district);
    ++districts[t.team];
    EXPECT_NE(t.district, test::districtCode(t.team - 1));
  }
  EXPECT_EQ(served.size(), 9u);
  EXPECT_EQ(std::set<std::string>(served.begin(), served.end()).size(), 9u) << "each district once";
  EXPECT_THAT(districts, ElementsAre(std::pair(1, 3), std::pair(2, 2), std::pair(3, 2), std::pair(4, 2)));
}

TEST(TeamDistricts, OneTeamOneDistrict) {
  auto crew = crewOfTeams(1);
  crew.teams[0].home = "elsewhere";
  const DrawRecord r = drawn(populationOf(1, 3), specFor(), crew);
  ASSERT_EQ(r.teams.size(), 1u);
  EXPECT_EQ(r.teams[0].district, "371300");
  EXPECT_EQ(r.permutation, 0);
}

} // namespace
} // namespace huyuan::planning
