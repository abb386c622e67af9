// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"
#include "town.h"
#include "zoning/zoning.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

using namespace huyuan;
using base::Metres;
using domain::Finding;
using domain::Method;
using domain::Verdict;
using geo::LonLat;

namespace {

std::vector<Finding> find(const test::Town& town, const domain::ZoneRule& rule, zoning::Options options = {true, 1}) {
  return zoning::findings(town.schools, town.vendors, {rule}, nullptr, options, {}, {});
}

/// Written out once more, by the words of docs/decisions/0004.
Verdict verdictOf(Method used, Metres d, Metres u, const domain::ZoneRule& rule) {
  const bool boundaryWanted = rule.method == Method::BoundaryLine || rule.method == Method::BoundaryToDoor;
  const Verdict verdict = zoning::judge(d, u, rule);
  return verdict == Verdict::Inside && used != rule.method && !boundaryWanted ? Verdict::Borderline : verdict;
}

/// Every pair, every one by geodesics.
std::vector<Finding> bruteForce(const test::Town& town, const domain::ZoneRule& rule, bool withBand) {
  std::vector<Finding> all;
  for (const domain::Vendor& v : town.vendors) {
    for (const domain::School& s : town.schools) {
      if (!rule.covers(s.kind)) continue;
      const auto method = domain::effectiveMethod(s, rule);
      for (const zoning::Measurement& m : zoning::measurePair({&s}, v, rule, nullptr).methods) {
        if (!method || m.method != *method || m.lack != zoning::Lack::Nothing) continue;
        const double u = std::sqrt(s.accuracy.value() * s.accuracy.value() + v.accuracy.value() * v.accuracy.value());
        const double over = m.distance.value() - rule.distance.value();
        if (over > 0.0 && (!withBand || over > u)) continue;
        all.push_back({v.id,
                       s.id,
                       rule.id,
                       m.method,
                       m.method != rule.method,
                       m.distance,
                       Metres(u),
                       verdictOf(m.method, m.distance, Metres(u), rule),
                       m.schoolPoint,
                       v.point,
                       {},
                       {}});
      }
    }
  }
  return all;
}

void expectSame(const std::vector<Finding>& found, const std::vector<Finding>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Finding& f = found[i];
    const Finding& e = expected[i];
    ASSERT_EQ(f.vendor, e.vendor) << i;
    ASSERT_EQ(f.school, e.school) << i;
    ASSERT_EQ(f.method, e.method) << i;
    ASSERT_EQ(f.fellBack, e.fellBack) << i;
    ASSERT_EQ(f.verdict, e.verdict) << i;
    ASSERT_DOUBLE_EQ(f.uncertainty.value(), e.uncertainty.value()) << i;
    ASSERT_NEAR(f.distance.value(), e.distance.value(), 2e-6) << i;
    ASSERT_LT(geo::distance(f.schoolPoint, e.schoolPoint).value(), 1e-3) << i;
  }
}

bool identical(const std::vector<Finding>& a, const std::vector<Finding>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Finding& x, const Finding& y) {
    return x.vendor == y.vendor && x.school == y.school && x.distance == y.distance && x.verdict == y.verdict &&
           x.schoolPoint == y.schoolPoint && x.uncertainty == y.uncertainty && x.method == y.method;
  });
}

/// One school with a point, and a vendor.
test::Town pair(const domain::School& school, LonLat vendor) {
  test::Town town;
  town.schools = {school};
  town.vendors.resize(1);
  town.vendors[0].point = vendor;
  town.vendors[0].accuracy = Metres(0);
  return town;
}

domain::School bareSchool() {
  domain::School s;
  s.accuracy = Metres(0);
  return s;
}

bool isIn(const domain::School& school, LonLat vendor, Method method) {
  domain::ZoneRule rule;
  rule.method = method;
  const auto found = find(pair(school, vendor), rule);
  return !found.empty() && found[0].verdict == Verdict::Inside;
}

} // namespace

