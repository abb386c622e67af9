// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"
#include "geo/local_plane.h"

#include <gtest/gtest.h>

using namespace huyuan;
using geo::Flat;
using geo::LocalPlane;
using geo::LonLat;

namespace {

LonLat at(LonLat from, double azimuth, double metres) {
  return geo::destination(from, base::Degrees(azimuth), base::Metres(metres));
}

/// The largest difference between plane and geodesic for pairs within `reach` of the origin.
double worstDistance(double latitude, double reach, std::uint64_t seed) {
  base::Random random(seed);
  double worst = 0.0;
  for (int i = 0; i < 3000; ++i) {
    const LonLat origin{118.0, latitude};
    const LocalPlane plane(origin);
    const LonLat a = at(origin, random.between(0, 360), random.between(0, reach));
    const LonLat b = at(origin, random.between(0, 360), random.between(0, reach));
    worst =
        std::fmax(worst, std::abs(plane.distance(plane.project(a), plane.project(b)) - geo::distance(a, b).value()));
  }
  return worst;
}

} // namespace

TEST(LocalPlane, DistancesKeepThePromisedBounds) {
  for (const double latitude : {0.0, 20.0, 35.0, 50.0, 59.9, -35.0}) {
    EXPECT_LT(worstDistance(latitude, 1000, 1), 5e-8) << latitude;
    EXPECT_LT(worstDistance(latitude, 3000, 2), 1e-6) << latitude;
    EXPECT_LT(worstDistance(latitude, 4900, 3), 1e-5) << latitude;
  }
}

TEST(LocalPlane, DistancesAreSoundBeyondThePolynomial) {
  EXPECT_LT(worstDistance(75.0, 3000, 4), 1e-5);
  EXPECT_LT(worstDistance(35.0, 20e3, 5), 3e-3);
}

TEST(LocalPlane, GeodesicsAreStraight) {
  base::Random random(6);
  for (int i = 0; i < 2000; ++i) {
    const LonLat origin{random.between(75, 135), random.between(3, 54)};
    const LocalPlane plane(origin);
    const LonLat a = at(origin, random.between(0, 360), random.between(0, 2000));
    const LonLat b = at(a, random.between(0, 360), random.between(1, 2000));
    const geo::Inverse edge = geo::inverse(a, b);
    const LonLat middle = at(a, edge.azimuth.value(), edge.distance.value() * random.unit());
    const Flat fa = plane.project(a), fb = plane.project(b), fm = plane.project(middle);
    const double area = (fb.x - fa.x) * (fm.y - fa.y) - (fb.y - fa.y) * (fm.x - fa.x);
    ASSERT_LT(std::abs(area) / edge.distance.value(), 1e-6) << i;
  }
}

TEST(LocalPlane, ThereAndBack) {
  base::Random random(7);
  for (const double reach : {10.0, 1000.0, 5200.0, 100e3}) {
    for (int i = 0; i < 200; ++i) {
      const LonLat origin{random.between(75, 135), random.between(3, 54)};
      const LocalPlane plane(origin);
      const LonLat p = at(origin, random.between(0, 360), random.between(0, reach));
      ASSERT_LT(geo::distance(plane.unproject(plane.project(p)), p).value(), 2e-8) << reach;
    }
  }
}

TEST(LocalPlane, StretchIsABound) {
  base::Random random(8);
  const LonLat origin{118.3564, 35.1046};
  const LocalPlane plane(origin);
  for (int i = 0; i < 2000; ++i) {
    const double reach = random.between(10, 4900);
    const LonLat a = at(origin, random.between(0, 360), reach);
    const LonLat b = at(a, random.between(0, 360), 1.0);
    const Flat fa = plane.project(a), fb = plane.project(b);
    const double factor = std::hypot(fb.x - fa.x, fb.y - fa.y) / geo::distance(a, b).value();
    ASSERT_GE(factor, 1.0 - 5e-8);
    ASSERT_LE(factor, 1.0 + plane.stretch(reach + 1.0) + 5e-8);
  }
}
