// SPDX-License-Identifier: GPL-3.0-or-later
#include "route_town.h"

using namespace huyuan;
using test::drawnProfile;
using test::expectRoutes;

/// Two carriageways joined at B–E: no turning round over the join for who comes from D. Further on, at F, one may; and
/// who comes from G, or sets out on the join itself, may go where he likes.
TEST(RouteOverWays, NoTurningRoundOverAJoin) {
  const std::string street = R"(
    A----B----C
    |    |    |
    |    1    |
    |    |    |
    D----E----F
         |
         |
         |
         |
         |
         G
    where
    oneway AD
    oneway CB
    oneway BA
    oneway DE
    oneway EF
    oneway EB
  )";
  expectRoutes(street + "go D A 28 280 DEBA");
  expectRoutes(street + R"(
    no DEBA
    go D A 48 480 DEFCBA
    go 1 A 14 140 BA
    go D B 18 180 DEB
    go E A 18 180 EBA
    go G A 30 300 GEBA
  )");
}

/// No way from A over B, C and D to N, but there is one for those who come from P, and for whoever leaves the ways
/// between and comes back.
TEST(RouteOverWays, OverTwoStreets) {
  const std::string town = R"(
                   N
                   |
    A----B----C----D--E
         |
         P
    where
  )";
  expectRoutes(town + "go A N 34 340 ABCDN");
  expectRoutes(town + R"(
    no ABCDN
    go A N 42 420 ABPBCDN
    go P N 28 280 PBCDN
    go B N 24 240 BCDN
    go A D 30 300 ABCD
    go N A 34 340 NDCBA
  )");
  expectRoutes(town + R"(
    no ABCDN
    oneway BP
    go A N 46 460 ABCDEDN
  )");
}

/// Who comes from A over B to C must go on to D; whoever leaves at B is free, and so is whoever comes from P.
TEST(RouteOverWays, AnOrderToGoOn) {
  expectRoutes(R"(
         P    M
         |    |
    A----B----C----D
    where
    only ABCD
    go A D 30 300 ABCD
    go A P 14 140 ABP
    go P M 18 180 PBCM
    go A M 32 320 ABPBCM
  )");
}

/// Rules that begin alike, rules that follow each other, and one whose way is the beginning of another's.
TEST(RouteOverWays, SeveralAtOnce) {
  expectRoutes(R"(
              N
              |
    A----B----C--D----E
              |
              Q
    where
    no ABCN
    no ABCQ
    go A D 26 260 ABCD
    go A N 36 360 ABCDCN
    go A Q 36 360 ABCDCQ
    go B Q 14 140 BCQ
  )");
  expectRoutes(R"(
    A----B----C--D--E
              |  |
              Q  |
                 R
    where
    no ABCDR
    no BCDE
    go A R 40 400 ABCQCDR
    go B R 22 220 BCDR
    go A E 40 400 ABCQCDE
    go B E 30 300 BCQCDE
    go C E 12 120 CDE
  )");
}

/// It is not for those on foot; a rule for cycles is not for cars.
TEST(RouteOverWays, WhomTheyBind) {
  const std::string street = R"(
              N
              |
    A----B----C--D
    where
  )";
  expectRoutes(street + "no ABCN car\n    go A N 36 360 ABCDCN");
  expectRoutes(street + "no ABCN car\n    go A N 24 240 ABCN", drawnProfile("ebike"));
  expectRoutes(street + "no ABCN bike\n    go A N 24 240 ABCN");
  expectRoutes(street + "no ABCN bike\n    go A N 36 360 ABCDCN", drawnProfile("ebike"));
  expectRoutes(street + "no ABCN\n    go A N 240 240 ABCN", drawnProfile("foot"));
}

/// A way between that cannot be driven binds nobody.
TEST(RouteOverWays, AWayThatNobodyCanTakeBindsNobody) {
  expectRoutes(R"(
         N
         |
    A----B----C----D
         |         |
         +---------+
    where
    oneway CB
    no ABCD
    go A D 38 380 ABD
  )");
}
