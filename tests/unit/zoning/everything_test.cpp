// SPDX-License-Identifier: GPL-3.0-or-later
#include "rich_town.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace huyuan;
using base::Metres;
using domain::Finding;
using domain::Method;
using domain::Verdict;

namespace {

/// The campuses of each school, found by comparing everybody with everybody until nothing more joins.
std::vector<std::vector<const domain::School*>> groupsOf(const std::vector<domain::School>& schools) {
  std::vector<std::size_t> group(schools.size());
  for (std::size_t i = 0; i < schools.size(); ++i) group[i] = i;
  const auto related = [](const domain::School& a, const domain::School& b) {
    return (!a.campusOf.empty() && (a.campusOf == b.code || a.campusOf == b.campusOf));
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < schools.size(); ++i)
      for (std::size_t k = 0; k < schools.size(); ++k)
        if (related(schools[i], schools[k]) && group[i] != group[k]) {
          group[i] = group[k] = std::min(group[i], group[k]);
          changed = true;
        }
  }
  std::map<std::size_t, std::vector<const domain::School*>> byGroup;
  for (std::size_t i = 0; i < schools.size(); ++i) byGroup[group[i]].push_back(&schools[i]);
  std::vector<std::vector<const domain::School*>> out;
  for (auto& [first, members] : byGroup) out.push_back(std::move(members));
  return out;
}

/// Every vendor with every school under every rule by measurePair: geodesics throughout, no index, no plane.
std::vector<Finding> everyPair(const test::Town& town, const std::vector<domain::ZoneRule>& rules,
                               const zoning::WalkDistances* walks) {
  const auto groups = groupsOf(town.schools);
  std::vector<Finding> all;
  for (const domain::Vendor& v : town.vendors)
    for (const auto& campuses : groups)
      for (const domain::ZoneRule& rule : rules) {
        const auto finding = zoning::measurePair(campuses, v, rule, walks).finding;
        if (finding && finding->distance <= rule.distance + finding->uncertainty) all.push_back(*finding);
      }
  std::sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.vendor, a.school, a.rule) < std::tie(b.vendor, b.school, b.rule);
  });
  return all;
}

void expectSame(const std::vector<Finding>& found, const std::vector<Finding>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Finding& f = found[i];
    const Finding& e = expected[i];
    ASSERT_EQ(std::tie(f.vendor, f.school, f.rule), std::tie(e.vendor, e.school, e.rule)) << i;
    ASSERT_EQ(f.method, e.method) << i;
    ASSERT_EQ(f.fellBack, e.fellBack) << i;
    ASSERT_EQ(f.verdict, e.verdict) << i;
    ASSERT_EQ(f.uncertainty, e.uncertainty) << i;
    ASSERT_NEAR(f.distance.value(), e.distance.value(), 2e-6) << i;
    ASSERT_EQ(f.snapAtVendor, e.snapAtVendor) << i;
    ASSERT_LT(geo::distance(f.schoolPoint, e.schoolPoint).value(), 1e-3) << i;
    ASSERT_LT(geo::distance(f.vendorPoint, e.vendorPoint).value(), 1e-3) << i;
  }
}

test::Town richTown(std::size_t schools, std::size_t vendors, double size, std::uint64_t seed) {
  test::Town town = test::randomTown(schools, vendors, size, seed);
  base::Random random(seed + 1);
  test::makeRich(town, random);
  return town;
}

std::vector<Finding> find(const test::Town& town, const std::vector<domain::ZoneRule>& rules,
                          const zoning::WalkDistances* walks, unsigned threads = 1) {
  return zoning::findings(town.schools, town.vendors, rules, walks, {true, threads}, {}, {});
}

} // namespace

TEST(Everything, SixRulesAgreeWithEveryPairMeasuredAlone) {
  const test::GridWalks walks;
  std::set<Method> seen;
  for (const std::uint64_t seed : {31U, 32U, 33U}) {
    const test::Town town = richTown(80, 180, 1500, seed);
    const auto found = find(town, test::sixRules(), &walks);
    expectSame(found, everyPair(town, test::sixRules(), &walks));
    for (const Finding& f : found) seen.insert(f.method);
  }
  EXPECT_EQ(seen.size(), domain::AllMethods.size()) << "the towns must show every method";
}

TEST(Everything, WithoutRoadsNoWalkProvesAnything) {
  const test::Town town = richTown(60, 250, 2500, 34);
  const auto found = find(town, test::sixRules(), nullptr);
  expectSame(found, everyPair(town, test::sixRules(), nullptr));
  const std::int64_t walk = 1 + static_cast<std::int64_t>(Method::Walk);
  std::size_t rows = 0;
  for (const Finding& f : found) {
    if (f.rule.value != walk) continue;
    ++rows;
    EXPECT_TRUE(f.fellBack);
    EXPECT_NE(f.verdict, Verdict::Inside);
  }
  EXPECT_GT(rows, 0U);
}