TEST(Findings, EqualsBruteForce) {
  domain::ZoneRule rule;
  rule.id.value = 3;
  for (const Method method : {Method::BoundaryLine, Method::GateRadius, Method::PointRadius}) {
    for (const double distance : {50.0, 200.0, 1000.0}) {
      for (const bool withBand : {true, false}) {
        const test::Town town = test::randomTown(40, 200, 2000, static_cast<std::uint64_t>(distance));
        rule.method = method;
        rule.distance = Metres(distance);
        expectSame(find(town, rule, {withBand, 2}), bruteForce(town, rule, withBand));
      }
    }
  }
}

/// Too far for the school's plane, or too far north: the same answer by geodesics.
TEST(Findings, EqualsBruteForceBeyondThePlane) {
  domain::ZoneRule rule;
  rule.distance = Metres(6000);
  const test::Town wide = test::randomTown(20, 80, 20e3, 5);
  expectSame(find(wide, rule), bruteForce(wide, rule, true));
  rule.distance = Metres(200);
  for (const LonLat centre : {LonLat{30, 70}, LonLat{-70, -45}, LonLat{10, 0}, LonLat{20, 89.95}}) {
    const test::Town far = test::randomTown(30, 150, 2000, 6, centre);
    expectSame(find(far, rule), bruteForce(far, rule, true));
  }
}

TEST(Findings, ANarrowVillageStreet) { // everyone in one place
  test::Town town = test::randomTown(30, 100, 60, 8);
  for (std::size_t i = 0; i < 50; ++i) town.vendors[i].point = town.vendors[0].point;
  const domain::ZoneRule rule;
  expectSame(find(town, rule), bruteForce(town, rule, true));
}

TEST(Findings, DoNotDependOnThreadsOrOrder) {
  const test::Town town = test::randomTown(1500, 6000, 12e3, 9);
  const domain::ZoneRule rule;
  const auto one = find(town, rule, {true, 1});
  ASSERT_GT(one.size(), 1000U);
  for (const unsigned threads : {0U, 2U, 3U, 16U}) EXPECT_TRUE(identical(one, find(town, rule, {true, threads})));
  test::Town turned = town;
  base::Random random(4);
  for (std::size_t i = turned.vendors.size() - 1; i > 0; --i)
    std::swap(turned.vendors[i], turned.vendors[random.below(i + 1)]);
  std::reverse(turned.schools.begin(), turned.schools.end());
  EXPECT_TRUE(identical(one, find(turned, rule, {true, 3})));
  EXPECT_TRUE(std::is_sorted(one.begin(), one.end(), [](const Finding& a, const Finding& b) {
    return std::pair(a.vendor, a.school) < std::pair(b.vendor, b.school);
  }));
}

/// A millimetre on either side of the limit, around points and gates, all over China.
TEST(Razor, AroundPointsAndGates) {
  base::Random random(10);
  for (int i = 0; i < 1500; ++i) {
    const LonLat centre{random.between(75, 134), random.between(4, 53)};
    const double azimuth = random.between(0, 360);
    domain::School school = bareSchool();
    school.point = centre;
    EXPECT_TRUE(isIn(school, test::at(centre, azimuth, 199.999), Method::PointRadius));
    EXPECT_FALSE(isIn(school, test::at(centre, azimuth, 200.001), Method::PointRadius));
    school.point = {};
    school.gates.resize(2);
    school.gates[0].position = centre;
    school.gates[1].position = test::at(centre, azimuth + 180, 150);
    EXPECT_TRUE(isIn(school, test::at(centre, azimuth, 199.999), Method::GateRadius));
    EXPECT_FALSE(isIn(school, test::at(centre, azimuth, 200.001), Method::GateRadius));
  }
}

