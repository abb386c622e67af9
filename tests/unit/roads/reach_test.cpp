// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"
#include "naive_roads.h"
#include "roads/reach.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace huyuan {
namespace {

using test::NaiveRoads;

/// Another street between the same two nodes lies exactly on this one: nobody can tell on which of them a point is.
bool isAlone(const NaiveRoads& naive, const NaiveRoads::Arc& arc) {
  return std::none_of(naive.arcs().begin(), naive.arcs().end(), [&](const NaiveRoads::Arc& other) {
    const bool same = other.way == arc.way && other.piece == arc.piece;
    return !same && std::minmax(other.from, other.to) == std::minmax(arc.from, arc.to);
  });
}

NaiveRoads::Spot spotIn(const NaiveRoads& naive, base::Random& random) {
  for (;;) {
    const auto& arc = naive.arcs()[random.below(naive.arcs().size())];
    if (isAlone(naive, arc)) return {arc.way, arc.piece, random.between(0.01, 0.99)};
  }
}

/// What the pieces say it costs to get to a point of a way; empty if none holds it.
std::optional<double> costAt(const roads::Reach& reach, std::uint32_t way, geo::LonLat p) {
  std::optional<double> best;
  for (const auto& piece : reach.pieces) {
    if (piece.way != way) continue;
    double before = 0.0;
    const double length = geo::length(piece.line).value();
    for (std::size_t i = 1; i < piece.line.size(); ++i) {
      const auto near = geo::nearestOnSegment(piece.line[i - 1], piece.line[i], p);
      const double along = before + geo::distance(piece.line[i - 1], near.point).value();
      before += geo::distance(piece.line[i - 1], piece.line[i]).value();
      if (near.distance.value() > 0.002) continue;
      const double cost = piece.begin + (piece.end - piece.begin) * along / length;
      if (!best || cost < *best) best = cost;
    }
  }
  return best;
}

struct Tally {
  int inside = 0, outside = 0;
};

/// Random points of the streets are inside if and only if Floyd–Warshall gets there within the limit, and at its cost.
/// `limit` of a random target, so that it falls into the middle of streets.
template <class Limit>
void compare(std::uint64_t seed, const roads::Profile& profile, double (*figure)(const NaiveRoads::Cost&), double slack,
             Tally& tally) {
  const auto town = test::randomTown(seed);
  const NaiveRoads naive(town, profile);
  const roads::RoadGraph graph(town, profile);
  base::Random random(seed);
  const auto from = spotIn(naive, random);
  const auto snap = graph.snap(naive.place(from), base::Metres(0.001));
  if (!snap) return;
  const double limit = std::floor(random.between(1.0, 500.0) / slack * 0.02);
  const auto reach = roads::reach(graph, *snap, Limit(static_cast<typename Limit::rep>(limit)), {});
  for (int i = 0; i < 60; ++i) {
    const auto to = spotIn(naive, random);
    const auto expected = naive.travel(from, to);
    const double cost = expected ? figure(*expected) : 1e9;
    if (std::abs(cost - limit) < slack) continue; // within the rounding of arcs
    const auto found = costAt(reach, to.way, naive.place(to));
    EXPECT_EQ(found.has_value(), cost < limit) << "town " << seed << ": " << cost << " of " << limit;
    if (found && cost < limit) {
      EXPECT_NEAR(*found, cost, slack) << "town " << seed;
    }
    ++(cost < limit ? tally.inside : tally.outside);
  }
}

double secondsOf(const NaiveRoads::Cost& c) { return c.seconds; }
double metresOf(const NaiveRoads::Cost& c) { return c.metres; }

TEST(Reach, HoldsExactlyTheStreetsWithinTheTime) {
  Tally tally;
  auto careful = test::testCar();
  careful.turnPenaltySeconds = 12.5;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    compare<base::Seconds>(seed, test::testCar(), secondsOf, 0.02, tally);
    compare<base::Seconds>(seed, careful, secondsOf, 0.02, tally);
  }
  EXPECT_GT(tally.inside, 1500);
  EXPECT_GT(tally.outside, 1500);
}

/// At one speed everywhere the fastest way is the shortest.
TEST(Reach, HoldsExactlyTheStreetsWithinTheDistance) {
  Tally tally;
  for (std::uint64_t seed = 1; seed <= 60; ++seed)
    compare<base::Metres>(seed, test::testFoot(), metresOf, 0.005, tally);
  EXPECT_GT(tally.inside, 500);
  EXPECT_GT(tally.outside, 700);
}

TEST(Reach, PiecesEndAtTheLimitAndNoneOverlaps) {
  int cut = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const auto town = test::randomTown(seed);
    const roads::RoadGraph graph(town, test::testCar());
    const auto snap = graph.snap(town.nodes[0]);
    ASSERT_TRUE(snap);
    const auto reach = roads::reach(graph, *snap, base::Seconds(150), {});
    double sum = 0.0;
    for (const auto& piece : reach.pieces) {
      EXPECT_LE(piece.begin, piece.end);
      EXPECT_LE(piece.end, 150.0);
      ASSERT_GE(piece.line.size(), 2U);
      sum += geo::length(piece.line).value();
      cut += piece.end == 150.0;
    }
    EXPECT_NEAR(sum, reach.length.value(), 0.01);
    EXPECT_LE(reach.length.value(), graph.report().length.value() + 0.01);
    const auto all = roads::reach(graph, *snap, base::Seconds(1'000'000), {});
    EXPECT_GE(all.length.value(), reach.length.value());
  }
  EXPECT_GT(cut, 50);
}

TEST(Reach, OfNothing) {
  const auto town = test::randomTown(1);
  const roads::RoadGraph graph(town, test::testCar());
  const auto snap = graph.snap(town.nodes[0]);
  ASSERT_TRUE(snap);
  EXPECT_TRUE(roads::reach(graph, *snap, base::Seconds(-1), {}).pieces.empty());
  EXPECT_EQ(roads::reach(graph, *snap, base::Seconds(0), {}).length.value(), 0.0);
  const base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(roads::reach(graph, *snap, base::Seconds(600), cancel), base::Error);
}

} // namespace
} // namespace huyuan
