// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"

#include <gtest/gtest.h>

using namespace huyuan;
using geo::LonLat;

namespace {

const LonLat Linyi{118.3564, 35.1046};

LonLat at(LonLat from, double azimuth, double metres) {
  return geo::destination(from, base::Degrees(azimuth), base::Metres(metres));
}

geo::Ring rectangle(LonLat corner, double width, double height) {
  const LonLat east = at(corner, 90, width);
  return {corner, east, at(east, 0, height), at(corner, 0, height), corner};
}

/// Largest difference from the radius along a drawn ring, whose edges are straight in degrees.
double worstOnRing(const geo::Ring& ring, const geo::MultiPolygon& area, double radius) {
  constexpr int Pieces = 4;
  double most = 0.0;
  for (std::size_t i = 1; i < ring.size(); ++i)
    for (int k = 0; k < Pieces; ++k) {
      const double t = static_cast<double>(k) / Pieces;
      const LonLat p{ring[i - 1].lon + t * (ring[i].lon - ring[i - 1].lon),
                     ring[i - 1].lat + t * (ring[i].lat - ring[i - 1].lat)};
      most = std::fmax(most, std::abs(geo::nearestOnArea(area, p).distance.value() - radius));
    }
  return most;
}

double worst(const geo::MultiPolygon& zone, const geo::MultiPolygon& area, double radius) {
  double most = 0.0;
  for (const geo::Polygon& polygon : zone.polygons) {
    most = std::fmax(most, worstOnRing(polygon.outer, area, radius));
    for (const geo::Ring& hole : polygon.holes) most = std::fmax(most, worstOnRing(hole, area, radius));
  }
  return most;
}

/// A star around a place: any shape, convex or not.
geo::Ring star(LonLat centre, double least, double most, base::Random& random) {
  const auto corners = 3 + random.below(12);
  geo::Ring ring;
  for (std::uint64_t i = 0; i < corners; ++i)
    ring.push_back(
        at(centre, 360.0 * static_cast<double>(i) / static_cast<double>(corners), random.between(least, most)));
  ring.push_back(ring.front());
  return ring;
}

/// Two triangles that touch in one corner, drawn as one ring.
geo::Ring hourglass(LonLat waist, double size) {
  return {waist, at(waist, 30, size), at(waist, 330, size), waist, at(waist, 210, size), at(waist, 150, size), waist};
}

geo::MultiPolygon randomCampus(base::Random& random) {
  const LonLat centre{random.between(80, 130), random.between(20, 50)};
  switch (random.below(4)) {
  case 0:
    return {{{star(centre, 20, 400, random), {}}, {star(at(centre, 100, 700), 20, 200, random), {}}}};
  case 1: // a courtyard wide enough to keep a hole in the zone, or not
    return {{{star(centre, 900, 1000, random), {star(centre, 150, 800, random)}}}};
  case 2: // a wall of a centimetre
    return {{{rectangle(centre, random.between(50, 500), 0.01), {}}}};
  default:
    return {{{hourglass(centre, random.between(10, 300)), {}}}};
  }
}

} // namespace

TEST(BufferForDrawing, StaysWithinTwoCentimetres) {
  const geo::MultiPolygon horseshoe{{{{Linyi, at(Linyi, 90, 300), at(Linyi, 45, 400), at(Linyi, 30, 250),
                                       at(Linyi, 80, 120), at(Linyi, 0, 210), Linyi},
                                      {}}}};
  const geo::MultiPolygon wide{{{rectangle(Linyi, 4000, 1500), {}}}};
  for (const double radius : {50.0, 200.0, 500.0, 5000.0}) {
    EXPECT_LT(worst(geo::bufferForDrawing(horseshoe, base::Metres(radius)), horseshoe, radius), 0.02) << radius;
    EXPECT_LT(worst(geo::bufferForDrawing(wide, base::Metres(radius)), wide, radius), 0.02) << radius;
  }
}