/// A millimetre on either side of the limit, square to edges of 5 m to 1.5 km and off corners.
TEST(Razor, AroundEdgesAndCorners) {
  base::Random random(11);
  for (int i = 0; i < 800; ++i) {
    const LonLat a{random.between(75, 134), random.between(4, 53)};
    const double direction = random.between(0, 360);
    const double length = random.between(5, 1500);
    const LonLat b = test::at(a, direction, length);
    domain::School school = bareSchool();
    school.campus = {{{{a, b, test::at(b, direction + 100, 60), test::at(a, direction + 80, 60), a}, {}}}};
    const LonLat on = test::at(a, direction, length * random.between(0.01, 0.99));
    const double square = geo::inverse(on, b).azimuth.value() - 90;
    EXPECT_TRUE(isIn(school, test::at(on, square, 199.999), Method::BoundaryLine)) << i;
    EXPECT_FALSE(isIn(school, test::at(on, square, 200.001), Method::BoundaryLine)) << i;
    const double away = direction + 180 + random.between(-5, 80);
    EXPECT_TRUE(isIn(school, test::at(a, away, 199.999), Method::BoundaryLine)) << i;
    EXPECT_FALSE(isIn(school, test::at(a, away, 200.001), Method::BoundaryLine)) << i;
  }
}

/// Walking straight away from an edge adds what was walked; walking along a circle around a point changes nothing.
TEST(Properties, DistanceGrowsAlongTheNormal) {
  base::Random random(12);
  const LonLat a{118.3564, 35.1046};
  for (int i = 0; i < 200; ++i) {
    const double direction = random.between(0, 360);
    const LonLat b = test::at(a, direction, 800);
    domain::School school = bareSchool();
    school.campus = {{{{a, b, test::at(b, direction + 90, 200), test::at(a, direction + 90, 200), a}, {}}}};
    const LonLat on = test::at(a, direction, random.between(300, 500));
    const double square = geo::inverse(on, b).azimuth.value() - 90;
    for (const double d : {0.001, 1.0, 77.7, 150.0, 199.0}) {
      const auto found = find(pair(school, test::at(on, square, d)), {});
      ASSERT_EQ(found.size(), 1U);
      ASSERT_NEAR(found[0].distance.value(), d, 1e-6);
      ASSERT_LT(geo::distance(found[0].schoolPoint, on).value(), 1e-4);
    }
  }
}

TEST(Properties, PointToPointIsSymmetric) {
  base::Random random(13);
  for (int i = 0; i < 500; ++i) {
    const LonLat a{random.between(75, 134), random.between(4, 53)};
    const LonLat b = test::at(a, random.between(0, 360), random.between(0, 199.9));
    domain::School school = bareSchool();
    domain::ZoneRule rule;
    rule.method = Method::PointRadius;
    school.point = a;
    const double there = find(pair(school, b), rule).at(0).distance.value();
    school.point = b;
    EXPECT_NEAR(there, find(pair(school, a), rule).at(0).distance.value(), 1e-7);
  }
}

TEST(Findings, AVendorInACourtyardIsMeasuredToItsWall) {
  const LonLat c{118.3564, 35.1046};
  domain::School school = bareSchool();
  school.campus = {{{geo::circle(c, Metres(300), 64), {geo::circle(c, Metres(100), 64)}}}};
  const auto yard = find(pair(school, c), {});
  ASSERT_EQ(yard.size(), 1U);
  EXPECT_NEAR(yard[0].distance.value(), 100 * std::cos(3.14159265358979 / 64), 1e-4);
  EXPECT_EQ(find(pair(school, test::at(c, 10, 200)), {}).at(0).distance.value(), 0.0);
}

TEST(Findings, TheNearerOfTwoCampusPartsCounts) {
  const LonLat c{118.3564, 35.1046};
  const LonLat second = test::at(c, 90, 900);
  domain::School school = bareSchool();
  school.campus = {{{geo::circle(c, Metres(50), 8), {}}, {geo::circle(second, Metres(50), 8), {}}}};
  EXPECT_NEAR(find(pair(school, test::at(second, 90, 200)), {}).at(0).distance.value(), 150, 1e-3);
  EXPECT_TRUE(find(pair(school, test::at(c, 90, 450)), {}).empty());
}

TEST(Findings, ASliverIsALine) {
  const LonLat a{118.3564, 35.1046};
  const LonLat b = test::at(a, 30, 500);
  domain::School school = bareSchool();
  school.campus = {{{{a, b, a, a}, {}}}};
  const LonLat on = test::at(a, 30, 250);
  EXPECT_NEAR(find(pair(school, test::at(on, 120, 150)), {}).at(0).distance.value(), 150, 1e-3);
  school.campus = {{{{a, a, a, a}, {}}}};
  EXPECT_NEAR(find(pair(school, test::at(a, 120, 150)), {}).at(0).distance.value(), 150, 1e-6);
}

