// SPDX-License-Identifier: GPL-3.0-or-later
#include "route_town.h"

using namespace huyuan;
using test::drawnProfile;
using test::expectRoutes;

/// A bollard stops cars, not people and not e-bikes; a car can still come near it from either side.
TEST(RouteAccess, BarrierIsGoneRoundByCars) {
  const std::string street = R"(
    A--1-X-2--B
    |         |
    C---------D
    where
    barrier X
  )";
  expectRoutes(street + R"(
    go A B 28 280 ACDB
    go 1 2 40 400 ACDB
    go A 1 6 60 A
  )");
  expectRoutes(street + "go 1 2 80 80 X", drawnProfile("foot"));
  expectRoutes(street + "go 1 2 8 80 X", drawnProfile("ebike"));
}

/// Behind a barrier with no other way in there is an island for cars: a place there goes to the street outside.
TEST(RouteAccess, IslandIsNotSnappedTo) {
  const std::string estate = R"(
    A---------B----C
                   |
       P           X
                   |
       E-----------F
    where
    barrier X
  )";
  expectRoutes(estate + R"(
    snap P 40
    go P C 24 240 BC
  )");
  expectRoutes(R"(
    A---------B----C
    |
    H
       P
       E-----------F
    where
    snap P 60
    go P C 24 240 BC
  )");
}

TEST(RouteAccess, ClosedStreets) {
  const std::string town = R"(
    A----B
    |    |
    C----D
    where
    closed AB
    footless CD
  )";
  expectRoutes(town + "go A B 18 180 ACDB");
  expectRoutes(town + R"(
    go A B 100 100 AB
    go C D 180 180 CABD
  )",
               drawnProfile("foot"));
  expectRoutes(town + R"(
    go A B 10 100 AB
    go C D 10 100 CD
  )",
               drawnProfile("ebike"));
}

/// Off the road the nearest point counts, even where the nearest node is another street's.
TEST(RouteAccess, SnapIsToTheStreetNotToItsNodes) {
  expectRoutes(R"(
    A-----------------B
    |        P
    |
    C--D
    where
    snap P 20
    go P A 18 180 A
    go A P 18 180 A
  )");
}
