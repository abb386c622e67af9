// SPDX-License-Identifier: GPL-3.0-or-later
#include "route_town.h"

using namespace huyuan;
using test::expectRoutes;

/// Two streets between the same corners: each place is reached by its own.
TEST(RouteShapes, ParallelStreets) {
  expectRoutes(R"(
    +--1--+
    |     |
    A--2--B
    |     |
    +--3--+
    where
    go A B 12 120 AB
    go A 1 10 100 A
    go 1 3 20 200 A
    go 1 2 16 160 A
    go B 3 10 100 B
  )");
}

/// A street that comes back to its own corner is gone round the shorter way.
TEST(RouteShapes, LoopIsGoneRoundTheShorterWay) {
  const std::string loop = R"(
         +--1--+
         |     |
    V----A     2
         |     |
         +--3--+
    where
  )";
  expectRoutes(loop + R"(
    go V 1 20 200 VA
    go V 2 30 300 VA
    go 1 2 10 100
  )");
}

/// One-way it is gone round in its direction only.
TEST(RouteShapes, OneWayLoop) {
  expectRoutes(R"(
         +--1--+
         |     |
    V----A     B
         |     |
         +--3--+
    where
    oneway AB
    oneway BA'
    go V 1 20 200 VA
    go V 3 40 400 VAB
    go 3 1 20 200 A
    go 1 3 20 200 B
  )");
}

/// Bends are part of the street: no junction, no name.
TEST(RouteShapes, BendsAreMeasuredAlong) {
  expectRoutes(R"(
    A--+
       |
       +--+
          |
          B
    where
    go A B 20 200 AB
  )");
}