TEST(Findings, FallBackFromPolygonToGatesToPoint) {
  const LonLat c{118.3564, 35.1046};
  const LonLat shop = test::at(c, 0, 100);
  domain::School school = bareSchool();
  school.point = c;
  auto found = find(pair(school, shop), {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].method, Method::PointRadius);
  EXPECT_TRUE(found[0].fellBack);
  school.gates.resize(1);
  school.gates[0].position = test::at(c, 0, 30);
  found = find(pair(school, shop), {});
  EXPECT_EQ(found.at(0).method, Method::GateRadius);
  EXPECT_NEAR(found.at(0).distance.value(), 70, 1e-6);
  school.gates[0].status = domain::GateStatus::Closed;
  EXPECT_EQ(find(pair(school, shop), {}).at(0).method, Method::PointRadius);
  school.campus = {{{geo::circle(c, Metres(20), 4), {}}}};
  found = find(pair(school, shop), {});
  EXPECT_EQ(found.at(0).method, Method::BoundaryLine);
  EXPECT_FALSE(found.at(0).fellBack);
}

TEST(Findings, WhatHasNoPlaceIsSkippedAndBrokenGeometryPassedOver) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const LonLat c{118.3564, 35.1046};
  EXPECT_TRUE(find(pair(bareSchool(), c), {}).empty());
  domain::School school = bareSchool();
  school.point = c;
  EXPECT_TRUE(find(pair(school, {}), {}).empty());
  EXPECT_TRUE(find(pair(school, {nan, 35}), {}).empty());
  EXPECT_TRUE(find(pair(school, {118, 1e300}), {}).empty());
  school.campus = {{{{c, {nan, 35}, c, c}, {}}}};
  school.gates.resize(1);
  EXPECT_EQ(find(pair(school, c), {}).at(0).method, Method::PointRadius);
  test::Town town = pair(school, test::at(c, 5, 199.9));
  town.vendors[0].accuracy = Metres(nan);
  town.schools[0].accuracy = Metres(-3);
  EXPECT_EQ(find(town, {}).at(0).verdict, Verdict::Inside);
  town.vendors[0].accuracy = Metres(1e12);
  EXPECT_EQ(find(town, {}).at(0).verdict, Verdict::Borderline);
}

TEST(Findings, OnlyTheKindsOfTheRule) {
  domain::School school = bareSchool();
  school.point = {118.3564, 35.1046};
  school.kind = "111";
  domain::ZoneRule rule;
  rule.schoolKinds = {"211", "311"};
  EXPECT_TRUE(find(pair(school, school.point), rule).empty());
  rule.schoolKinds = {"111"};
  EXPECT_EQ(find(pair(school, school.point), rule).size(), 1U);
}

TEST(Findings, NothingAndNonsense) {
  domain::ZoneRule rule;
  EXPECT_TRUE(zoning::findings({}, {}, {rule}, nullptr, {}, {}, {}).empty());
  rule.distance = Metres(std::numeric_limits<double>::quiet_NaN());
  EXPECT_THROW(zoning::findings({}, {}, {rule}, nullptr, {}, {}, {}), base::Error);
  rule.distance = Metres(-1);
  EXPECT_THROW(zoning::findings({}, {}, {rule}, nullptr, {}, {}, {}), base::Error);
}

TEST(Findings, CanBeStoppedAndTellHowFarTheyAre) {
  const test::Town town = test::randomTown(2000, 100, 12e3, 14);
  const base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(zoning::findings(town.schools, town.vendors, {domain::ZoneRule()}, nullptr, {true, 2}, {}, cancel),
               base::Error);
  double last = 0.0;
  const base::Progress progress([&last](double fraction, const std::string&) {
    EXPECT_GE(fraction, last);
    last = fraction;
  });
  zoning::findings(town.schools, town.vendors, {domain::ZoneRule()}, nullptr, {true, 2}, progress, {});
  EXPECT_EQ(last, 1.0);
}
