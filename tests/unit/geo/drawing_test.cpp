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

/// Largest difference from the radius, over corners and middles of the drawn outline (a drawn edge is straight in
/// degrees).
double worst(const geo::MultiPolygon& zone, const geo::MultiPolygon& area, double radius) {
  double most = 0.0;
  for (const geo::Polygon& polygon : zone.polygons) {
    for (std::size_t i = 1; i < polygon.outer.size(); ++i) {
      const LonLat a = polygon.outer[i - 1], b = polygon.outer[i];
      for (const LonLat p : {a, LonLat{(a.lon + b.lon) / 2, (a.lat + b.lat) / 2}})
        most = std::fmax(most, std::abs(geo::nearestOnArea(area, p).distance.value() - radius));
    }
  }
  return most;
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
