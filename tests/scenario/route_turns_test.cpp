// SPDX-License-Identifier: GPL-3.0-or-later
#include "route_town.h"

using namespace huyuan;
using test::expectRoutes;

/// No left turn from A over B to N: straight on, round the block at C, or, where that is longer, back from the dead
/// end.
TEST(RouteTurns, NoLeftTurnLeadsRoundTheBlock) {
  const std::string crossing = R"(
         N----M
         |    |
    A----B----C
         |
         S
    where
  )";
  expectRoutes(crossing + "go A N 14 140 ABN");
  expectRoutes(crossing + R"(
    no ABN
    go A N 22 220 ABSBN
    go S N 8 80 SBN
    go A S 14 140 ABS
  )");
  expectRoutes(crossing + R"(
    no ABN
    oneway BS
    go A N 34 340 ABCMN
  )");
}

/// Only straight on: neither left nor right nor back.
TEST(RouteTurns, OnlyStraightOn) {
  expectRoutes(R"(
         N
         |
    A----B----C
         |
         S
    where
    only ABC
    go A C 20 200 ABC
    go A N 34 340 ABCBN
    go A S 34 340 ABCBS
    go C N 14 140 CBN
  )");
}

/// Two orders at one place add up.
TEST(RouteTurns, OnlyStraightOrRight) {
  expectRoutes(R"(
         N
         |
    A----B----C
         |
         S
    where
    only ABC
    only ABS
    go A S 14 140 ABS
    go A N 22 220 ABSBN
  )");
}

/// An order to go where the road may not be entered is not an order to stop.
TEST(RouteTurns, OrderIntoAClosedStreetIsIgnored) {
  expectRoutes(R"(
         N
         |
    A----B----C
    where
    closed BC
    only ABC
    go A N 14 140 ABN
  )");
}

/// Turning back at the end of a dead end is allowed.
TEST(RouteTurns, DeadEndIsLeftByTurningBack) {
  expectRoutes(R"(
    A----B----C
         |
         D
    where
    go D C 14 140 DBC
    no ABD
    go A C 20 200 ABC
    go A D 34 340 ABCBD
  )");
}

/// Where turning back is forbidden, one goes on.
TEST(RouteTurns, NoTurningBack) {
  expectRoutes(R"(
    A----B----C----E
         |    |
         D----+
    where
    no ABD
    no BCB
    go A D 34 340 ABCD
  )");
}

/// On foot turn restrictions are not for you.
TEST(RouteTurns, NotForThoseOnFoot) {
  expectRoutes(R"(
         N
         |
    A----B----C
    where
    no ABN
    go A N 140 140 ABN
  )",
               test::drawnProfile("foot"));
}

/// A sharp turn costs 30 s at the junction B, and nothing in the bends D, E and G, where there is no choice.
TEST(RouteTurns, PenaltyForCorners) {
  const std::string town = R"(
    A----B-------C
    |    |       |
    |    D--E    |
    |       |    |
    G-------F----H
    where
    limit AG 18
  )";
  expectRoutes(town + "go A F 24 240 ABDEF");
  auto careful = test::drawnProfile("car");
  careful.turnPenaltySeconds = 30.0;
  expectRoutes(town + "go A F 32 240 AGF", careful);
}
