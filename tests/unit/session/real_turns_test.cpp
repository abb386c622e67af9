// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/osm.h"
#include "roads/streets.h"
#include "roads/travel.h"
#include "session/descriptions.h"
#include "support/shared_data.h"

#include <gtest/gtest.h>

#include <algorithm>

/// Every turn that a city's map forbids is tried: from the street before it to the street behind it. The ways taken are
/// read street by street, with no help from the graph of turns.
namespace huyuan {
namespace {

/// A whole arc of a path: its way and the places where it begins and ends.
struct Piece {
  std::uint32_t way = 0, street = 0;
  geo::LonLat begin, end;
};

std::vector<Piece> pieces(const roads::RoadGraph& graph, const roads::Snap& from, const roads::Snap& to) {
  std::vector<Piece> all;
  for (const auto& part : graph.trace(from, to)) {
    const auto& arc = graph.streets().arcs()[part.arc];
    const auto& street = graph.streets().streets()[arc.street];
    const auto shape = graph.streets().shape(street);
    all.push_back({street.way, arc.street, arc.forward ? shape.front() : shape.back(),
                   arc.forward ? shape.back() : shape.front()});
  }
  return all;
}

/// The number of pieces from `at` on that follow all of the ways between; 0 = they do not.
std::size_t followed(const domain::RoadNetwork& network, const domain::TurnRestriction& rule,
                     const std::vector<Piece>& path, std::size_t at) {
  const auto begin = at;
  for (const auto w : rule.over) {
    const auto& nodes = network.ways[w].nodes;
    const auto a = network.nodes[nodes.front()], b = network.nodes[nodes.back()];
    if (at == path.size() || path[at].way != w) return 0;
    const auto far = path[at].begin == a ? b : a;
    while (at < path.size() && path[at].way == w && path[at].end != far) ++at;
    if (at == path.size() || path[at].way != w) return 0;
    ++at;
  }
  return at - begin;
}

bool breaks(const domain::RoadNetwork& network, const domain::TurnRestriction& rule, const std::vector<Piece>& path) {
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    if (path[i].way != rule.from || path[i].end != network.nodes[rule.via]) continue;
    const auto between = followed(network, rule, path, i + 1);
    if (between == 0 && !rule.over.empty()) continue;
    const auto next = i + 1 + between;
    if (next == path.size() || path[next].way != rule.to) continue;
    if (rule.from != rule.to || path[next].street == path[i].street) return true;
  }
  return false;
}

/// The middle of the piece of the way that touches the node.
std::optional<roads::Snap> beside(const domain::RoadNetwork& network, const roads::RoadGraph& graph, std::uint32_t way,
                                  std::uint32_t node) {
  const auto& nodes = network.ways[way].nodes;
  const auto found = std::find(nodes.begin(), nodes.end(), node);
  if (found == nodes.end()) return std::nullopt;
  const auto a = network.nodes[*found], b = network.nodes[found == nodes.begin() ? found[1] : found[-1]];
  return graph.snap({(a.lon + b.lon) / 2, (a.lat + b.lat) / 2}, base::Metres(1.0));
}

std::uint32_t farEnd(const domain::RoadNetwork& network, const domain::TurnRestriction& rule) {
  auto node = rule.via;
  for (const auto w : rule.over) {
    const auto& nodes = network.ways[w].nodes;
    node = nodes.front() == node ? nodes.back() : nodes.front();
  }
  return node;
}

struct Count {
  int tried = 0, overWays = 0, broken = 0, brokenOverWays = 0;
};

Count tryAll(const domain::RoadNetwork& network, const roads::RoadGraph& graph, bool bike) {
  Count count;
  for (const auto& rule : network.restrictions) {
    if (rule.only || !(bike ? rule.bike : rule.car)) continue;
    const auto from = beside(network, graph, rule.from, rule.via);
    const auto to = beside(network, graph, rule.to, farEnd(network, rule));
    if (!from || !to) continue;
    const bool broken = breaks(network, rule, pieces(graph, *from, *to));
    ++count.tried, count.broken += broken;
    if (!rule.over.empty()) ++count.overWays, count.brokenOverWays += broken;
  }
  return count;
}

void expectKept(const std::string& file, const std::string& profile, int least, int leastOverWays) {
  const auto network = exchange::readOsmRoads(file, {}, {}).network;
  auto lawless = network;
  lawless.restrictions.clear();
  const std::string figures = "road_profiles.json";
  const auto speeds = roads::profileFromJson(session::referenceText(figures), profile, figures);
  const roads::RoadGraph graph(network, speeds), without(lawless, speeds);
  graph.prepare({}, {});
  without.prepare({}, {});
  const auto kept = tryAll(network, graph, speeds.bike), free = tryAll(network, without, speeds.bike);
  EXPECT_EQ(kept.broken, 0) << "of " << kept.tried;
  EXPECT_GE(free.broken, least) << "without rules one would do it";
  EXPECT_GE(free.brokenOverWays, leastOverWays) << "of " << free.overWays;
}

} // namespace

TEST(RealTurns, PortosAreKept) {
  HUYUAN_SHARED_FILE(porto, "osm/porto_metro.osm.pbf");
  expectKept(porto, "car", 100, 1);
  expectKept(porto, "ebike", 100, 1);
}

TEST(RealTurns, NoTurningRoundOverAJoinInBeijing) {
  HUYUAN_SHARED_FILE(bjtu, "osm/cn_beijing_bjtu_2022.osm");
  expectKept(bjtu, "car", 1, 1);
}

TEST(RealTurns, HeidelbergsAreKept) {
  HUYUAN_SHARED_FILE(heidelberg, "osm/heidelberg.osm.pbf");
  expectKept(heidelberg, "car", 100, 0);
}

} // namespace huyuan
