// SPDX-License-Identifier: GPL-3.0-or-later
#include "route_town.h"

using namespace huyuan;
using test::expectRoutes;

/// Against a one-way street the way leads round the block; on foot it does not matter.
TEST(RouteDirections, OneWayMeansRoundTheBlock) {
  const std::string block = R"(
    A----B----C
    |    |    |
    D----E----F
    where
    oneway AB
  )";
  expectRoutes(block + R"(
    go A B 10 100 AB
    go B A 18 180 BEDA
  )");
  expectRoutes(block + "go B A 100 100 BA", test::drawnProfile("foot"));
}

/// Two places on one street: forward it is a stone's throw, back it is round the whole block.
TEST(RouteDirections, BackOnAOneWayStreetIsOnceRound) {
  const std::string street = R"(
    A-1---2-B
    |       |
    C-------D
    where
  )";
  expectRoutes(street + R"(
    go 1 2 8 80
    go 2 1 8 80
    go 1 1 0 0
  )");
  expectRoutes(street + R"(
    oneway AB
    go 1 2 8 80
    go 2 1 32 320 BDCA
    go 1 1 0 0
  )");
}

/// A roundabout is one-way without being told so: there by its northern half, back by the southern.
TEST(RouteDirections, RoundaboutIsOneWay) {
  expectRoutes(R"(
         +----+
         |    |
    V----A    B----X
         |    |
         |    |
         +----+
    where
    roundabout AB
    oneway BA'
    go V X 38 380 VABX
    go X V 42 420 XBAV
  )");
}

TEST(RouteDirections, RingOfOneStreet) {
  expectRoutes(R"(
    V----A-1+
         |  |
         +--+
    where
    roundabout AA
    go V 1 14 140 VA
    go 1 V 26 260 AV
  )");
}

/// A faster road is worth a detour; so is a posted limit that slows the short way.
TEST(RouteDirections, TimeCountsNotLength) {
  const std::string town = R"(
    +---------+
    |         |
    A----1----B
    where
  )";
  expectRoutes(town + "go A B 20 200 AB");
  expectRoutes(town + R"(
    class AB primary
    go A B 14 280 AB
  )");
  expectRoutes(town + R"(
    limit AB' 18
    go A B 28 280 AB
    go A 1 20 100 A
  )");
}
