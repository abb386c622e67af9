// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk_town.h"

using namespace huyuan;
using test::expectWalks;

namespace {

/// The shop is opposite the gate; the one end of the road is nearer than the other.
constexpr const char* Opposite = R"(
        #G#
    a--------------b
         A
    where
)";

} // namespace

TEST(WalkSides, ALargeRoadIsCrossedAtItsEnd) {
  for (const char* word : {"trunk", "primary", "secondary", "tertiary"})
    expectWalks(std::string(Opposite) + "class ab " + word + R"(
      walk G A 20 200 20
    )");
}

TEST(WalkSides, ClosedToCarsItIsCrossedAnywhere) {
  expectWalks(std::string(Opposite) + R"(
    class ab primary
    closed ab
    walk G A 20 0 20
    is A 1 40.0 inside
  )");
}

namespace {

/// Something leads south from c, three cells east of gate and shop; the ends of the road are further.
constexpr const char* Tee = R"(
             #G#
    a------------c-----b
              A  |
                 |
                 d
    where
    class ac primary
    class cb primary
)";

} // namespace

TEST(WalkSides, AJunctionIsCrossed) {
  for (const char* word : {"primary", "tertiary", "unclassified", "residential", "living_street"})
    expectWalks(std::string(Tee) + "class cd " + word + R"(
      walk G A 20 120 20
      is A 1 160.0 inside
    )");
}

/// To the end at b and back.
TEST(WalkSides, ADrivewayOrPathMakesNoJunction) {
  for (const char* word : {"service", "track", "footway", "cycleway", "steps"})
    expectWalks(std::string(Tee) + "class cd " + word + "\nwalk G A 20 360 20\n");
}

TEST(WalkSides, AMarkedCrossingIsCrossed) {
  for (const char* word : {"service", "footway"})
    expectWalks(std::string(Tee) + "class cd " + word + R"(
      crossing c
      walk G A 20 120 20
      is A 1 160.0 inside
    )");
}

TEST(WalkSides, APathAcrossTheRoadIsCrossed) {
  expectWalks(std::string(Tee) + R"(
    class cd footway
    closed cd
    crossing cd
    walk G A 20 120 20
    is A 1 160.0 inside
  )");
}

/// Nothing but a mark in the middle of the road.
TEST(WalkSides, AMarkedCrossingFarFromAnyJunction) {
  const std::string road = R"(
             #G#
    a------------c-----b
              A
    where
    class ac secondary
    class cb secondary
  )";
  expectWalks(road + "walk G A 20 360 20");
  expectWalks(road + "crossing c\nwalk G A 20 120 20\nis A 1 160.0 inside");
}

namespace {

constexpr const char* Through = R"(
                 e
                 |
              A  |
    a------------c-----b
              B  |
                 |
                 d
    where
    class ac primary
    class cb primary
)";

} // namespace

TEST(WalkSides, APathThatGoesOnBeyondTheRoadCrossesIt) {
  expectWalks(std::string(Through) + R"(
    class ec footway
    class cd footway
    walk A B 20 120 20
  )");
}

TEST(WalkSides, TwoDrivewaysThatFaceEachOtherDoNot) {
  expectWalks(std::string(Through) + R"(
    class ec service
    class cd service
    walk A B 20 360 20
  )");
}

/// The way into the driveway is free on its own side; from beyond one goes round the end at a.
TEST(WalkSides, ADrivewayBelongsToItsSide) {
  expectWalks(R"(
           A
        a-----c--------b
           B  |   C
              d
              D
    where
    class ac primary
    class cb primary
    class cd service
    walk B D 20 100 20
    walk C D 20 120 20
    walk B C 20 140 20
    walk A D 20 220 20
  )");
}

namespace {

/// C and E are outside of the bend, A and D inside.
std::string bend(char corner) {
  std::string town = R"(
             E
      a-----+
        A   |C
            |
          D |
            b
    where
    walk A D 20 140 40
    walk A C 20 180 20
    walk C E 20 20 28
    walk A E 20 160 28
    walk D E 40 100 28
  )";
  town[town.find('+')] = corner;
  return town;
}

} // namespace

