// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict_town.h"

using namespace huyuan;
using domain::Method;
using test::DrawnMap;

/// Two campuses and a school of which only a point is known: a shop counts once for each school it is near. 50 m a
/// cell.
TEST(VerdictNeighbours, AShopBetweenTwoSchoolsIsInBothZones) {
  const DrawnMap map(R"(
      ###   A  ##
      ###      ##     B     S
      ###
           C               D
                 E

    where
    A 1 175.0 inside
    A 2 125.0 inside
    C 1 127.5 inside
    C 2 190.4 inside
    D 3 111.8 inside
    E 2 127.5 inside
  )",
                     50.0);
  EXPECT_EQ(map.schools().size(), 3U);
  EXPECT_EQ(test::findingsOf(map.schools(), map.vendors(), test::twoHundredMetres(Method::BoundaryLine)),
            test::expectedOf(map));
}

/// A school with a yard that is closed all round, and one whose yard is open to the south. 40 m a cell.
TEST(VerdictNeighbours, YardsAreNotCampus) {
  const DrawnMap map(R"(
    #########
    #       #
    #   A   #   B
    #       #
    #########

    #########
    #       #
    #   C   #
    #       #

        D

    where
    A 1  60.0 inside
    A 2 140.0 inside
    B 1 140.0 inside
    B 2 198.0 inside
    C 1 140.0 inside
    C 2  60.0 inside
    D 2 152.3 inside
  )",
                     40.0);
  const auto schools = map.schools();
  ASSERT_EQ(schools.size(), 2U);
  EXPECT_EQ(schools[0].campus.polygons[0].holes.size(), 1U);
  EXPECT_TRUE(schools[1].campus.polygons[0].holes.empty());
  EXPECT_EQ(test::findingsOf(schools, map.vendors(), test::twoHundredMetres(Method::BoundaryLine)),
            test::expectedOf(map));
}

/// Shops known to 15 m beside a school known to 15 m: u = 21.2 m. 10 m a cell.
TEST(VerdictNeighbours, CloseToTheLimitSomebodyMustGoAndMeasure) {
  const DrawnMap map(R"(
      S                A  B CD
    where
    A 1 170.0 inside
    B 1 200.0 borderline
    C 1 220.0 borderline
  )",
                     10.0);
  auto schools = map.schools();
  auto vendors = map.vendors();
  schools[0].accuracy = base::Metres(15);
  for (domain::Vendor& v : vendors) v.accuracy = base::Metres(15);
  EXPECT_EQ(test::findingsOf(schools, vendors, test::twoHundredMetres(Method::PointRadius)), test::expectedOf(map));
}
