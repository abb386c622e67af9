// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide_town.h"

using namespace huyuan;
using test::expectGuide;

/// 20 m a character.
TEST(GuideTurns, LeftRightAndStraightOn) {
  expectGuide(R"(
         N
         |
    A----B----C
         |
         S
    where
    say A N depart/AB/100 left/NB/40 arrive
    say A S depart/AB/100 right/BS/40 arrive
    say A C depart/AB/100 straight/BC/100 arrive
    say S N depart/BS/40 straight/NB/40 arrive
  )");
}

/// A street is one as long as its name goes on, whatever its class.
TEST(GuideTurns, AStreetThatGoesOnSaysNothing) {
  expectGuide(R"(
         N
         |
    A----B----C----D
    where
    name AB 通达路
    name BC 通达路
    name CD 通达路
    class BC primary
    say A D depart/通达路/300 arrive
    say D N depart/通达路/200 right/NB/40 arrive
  )");
}

/// A bend without a choice is no turn, with a name or without.
TEST(GuideTurns, BendsSayNothing) {
  const std::string bend = R"(
    A----+
         |
         B----+
              |
              C
    where
  )";
  expectGuide(bend + "name AB 沂蒙路\nname BC 沂蒙路\nsay A C depart/沂蒙路/280 arrive");
  expectGuide(bend + "nameless AB\nnameless BC\nsay A C depart/~/280 arrive");
}

/// At B a street turns off while another goes straight on: that must be said although the name stays. At a T the same.
TEST(GuideTurns, AStreetThatTurnsOffIsTold) {
  expectGuide(R"(
    A----B----C
         |
         S
    where
    name AB 通达路
    name BS 通达路
    say A S depart/通达路/100 right/通达路/40 arrive
    say A C depart/通达路/100 straight/BC/100 arrive
  )");
  expectGuide(R"(
    L----T----R
         |
         S
    where
    name ST 通达路
    name TR 通达路
    say S R depart/通达路/40 right/通达路/100 arrive
  )");
}

/// A drive that leaves a bend of the street is not taken for the street.
TEST(GuideTurns, ADriveIsNoChoice) {
  expectGuide(R"(
    A----B----C
         |
         S
    where
    name AB 通达路
    name BS 通达路
    class BC service
    say A S depart/通达路/140 arrive
  )");
}

/// Where the name changes without a choice, the new name is told; where it is lost, nothing is.
TEST(GuideTurns, NamesThatChangeOnTheWay) {
  expectGuide(R"(
    A----B----C----D
    where
    nameless CD
    say A D depart/AB/100 straight/BC/200 arrive
    say D A depart/~/100 straight/BC/100 straight/AB/100 arrive
  )");
}

/// A bridge that the map forgot to name.
TEST(GuideTurns, ANamelessGapBelongsToTheStreet) {
  expectGuide(R"(
         N    M
         |    |
    A----B----C----D
    where
    name AB 银雀山路
    nameless BC
    name CD 银雀山路
    say A D depart/银雀山路/300 arrive
    say A M depart/银雀山路/100 straight/~/100 left/MC/40 arrive
  )");
}

/// 20 m of another street on the corner are not worth a word; 50 m are. (10 m a character)
TEST(GuideTurns, AFewMetresOnTheCorner) {
  expectGuide(R"(
            N
            |
            |
            Q-R
            |
    A-------P--B
    where
    say A N depart/AP/80 left/NQ/50 arrive
  )",
              test::drawnProfile("car"), 10.0);
  expectGuide(R"(
            N
            |
            |
            Q-R
            |
            |
            |
            |
    A-------P--B
    where
    say A N depart/AP/80 left/QP/50 straight/NQ/30 arrive
  )",
              test::drawnProfile("car"), 10.0);
}

/// Back out of a dead end.
TEST(GuideTurns, TurningBack) {
  expectGuide(R"(
    A----B----C
         |
         S
    where
    no ABS
    say A S depart/AB/100 straight/BC/100 u-turn/BC/100 left/BS/40 arrive
  )");
}

/// Two one-way carriageways of one street, 60 m apart and 40 m apart: only the narrow gap makes one U-turn.
TEST(GuideTurns, OverTheMedian) {
  const std::string rules = R"(
    oneway GF
    oneway FE
    oneway AB
    oneway BC
    name EF 沂蒙路
    name FG 沂蒙路
    name AB 沂蒙路
    name BC 沂蒙路
    nameless BF
  )";
  expectGuide(R"(
    E-2--F----G
    |    |    |
    |    |    |
    A-1--B----C
    where
  )" + rules + "say 1 2 depart/沂蒙路/60 left/~/60 left/沂蒙路/60 arrive");
  expectGuide(R"(
    E-2--F----G
    |    |    |
    A-1--B----C
    where
  )" + rules + "say 1 2 depart/沂蒙路/60 u-turn/沂蒙路/100 arrive");
}

/// On which side the place lies: P above the street, Q below, R beyond its end.
TEST(GuideTurns, TheSideOnWhichThePlaceLies) {
  expectGuide(R"(
            P

    A----B-------C R
           Q
    where
    name AB 通达路
    name BC 通达路
    say A P depart/通达路/160 arrive-left
    say C P depart/通达路/100 arrive-right
    say A Q depart/通达路/140 arrive-right
    say A R depart/通达路/260 arrive-ahead
  )");
}

/// Already there, and just along the street.
TEST(GuideTurns, ShortWays) {
  expectGuide(R"(
    A----B
    where
    say A A depart/~/0 arrive
    say A B depart/AB/100 arrive
  )");
}

/// On foot one-ways do not bind; a roundabout is a street like others.
TEST(GuideTurns, OnFoot) {
  expectGuide(R"(
    A----B----C
         |
         S
    where
    oneway AB
    roundabout BC
    say C A depart/BC/100 straight/AB/100 arrive
    say C S depart/BC/100 left/BS/40 arrive
  )",
              test::drawnProfile("foot"));
}
