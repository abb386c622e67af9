// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace huyuan;
using geo::LonLat;

namespace {

const LonLat Linyi{118.3564, 35.1046};

LonLat at(LonLat from, double azimuth, double metres) {
  return geo::destination(from, base::Degrees(azimuth), base::Metres(metres));
}

/// Golden-section search along the geodesic: slow, and nothing in common with the code under test but the geodesic
/// itself.
double searchSegment(LonLat a, LonLat b, LonLat p) {
  const geo::Inverse whole = geo::inverse(a, b);
  const auto far = [&](double t) { return geo::distance(at(a, whole.azimuth.value(), t), p).value(); };
  constexpr double Golden = 0.6180339887498949;
  double low = 0.0;
  double high = whole.distance.value();
  for (int i = 0; i < 70; ++i) {
    const double left = high - Golden * (high - low);
    const double right = low + Golden * (high - low);
    if (far(left) < far(right))
      high = right;
    else
      low = left;
  }
  return std::min({far((low + high) / 2), far(0.0), geo::distance(b, p).value()});
}

/// A ring that sees all of itself from `centre`, with edges from metres to hundreds of metres.
geo::Ring star(LonLat centre, base::Random& random, double size, int corners) {
  geo::Ring ring;
  for (int i = 0; i < corners; ++i)
    ring.push_back(at(centre, 360.0 * (i + 0.8 * random.unit()) / corners, size * random.between(0.3, 1.0)));
  ring.push_back(ring.front());
  return ring;
}

double searchRing(const geo::Ring& ring, LonLat p) {
  double best = 1e9;
  for (std::size_t i = 1; i < ring.size(); ++i) best = std::min(best, searchSegment(ring[i - 1], ring[i], p));
  return best;
}

geo::Ring densified(const geo::Ring& ring, int pieces) {
  geo::Ring fine;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const geo::Inverse edge = geo::inverse(ring[i - 1], ring[i]);
    for (int k = 0; k < pieces; ++k)
      fine.push_back(at(ring[i - 1], edge.azimuth.value(), edge.distance.value() * k / pieces));
  }
  fine.push_back(ring.front());
  return fine;
}

} // namespace

TEST(NearestOnSegment, AgreesWithASearchUpToFiftyKilometres) {
  base::Random random(1);
  for (int i = 0; i < 300; ++i) {
    const double longest = i % 3 == 0 ? 50e3 : i % 3 == 1 ? 2e3 : 50.0;
    const LonLat a = at(Linyi, random.between(0, 360), random.between(0, 50e3));
    const LonLat b = at(a, random.between(0, 360), random.between(1, longest));
    const LonLat p = at(a, random.between(0, 360), random.between(0, 1.5 * longest));
    const geo::Nearest near = geo::nearestOnSegment(a, b, p);
    ASSERT_NEAR(near.distance.value(), searchSegment(a, b, p), 1e-6) << i;
    ASSERT_NEAR(geo::distance(near.point, p).value(), near.distance.value(), 1e-7) << i;
    ASSERT_LT(geo::distance(a, near.point).value() + geo::distance(near.point, b).value(),
              geo::distance(a, b).value() + 1e-6)
        << i;
  }
}

TEST(NearestOnSegment, DiffersFromTheLineInDegreesWhereItMust) {
  const LonLat a{118.0, 35.0};
  const LonLat b{118.5, 35.0}; // 45.6 km along a parallel: the geodesic runs up to 23 m north of it
  const LonLat p{118.25, 35.0};
  const geo::Nearest near = geo::nearestOnSegment(a, b, p);
  EXPECT_NEAR(near.distance.value(), searchSegment(a, b, p), 1e-6);
  EXPECT_GT(near.distance.value(), 20.0);
  EXPECT_GT(near.point.lat, p.lat);
}

TEST(NearestOnSegment, EndsAndPointsAreSegmentsToo) {
  const LonLat a = at(Linyi, 90, 100);
  EXPECT_EQ(geo::nearestOnSegment(Linyi, Linyi, a).point, Linyi);
  EXPECT_NEAR(geo::nearestOnSegment(Linyi, Linyi, a).distance.value(), 100.0, 1e-7);
  EXPECT_EQ(geo::nearestOnSegment(Linyi, a, at(Linyi, 90, 150)).point, a);
  EXPECT_EQ(geo::nearestOnSegment(a, Linyi, at(Linyi, 270, 5)).point, Linyi);
  EXPECT_LT(geo::nearestOnSegment(Linyi, a, at(Linyi, 90, 30)).distance.value(), 1e-7);
}

