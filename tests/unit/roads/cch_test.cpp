// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "roads/cch.h"
#include "roads/node_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace huyuan::roads {
namespace {

bool isPermutation(std::vector<std::uint32_t> order, std::uint32_t nodes) {
  std::sort(order.begin(), order.end());
  std::vector<std::uint32_t> all(nodes);
  std::iota(all.begin(), all.end(), 0U);
  return order == all;
}

/// Streets of a square town, each corner at its place.
Joined squareTown(std::uint32_t side) {
  Joined town;
  town.nodeCount = side * side;
  for (std::uint32_t i = 0; i < town.nodeCount; ++i) {
    town.x.push_back(static_cast<float>(i % side));
    town.y.push_back(static_cast<float>(i / side));
    if (i % side + 1 < side) town.pairs.emplace_back(i, i + 1);
    if (i / side + 1 < side) town.pairs.emplace_back(i + side, i);
  }
  return town;
}

std::size_t linksOf(const Joined& graph, const std::vector<std::uint32_t>& order) {
  std::vector<Cch::Edge> edges;
  for (const auto& [a, b] : graph.pairs) edges.push_back({a, b});
  return Cch(edges, order).linkCount();
}

struct Weighted {
  std::uint32_t nodes = 0;
  std::vector<Cch::Edge> edges;
  std::vector<Weight> weights;
};

/// Parts, loops, parallel edges, edges of no weight and closed ones.
Weighted randomGraph(std::uint64_t seed) {
  base::Random random(seed);
  Weighted graph;
  graph.nodes = static_cast<std::uint32_t>(2 + random.below(40));
  const auto count = random.below(4 * graph.nodes);
  for (std::uint64_t e = 0; e < count; ++e) {
    graph.edges.push_back(
        {static_cast<std::uint32_t>(random.below(graph.nodes)), static_cast<std::uint32_t>(random.below(graph.nodes))});
    const auto kind = random.below(10);
    graph.weights.push_back(kind == 0 ? 0 : kind == 1 ? Unreachable : weigh(random.below(50), random.below(50)));
  }
  return graph;
}

using Table = std::vector<std::vector<Weight>>;

/// Floyd's and Warshall's: all costs of all ways.
Table allCosts(const Weighted& graph) {
  Table cost(graph.nodes, std::vector<Weight>(graph.nodes, Unreachable));
  for (std::uint32_t i = 0; i < graph.nodes; ++i) cost[i][i] = 0;
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    auto& direct = cost[graph.edges[e].tail][graph.edges[e].head];
    direct = std::min(direct, graph.weights[e]);
  }
  for (std::uint32_t k = 0; k < graph.nodes; ++k)
    for (std::uint32_t i = 0; i < graph.nodes; ++i)
      for (std::uint32_t j = 0; j < graph.nodes; ++j)
        if (cost[i][k] != Unreachable && cost[k][j] != Unreachable)
          cost[i][j] = std::min(cost[i][j], cost[i][k] + cost[k][j]);
  return cost;
}

std::vector<std::uint32_t> shuffled(std::uint32_t nodes, std::uint64_t seed) {
  base::Random random(seed);
  std::vector<std::uint32_t> order(nodes);
  std::iota(order.begin(), order.end(), 0U);
  for (std::uint32_t i = nodes; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  return order;
}

/// The cheapest way that climbs over the links kept and comes down over the links kept.
Weight overTheTop(const Metric& metric, std::uint32_t from, std::uint32_t to) {
  const auto climb = [&](std::uint32_t start, bool up) {
    std::vector<Weight> cost(metric.size(), Unreachable);
    cost[start] = 0;
    for (auto rank = start; rank < metric.size(); ++rank)
      if (cost[rank] != Unreachable)
        for (const auto& link : up ? metric.up(rank) : metric.down(rank))
          cost[link.rank] = std::min(cost[link.rank], cost[rank] + link.weight);
    return cost;
  };
  const auto out = climb(from, true), in = climb(to, false);
  auto best = Unreachable;
  for (std::uint32_t rank = 0; rank < metric.size(); ++rank)
    if (out[rank] != Unreachable && in[rank] != Unreachable) best = std::min(best, out[rank] + in[rank]);
  return best;
}

} // namespace

