// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/road.h"
#include "session/demo/plane.h"

#include <cstdint>

namespace huyuan::session::demo {

/// Collects nodes and ways of the invented road network.
class NetworkBuilder {
 public:
  std::uint32_t addNode(Xy p) {
    m_network.nodes.push_back(toLonLat(p));
    return static_cast<std::uint32_t>(m_network.nodes.size() - 1);
  }
  /// Ways of fewer than two nodes are left out. One-ways are for cycles too.
  void addWay(domain::RoadWay way) {
    if (way.nodes.size() < 2) return;
    way.bikeOneWay = way.oneWay;
    way.sourceId = static_cast<std::int64_t>(m_network.ways.size()) + 1;
    m_network.ways.push_back(std::move(way));
  }
  domain::RoadNetwork& network() { return m_network; }

 private:
  domain::RoadNetwork m_network;
};

/// Makes one-way streets two-way where somebody could not get in or out. Returns how many ways it opened.
int openTraps(domain::RoadNetwork& network);
/// Some forbidden left turns where main streets of towns cross.
void addTurnRestrictions(domain::RoadNetwork& network, double share, std::uint64_t seed);

} // namespace huyuan::session::demo