TEST(NearestOnSegment, AlsoAcrossTheSea) {
  const LonLat a{-70, 40};
  const LonLat b{-69, 41};
  EXPECT_NEAR(geo::nearestOnSegment(a, b, Linyi).distance.value(), searchSegment(a, b, Linyi), 1e-4);
}

TEST(NearestOnLine, TakesTheNearestPiece) {
  base::Random random(2);
  for (int i = 0; i < 40; ++i) {
    geo::Line line;
    for (int k = 0; k < 6; ++k) line.push_back(at(Linyi, random.between(0, 360), random.between(0, 3000)));
    const LonLat p = at(Linyi, random.between(0, 360), random.between(0, 3000));
    ASSERT_NEAR(geo::nearestOnLine(line, p).distance.value(), searchRing(line, p), 1e-6);
  }
  EXPECT_NEAR(geo::nearestOnLine({Linyi}, at(Linyi, 10, 7)).distance.value(), 7.0, 1e-7);
  EXPECT_TRUE(std::isinf(geo::nearestOnLine({}, Linyi).distance.value()));
}

TEST(NearestOnArea, AgreesWithASearchInAndOutOfHoles) {
  base::Random random(3);
  for (int i = 0; i < 60; ++i) {
    const double size = i % 2 == 0 ? 300.0 : 20e3;
    geo::MultiPolygon area{{{star(Linyi, random, size, 9), {star(Linyi, random, size * 0.2, 5)}}}};
    area.polygons.push_back({star(at(Linyi, 60, 3 * size), random, size, 6), {}});
    const LonLat p = at(Linyi, random.between(0, 360), random.between(0, 2 * size));
    geo::MultiPolygon fine = area;
    for (geo::Polygon& polygon : fine.polygons) {
      polygon.outer = densified(polygon.outer, 400);
      for (geo::Ring& hole : polygon.holes) hole = densified(hole, 400);
    }
    const geo::Nearest near = geo::nearestOnArea(area, p);
    if (geo::contains(fine, p)) {
      ASSERT_EQ(near.distance.value(), 0.0) << i;
      ASSERT_EQ(near.point, p) << i;
      continue;
    }
    double expected = 1e9;
    for (const geo::Polygon& polygon : area.polygons) {
      expected = std::min(expected, searchRing(polygon.outer, p));
      for (const geo::Ring& hole : polygon.holes) expected = std::min(expected, searchRing(hole, p));
    }
    ASSERT_NEAR(near.distance.value(), expected, 1e-6) << i;
  }
}

/// A millimetre to either side of long geodesic edges, where the line in degrees is metres away.
TEST(NearestOnArea, InsideIsDecidedBetweenGeodesicEdges) {
  const geo::Ring ring{{118.0, 35.0}, {118.5, 35.0}, {118.45, 35.4}, {118.05, 35.4}, {118.0, 35.0}};
  const geo::MultiPolygon area{{{ring, {}}}};
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const geo::Inverse edge = geo::inverse(ring[i - 1], ring[i]);
    for (const double share : {0.013, 0.31, 0.5, 0.77, 0.99}) {
      const LonLat on = at(ring[i - 1], edge.azimuth.value(), share * edge.distance.value());
      const double direction = geo::inverse(on, ring[i]).azimuth.value();
      EXPECT_EQ(geo::nearestOnArea(area, at(on, direction - 90, 1e-3)).distance.value(), 0.0) << i << ' ' << share;
      EXPECT_NEAR(geo::nearestOnArea(area, at(on, direction + 90, 1e-3)).distance.value(), 1e-3, 1e-6)
          << i << ' ' << share;
    }
  }
}

TEST(NearestOnArea, TheEdgeCountsAsInside) {
  const geo::Ring ring = geo::circle(Linyi, base::Metres(80), 7);
  const geo::MultiPolygon area{{{ring, {}}}};
  for (std::size_t i = 1; i < ring.size(); ++i) {
    EXPECT_EQ(geo::nearestOnArea(area, ring[i]).distance.value(), 0.0);
    const geo::Inverse edge = geo::inverse(ring[i - 1], ring[i]);
    const LonLat middle = at(ring[i - 1], edge.azimuth.value(), edge.distance.value() / 2);
    EXPECT_EQ(geo::nearestOnArea(area, middle).distance.value(), 0.0);
  }
}

TEST(NearestOnArea, NothingIsInfinitelyFar) { EXPECT_TRUE(std::isinf(geo::nearestOnArea({}, Linyi).distance.value())); }