TEST(WalkSides, ABendHasAnInnerAndAnOuterSide) {
  expectWalks(bend('+') + "class ab primary");
  expectWalks(bend('c') + "class ac primary\nclass cb primary");
  expectWalks(bend('c') + "class ac primary\nclass cb tertiary");
}

TEST(WalkSides, WhereTheSmallStreetBeginsOneCrosses) {
  expectWalks(R"(
         A
    a-------c-----b
         B      C
    where
    class ac primary
    walk A B 20 120 20
    walk A C 20 140 20
    walk B C 20 140 20
  )");
}

/// Right above the mouth of the driveway one stands on the far side of the road, not at the driveway.
TEST(WalkSides, OppositeAMouth) {
  expectWalks(R"(
              E
        a-----c--------b
           B  |
              d
    where
    class ac primary
    class cb primary
    class cd service
    walk B E 20 180 20
    walk E d 20 280 0
  )");
}

namespace {

/// Two carriageways; cd joins them near the shops, their ends are further.
constexpr const char* Divided = R"(
          A
    a---c-----b
    |   |     |
    e---d-----f
          B
    where
    class ac primary
    class cb primary
    class ed primary
    class df primary
    oneway ca
    oneway bc
    oneway ed
    oneway df
)";

} // namespace

TEST(WalkSides, APathAcrossBothCarriagewaysIsCrossed) {
  expectWalks(std::string(Divided) + R"(
    class cd footway
    closed cd
    crossing cd
    walk A B 20 120 20
  )");
}

/// A gap for turning cars is no way across; the ends, where small streets begin, are.
TEST(WalkSides, AGapInTheMedianIsNoCrossing) {
  expectWalks(std::string(Divided) + R"(
    class cd service
    walk A B 20 200 20
  )");
}

namespace {

constexpr const char* Fork = R"(
             A
        +----------b
        |
    a---m
        |
        +----------c
             B
    where
    class am primary
    class bm primary
    class cm primary
)";

} // namespace

/// Where the median begins there is no junction: one goes round the end at a.
TEST(WalkSides, TheEndOfAMedianIsNoJunction) {
  expectWalks(std::string(Fork) + R"(
    oneway bm
    oneway mc
    walk A B 20 440 20
  )");
  expectWalks(std::string(Fork) + "walk A B 20 280 20");
}

/// One gets past its mouth; the road itself is not crossed there.
TEST(WalkSides, PastTheMouthOfAMotorway) {
  expectWalks(R"(
              A
        a-----------m------b
               B    |    C
                    |
                    d
    where
    class am primary
    class mb primary
    class md motorway
    walk B C 20 200 20
    walk A B 20 260 20
  )");
}

/// Nobody walks on the fast road, and nobody walks over it to the street beyond.
TEST(WalkSides, ALegDoesNotCrossAFastRoad) {
  const std::string town = R"(
    c---1----d
             |
    a-------b|
        A    |
             |
             |
             |
    e--------f
    where
    class ab WORD
    footless ab
  )";
  for (const char* word : {"motorway", "trunk", "residential"}) {
    std::string fast = town;
    fast.replace(fast.find("WORD"), 4, word);
    expectWalks(test::WalkTown(fast + "walk 1 A 0 340 80"));
  }
}

/// The wall hides the road in front; what is seen beyond it is no way out.
TEST(WalkSides, ALegDoesNotCrossALargeRoad) {
  const std::string town = R"(
            d-----c
            |     |
            e     |
    a-------------b
       ~~         |
        A         |
                  |
                  |
                  |
                  |
                  |
    k-------------h
    where
  )";
  expectWalks(town + "class ab tertiary\nwalk A k 120 80 0");
  expectWalks(town + "walk A e 100 0 0");
}
