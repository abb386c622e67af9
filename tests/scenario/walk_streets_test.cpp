// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk_town.h"

using namespace huyuan;
using test::expectWalks;

/// One-way streets are one-way for cars.
TEST(WalkStreets, AOneWayStreetIsWalkedAgainst) {
  expectWalks(R"(
    ##G#

    a---------b
           A
    where
    oneway ba
    walk G A 40 100 20
    is A 1 160.0 inside
  )");
}

namespace {

/// The block may be cut short from b to d.
constexpr const char* Block = R"(
     #G#
    a---b----c
        |    |
        x    |
        |    |
        d----e
         A
    where
)";

} // namespace

TEST(WalkStreets, AFootwayCutsTheBlockShort) {
  expectWalks(std::string(Block) + R"(
    class bx footway
    class xd steps
    closed bx
    closed xd
    walk G A 20 140 20
    is A 1 180.0 inside
  )");
}

TEST(WalkStreets, WhereNobodyMayWalkOneGoesRound) {
  expectWalks(std::string(Block) + R"(
    footless xd
    walk G A 20 300 20
  )");
}

TEST(WalkStreets, ABollardStopsCarsOnly) {
  expectWalks(std::string(Block) + R"(
    barrier x
    walk G A 20 140 20
    is A 1 180.0 inside
  )");
}

TEST(WalkStreets, AShutGateIsGoneRound) {
  expectWalks(std::string(Block) + R"(
    shut x
    walk G A 20 300 20
  )");
}

/// The path through the park has bends, and nothing but the path may be walked.
TEST(WalkStreets, AParkPath) {
  expectWalks(R"(
     #G#
    a---b--------+
        |        |
        +---+    |
            |    |
            +----c
               A
    where
    class bc' footway
    walk G A 20 260 20
  )");
}

/// Ends of dead ends are places like any other; a path without a link to the streets is not.
TEST(WalkStreets, DeadEndsAndIslands) {
  expectWalks(R"(
     #G#
    a---b----c
             |
             d B
       A
     e--f
    where
    walk G B 20 180 40
    walk G A 20 20 60
    is A 1 100.0 inside
  )");
}

/// Two carriageways are two streets: one crosses where they are joined.
TEST(WalkStreets, ADividedRoadIsCrossedAtItsEnds) {
  expectWalks(R"(
       #G#
    a--------b
    |        |
    c--------d
        A
    where
    class ab primary
    class cd primary
    oneway ba
    oneway cd
    walk G A 20 200 20
  )");
}

/// A small street is one line, and is crossed anywhere.
TEST(WalkStreets, ASmallStreetIsCrossedAnywhere) {
  for (const char* word : {"residential", "living_street", "unclassified", "service", "pedestrian"})
    expectWalks(std::string(R"(
       #G#
    a--------b
        A
    where
    walk G A 20 0 20
    is A 1 40.0 inside
    class ab )") +
                word);
}

/// Two networks that are long enough, a motorway or a ferry between them: no way on foot.
TEST(WalkStreets, WithoutAWayThereIsNone) {
  for (const char* word : {"motorway", "ferry", "residential"}) {
    const std::string town = std::string(R"(
    a---1-----b
              |
    c---2-----d
    where
    class bd )") + word;
    const std::string way = std::string(word) == "residential" ? "walk 1 2 0 400 0" : "walk 1 2 beyond";
    expectWalks(test::WalkTown(town + "\n    " + way + "\n", word == std::string("residential") ? 28.57142857 : 250.0));
  }
}
