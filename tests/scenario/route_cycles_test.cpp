// SPDX-License-Identifier: GPL-3.0-or-later
#include "route_town.h"

using namespace huyuan;
using test::drawnProfile;
using test::expectRoutes;

/// Against a one-way street goes a cycle where a lane leads that way, and nobody else.
TEST(RouteCycles, AgainstAOneWayWhereALaneIs) {
  const std::string block = R"(
    A----B
    |    |
    C----D
    where
    oneway AB
  )";
  expectRoutes(block + "go B A 18 180 BDCA", drawnProfile("ebike"));
  expectRoutes(block + "contraflow AB\n    go B A 10 100 BA", drawnProfile("ebike"));
  expectRoutes(block + "contraflow AB\n    go B A 18 180 BDCA");
}

/// Through bollards; round a stile, which those on foot climb over.
TEST(RouteCycles, BollardsAndStiles) {
  const std::string block = R"(
    A--1-X-2--B
    |         |
    C---------D
    where
  )";
  expectRoutes(block + "barrier X\n    go A B 20 200 AXB", drawnProfile("ebike"));
  expectRoutes(block + "barrier X\n    go A B 28 280 ACDB");
  expectRoutes(block + "stile X\n    go A B 28 280 ACDB", drawnProfile("ebike"));
  expectRoutes(block + "stile X\n    go A B 200 200 AXB", drawnProfile("foot"));
}

/// Where one may only walk the e-bike is pushed, against one-ways too, if it is worth it.
TEST(RouteCycles, PushedWhereOnlyWalkersGo) {
  expectRoutes(R"(
    A----B----C
    where
    cycleless BC
    oneway CB
    go A C 110 200 ABC
  )",
               drawnProfile("ebike"));
  expectRoutes(R"(
    A----B
    |    |
    C----D
    where
    cycleless AB
    go A B 18 180 ACDB
  )",
               drawnProfile("ebike"));
}

/// Closed to cars is open to e-bikes, and a street closed to cycles is no shortcut for them.
TEST(RouteCycles, CarsAndCyclesAreToldApart) {
  const std::string block = R"(
    A----B
    |    |
    C----D
    where
    closed AB
    cycleless CD
    footless CD
  )";
  expectRoutes(block + "go A B 18 180 ACDB");
  expectRoutes(block + "go C D 18 180 CABD", drawnProfile("ebike"));
}
