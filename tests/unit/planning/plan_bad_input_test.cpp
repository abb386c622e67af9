// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw_testing.h"
#include "plain_options.h"
#include "planning/plan.h"
#include "planning/plan_score.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

/// Whatever is asked for: a plan of what is possible, and a list of what is not and why.
namespace huyuan::planning {
namespace {

using test::modelOf;
using test::plainOptions;
using test::SmallCity;

/// Every target stands in one route or in the list, no rule is broken, and this is the list.
std::map<std::string, std::string> reasonsOf(const PlanModel& m, const domain::Plan& p) {
  std::multiset<std::string> codes;
  std::map<std::string, std::string> reasons;
  for (const domain::Route& r : p.routes)
    for (const domain::Stop& s : r.stops)
      if (!s.visit.reserve) codes.insert(s.visit.vendorCode);
  for (const domain::Unplanned& u : p.unplanned) codes.insert(u.vendorCode), reasons[u.vendorCode] = u.reason;
  EXPECT_EQ(codes.size(), m.targets() + m.unplaced().size());
  EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), codes.size()) << "nothing twice";
  EXPECT_TRUE(score(m, p, p.balanceWeight).breaks.empty());
  return reasons;
}

/// The bridge that leads to it is closed.
TEST(PlanBadInput, AStopThatNoTeamCanReach) {
  SmallCity city = test::smallCity(1, 6);
  const auto bank = static_cast<std::uint32_t>(city.roads.nodes.size());
  city.roads.nodes.push_back({118.25, 35.02});
  city.roads.nodes.push_back({118.26, 35.02});
  domain::RoadWay bridge, street;
  bridge.roadClass = street.roadClass = domain::RoadClass::Residential;
  bridge.nodes = {bank - 1, bank};
  street.nodes = {bank, bank + 1};
  city.roads.ways.push_back(street);
  city.roads.ways.push_back(bridge);
  city.snapshot.vendors.edit(2).point = {118.255, 35.02};
  const roads::RoadGraph open(city.roads, test::gridProfile());
  std::vector<bool> closed(city.roads.ways.size(), false);
  closed.back() = true;
  const roads::RoadGraph shut = open.retimed(test::gridProfile(), closed);
  EXPECT_TRUE(plan(modelOf(city, &open, plainOptions()), {}, {}).unplanned.empty());
  const PlanModel m = modelOf(city, &shut, plainOptions());
  const domain::Plan p = plan(m, {}, {});
  EXPECT_EQ(reasonsOf(m, p), (std::map<std::string, std::string>{{"V3", "unreachable"}}));
  EXPECT_EQ(p.routes[0].stops.size(), 5u);
}

TEST(PlanBadInput, WindowsThatCannotHold) {
  const SmallCity city = test::smallCity(1, 4);
  PlanOptions o = plainOptions();
  o.rules.visits = {{"V1", {}, {}, {}, domain::TimesOfDay{5 * 60, 6 * 60}, true, {}, {}},
                    {"V2", {}, {}, {}, domain::TimesOfDay{22 * 60, 23 * 60}, {}, {}, {}}};
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  EXPECT_EQ(reasonsOf(m, p), (std::map<std::string, std::string>{{"V1", "window"}})) << "strict, so left out";
  ASSERT_EQ(p.notes.size(), 1u);
  EXPECT_EQ(p.notes[0].word, "window_lost");
  EXPECT_EQ(p.notes[0].subject, "V2") << "not strict, so visited when it can be";
}

/// Ten hours of visits in a day of at most four.
TEST(PlanBadInput, MoreWorkThanHours) {
  const SmallCity city = test::smallCity(1, 12);
  PlanOptions o = plainOptions();
  o.rules.visitMode = domain::VisitMode::Inspect; // 40 min each, and 3 of parking
  o.rules.maxDay = base::Seconds(4 * 3600);
  o.rules.maxOvertime = base::Seconds(0);
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  const auto reasons = reasonsOf(m, p);
  EXPECT_EQ(p.routes[0].stops.size(), 5u) << "5 · 43 min and the ways fit, 6 do not";
  EXPECT_EQ(reasons.size(), 7u);
  for (const auto& [code, reason] : reasons) EXPECT_EQ(reason, "no_time") << code;
}

