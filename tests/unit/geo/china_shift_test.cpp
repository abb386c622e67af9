// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/china_shift.h"
#include "geo/geodesic.h"
#include "rows.h"
#include "support/shared_data.h"

#include <gtest/gtest.h>

using namespace huyuan;
using geo::LonLat;

namespace {

double apart(LonLat a, LonLat b) { return geo::distance(a, b).value(); }

LonLat cell(const std::vector<std::string>& row, std::size_t column) {
  return {std::stod(row.at(column)), std::stod(row.at(column + 1))};
}

} // namespace

/// Values of the public packages gcoord, coordtransform and chncrs, which agree to the printed 1e-9 degrees.
TEST(ChinaShift, MeetsThePackagesOnTheGridOfShandong) {
  HUYUAN_SHARED_FILE(path, "coord/gcj_bd_grid_shandong.csv");
  const auto table = test::rows(path, ',');
  ASSERT_GT(table.size(), 4000U);
  for (std::size_t i = 1; i < table.size(); ++i) {
    const LonLat wgs = cell(table[i], 1);
    ASSERT_LT(apart(geo::wgsToGcj(wgs), cell(table[i], 3)), 2e-4) << i;
    ASSERT_LT(apart(geo::wgsToBd(wgs), cell(table[i], 5)), 2e-4) << i;
    ASSERT_LT(apart(geo::gcjToBd(cell(table[i], 7)), cell(table[i], 9)), 2e-4) << i;
  }
}

TEST(ChinaShift, InvertsToTheTrueOrigin) {
  HUYUAN_SHARED_FILE(path, "coord/gcj_bd_inverse_shandong.csv");
  const auto table = test::rows(path, ',');
  ASSERT_GT(table.size(), 1900U);
  for (std::size_t i = 1; i < table.size(); ++i) {
    const LonLat truth = cell(table[i], 14);
    ASSERT_LT(apart(geo::gcjToWgs(cell(table[i], 0)), truth), 1e-3) << i;
    ASSERT_LT(apart(geo::bdToWgs(cell(table[i], 10)), truth), 1e-3) << i;
  }
}

TEST(ChinaShift, MeetsPublishedCities) {
  HUYUAN_SHARED_FILE(path, "coord/gcj_bd_published.csv");
  const auto table = test::rows(path, ',');
  int checked = 0;
  for (std::size_t i = 1; i < table.size(); ++i) {
    const auto& row = table[i];
    if (row[10].find("gcoord") == std::string::npos) continue; // the others' BD-09 constant is wrong
    ++checked;
    EXPECT_LT(apart(geo::wgsToGcj(cell(row, 0)), cell(row, 2)), 0.8) << row[9];
    EXPECT_LT(apart(geo::gcjToBd(cell(row, 2)), cell(row, 4)), 0.03) << row[9];
  }
  EXPECT_GT(checked, 300);
}

/// The offsets in metres were computed on a sphere: good to 0.15 %.
TEST(ChinaShift, OffsetsAtLinyi) {
  struct Vector {
    LonLat wgs, gcj, bd;
    double gcjOffset, bdOffset;
  };
  const Vector vectors[] = {
      {{118.3564, 35.1046}, {118.36215422, 35.10420750}, {118.36871262, 35.10999523}, 525.9, 1271},
      {{118.6279, 35.7904}, {118.63329235, 35.79022352}, {118.63989389, 35.79595617}, 487.3, 1246},
      {{117.6403, 35.5063}, {117.64603002, 35.50597350}, {117.65259646, 35.51170697}, 520.5, 1266},
      {{118.6508, 34.9198}, {118.65614285, 34.91892877}, {118.66260865, 34.92504098}, 497.2, 1225},
      {{118.3674, 34.6134}, {118.37311788, 34.61250994}, {118.37972239, 34.61817977}, 533.1, 1247}};
  for (const Vector& v : vectors) {
    EXPECT_LT(apart(geo::wgsToGcj(v.wgs), v.gcj), 2e-3);
    EXPECT_LT(apart(geo::wgsToBd(v.wgs), v.bd), 2e-3);
    EXPECT_NEAR(apart(v.wgs, geo::wgsToGcj(v.wgs)), v.gcjOffset, 0.8);
    EXPECT_NEAR(apart(v.wgs, geo::wgsToBd(v.wgs)), v.bdOffset, 1.9);
  }
}

TEST(ChinaShift, RoundTripsBelowAMillimetreAllOverChina) {
  base::Random random(1);
  for (int i = 0; i < 5000; ++i) {
    const LonLat p{random.between(73, 135), random.between(4, 53)};
    ASSERT_LT(apart(geo::gcjToWgs(geo::wgsToGcj(p)), p), 1e-5);
    ASSERT_LT(apart(geo::bdToGcj(geo::gcjToBd(p)), p), 1e-5);
    ASSERT_LT(apart(geo::bdToWgs(geo::wgsToBd(p)), p), 1e-5);
  }
}

TEST(ChinaShift, LeavesTheRestOfTheWorldAlone) {
  for (const LonLat p : {LonLat{2.35, 48.85}, LonLat{151.2, -33.9}, LonLat{140.0, 35.0}}) {
    for (const auto f : {geo::wgsToGcj, geo::gcjToWgs, geo::gcjToBd, geo::bdToGcj, geo::wgsToBd, geo::bdToWgs})
      EXPECT_EQ(f(p), p);
  }
  EXPECT_FALSE(geo::wgsToGcj({}).isValid());
}
