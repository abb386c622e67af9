// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/road_index.h"

#include "roads/node_order.h"

#include <cmath>
#include <numbers>

namespace huyuan::roads {
namespace {

constexpr std::string_view Magic = "HYORDER1";

void putNumber(std::string& bytes, std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<char>(value >> (8 * i)));
}

std::uint64_t takeNumber(std::string_view& bytes, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  bytes.remove_prefix(size);
  return value;
}

} // namespace

RoadIndex::RoadIndex(const Streets& streets, const TurnGraph& turns)
    : m_streets(streets)
    , m_turns(turns) {}

/// FNV-1a over what the order depends on.
std::uint64_t RoadIndex::fingerprint() const {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  const auto add = [&hash](std::uint32_t v) {
    for (int i = 0; i < 4; ++i) hash = (hash ^ ((v >> (8 * i)) & 0xFFU)) * 0x100000001B3ULL;
  };
  add(m_streets.nodeCount());
  for (const auto& arc : m_streets.arcs()) add(arc.tail), add(arc.head);
  return hash;
}

std::vector<std::uint32_t> RoadIndex::findOrder(const base::Progress& progress, const base::Cancel& cancel) const {
  Joined graph;
  graph.nodeCount = m_streets.nodeCount();
  graph.x.resize(graph.nodeCount);
  graph.y.resize(graph.nodeCount);
  const auto place = [&](std::uint32_t node, geo::LonLat p) {
    graph.x[node] = static_cast<float>(p.lon * std::cos(p.lat * std::numbers::pi / 180.0));
    graph.y[node] = static_cast<float>(p.lat);
  };
  for (const auto& arc : m_streets.arcs()) {
    if (arc.twin != None && !arc.forward) continue;
    graph.pairs.emplace_back(arc.tail, arc.head);
    const auto shape = m_streets.shape(m_streets.streets()[arc.street]);
    place(arc.tail, arc.forward ? shape.front() : shape.back());
    place(arc.head, arc.forward ? shape.back() : shape.front());
  }
  return nodeOrder(graph, progress, cancel);
}

const std::vector<std::uint32_t>& RoadIndex::order(const base::Progress& progress, const base::Cancel& cancel) {
  const std::lock_guard lock(m_building);
  if (m_order.empty()) m_order = findOrder(progress, cancel);
  return m_order;
}

/// The states of a junction stay together.
std::vector<std::uint32_t> RoadIndex::ofStates() const {
  std::vector<std::uint32_t> states;
  states.reserve(m_turns.stateCount());
  for (const auto node : m_order)
    for (auto s = m_turns.firstState(node); s < m_turns.lastState(node); ++s) states.push_back(s);
  return states;
}

const Cch& RoadIndex::cch(const base::Progress& progress, const base::Cancel& cancel) {
  const std::lock_guard lock(m_building);
  if (m_cch) return *m_cch;
  order(progress, cancel);
  std::vector<Cch::Edge> edges;
  edges.reserve(m_turns.edgeCount());
  for (std::uint32_t state = 0; state < m_turns.stateCount(); ++state)
    for (const auto& edge : m_turns.edges(state)) edges.push_back({state, edge.head});
  cancel.check();
  m_cch = std::make_unique<const Cch>(edges, ofStates());
  return *m_cch;
}

std::string RoadIndex::orderBytes(const base::Progress& progress, const base::Cancel& cancel) {
  const auto& found = order(progress, cancel);
  std::string bytes(Magic);
  putNumber(bytes, fingerprint(), 8);
  putNumber(bytes, found.size(), 4);
  for (const auto node : found) putNumber(bytes, node, 4);
  return bytes;
}

bool RoadIndex::takeOrder(std::string_view bytes) {
  const std::size_t n = m_streets.nodeCount();
  if (bytes.size() != Magic.size() + 12 + 4 * n || !bytes.starts_with(Magic)) return false;
  bytes.remove_prefix(Magic.size());
  if (takeNumber(bytes, 8) != fingerprint() || takeNumber(bytes, 4) != n) return false;
  std::vector<std::uint32_t> order(n);
  std::vector<bool> seen(n, false);
  for (auto& node : order) {
    node = static_cast<std::uint32_t>(takeNumber(bytes, 4));
    if (node >= n || seen[node]) return false;
    seen[node] = true;
  }
  const std::lock_guard lock(m_building);
  if (m_cch) return true; // made already, from the same streets
  m_order = std::move(order);
  return true;
}

} // namespace huyuan::roads
