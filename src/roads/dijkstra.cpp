// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/dijkstra.h"

#include <algorithm>

namespace huyuan::roads {

Dijkstra::Dijkstra(const TurnGraph& graph, const Timing& timing)
    : m_graph(graph)
    , m_timing(timing)
    , m_weight(graph.stateCount(), Unreachable)
    , m_came(graph.stateCount())
    , m_wanted(graph.stateCount(), false) {}

void Dijkstra::reset() {
  for (const auto s : m_touched) m_weight[s] = Unreachable;
  for (const auto s : m_marked) m_wanted[s] = false;
  m_touched.clear();
  m_marked.clear();
  m_queue = {};
}

std::size_t Dijkstra::mark(const std::vector<Stop>& targets) {
  for (const auto& target : targets)
    for (const auto& seed : target.in)
      if (!m_wanted[seed.state]) {
        m_wanted[seed.state] = true;
        m_marked.push_back(seed.state);
      }
  return m_marked.size();
}

void Dijkstra::improve(std::uint32_t state, Weight weight, Came came) {
  if (weight >= m_weight[state]) return;
  if (m_weight[state] == Unreachable) m_touched.push_back(state);
  m_weight[state] = weight;
  m_came[state] = came;
  m_queue.push({weight, state});
}

void Dijkstra::run(const Stop& from, const std::vector<Stop>& targets) {
  reset();
  auto left = mark(targets);
  for (const auto& seed : from.out) improve(seed.state, seed.weight, {None, seed.arc});
  while (left > 0 && !m_queue.empty()) {
    const auto [weight, state] = m_queue.top();
    m_queue.pop();
    if (weight != m_weight[state]) continue;
    if (m_wanted[state]) {
      m_wanted[state] = false;
      --left;
    }
    const auto edges = m_graph.edges(state);
    const auto weights = m_timing.ofEdges(m_graph, state);
    for (std::size_t i = 0; i < edges.size(); ++i)
      if (weights[i] != Unreachable) improve(edges[i].head, weight + weights[i], {state, edges[i].arc});
  }
}

const Seed* Dijkstra::bestInto(const Stop& to) const {
  const Seed* best = nullptr;
  const auto cost = [this](const Seed& s) { return m_weight[s.state] + s.weight; };
  for (const auto& seed : to.in)
    if (m_weight[seed.state] != Unreachable && (best == nullptr || cost(seed) < cost(*best))) best = &seed;
  return best;
}

Weight Dijkstra::weightTo(const Stop& to) const {
  const auto* seed = bestInto(to);
  return seed == nullptr ? Unreachable : m_weight[seed->state] + seed->weight;
}

std::vector<ArcPoint> Dijkstra::traceTo(const Stop& to) const {
  const auto* seed = bestInto(to);
  if (seed == nullptr) return {};
  std::vector<ArcPoint> trace{{seed->arc, m_weight[seed->state] + seed->weight}};
  for (auto s = seed->state; s != None; s = m_came[s].state) trace.push_back({m_came[s].arc, m_weight[s]});
  std::reverse(trace.begin(), trace.end());
  return trace;
}

} // namespace huyuan::roads
