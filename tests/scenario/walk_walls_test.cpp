// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "walk_town.h"

using namespace huyuan;
using test::expectWalks;

/// A wall between shop and street: one leaves by the street behind, and goes round.
TEST(WalkWalls, AWallTurnsTheShopToTheStreetBehind) {
  const std::string street = R"(
     #G#
    a-------b
            |
    WALLWALL|
       A    |
            |
            |
            |
    c-------d
    where
  )";
  auto walled = street, open = street;
  walled.replace(walled.find("WALLWALL"), 8, "~~~~~~  ");
  open.replace(open.find("WALLWALL"), 8, "        ");
  expectWalks(open + R"(
    walk G A 20 20 60
    is A 1 100.0 inside
  )");
  expectWalks(walled + R"(
    walk G A 20 360 80
  )");
}

/// All around: no street can be reached, and the straight line proves nothing.
TEST(WalkWalls, WalledInNothingIsKnown) {
  expectWalks(R"(
     #G#
    a-------b

     ~~~~~
     ! A !
     ~~~~~
    where
    walk G A noroad
    is A 1 82.5 borderline
  )");
}

/// A gate stands in its wall, drawn a little inside of it or a little outside.
TEST(WalkWalls, TheGatesOwnWallDoesNotCount) {
  const test::DrawnMap map("a-----b\n\n\n A ", 20.0);
  for (const double inside : {-3.0, 0.0, 3.0, 7.0}) {
    auto network = std::make_shared<domain::RoadNetwork>(test::DrawnRoads(map).network());
    const auto gate = map.place(1, 3), wall = geo::destination(gate, base::Degrees(0), base::Metres(inside));
    network->walls = {{{wall.lon - 0.01, wall.lat}, {wall.lon + 0.01, wall.lat}}};
    const auto walk = session::makeWalks(network, {}, {})->walks(gate, {map.place(5, 0)}, base::Metres(500)).front();
    EXPECT_EQ(walk.reach, inside > 5.0 ? zoning::Walk::Reach::NoRoad : zoning::Walk::Reach::Within) << inside;
  }
}

/// Legs end where they touch: a wall along the street itself, or one that ends before it, is not crossed.
TEST(WalkWalls, ToTouchAWallIsNotToCrossIt) {
  expectWalks(R"(
     #G#
    a-------b
     ! A !
     ! ! !
    where
    walk G A 20 20 20
    is A 1 60.0 inside
  )");
}
