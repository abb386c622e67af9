// SPDX-License-Identifier: GPL-3.0-or-later
#include "town.h"
#include "zoning/zoning.h"

#include <gtest/gtest.h>

#include <limits>
#include <map>

using namespace huyuan;
using base::Metres;
using domain::Method;
using domain::Verdict;
using geo::LonLat;

namespace {

/// The campus of the acceptance table: a rectangle of 120 × 90 m with a south gate that is open and an east gate that
/// is shut. Offsets are laid out as geodesics east, then north: over 300 m that differs from a plane by less than 10 µm
/// … 1 mm.
constexpr LonLat Corner{118.3564, 35.1046};

LonLat place(double east, double north) {
  const LonLat meridian = test::at(Corner, 0, north);
  return test::at(meridian, 90, east);
}

domain::School acceptanceSchool() {
  domain::School s;
  s.id.value = 1;
  s.accuracy = Metres(0);
  s.campus = {{{{place(0, 0), place(120, 0), place(120, 90), place(0, 90), place(0, 0)}, {}}}};
  s.gates.resize(2);
  s.gates[0].position = place(60, 0);
  s.gates[0].main = true;
  s.gates[1].position = place(120, 45);
  s.gates[1].status = domain::GateStatus::Closed;
  return s;
}

domain::Vendor vendorAt(LonLat p) {
  domain::Vendor v;
  v.id.value = 7;
  v.accuracy = Metres(0);
  v.point = p;
  return v;
}

std::map<Method, double> measured(const domain::School& school, LonLat p) {
  std::map<Method, double> out;
  for (const zoning::Measurement& m : zoning::measurePair({&school}, vendorAt(p), {}, nullptr).methods)
    if (m.lack == zoning::Lack::Nothing) out[m.method] = m.distance.value();
  return out;
}

std::vector<domain::Finding> find(const domain::School& s, const domain::Vendor& v, const domain::ZoneRule& rule,
                                  bool withBand = true) {
  return zoning::findings({s}, {v}, {rule}, nullptr, {withBand, 1}, {}, {});
}

domain::ZoneRule ruleOf(Method method, double distance = 200.0) {
  domain::ZoneRule rule;
  rule.method = method;
  rule.distance = Metres(distance);
  return rule;
}

} // namespace

TEST(Verdict, AcceptanceTable) {
  struct Row {
    double east, north, boundary, gate;
  };
  const Row rows[] = {{60, -150, 150.000, 150.000}, {60, 240, 150.000, 240.000}, {260, 200, 178.045, 282.843},
                      {60, 290, 200.000, 290.000},  {320, 45, 200.000, 263.866}, {320.01, 45, 200.010, 263.875},
                      {60, 45, 0.0, 45.000}};
  constexpr double PlaneAndRounding = 3e-3;
  const domain::School school = acceptanceSchool();
  for (const Row& row : rows) {
    const LonLat p = place(row.east, row.north);
    const auto d = measured(school, p);
    ASSERT_EQ(d.size(), 3U) << "no point, so no point_radius; no roads, so no walks";
    EXPECT_EQ(d.at(Method::BoundaryToDoor), d.at(Method::BoundaryLine)) << "the vendor has no outline";
    EXPECT_NEAR(d.at(Method::BoundaryLine), row.boundary, PlaneAndRounding) << row.east << ' ' << row.north;
    EXPECT_NEAR(d.at(Method::GateRadius), row.gate, PlaneAndRounding) << row.east << ' ' << row.north;
    for (const Method method : {Method::BoundaryLine, Method::GateRadius}) {
      const auto found = find(school, vendorAt(p), ruleOf(method, 201.0));
      ASSERT_EQ(found.size(), d.at(method) <= 201.0 ? 1U : 0U);
      if (found.empty()) continue;
      EXPECT_NEAR(found[0].distance.value(), d.at(method), 2e-6);
      EXPECT_EQ(found[0].verdict, Verdict::Inside);
    }
  }
}

TEST(Verdict, OpeningTheEastGateBringsTheVendorIn) {
  domain::School school = acceptanceSchool();
  const LonLat p = place(319.99, 45);
  EXPECT_TRUE(find(school, vendorAt(p), ruleOf(Method::GateRadius)).empty());
  school.gates[1].status = domain::GateStatus::Always;
  const auto found = find(school, vendorAt(p), ruleOf(Method::GateRadius));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].verdict, Verdict::Inside);
  EXPECT_NEAR(found[0].distance.value(), 199.99, 3e-3);
  EXPECT_EQ(found[0].schoolPoint, school.gates[1].position);
}

