// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "domain/zone.h"
#include "geo/geodesic.h"

#include <gtest/gtest.h>

#include <cmath>

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

/// Corners and the middles of the edges, straight in degrees, of points and of several gates.
TEST(ZoneShape, StaysWithinTwoCentimetresOfTheDistance) {
  School point, gates;
  point.point = Centre;
  for (const double azimuth : {0.0, 100.0, 200.0})
    gates.gates.push_back({{}, "", GateStatus::Always, false, geo::destination(Centre, base::Degrees(azimuth), 150_m)});
  const auto nearest = [](const School& s, geo::LonLat p) {
    double least = s.point.isValid() ? geo::distance(s.point, p).value() : 1e9;
    for (const Gate& gate : s.gates) least = std::fmin(least, geo::distance(gate.position, p).value());
    return least;
  };
  for (const base::Metres distance : {50_m, 200_m, 1000_m})
    for (const School& s : {point, gates}) {
      ZoneRule rule;
      rule.distance = distance;
      const auto shape = zoneShape(s, rule);
      for (const auto& polygon : shape.polygons)
        for (std::size_t i = 1; i < polygon.outer.size(); ++i) {
          const geo::LonLat a = polygon.outer[i - 1], b = polygon.outer[i];
          EXPECT_NEAR(nearest(s, a), distance.value(), 0.02);
          EXPECT_NEAR(nearest(s, {(a.lon + b.lon) / 2, (a.lat + b.lat) / 2}), distance.value(), 0.02);
        }
    }
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
