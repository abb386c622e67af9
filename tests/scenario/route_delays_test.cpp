// SPDX-License-Identifier: GPL-3.0-or-later
#include "route_town.h"

using namespace huyuan;
using test::drawnProfile;
using test::expectRoutes;

/// A light costs 20 s whoever goes on beyond it; not whoever gets there, starts there, or stops before it.
TEST(RouteDelays, Lights) {
  auto profile = drawnProfile("car");
  profile.lightSeconds = 20;
  const std::string street = R"(
    A--1-B-2--C----D
    where
    light B
    light C
  )";
  expectRoutes(street + R"(
    go A D 70 300 ABCD
    go A C 40 200 ABC
    go A B 10 100 AB
    go B C 10 100 BC
    go A 1 6 60 A
    go 1 2 28 80 B
  )",
               profile);
  expectRoutes(street + "go A D 30 300 ABCD"); // a profile that does not wait
}

/// Round a light, if that is faster.
TEST(RouteDelays, ALightIsAvoided) {
  auto profile = drawnProfile("car");
  profile.lightSeconds = 20;
  const std::string block = R"(
    A----B----C
    |         |
    D---------E
    where
    light B
  )";
  expectRoutes(block + "go A C 28 280 ADEC", profile);
  profile.lightSeconds = 7;
  expectRoutes(block + "go A C 27 200 ABC", profile);
}

/// A bollard takes an e-bike 5 s; a car does not pass it at all.
TEST(RouteDelays, Barriers) {
  auto profile = drawnProfile("ebike");
  profile.barrierSeconds = 5;
  expectRoutes(R"(
    A--1-X-2--B
    where
    barrier X
    go A B 25 200 AXB
    go 1 2 13 80 X
    go A 1 6 60 A
  )",
               profile);
}

/// Turning back costs 60 s: once round the block is faster than turning.
TEST(RouteDelays, TurningBack) {
  auto profile = drawnProfile("car");
  const std::string town = R"(
    A----B----C
         |    |
         D----E
    where
    no ABD
  )";
  profile.uTurnSeconds = 5;
  expectRoutes(town + "go A D 34 340 ABCED", profile);
  expectRoutes(R"(
    A----B----C
         |
         D
    where
    no ABD
    go A D 39 340 ABCBD
  )",
               profile);
}

/// A ferry takes what the source says, and the wait before it; without a word, its length at its speed.
TEST(RouteDelays, Ferries) {
  auto profile = drawnProfile("car");
  profile.ferryWaitSeconds = 100;
  const std::string river = R"(
    A----B----C----D
    where
    class BC ferry
  )";
  expectRoutes(river + "go A D 130 300 ABCD", profile);
  expectRoutes(river + "takes BC 400\n    go A D 520 300 ABCD", profile);
  expectRoutes(river + "takes BC 400\n    go A D 420 300 ABCD");
}