TEST(Everything, TheSameToTheBitForAnyThreadsAndOrder) {
  const test::GridWalks walks;
  const test::Town town = richTown(900, 6000, 9000, 35);
  const auto bytes = [](const std::vector<Finding>& all) {
    std::vector<std::tuple<std::int64_t, std::int64_t, std::int64_t, double, double, Verdict, double, double>> out;
    for (const Finding& f : all)
      out.emplace_back(f.vendor.value, f.school.value, f.rule.value, f.distance.value(), f.uncertainty.value(),
                       f.verdict, f.schoolPoint.lon, f.schoolPoint.lat);
    return out;
  };
  const auto first = bytes(find(town, test::sixRules(), &walks));
  EXPECT_GT(first.size(), 2000U);
  EXPECT_EQ(bytes(find(town, test::sixRules(), &walks, 3)), first);
  test::Town shuffled = town;
  base::Random random(36);
  for (std::size_t i = shuffled.vendors.size(); i > 1; --i)
    std::swap(shuffled.vendors[i - 1], shuffled.vendors[random.below(i)]);
  std::reverse(shuffled.schools.begin(), shuffled.schools.end());
  EXPECT_EQ(bytes(find(shuffled, test::sixRules(), &walks, 2)), first);
}

TEST(Campuses, TheStrongestVerdictDecidesThenTheShortest) {
  domain::School east, west;
  east.id.value = 1, west.id.value = 2;
  east.code = "A", west.campusOf = "A";
  domain::Vendor v;
  v.id.value = 9;
  v.point = {118.3564, 35.1046};
  v.accuracy = Metres(0);
  east.point = test::at(v.point, 90, 190), east.accuracy = Metres(15); // borderline
  west.point = test::at(v.point, 270, 195), west.accuracy = Metres(1); // surely inside
  const auto find = [&] { return zoning::findings({east, west}, {v}, {domain::ZoneRule()}, nullptr, {}, {}, {}); };
  auto found = find();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].school.value, 2);
  EXPECT_EQ(found[0].verdict, Verdict::Inside);
  west.point = test::at(v.point, 270, 189), west.accuracy = Metres(15); // both borderline
  found = find();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].school.value, 2);
  EXPECT_EQ(found[0].verdict, Verdict::Borderline);
  west.campusOf = "";
  EXPECT_EQ(find().size(), 2U) << "two schools, two rows";
}

TEST(Premises, AMarketIsInsideWithAnyPartOrByItsDoorAsTheRuleSays) {
  domain::School school;
  school.id.value = 1;
  school.accuracy = Metres(0);
  const geo::LonLat origin{118.3564, 35.1046};
  const auto place = [&](double e, double n) { return test::at(test::at(origin, 90, e), 0, n); };
  school.campus = {{{{place(0, 0), place(120, 0), place(120, 90), place(0, 90), place(0, 0)}, {}}}};
  domain::Vendor market;
  market.id.value = 5;
  market.accuracy = Metres(0);
  market.point = place(420, 45); // its door, 300 m off
  market.area = {{{{place(310, 40), place(500, 40), place(500, 60), place(310, 60), place(310, 40)}, {}}}};
  domain::ZoneRule rule;
  auto found = zoning::findings({school}, {market}, {rule}, nullptr, {}, {}, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found[0].distance.value(), 190.0, 2e-3);
  EXPECT_NEAR(geo::distance(found[0].vendorPoint, place(310, 45)).value(), 0.0, 16.0) << "on its western wall";
  rule.premises = domain::Premises::Door;
  EXPECT_TRUE(zoning::findings({school}, {market}, {rule}, nullptr, {}, {}, {}).empty());
  rule.premises = domain::Premises::AnyPart;
  rule.method = Method::BoundaryToDoor;
  EXPECT_TRUE(zoning::findings({school}, {market}, {rule}, nullptr, {}, {}, {}).empty());
  rule.method = Method::BoundaryLine;
  market.area = {{{{place(60, 40), place(500, 40), place(500, 60), place(60, 60), place(60, 40)}, {}}}};
  found = zoning::findings({school}, {market}, {rule}, nullptr, {}, {}, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].distance.value(), 0.0) << "it reaches into the campus";
  EXPECT_EQ(found[0].verdict, Verdict::Inside);
}

TEST(Rules, SparedKindsAndSeveralAtOnce) {
  domain::School school;
  school.id.value = 1;
  school.point = {118.3564, 35.1046};
  school.accuracy = Metres(0);
  std::vector<domain::Vendor> vendors(2);
  for (std::size_t i = 0; i < 2; ++i) {
    vendors[i].id.value = static_cast<std::int64_t>(i) + 1;
    vendors[i].point = test::at(school.point, 40, 80);
    vendors[i].accuracy = Metres(0);
  }
  vendors[1].kind = "wholesale";
  domain::ZoneRule near, wide;
  near.id.value = 4, near.distance = Metres(50);
  wide.id.value = 3, wide.distance = Metres(100), wide.sparedKinds = {"wholesale"};
  const auto found = zoning::findings({school}, vendors, {near, wide}, nullptr, {}, {}, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rule.value, 3);
  EXPECT_EQ(found[0].vendor.value, 1);
  near.distance = Metres(90);
  const auto more = zoning::findings({school}, vendors, {near, wide}, nullptr, {}, {}, {});
  ASSERT_EQ(more.size(), 3U);
  EXPECT_EQ(more[0].rule.value, 3) << "by vendor, school, then rule";
  EXPECT_EQ(more[1].rule.value, 4);
  EXPECT_EQ(more[2].vendor.value, 2);
}