/// The draw warns of the first and takes what there is of the second; the plan holds what was drawn.
TEST(PlanBadInput, AnEmptyStratumAndAQuotaAboveItsPopulation) {
  SmallCity city = test::smallCity(3, 4);
  domain::DrawPopulation population;
  for (const domain::Vendor& v : city.snapshot.vendors)
    if (v.districtCode != "371302") population.members.push_back({v.code, v.districtCode, v.districtCode, 1});
  std::sort(population.members.begin(), population.members.end(),
            [](const auto& a, const auto& b) { return a.code < b.code; });
  domain::DrawSpec spec = test::specFor();
  spec.perStratum = 9;
  const auto said = warnings(population, spec, strataOf(city.snapshot, spec));
  EXPECT_EQ(said.size(), 3u) << "one without members, two with fewer than nine";
  city.draw = test::drawn(population, spec, test::crewOfTeams(3));
  const PlanModel m = modelOf(city, nullptr, plainOptions());
  const domain::Plan p = plan(m, {}, {});
  EXPECT_TRUE(reasonsOf(m, p).empty());
  EXPECT_EQ(domain::figuresOf(p).sum.stops, 8) << "all four of two districts";
}

TEST(PlanBadInput, ASchoolWithoutACalendar) {
  SmallCity city = test::smallCity(1, 8);
  for (std::size_t i = 0; i < city.snapshot.schools.size(); ++i)
    city.snapshot.schools.edit(i).code = "S" + std::to_string(i);
  PlanOptions o = plainOptions({"2026-11-22", "2026-11-24"}); // a Sunday and a Tuesday
  o.terms = {};
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  EXPECT_TRUE(reasonsOf(m, p).empty());
  for (const domain::Route& r : p.routes) EXPECT_TRUE(r.stops.empty() || r.date == "2026-11-24");
  std::set<std::string> schools;
  for (const domain::PlanNote& n : p.notes) {
    EXPECT_EQ(n.word, "no_calendar");
    schools.insert(n.subject);
  }
  EXPECT_EQ(schools, (std::set<std::string>{"S0", "S1", "S2", "S3"}));
}

/// In the night to 2026-03-29 clocks elsewhere go forward; a day in China has 24 hours, and its windows stay.
TEST(PlanBadInput, AClockChange) {
  const SmallCity city = test::smallCity(1, 6);
  PlanOptions o = plainOptions({"2026-03-29"});
  o.rules.schoolDaysOnly = false;
  o.times.fallback.dismissal = {16 * 60, 17 * 60};
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  EXPECT_TRUE(reasonsOf(m, p).empty());
  for (const domain::Stop& s : p.routes[0].stops) {
    EXPECT_GE(s.start, 15 * 60 + 45);
    EXPECT_LE(s.start, 17 * 60 + 45);
  }
}

TEST(PlanBadInput, TwoTeamsAtOneBaseInADrawnPlan) {
  SmallCity city = test::smallCity(1, 12);
  test::addTeam(city);
  PlanOptions o = plainOptions();
  o.rules.maxStops = 7;
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  EXPECT_TRUE(reasonsOf(m, p).empty());
  ASSERT_EQ(p.routes.size(), 2u);
  EXPECT_EQ(p.routes[0].stops.size() + p.routes[1].stops.size(), 12u);
}

/// 12 teams, 20 days, 12 stops a day: 2 880 of 5 004 fit at most.
TEST(PlanBadInput, FiveThousandVisits) {
  const SmallCity city = test::cityWithoutReserves(12, 417);
  PlanOptions o = plainOptions(test::weekdays(20));
  o.iterations = 20;
  const PlanModel m = modelOf(city, nullptr, o);
  const domain::Plan p = plan(m, {}, {});
  const auto reasons = reasonsOf(m, p);
  EXPECT_EQ(m.targets(), 5004u);
  EXPECT_EQ(domain::figuresOf(p).sum.stops, 2880);
  EXPECT_EQ(reasons.size(), 2124u);
  for (const auto& [code, reason] : reasons) ASSERT_EQ(reason, "no_time") << code;
  // The first ranks of each district go.
  for (int d = 0; d < 12; ++d) {
    EXPECT_FALSE(reasons.contains("V" + std::to_string(d * 1000 + 240)));
    EXPECT_TRUE(reasons.contains("V" + std::to_string(d * 1000 + 241)));
  }
}

} // namespace
} // namespace huyuan::planning
