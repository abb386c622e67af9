// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "exchange/osm.h"
#include "roads/travel.h"
#include "session/descriptions.h"
#include "support/shared_data.h"

#include <gtest/gtest.h>

/// Cities as OpenStreetMap has them: the index against plain Dijkstra searches, for each way of travelling.
namespace huyuan {
namespace {

std::vector<roads::Snap> anywhere(const domain::RoadNetwork& network, const roads::RoadGraph& graph, std::size_t count,
                                  base::Random& random) {
  std::vector<roads::Snap> snaps;
  while (snaps.size() < count) {
    auto p = network.nodes[random.below(network.nodes.size())];
    p.lon += random.between(-0.001, 0.001);
    if (const auto snap = graph.snap(p)) snaps.push_back(*snap);
  }
  return snaps;
}

/// Twice 71 × 71 pairs, 10 082, to the millisecond and the millimetre.
void expectDijkstra(const domain::RoadNetwork& network, const std::string& profile) {
  const std::string file = "road_profiles.json";
  const auto speeds = roads::profileFromJson(session::referenceText(file), profile, file);
  const roads::RoadGraph plain(network, speeds);
  const auto indexed = plain.retimed(speeds);
  indexed.prepare({}, {});
  base::Random random(2026);
  for (int set = 0; set < 2; ++set) {
    const auto points = anywhere(network, plain, 71, random); // too few for an index of its own accord
    const auto expected = plain.matrix(points, 2, {}, {}), found = indexed.matrix(points, 2, {}, {});
    for (std::size_t i = 0; i < points.size(); ++i)
      for (std::size_t k = 0; k < points.size(); ++k) {
        ASSERT_GE(expected.milliseconds(i, k), 0) << "within the largest part there is a way";
        ASSERT_EQ(found.milliseconds(i, k), expected.milliseconds(i, k)) << profile << " " << i << " " << k;
        ASSERT_EQ(found.millimetres(i, k), expected.millimetres(i, k)) << profile << " " << i << " " << k;
      }
  }
}

void expectDijkstraForAll(const std::string& file) {
  const auto network = exchange::readOsmRoads(file, {}, {}).network;
  for (const char* profile : {"car", "ebike", "foot"}) expectDijkstra(network, profile);
}

} // namespace

TEST(RealRoads, MaltasMatricesEqualDijkstra) {
  HUYUAN_SHARED_FILE(malta, "osm/malta_2016.osm.pbf");
  expectDijkstraForAll(malta);
}

TEST(RealRoads, PortosMatricesEqualDijkstra) {
  HUYUAN_SHARED_FILE(porto, "osm/porto_metro.osm.pbf");
  expectDijkstraForAll(porto);
}

} // namespace huyuan