TEST(BufferForDrawing, StaysWithinTwoCentimetresAroundAnyCampus) {
  base::Random random(200);
  int holes = 0;
  for (int i = 0; i < 150; ++i) {
    const geo::MultiPolygon campus = randomCampus(random);
    const geo::MultiPolygon zone = geo::bufferForDrawing(campus, base::Metres(200));
    ASSERT_FALSE(zone.empty());
    EXPECT_LT(worst(zone, campus, 200), 0.02) << i;
    for (const geo::Polygon& polygon : zone.polygons) holes += static_cast<int>(polygon.holes.size());
  }
  EXPECT_GT(holes, 10);
}

/// A corner of the drawn zone lies on the edge of one zone and inside no other.
TEST(Dissolve, OfRandomZonesIsTheirOutline) {
  base::Random random(3);
  std::vector<LonLat> places;
  std::vector<geo::MultiPolygon> zones;
  for (int i = 0; i < 60; ++i) {
    places.push_back(at(Linyi, random.between(0, 360), random.between(0, 1500)));
    zones.push_back({{{geo::circle(places.back(), base::Metres(200)), {}}}});
  }
  const geo::MultiPolygon outline = geo::dissolve(zones);
  for (const geo::Polygon& polygon : outline.polygons)
    for (const LonLat p : polygon.outer) {
      double nearest = 1e9;
      for (const LonLat place : places) nearest = std::fmin(nearest, geo::distance(place, p).value());
      EXPECT_NEAR(nearest, 200.0, 0.02);
    }
}

TEST(BufferForDrawing, PartsMergeAndHolesStay) {
  const geo::MultiPolygon two{{{rectangle(Linyi, 50, 50), {}}, {rectangle(at(Linyi, 90, 300), 50, 50), {}}}};
  EXPECT_EQ(geo::bufferForDrawing(two, base::Metres(100)).polygons.size(), 2U);
  EXPECT_EQ(geo::bufferForDrawing(two, base::Metres(200)).polygons.size(), 1U);
  const geo::MultiPolygon frame{
      {{rectangle(Linyi, 1000, 1000), {rectangle(at(at(Linyi, 90, 100), 0, 100), 800, 800)}}}};
  const geo::MultiPolygon zone = geo::bufferForDrawing(frame, base::Metres(200));
  ASSERT_EQ(zone.polygons.size(), 1U);
  EXPECT_EQ(zone.polygons[0].holes.size(), 1U);
}

TEST(BufferForDrawing, AnswersForBrokenAndEmptyAreas) {
  EXPECT_TRUE(geo::bufferForDrawing({}, base::Metres(200)).empty());
  const geo::Ring bowTie{Linyi, at(Linyi, 45, 100), at(Linyi, 90, 100), at(Linyi, 0, 100), Linyi};
  EXPECT_FALSE(geo::bufferForDrawing({{{bowTie, {}}}}, base::Metres(200)).empty());
}

TEST(Dissolve, OverlapsBecomeOneOutline) {
  const auto disc = [](LonLat c) { return geo::MultiPolygon{{{geo::circle(c, base::Metres(200)), {}}}}; };
  const geo::MultiPolygon one = geo::dissolve({disc(Linyi), disc(at(Linyi, 70, 150)), disc(at(Linyi, 70, 5000))});
  ASSERT_EQ(one.polygons.size(), 2U);
  EXPECT_TRUE(geo::contains(one, Linyi));
  EXPECT_TRUE(geo::contains(one, at(Linyi, 70, 345)));
  EXPECT_FALSE(geo::contains(one, at(Linyi, 70, 1000)));
  EXPECT_TRUE(geo::dissolve({}).empty());
  base::Random random(1);
  for (int i = 0; i < 500; ++i) {
    const LonLat p = at(Linyi, random.between(0, 360), random.between(0, 600));
    const bool in = geo::contains(disc(Linyi), p) || geo::contains(disc(at(Linyi, 70, 150)), p);
    EXPECT_EQ(geo::contains(one, p), in);
  }
}
