// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "rows.h"
#include "support/shared_data.h"
#include "zipped_rows.h"

#include <gtest/gtest.h>

using namespace huyuan;
using geo::LonLat;

namespace {

/// The published tables are for WGS 84. Its flattening differs from GRS 80's by 1.6e-11, which moves a distance by at
/// most twice that share, and by less than 0.4 mm for any geodesic.
double datumDifference(double metres) { return 4e-11 * metres; }

const LonLat Gate{118.3564, 35.1046};

} // namespace

TEST(Geodesic, FollowsTheSolverTableOfShandong) {
  HUYUAN_SHARED_FILE(path, "geod/geod_shandong_0_2km.csv");
  const auto table = test::rows(path, ',');
  ASSERT_GT(table.size(), 12000U);
  for (std::size_t i = 1; i < table.size(); ++i) {
    const auto& r = table[i];
    const LonLat a{std::stod(r[2]), std::stod(r[1])};
    const LonLat b{std::stod(r[4]), std::stod(r[3])};
    const double expected = std::stod(r[7]);
    ASSERT_NEAR(geo::distance(a, b).value(), expected, 2e-8 + datumDifference(expected)) << "row " << i + 1;
    if (expected > 1.0) {
      ASSERT_NEAR(geo::inverse(a, b).azimuth.value(), std::stod(r[5]), 1e-6) << "row " << i + 1;
    }
  }
}

TEST(Geodesic, FollowsThePublishedTestSet) {
  HUYUAN_SHARED_FILE(path, "geod/GeodTest-100.dat");
  for (const auto& r : test::rows(path, ' ')) {
    const LonLat a{std::stod(r[1]), std::stod(r[0])};
    const LonLat b{std::stod(r[4]), std::stod(r[3])};
    const double expected = std::stod(r[6]);
    EXPECT_NEAR(geo::distance(a, b).value(), expected, 1e-6 + datumDifference(expected));
    const LonLat reached = geo::destination(a, base::Degrees(std::stod(r[2])), base::Metres(expected));
    EXPECT_LT(geo::distance(reached, b).value(), 1e-3);
  }
}

/// Karney's set whole: 10 000 geodesics worked out with 100 digits. It measures from points on the meridian of
/// Greenwich.
TEST(Geodesic, FollowsAllOfThePublishedShortSet) {
  HUYUAN_SHARED_FILE(path, "geod/GeodTest-short.dat.gz");
  const auto table = test::zippedRows(path, ' ');
  ASSERT_EQ(table.size(), 10000U);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto& r = table[i];
    const LonLat a{std::stod(r[1]), std::stod(r[0])};
    const LonLat b{std::stod(r[4]), std::stod(r[3])};
    const double expected = std::stod(r[6]);
    ASSERT_NEAR(geo::distance(a, b).value(), expected, 1e-6 + datumDifference(expected)) << "row " << i + 1;
    ASSERT_NEAR(geo::distance(b, a).value(), expected, 1e-6 + datumDifference(expected)) << "row " << i + 1;
    const LonLat reached = geo::destination(a, base::Degrees(std::stod(r[2])), base::Metres(expected));
    ASSERT_LT(geo::distance(reached, b).value(), 1e-3) << "row " << i + 1;
  }
}

TEST(Geodesic, MeetsTheVectorsAroundAGate) {
  struct Vector {
    double azimuth;
    LonLat inside, outside;
  };
  const Vector vectors[] = {{0, {118.356400000, 35.106401834}, {118.356400000, 35.106403637}},
                            {45, {118.357950400, 35.105874079}, {118.357951951, 35.105875354}},
                            {90, {118.358592563, 35.104599980}, {118.358594756, 35.104599980}},
                            {135, {118.357950352, 35.103325901}, {118.357951903, 35.103324626}},
                            {270, {118.354207437, 35.104599980}, {118.354205244, 35.104599980}}};
  constexpr double PrintedTo = 1e-4; // nine decimals of a degree
  for (const Vector& v : vectors) {
    EXPECT_NEAR(geo::distance(Gate, v.inside).value(), 199.90, PrintedTo) << v.azimuth;
    EXPECT_NEAR(geo::distance(Gate, v.outside).value(), 200.10, PrintedTo) << v.azimuth;
    const LonLat reached = geo::destination(Gate, base::Degrees(v.azimuth), base::Metres(199.90));
    EXPECT_LT(geo::distance(reached, v.inside).value(), PrintedTo) << v.azimuth;
  }
}

TEST(Geodesic, AzimuthIsInTheHalfOpenCircle) {
  EXPECT_DOUBLE_EQ(geo::inverse(Gate, {Gate.lon, 34.0}).azimuth.value(), 180.0);
  EXPECT_DOUBLE_EQ(geo::inverse(Gate, {Gate.lon, 36.0}).azimuth.value(), 0.0);
  EXPECT_LT(geo::inverse(Gate, {118.0, 35.1046}).azimuth.value(), -80.0);
}

TEST(Geodesic, LengthOfALineIsTheSumOfItsPieces) {
  const geo::Line line{Gate, geo::destination(Gate, base::Degrees(30), base::Metres(120)),
                       geo::destination(Gate, base::Degrees(30), base::Metres(300))};
  EXPECT_NEAR(geo::length(line).value(), 300.0, 1e-7);
  EXPECT_EQ(geo::length({Gate}).value(), 0.0);
  EXPECT_EQ(geo::length({}).value(), 0.0);
}

TEST(Geodesic, CircleHasEveryCornerAtTheRadius) {
  const geo::Ring ring = geo::circle(Gate, base::Metres(200), 64);
  ASSERT_EQ(ring.size(), 65U);
  EXPECT_EQ(ring.front(), ring.back());
  for (const LonLat& p : ring) EXPECT_NEAR(geo::distance(Gate, p).value(), 200.0, 1e-7);
}