TEST(NodeOrder, HasEachNodeOnce) {
  const Joined nothing{}, lonely{3, {}, {}, {}}, odd{5, {{0, 0}, {1, 2}, {2, 1}, {1, 2}, {4, 3}}, {}, {}};
  for (const auto& graph : {nothing, lonely, odd})
    EXPECT_TRUE(isPermutation(nodeOrder(graph, {}, {}), graph.nodeCount));
  for (const std::uint32_t side : {2U, 7U, 8U, 9U, 31U})
    EXPECT_TRUE(isPermutation(nodeOrder(squareTown(side), {}, {}), side * side)) << side;
}

/// A. George: Nested dissection of a regular finite element mesh (SIAM J. Numer. Anal. 10, 1973): on a square of n × n
/// corners with their diagonals the fill is 31/4 n² log2 n at most; ours has no diagonals, so it must stay below.
TEST(NodeOrder, DissectsASquareTownAsWellAsTheoryDoes) {
  for (const std::uint32_t side : {20U, 40U, 80U}) {
    auto town = squareTown(side);
    const double bound = 31.0 / 4.0 * side * side * std::log2(side);
    EXPECT_LT(static_cast<double>(linksOf(town, nodeOrder(town, {}, {}))), 0.55 * bound) << side;
    town.x.clear();
    town.y.clear();
    EXPECT_LT(static_cast<double>(linksOf(town, nodeOrder(town, {}, {}))), 0.55 * bound) << side << " without places";
  }
}

TEST(NodeOrder, OfALongStreetMakesALowTree) {
  Joined street;
  street.nodeCount = 1024;
  for (std::uint32_t i = 0; i + 1 < street.nodeCount; ++i) street.pairs.emplace_back(i, i + 1);
  std::vector<Cch::Edge> edges;
  for (const auto& [a, b] : street.pairs) edges.push_back({a, b});
  const Cch cch(edges, nodeOrder(street, {}, {}));
  int height = 0;
  for (auto rank = cch.rankOf(0); rank != Cch::NoRank; rank = cch.parent(rank)) ++height;
  EXPECT_LE(height, 21);
}

TEST(NodeOrder, CanBeCancelled) {
  const base::Cancel cancel;
  cancel.request();
  EXPECT_THROW(nodeOrder(squareTown(30), {}, cancel), base::Error);
}

/// Whatever the order.
TEST(Metric, GivesEveryLinkTheCostOfItsCheapestWay) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const auto graph = randomGraph(seed);
    const auto order = shuffled(graph.nodes, seed);
    const auto expected = allCosts(graph);
    const Cch cch(graph.edges, order);
    const Metric metric(cch, graph.weights);
    for (std::uint32_t link = 0; link < cch.linkCount(); ++link) {
      const auto low = order[cch.low(link)], high = order[cch.high(link)];
      ASSERT_EQ(metric.costs()[2 * link], expected[low][high]) << "seed " << seed;
      ASSERT_EQ(metric.costs()[2 * link + 1], expected[high][low]) << "seed " << seed;
    }
  }
}

TEST(Metric, KeepsEveryCheapestWay) {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    const auto graph = randomGraph(seed);
    const auto expected = allCosts(graph);
    const Cch cch(graph.edges, shuffled(graph.nodes, seed + 1000));
    const Metric metric(cch, graph.weights);
    for (std::uint32_t a = 0; a < graph.nodes; ++a)
      for (std::uint32_t b = 0; b < graph.nodes; ++b)
        ASSERT_EQ(overTheTop(metric, cch.rankOf(a), cch.rankOf(b)), expected[a][b]) << "seed " << seed;
  }
}

} // namespace huyuan::roads