/// The limit is compared as it is measured, to the last bit: exactly at it is in, unless the rule says otherwise.
TEST(Verdict, TheLimitItselfIsIn) {
  const domain::School school = acceptanceSchool();
  for (const LonLat p : {place(60, 290), place(320, 45), place(-90, -120)}) {
    for (const Method method : {Method::BoundaryLine, Method::GateRadius}) {
      const double d = measured(school, p).at(method);
      domain::ZoneRule rule = ruleOf(method, d);
      EXPECT_EQ(find(school, vendorAt(p), rule).at(0).verdict, Verdict::Inside);
      rule.inclusive = false;
      EXPECT_EQ(find(school, vendorAt(p), rule).at(0).verdict, Verdict::Outside);
      EXPECT_TRUE(find(school, vendorAt(p), ruleOf(method, std::nextafter(d, 0.0))).empty());
    }
  }
}

TEST(Verdict, BorderlineWithinTheUncertaintyOfBoth) {
  domain::School school = acceptanceSchool();
  domain::Vendor vendor = vendorAt(place(320.01, 45));
  school.accuracy = Metres(0.3);
  vendor.accuracy = Metres(0.4);
  const auto found = find(school, vendor, ruleOf(Method::BoundaryLine));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_DOUBLE_EQ(found[0].uncertainty.value(), 0.5);
  EXPECT_EQ(found[0].verdict, Verdict::Borderline);
  EXPECT_TRUE(find(school, vendor, ruleOf(Method::BoundaryLine), false).empty()) << "beyond the limit: only with band";
  vendor.point = place(319.8, 45);
  EXPECT_EQ(find(school, vendor, ruleOf(Method::BoundaryLine), false).at(0).verdict, Verdict::Borderline);
  vendor.point = place(319.0, 45);
  EXPECT_EQ(find(school, vendor, ruleOf(Method::BoundaryLine)).at(0).verdict, Verdict::Inside);
  vendor.point = place(321.0, 45);
  EXPECT_TRUE(find(school, vendor, ruleOf(Method::BoundaryLine)).empty());
}

TEST(Judge, BothEndsOfTheBandBelongToIt) {
  const domain::ZoneRule rule = ruleOf(Method::PointRadius);
  EXPECT_EQ(zoning::judge(Metres(200), Metres(0), rule), Verdict::Inside);
  EXPECT_EQ(zoning::judge(Metres(std::nextafter(200.0, 300.0)), Metres(0), rule), Verdict::Outside);
  EXPECT_EQ(zoning::judge(Metres(199.5), Metres(0.5), rule), Verdict::Borderline);
  EXPECT_EQ(zoning::judge(Metres(200.5), Metres(0.5), rule), Verdict::Borderline);
  EXPECT_EQ(zoning::judge(Metres(199.4), Metres(0.5), rule), Verdict::Inside);
  EXPECT_EQ(zoning::judge(Metres(200.6), Metres(0.5), rule), Verdict::Outside);
  EXPECT_EQ(zoning::judge(Metres(0), Metres(250), rule), Verdict::Borderline);
}

TEST(ShownDistance, OneDecimalHalfUp) {
  EXPECT_EQ(zoning::shownDistance(Metres(200)), "200.0");
  EXPECT_EQ(zoning::shownDistance(Metres(0)), "0.0");
  EXPECT_EQ(zoning::shownDistance(Metres(199.94999)), "199.9");
  EXPECT_EQ(zoning::shownDistance(Metres(0.04)), "0.0");
  for (int hundredths = 5; hundredths < 100000; hundredths += 10) { // x.x5
    const int tenths = hundredths / 10 + 1;
    ASSERT_EQ(zoning::shownDistance(Metres(hundredths / 100.0)),
              std::to_string(tenths / 10) + "." + std::to_string(tenths % 10));
  }
  EXPECT_EQ(zoning::shownDistance(Metres(std::numeric_limits<double>::quiet_NaN())), "-");
}

TEST(MeasurePair, NoFallbackAndNothingForAVendorWithoutPlace) {
  using zoning::Lack;
  domain::School school = acceptanceSchool();
  const auto lacks = [&](const domain::Vendor& v) {
    std::vector<Lack> out;
    for (const zoning::Measurement& m : zoning::measurePair({&school}, v, {}, nullptr).methods) out.push_back(m.lack);
    return out;
  };
  EXPECT_EQ(lacks(vendorAt({})), std::vector<Lack>(6, Lack::NoVendorPlace));
  school.campus = {};
  school.gates[0].status = domain::GateStatus::FireOnly;
  school.point = Corner;
  EXPECT_EQ(lacks(vendorAt(Corner)), (std::vector<Lack>{Lack::NoCampus, Lack::NoCampus, Lack::NoOpenGate,
                                                        Lack::NoOpenGate, Lack::NoMainGate, Lack::Nothing}));
  const auto pair = zoning::measurePair({&school}, vendorAt(test::at(Corner, 33, 12)), {}, nullptr);
  EXPECT_NEAR(pair.methods[5].distance.value(), 12.0, 1e-7);
  ASSERT_TRUE(pair.finding);
  EXPECT_EQ(pair.finding->method, Method::PointRadius);
  EXPECT_TRUE(pair.finding->fellBack);
}
