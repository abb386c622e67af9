// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/random.h"
#include "geo/geometry.h"

#include <gtest/gtest.h>

#include <limits>

using namespace huyuan::geo;
using huyuan::base::Error;

namespace {

std::string bytes(std::string_view hex) {
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    out.push_back(static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
  return out;
}

const Ring Unit{{0, 0}, {1, 0}, {1, 1}, {0, 0}};
constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

} // namespace

TEST(Wkb, EveryKindComesBack) {
  const Geometry all[] = {LonLat{118.3564, 35.1046},
                          MultiPoint{{{1, 2}, {3, 4}}},
                          MultiPoint{},
                          MultiLine{{{{1, 2}, {3, 4}, {5, 6}}, {{7, 8}, {9, 10}}}},
                          MultiPolygon{{{Unit, {Unit}}, {Unit, {}}}},
                          MultiPolygon{},
                          Geometry{}};
  for (const Geometry& g : all) EXPECT_EQ(fromWkb(toWkb(g)), g) << toWkt(g);
}

/// POINT(1 2), written by PostGIS: ST_AsBinary with NDR and XDR, ST_AsEWKB with SRID 4490, POINT Z (1 2 3) as ISO and
/// EWKB, POINT M and POINT ZM as ISO.
TEST(Wkb, ReadsBothByteOrdersEwkbAndMoreDimensions) {
  for (const char* hex : {"0101000000000000000000F03F0000000000000040", "00000000013FF00000000000004000000000000000",
                          "01010000208A110000000000000000F03F0000000000000040",
                          "01E9030000000000000000F03F00000000000000400000000000000840",
                          "0101000080000000000000F03F00000000000000400000000000000840",
                          "01D1070000000000000000F03F00000000000000400000000000000840",
                          "01B90B0000000000000000F03F000000000000004000000000000008400000000000001040",
                          "00A00000010000118A3FF000000000000040000000000000004008000000000000"})
    EXPECT_EQ(fromWkb(bytes(hex)), Geometry(LonLat{1, 2})) << hex;
}

TEST(Wkb, WritesIsoLittleEndian) {
  EXPECT_EQ(toWkb(LonLat{1, 2}), bytes("0101000000000000000000F03F0000000000000040"));
}

TEST(Wkb, SinglePartsBecomeMultiParts) {
  // LINESTRING(1 2, 1 2)
  EXPECT_EQ(fromWkb(bytes("010200000002000000000000000000F03F0000000000000040000000000000F03F0000000000000040")),
            Geometry(MultiLine{{{{1, 2}, {1, 2}}}}));
  const std::string multi = toWkb(MultiPolygon{{{Unit, {Unit}}}});
  EXPECT_EQ(fromWkb(multi.substr(9)), Geometry(MultiPolygon{{{Unit, {Unit}}}}));
  EXPECT_EQ(fromWkb(bytes("010300000000000000")), Geometry(MultiPolygon{})) << "POLYGON EMPTY";
}

TEST(Wkb, AnOpenRingIsClosed) {
  const Ring open{{0, 0}, {1, 0}, {1, 1}};
  EXPECT_EQ(fromWkb(toWkb(MultiPolygon{{{open, {}}}})), Geometry(MultiPolygon{{{Unit, {}}}}));
}

TEST(Wkb, RefusesWhatIsNotAGeometry) {
  EXPECT_THROW(fromWkb(bytes("02")), Error);
  EXPECT_THROW(fromWkb(bytes("01")), Error);
  EXPECT_THROW(fromWkb("hello world, I am text"), Error);
  EXPECT_THROW(fromWkb(bytes("010700000000000000")), Error) << "GEOMETRYCOLLECTION";
  EXPECT_THROW(fromWkb(bytes("010200000001000000000000000000F03F0000000000000040")), Error) << "one-point line";
  EXPECT_THROW(fromWkb(bytes("0104000000FFFFFFFF")), Error) << "four thousand million points in nine bytes";
  EXPECT_THROW(fromWkb(toWkb(LonLat{1, 2}) + "x"), Error) << "bytes left over";
  EXPECT_THROW(fromWkb(bytes("0105000000010000000101000000000000000000F03F0000000000000040")), Error)
      << "a point in a multi-line";
  EXPECT_THROW(fromWkb(toWkb(MultiPolygon{{{{{0, 0}, {1, 1}, {0, 0}}, {}}}})), Error) << "a ring of two corners";
}

TEST(Wkb, RefusesCoordinatesThatAreNoNumbers) {
  for (const double bad : {NaN, std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()}) {
    EXPECT_THROW(fromWkb(toWkb(LonLat{bad, 2})), Error);
    EXPECT_THROW(fromWkb(toWkb(MultiLine{{{{1, 2}, {3, bad}}}})), Error);
  }
}

TEST(Wkb, SurvivesEveryCutAndFlippedByte) {
  const std::string good = toWkb(MultiPolygon{{{Unit, {Unit}}, {Unit, {}}}});
  for (std::size_t n = 1; n < good.size(); ++n) EXPECT_THROW(fromWkb(good.substr(0, n)), Error) << n;
  huyuan::base::Random random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string bad = good;
    for (int k = 0; k < 3; ++k) bad[random.below(bad.size())] = static_cast<char>(random.below(256));
    try {
      const Geometry g = fromWkb(bad);
      ASSERT_TRUE(hasGeometry(g));
    } catch (const Error& e) {
      ASSERT_EQ(e.kind(), huyuan::base::ErrorKind::BadInput);
    }
  }
}
