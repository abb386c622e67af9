// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/travel.h"
#include "support/drawn_map.h"
#include "support/drawn_roads.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

/// Rows of the table that say what must come out:
///
///   go A B SECONDS METRES NODES   the fastest way from A to B and the nodes that it passes
///   snap P METRES                 how far P is from the nearest usable street
namespace huyuan::test {

/// 20 m a cell; residential streets at 10 m/s, primary ones at 20, service roads at 5; on foot 1 m/s everywhere, and an
/// e-bike is pushed at 1 m/s.
inline constexpr double RouteCell = 20.0;

inline roads::Profile drawnProfile(const std::string& name) {
  roads::Profile profile;
  profile.name = name;
  profile.motor = name != "foot";
  profile.bike = profile.footAccess = name == "ebike";
  profile.pushKmh = profile.bike ? 3.6 : 0.0;
  profile.speedKmh.assign(static_cast<std::size_t>(domain::RoadClass::Ferry) + 1, profile.motor ? 36.0 : 3.6);
  if (!profile.motor) return profile;
  profile.speedKmh[static_cast<std::size_t>(domain::RoadClass::Primary)] = 72.0;
  profile.speedKmh[static_cast<std::size_t>(domain::RoadClass::Service)] = 18.0;
  return profile;
}

inline std::string rounded(double v) { return std::to_string(static_cast<long long>(std::floor(v + 0.5))); }

inline std::string joined(const std::vector<std::string>& row) {
  std::string text;
  for (const auto& word : row) text += (text.empty() ? "" : " ") + word;
  return text;
}

inline std::string outcome(const DrawnRoads& town, const roads::RoadGraph& graph, const std::vector<std::string>& row) {
  const auto from = graph.snap(town.place(row.at(1).at(0)));
  if (!from) return row.at(0) + " " + row.at(1) + " nowhere";
  if (row.at(0) == "snap") return "snap " + row.at(1) + " " + rounded(from->distance.value());
  const auto to = graph.snap(town.place(row.at(2).at(0)));
  const auto leg = graph.travel(*from, *to);
  const auto head = "go " + row.at(1) + " " + row.at(2);
  if (!leg) return head + " none";
  const auto nodes = town.nodesOn(graph.path(*from, *to));
  return head + " " + std::to_string(leg->time.value()) + " " + rounded(leg->distance.value()) +
         (nodes.empty() ? "" : " " + nodes);
}

/// Compares every `go` and `snap` row of the drawing with what the roads say.
inline void expectRoutes(const std::string& drawing, roads::Profile profile = drawnProfile("car")) {
  const DrawnMap map(drawing, RouteCell);
  const DrawnRoads town(map);
  const roads::RoadGraph graph(town.network(), profile);
  int rows = 0;
  for (const auto& row : map.table()) {
    if (row.at(0) != "go" && row.at(0) != "snap") continue;
    EXPECT_EQ(outcome(town, graph, row), joined(row)) << drawing;
    ++rows;
  }
  EXPECT_GT(rows, 0);
}

} // namespace huyuan::test
