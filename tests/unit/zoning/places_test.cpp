// SPDX-License-Identifier: GPL-3.0-or-later
#include "town.h"
#include "zoning/places.h"

#include <gtest/gtest.h>

#include <limits>

using namespace huyuan;
using domain::Method;
using geo::LonLat;

namespace {

const LonLat Origin{118.3564, 35.1046};
constexpr double Nan = std::numeric_limits<double>::quiet_NaN();

LonLat place(double east, double north) { return test::at(test::at(Origin, 90, east), 0, north); }

std::vector<zoning::Hit> searchAll(const zoning::SchoolTable& schools, const zoning::VendorTable& vendors,
                                   Method method = Method::BoundaryLine) {
  domain::ZoneRule rule;
  rule.method = method;
  return zoning::search(schools, vendors, zoning::VendorIndex(vendors), rule, nullptr, {}, {}, {});
}

} // namespace

TEST(Places, ACampusCornerByCornerIsClosed) {
  zoning::SchoolTable schools;
  schools.add({});
  schools.beginRing(true);
  for (const auto& [e, n] : {std::pair{0, 0}, {400, 0}, {400, 400}, {0, 400}}) schools.addCorner(place(e, n));
  schools.beginRing(false);
  for (const auto& [e, n] : {std::pair{100, 100}, {300, 100}, {300, 300}, {100, 300}}) schools.addCorner(place(e, n));
  EXPECT_TRUE(schools.endCampus());
  zoning::VendorTable vendors;
  vendors.add(place(200, 200)); // in the courtyard, 100 m from each wall
  vendors.add(place(-50, 200)); // beside the wall that closes the outer ring
  vendors.add(place(50, 50));   // on the grounds
  const auto hits = searchAll(schools, vendors);
  ASSERT_EQ(hits.size(), 3U);
  EXPECT_NEAR(hits[0].distance, 100.0, 3e-3);
  EXPECT_NEAR(hits[1].distance, 50.0, 3e-3);
  EXPECT_EQ(hits[2].distance, 0.0);
}

TEST(Places, ABrokenCampusIsTakenBackWhole) {
  zoning::SchoolTable schools;
  schools.add(place(0, 0));
  EXPECT_FALSE(schools.addCampus({{{{place(0, 0), {Nan, 35.0}, place(9, 9), place(0, 0)}, {}}}}));
  EXPECT_FALSE(schools.addCampus({{{{place(0, 0), {200.0, 35.0}, place(9, 9), place(0, 0)}, {}}}}));
  EXPECT_FALSE(schools.addCampus({}));
  EXPECT_FALSE(schools.addCampus({{{{}, {}}}})) << "a ring without corners";
  schools.beginRing(false);
  schools.addCorner(place(0, 0));
  EXPECT_FALSE(schools.endCampus()) << "a hole of nothing";
  schools.add(place(0, 1000));
  EXPECT_TRUE(schools.addCampus({{{{place(0, 1000), place(50, 1000), place(50, 1050), place(0, 1000)}, {}}}}));
  zoning::VendorTable vendors;
  vendors.add(place(0, 100));
  vendors.add(place(25, 950));
  const auto hits = searchAll(schools, vendors);
  ASSERT_EQ(hits.size(), 2U);
  EXPECT_EQ(hits[0].school, 0U);
  EXPECT_EQ(hits[0].method, Method::PointRadius) << "its campus was refused, its point was not";
  EXPECT_EQ(hits[1].school, 1U);
  EXPECT_NEAR(hits[1].distance, 50.0, 3e-3);
}

TEST(Places, WhatIsNoPlaceIsPassedOver) {
  zoning::SchoolTable schools;
  schools.add({Nan, 35.0});
  schools.addGate({181.0, 35.0});
  schools.addGate({35.1046, 118.3564}); // the wrong way round
  schools.add({});
  schools.addGate(Origin);
  zoning::VendorTable vendors;
  for (const LonLat p : {LonLat{Nan, Nan}, LonLat{118.0, 91.0}, LonLat{}, Origin}) vendors.add(p, -3.0);
  const auto hits = searchAll(schools, vendors);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].school, 1U);
  EXPECT_EQ(hits[0].vendor, 3U);
  EXPECT_EQ(hits[0].uncertainty, 0.0) << "a negative accuracy says nothing";
}

TEST(Places, KindsAndAccuraciesThatComeLateHoldForThoseAddedThen) {
  zoning::VendorTable vendors;
  vendors.add(Origin);
  vendors.add(Origin, 8.0, "stall");
  vendors.add(Origin, 0.0, "toys");
  vendors.add(Origin);
  EXPECT_EQ(vendors.kind(0), "");
  EXPECT_EQ(vendors.kind(1), "stall");
  EXPECT_EQ(vendors.kind(2), "toys");
  EXPECT_EQ(vendors.kind(3), "");
  EXPECT_EQ(vendors.accuracy(0), 0.0);
  EXPECT_EQ(vendors.accuracy(1), 8.0);
  EXPECT_EQ(vendors.accuracy(3), 0.0);
}

TEST(Places, JoinedSchoolsAreOne) {
  zoning::SchoolTable schools;
  for (int i = 0; i < 4; ++i) schools.add(place(i * 20.0, 0));
  schools.join(3, 1);
  schools.join(1, 0);
  zoning::VendorTable vendors;
  vendors.add(place(50, 0));
  const auto hits = searchAll(schools, vendors, Method::PointRadius);
  ASSERT_EQ(hits.size(), 2U);
  EXPECT_EQ(hits[0].school, 2U) << "by itself";
  EXPECT_EQ(hits[1].school, 3U) << "the nearest of 0, 1 and 3";
}
