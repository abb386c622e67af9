// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/random.h"
#include "geo/china_shift.h"
#include "geo/crs.h"
#include "geo/geodesic.h"

#include <gtest/gtest.h>

using namespace huyuan;
using geo::CrsTransform;
using geo::LonLat;

namespace {

constexpr double Pi = 3.14159265358979323846;

/// Gauss-Krüger on GRS 80 by Krüger's series in the third flattening n (fourth order: below 0.1 mm within a zone), as
/// printed in his work of 1912: not how PROJ is asked.
struct Grid {
  double east, north;
};
Grid gaussKrueger(LonLat p, double meridian, double falseEast) {
  const double f = 1 / 298.257222101;
  const double n = f / (2 - f);
  const double e = std::sqrt(f * (2 - f));
  const double radius = 6378137.0 / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64);
  const double alpha[] = {n / 2 - 2 * n * n / 3 + 5 * n * n * n / 16 + 41 * n * n * n * n / 180,
                          13 * n * n / 48 - 3 * n * n * n / 5 + 557 * n * n * n * n / 1440,
                          61 * n * n * n / 240 - 103 * n * n * n * n / 140, 49561 * n * n * n * n / 161280};
  const double s = std::sin(p.lat * Pi / 180);
  const double t = std::sinh(std::atanh(s) - e * std::atanh(e * s));
  const double lon = (p.lon - meridian) * Pi / 180;
  const double xi = std::atan2(t, std::cos(lon));
  const double eta = std::asinh(std::sin(lon) / std::hypot(t, std::cos(lon)));
  Grid g{eta, xi};
  for (int k = 1; k <= 4; ++k) {
    g.east += alpha[k - 1] * std::cos(2 * k * xi) * std::sinh(2 * k * eta);
    g.north += alpha[k - 1] * std::sin(2 * k * xi) * std::cosh(2 * k * eta);
  }
  return {falseEast + radius * g.east, radius * g.north};
}

} // namespace

TEST(CrsTransform, ReadsEastNorthOfTheZonesOfLinyi) {
  struct Zone {
    const char* name;
    double meridian, falseEast;
  };
  const Zone zones[] = {{"EPSG:4548", 117, 500000},   {"EPSG:4527", 117, 39500000}, {"EPSG:4549", 120, 500000},
                        {"EPSG:4528", 120, 40500000}, {"EPSG:4509", 117, 500000},   {"EPSG:4498", 117, 20500000}};
  base::Random random(1);
  for (const Zone& zone : zones) {
    const CrsTransform crs(zone.name);
    EXPECT_EQ(crs.name(), zone.name);
    for (int i = 0; i < 20; ++i) {
      const LonLat p{random.between(117.4, 119.2), random.between(34.36, 36.22)};
      const Grid g = gaussKrueger(p, zone.meridian, zone.falseEast);
      EXPECT_LT(geo::distance(crs.toLonLat(g.east, g.north), p).value(), 2e-4) << zone.name;
    }
  }
}

TEST(CrsTransform, ReadsDegreesLonFirst) {
  for (const char* name : {"wgs84", "cgcs2000", "EPSG:4326", "epsg:4490", "WGS84"})
    EXPECT_EQ(CrsTransform(name).toLonLat(118.3564, 35.1046), (LonLat{118.3564, 35.1046})) << name;
  const LonLat beijing54 = CrsTransform("EPSG:4214").toLonLat(118.3564, 35.1046);
  EXPECT_NEAR(beijing54.lon, 118.3564, 0.01) << "lon first, whatever the registry says";
}

TEST(CrsTransform, KnowsTheShiftsOfWebMaps) {
  const LonLat wgs{118.3564, 35.1046};
  const LonLat gcj = geo::wgsToGcj(wgs);
  const LonLat bd = geo::wgsToBd(wgs);
  EXPECT_LT(geo::distance(CrsTransform("GCJ02").toLonLat(gcj.lon, gcj.lat), wgs).value(), 1e-5);
  EXPECT_LT(geo::distance(CrsTransform("bd09").toLonLat(bd.lon, bd.lat), wgs).value(), 1e-5);
  EXPECT_EQ(CrsTransform("GCJ02").name(), "gcj02");
}

TEST(CrsTransform, WebMercatorAndUtmAreWgs84) {
  const geo::Mercator m = geo::toMercator({118.3564, 35.1046});
  EXPECT_LT(geo::distance(CrsTransform("EPSG:3857").toLonLat(m.x, m.y), {118.3564, 35.1046}).value(), 1e-3);
  const LonLat p = CrsTransform("EPSG:32650").toLonLat(500000, 3884000);
  EXPECT_NEAR(p.lon, 117.0, 1e-9);
  EXPECT_NEAR(p.lat, 35.098, 0.01);
}

TEST(CrsTransform, RefusesUnknownNames) {
  for (const char* name :
       {"", "EPSG:", "EPSG:0", "EPSG:99999999", "EPSG:4548x", "EPSG:-1", "mars", "EPSG:5773", "4548"})
    EXPECT_THROW(CrsTransform{name}, base::Error) << name;
}

TEST(CrsTransform, WhatCannotBeConvertedIsInvalid) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(CrsTransform("wgs84").toLonLat(nan, 35).isValid());
  EXPECT_FALSE(CrsTransform("wgs84").toLonLat(35.1, 118.3).isValid());
  EXPECT_FALSE(CrsTransform("EPSG:4548").toLonLat(nan, 0).isValid());
  EXPECT_FALSE(CrsTransform("EPSG:4548").toLonLat(1e30, 1e30).isValid());
}

TEST(CrsTransform, CanBeMoved) {
  CrsTransform a("EPSG:4548");
  CrsTransform b("wgs84");
  b = std::move(a);
  EXPECT_NEAR(b.toLonLat(500000, 3884000).lon, 117.0, 1e-9);
}

TEST(Mercator, ThereAndBackAndClampedAtThePoles) {
  const LonLat p{118.3564, 35.1046};
  const LonLat back = geo::fromMercator(geo::toMercator(p));
  EXPECT_NEAR(back.lon, p.lon, 1e-12);
  EXPECT_NEAR(back.lat, p.lat, 1e-12);
  EXPECT_NEAR(geo::toMercator({180, 0}).x, 20037508.342789244, 1e-6);
  EXPECT_NEAR(geo::toMercator({0, 85.0511287798066}).y, 20037508.342789244, 1e-5);
  EXPECT_TRUE(std::isfinite(geo::toMercator({0, 90}).y));
}

/// 200 "metres" of the map are 163.6 m on the ground at Linyi.
TEST(Mercator, IsNoPlaceToMeasure) {
  const geo::Mercator m = geo::toMercator({118.3564, 35.1046});
  const LonLat b = geo::fromMercator({m.x, m.y + 200});
  EXPECT_NEAR(geo::distance({118.3564, 35.1046}, b).value(), 163.2, 0.5);
}
