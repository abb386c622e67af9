// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace huyuan;
using geo::LonLat;

namespace {

LonLat at(LonLat from, double azimuth, double metres) {
  return geo::destination(from, base::Degrees(azimuth), base::Metres(metres));
}

geo::Ring star(LonLat centre, base::Random& random, double size, int corners) {
  geo::Ring ring;
  for (int i = 0; i < corners; ++i)
    ring.push_back(at(centre, 360.0 * (i + 0.8 * random.unit()) / corners, size * random.between(0.4, 1.0)));
  ring.push_back(ring.front());
  return ring;
}

geo::MultiPolygon square(LonLat centre, double half) {
  geo::Ring ring;
  for (int i = 0; i < 5; ++i) ring.push_back(at(centre, 45.0 + 90.0 * (i % 4), half * std::sqrt(2.0)));
  return {{{ring, {}}}};
}

/// Points set closely along every edge of both: never less than the true distance, and hardly more.
double bySampling(const geo::MultiPolygon& a, const geo::MultiPolygon& b, double step) {
  const auto sample = [step](const geo::Ring& ring) {
    std::vector<LonLat> points;
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const geo::Inverse edge = geo::inverse(ring[i - 1], ring[i]);
      for (double along = 0.0; along < edge.distance.value(); along += step)
        points.push_back(at(ring[i - 1], edge.azimuth.value(), along));
    }
    return points;
  };
  double best = std::numeric_limits<double>::infinity();
  for (const LonLat p : sample(a.polygons[0].outer))
    for (const LonLat q : sample(b.polygons[0].outer)) best = std::min(best, geo::distance(p, q).value());
  return best;
}

} // namespace

TEST(NearestBetween, AgreesWithPointsSetCloselyAlongBothEdges) {
  base::Random random(61);
  for (int i = 0; i < 25; ++i) {
    const LonLat centre{random.between(75, 134), random.between(4, 53)};
    const geo::MultiPolygon a{{{star(centre, random, 60, 5), {}}}};
    const geo::MultiPolygon b{
        {{star(at(centre, random.between(0, 360), random.between(125, 300)), random, 60, 6), {}}}};
    constexpr double Step = 3.0;
    const geo::NearestPair near = geo::nearestBetween(a, b);
    const double sampled = bySampling(a, b, Step);
    EXPECT_LE(near.distance.value(), sampled + 1e-6);
    EXPECT_GE(near.distance.value(), sampled - Step) << "no two samples are further from the true pair than a step";
    EXPECT_NEAR(geo::distance(near.first, near.second).value(), near.distance.value(), 1e-6);
    EXPECT_LT(geo::nearestOnArea(a, near.first).distance.value(), 1e-6);
    EXPECT_LT(geo::nearestOnArea(b, near.second).distance.value(), 1e-6);
    EXPECT_EQ(geo::nearestBetween(b, a).distance, near.distance);
  }
}

TEST(NearestBetween, AtKnownDistances) {
  const LonLat centre{118.3564, 35.1046};
  for (const double gap : {0.001, 1.0, 199.999, 200.001}) {
    const auto a = square(centre, 50), b = square(at(centre, 90, 100 + gap), 50);
    EXPECT_NEAR(geo::nearestBetween(a, b).distance.value(), gap, 2e-3)
        << "squares are not quite square on the ellipsoid";
  }
}

TEST(NearestBetween, ZeroWhereTheyTouchOverlapCrossOrHoldEachOther) {
  const LonLat centre{118.3564, 35.1046};
  const auto big = square(centre, 100);
  EXPECT_EQ(geo::nearestBetween(big, square(centre, 10)).distance.value(), 0.0);
  EXPECT_EQ(geo::nearestBetween(square(centre, 10), big).distance.value(), 0.0);
  EXPECT_EQ(geo::nearestBetween(big, square(at(centre, 45, 120), 30)).distance.value(), 0.0);
  // A cross: no corner of either lies in the other.
  const geo::Ring lying{at(at(centre, 270, 200), 180, 10), at(at(centre, 90, 200), 180, 10),
                        at(at(centre, 90, 200), 0, 10), at(at(centre, 270, 200), 0, 10),
                        at(at(centre, 270, 200), 180, 10)};
  const geo::Ring standing{at(at(centre, 180, 200), 270, 10), at(at(centre, 180, 200), 90, 10),
                           at(at(centre, 0, 200), 90, 10), at(at(centre, 0, 200), 270, 10),
                           at(at(centre, 180, 200), 270, 10)};
  const auto cross = geo::nearestBetween({{{lying, {}}}}, {{{standing, {}}}});
  EXPECT_EQ(cross.distance.value(), 0.0);
  EXPECT_LT(geo::distance(cross.first, centre).value(), 20.0);
  const LonLat corner = big.polygons[0].outer[0];
  const geo::Ring touching{corner, at(corner, 30, 50), at(corner, 60, 50), corner};
  EXPECT_EQ(geo::nearestBetween(big, {{{touching, {}}}}).distance.value(), 0.0);
}

TEST(NearestBetween, AHoleIsOutside) {
  const LonLat centre{118.3564, 35.1046};
  geo::MultiPolygon yard = square(centre, 300);
  yard.polygons[0].holes.push_back(square(centre, 200).polygons[0].outer);
  EXPECT_NEAR(geo::nearestBetween(yard, square(centre, 50)).distance.value(), 150.0, 2e-3);
}

TEST(NearestBetween, NothingIsInfinitelyFar) {
  EXPECT_TRUE(std::isinf(geo::nearestBetween({}, square({118, 35}, 10)).distance.value()));
  EXPECT_TRUE(std::isinf(geo::nearestBetween(square({118, 35}, 10), {}).distance.value()));
}
