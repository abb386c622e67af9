// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/road_chains.h"

#include <algorithm>
#include <unordered_map>

namespace huyuan::render {

namespace {

constexpr std::size_t LongestChain = 4000; ///< nodes: keeps boxes small enough for the index

/// Ways of one rank, grouped by name, chained where the end of one is the start of another.
class Joiner {
 public:
  Joiner(const domain::RoadNetwork& network, std::vector<std::uint32_t> ways)
      : m_network(network)
      , m_ways(std::move(ways))
      , m_used(m_ways.size(), 0) {
    for (std::uint32_t i = 0; i < m_ways.size(); ++i) {
      const auto& nodes = way(i).nodes;
      m_ends[nodes.front()].push_back(i);
      m_ends[nodes.back()].push_back(i);
    }
  }

  template <class Emit> void run(Emit emit) {
    for (std::uint32_t i = 0; i < m_ways.size(); ++i) {
      if (m_used[i]) continue;
      m_used[i] = 1;
      std::vector<std::uint32_t> nodes = way(i).nodes;
      extend(nodes, way(i).name);
      std::reverse(nodes.begin(), nodes.end());
      extend(nodes, way(i).name);
      emit(nodes, way(i).name);
    }
  }

 private:
  const domain::RoadWay& way(std::uint32_t i) const { return m_network.ways[m_ways[i]]; }

  void extend(std::vector<std::uint32_t>& nodes, const std::string& name) {
    while (nodes.size() < LongestChain) {
      const std::uint32_t end = nodes.back();
      const auto next = std::find_if(m_ends[end].begin(), m_ends[end].end(),
                                     [&](std::uint32_t i) { return !m_used[i] && way(i).name == name; });
      if (next == m_ends[end].end()) return;
      m_used[*next] = 1;
      const auto& more = way(*next).nodes;
      if (more.front() == end)
        nodes.insert(nodes.end(), more.begin() + 1, more.end());
      else
        nodes.insert(nodes.end(), more.rbegin() + 1, more.rend());
    }
  }

  const domain::RoadNetwork& m_network;
  std::vector<std::uint32_t> m_ways;
  std::vector<char> m_used;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_ends;
};

bool usable(const domain::RoadNetwork& network, const domain::RoadWay& way) {
  const auto known = [&](std::uint32_t n) { return n < network.nodes.size() && network.nodes[n].isValid(); };
  return way.nodes.size() >= 2 && std::all_of(way.nodes.begin(), way.nodes.end(), known);
}

RoadLayer joinRank(const domain::RoadNetwork& network, std::vector<std::uint32_t> ways, RoadRank rank) {
  RoadLayer layer;
  std::vector<geo::Box> boxes;
  // Mercator metres are 1 / cos φ of ground metres; 1.3 covers every latitude of China's mainland up to 40° well enough
  // for choosing which levels can be needed at all.
  const double coarsest = styleOf(rank).coarsestMetres * 1.3;
  Joiner(network, std::move(ways)).run([&](const std::vector<std::uint32_t>& nodes, const std::string& name) {
    geo::Line line;
    line.reserve(nodes.size());
    for (const std::uint32_t n : nodes) line.push_back(network.nodes[n]);
    boxes.push_back(geo::boundingBox(line));
    layer.chains.push_back({DetailedLine(project(line), coarsest, false), QString::fromStdString(name)});
  });
  layer.index = geo::BoxIndex(std::move(boxes));
  return layer;
}

} // namespace

std::array<RoadLayer, RoadRanks> joinRoads(const domain::RoadNetwork& network) {
  std::array<std::vector<std::uint32_t>, RoadRanks> byRank;
  for (std::uint32_t i = 0; i < network.ways.size(); ++i)
    if (usable(network, network.ways[i]))
      byRank[static_cast<std::size_t>(rankOf(network.ways[i].roadClass))].push_back(i);
  std::array<RoadLayer, RoadRanks> layers;
  for (std::size_t r = 0; r < layers.size(); ++r)
    layers[r] = joinRank(network, std::move(byRank[r]), static_cast<RoadRank>(r));
  return layers;
}

} // namespace huyuan::render
