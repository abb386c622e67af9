// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geometry.h"

#include <gtest/gtest.h>

using namespace huyuan::geo;

namespace {

Ring square(double west, double south, double side) {
  return {{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}};
}

const MultiPolygon WithHole{{{square(0, 0, 10), {square(4, 4, 2)}}, {square(20, 0, 5), {}}}};

} // namespace

TEST(Contains, EdgesAndCornersAreIn) {
  for (const LonLat p : {LonLat{0, 0}, {10, 10}, {5, 0}, {0, 5}, {10, 3}, {1, 10}, {20, 0}, {22, 5}})
    EXPECT_TRUE(contains(WithHole, p)) << p.lon << ' ' << p.lat;
}

TEST(Contains, HolesAreOutButTheirEdgeIsIn) {
  EXPECT_FALSE(contains(WithHole, {5, 5}));
  EXPECT_TRUE(contains(WithHole, {4, 5}));
  EXPECT_TRUE(contains(WithHole, {3.99, 5}));
  EXPECT_FALSE(contains(WithHole, {15, 2}));
  EXPECT_FALSE(contains(WithHole, LonLat{}));
  EXPECT_FALSE(contains(MultiPolygon{}, {0, 0}));
}

TEST(Contains, DoesNotDependOnTheTurnOfTheRing) {
  MultiPolygon turned = WithHole;
  for (Polygon& p : turned.polygons) std::reverse(p.outer.begin(), p.outer.end());
  huyuan::base::Random random(1);
  for (int i = 0; i < 2000; ++i) {
    const LonLat p{random.between(-2, 27), random.between(-2, 12)};
    const bool inFirst = p.lon > 0 && p.lon < 10 && p.lat > 0 && p.lat < 10;
    const bool inHole = p.lon > 4 && p.lon < 6 && p.lat > 4 && p.lat < 6;
    const bool inSecond = p.lon > 20 && p.lon < 25 && p.lat > 0 && p.lat < 5;
    ASSERT_EQ(contains(turned, p), (inFirst && !inHole) || inSecond);
    ASSERT_EQ(contains(WithHole, p), contains(turned, p));
  }
}

TEST(LabelPoint, IsTheCentroidOfTheLargestPart) {
  const LonLat p = labelPoint({{{square(20, 0, 5), {}}, {square(100, 30, 8), {}}}});
  EXPECT_NEAR(p.lon, 104, 1e-12);
  EXPECT_NEAR(p.lat, 34, 1e-12);
}

TEST(LabelPoint, StaysInsideAHorseshoeAndOutOfAHole) {
  const MultiPolygon horseshoe{{{{{0, 0}, {10, 0}, {10, 10}, {8, 10}, {8, 1}, {1, 1}, {1, 10}, {0, 10}, {0, 0}}, {}}}};
  EXPECT_TRUE(contains(horseshoe, labelPoint(horseshoe)));
  EXPECT_GT(labelPoint(horseshoe).lon, 8.0) << "the wider of the two arms";
  const MultiPolygon frame{{{square(0, 0, 10), {square(3, 3, 4)}}}};
  EXPECT_TRUE(contains(frame, labelPoint(frame)));
}

TEST(LabelPoint, OfNothingIsInvalid) {
  EXPECT_FALSE(labelPoint({}).isValid());
  const MultiPolygon flat{{{{{1, 1}, {2, 1}, {1, 1}, {1, 1}}, {}}}};
  EXPECT_TRUE(labelPoint(flat).isValid());
}

TEST(BoundingBox, CoversEveryPartAndIsEmptyForNothing) {
  const Box box = boundingBox(Geometry(WithHole));
  EXPECT_EQ(box.west, 0);
  EXPECT_EQ(box.east, 25);
  EXPECT_EQ(box.north, 10);
  EXPECT_TRUE(boundingBox(Geometry{}).isEmpty());
  EXPECT_TRUE(boundingBox(Geometry(MultiLine{})).isEmpty());
  EXPECT_EQ(boundingBox(Geometry(LonLat{3, 4})).west, 3);
  EXPECT_EQ(boundingBox(Geometry(MultiPoint{{{3, 4}, {1, 9}}})).north, 9);
}

TEST(Wkt, NineDecimalsWithoutTrailingZeros) {
  EXPECT_EQ(toWkt(LonLat{118.3564, 35.10460000049}), "POINT (118.3564 35.1046)");
  EXPECT_EQ(toWkt(LonLat{-0.0000000001, 100}), "POINT (0 100)");
  EXPECT_EQ(toWkt(LonLat{118.123456789, 1e-9}), "POINT (118.123456789 0.000000001)");
  EXPECT_EQ(toWkt(MultiLine{{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}}}), "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))");
  EXPECT_EQ(toWkt(MultiPoint{{{1, 2}, {3, 4}}}), "MULTIPOINT ((1 2), (3 4))");
  EXPECT_EQ(toWkt(MultiPolygon{{{square(0, 0, 1), {}}}}), "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)))");
  EXPECT_EQ(toWkt(MultiPolygon{}), "MULTIPOLYGON EMPTY");
  EXPECT_EQ(toWkt({}), "");
}
