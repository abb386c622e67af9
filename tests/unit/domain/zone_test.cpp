// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "domain/zone.h"
#include "geo/geodesic.h"

#include <gtest/gtest.h>

using namespace huyuan;
using namespace huyuan::domain;
using namespace huyuan::base::literals;

namespace {

const geo::LonLat Centre{118.3564, 35.1046};

School withEverything() {
  School s;
  s.point = Centre;
  s.gates = {{{}, "南门", GateStatus::Always, true, geo::destination(Centre, base::Degrees(180), 50_m)},
             {{}, "东门", GateStatus::Closed, false, geo::destination(Centre, base::Degrees(90), 60_m)}};
  s.campus = {{geo::Polygon{geo::circle(Centre, 60_m, 12), {}}}};
  return s;
}

TEST(EffectiveMethod, FallsFromPolygonToGatesToPoint) {
  ZoneRule rule;
  School s = withEverything();
  EXPECT_EQ(effectiveMethod(s, rule), Method::BoundaryLine);
  s.campus = {};
  EXPECT_EQ(effectiveMethod(s, rule), Method::GateRadius);
  s.gates[0].status = GateStatus::FireOnly;
  EXPECT_EQ(effectiveMethod(s, rule), Method::PointRadius) << "shut gates do not count";
  s.point = {};
  EXPECT_EQ(effectiveMethod(s, rule), std::nullopt);
}

TEST(EffectiveMethod, AGateWithoutAPlaceDoesNotCount) {
  School s = withEverything();
  s.campus = {};
  s.gates[0].position = {};
  EXPECT_EQ(effectiveMethod(s, ZoneRule{}), Method::PointRadius);
}

TEST(EffectiveMethod, TheRulesOwnMethodComesFirst) {
  ZoneRule rule;
  rule.method = Method::GateRadius;
  EXPECT_EQ(effectiveMethod(withEverything(), rule), Method::GateRadius);
}

TEST(ZoneShape, OfAPointIsACircleOfTheRulesDistance) {
  School s;
  s.point = Centre;
  const auto shape = zoneShape(s, ZoneRule{});
  ASSERT_EQ(shape.polygons.size(), 1U);
  for (const geo::LonLat p : shape.polygons[0].outer) EXPECT_NEAR(geo::distance(Centre, p).value(), 200.0, 0.001);
}

TEST(ZoneShape, OfGatesHoldsOnlyTheOpenOnes) {
  School s = withEverything();
  s.campus = {};
  const auto shape = zoneShape(s, ZoneRule{});
  EXPECT_TRUE(geo::contains(shape, geo::destination(s.gates[0].position, base::Degrees(180), 199_m)));
  EXPECT_FALSE(geo::contains(shape, geo::destination(s.gates[1].position, base::Degrees(90), 199_m)));
}

TEST(ZoneRule, CoversAllKindsUnlessSomeAreNamed) {
  ZoneRule rule;
  EXPECT_TRUE(rule.covers("211"));
  rule.schoolKinds = {"211", "311"};
  EXPECT_TRUE(rule.covers("311"));
  EXPECT_FALSE(rule.covers("933"));
}

TEST(Method, UnknownWordsAreRefused) {
  EXPECT_EQ(methodFromText("gate_radius"), Method::GateRadius);
  EXPECT_THROW(methodFromText("as the crow flies"), base::Error);
}

} // namespace
