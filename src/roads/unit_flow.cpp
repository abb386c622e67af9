// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/dissection_p.h"

#include <algorithm>

namespace huyuan::roads {

void Fragment::pairArcs() {
  twin.resize(head.size());
  std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
  for (std::uint32_t u = 0; u < size(); ++u) // heads ascend, so each node meets its neighbours in order
    for (auto a = first[u]; a < first[u + std::size_t{1}]; ++a) twin[a] = next[head[a]]++;
}

UnitFlow::UnitFlow(const Fragment& graph)
    : m_graph(graph)
    , m_flow(graph.head.size())
    , m_level(graph.size())
    , m_cursor(graph.size()) {}

std::optional<std::size_t> UnitFlow::run(const std::vector<Role>& roles, std::size_t most) {
  m_roles = &roles;
  std::fill(m_flow.begin(), m_flow.end(), std::int8_t{0});
  m_starts.clear();
  for (std::uint32_t u = 0; u < m_graph.size(); ++u) {
    if (roles[u] != Source) continue;
    const auto around = m_graph.neighbours(u);
    if (std::any_of(around.begin(), around.end(), [&](auto v) { return roles[v] != Source; })) m_starts.push_back(u);
  }
  std::size_t ways = 0;
  while (findLevels()) {
    std::copy(m_graph.first.begin(), m_graph.first.end() - 1, m_cursor.begin());
    for (const auto source : m_starts)
      while (push(source))
        if (++ways > most) return std::nullopt;
  }
  return ways;
}

/// Steps from the sources to all that can be reached; false if no sink can.
bool UnitFlow::findLevels() {
  const auto& roles = *m_roles;
  for (std::uint32_t u = 0; u < m_graph.size(); ++u) m_level[u] = roles[u] == Source ? 0 : Far;
  m_queue.assign(m_starts.begin(), m_starts.end());
  bool found = false;
  for (std::size_t i = 0; i < m_queue.size(); ++i) {
    const auto u = m_queue[i];
    if (roles[u] == Sink) {
      found = true;
      continue;
    }
    for (auto a = m_graph.first[u]; a < m_graph.first[u + std::size_t{1}]; ++a)
      if (const auto v = m_graph.head[a]; m_flow[a] < 1 && m_level[v] == Far) {
        m_level[v] = m_level[u] + 1;
        m_queue.push_back(v);
      }
  }
  return found;
}

/// One step on from `at`, if there is one.
bool UnitFlow::advance(std::uint32_t& at) {
  for (auto& a = m_cursor[at]; a < m_graph.first[at + std::size_t{1}]; ++a) {
    const auto v = m_graph.head[a];
    if (m_flow[a] >= 1 || m_level[v] != m_level[at] + 1) continue;
    m_way.push_back(a);
    at = v;
    return true;
  }
  return false;
}

bool UnitFlow::push(std::uint32_t source) {
  m_way.clear();
  auto at = source;
  while ((*m_roles)[at] != Sink) {
    if (advance(at)) continue;
    if (m_way.empty()) return false;
    at = m_graph.head[m_graph.twin[m_way.back()]];
    ++m_cursor[at];
    m_way.pop_back();
  }
  for (const auto a : m_way) {
    ++m_flow[a];
    --m_flow[m_graph.twin[a]];
  }
  return true;
}

std::vector<bool> UnitFlow::sideOfSources() const {
  std::vector<bool> side(m_graph.size());
  for (std::uint32_t u = 0; u < m_graph.size(); ++u) side[u] = m_level[u] != Far;
  return side;
}

std::vector<bool> UnitFlow::sideNearSinks(const std::vector<Role>& roles) const {
  std::vector<bool> side(m_graph.size(), true);
  std::vector<std::uint32_t> queue;
  for (std::uint32_t u = 0; u < m_graph.size(); ++u)
    if (roles[u] == Sink) {
      side[u] = false;
      queue.push_back(u);
    }
  for (std::size_t i = 0; i < queue.size(); ++i)
    for (auto a = m_graph.first[queue[i]]; a < m_graph.first[queue[i] + std::size_t{1}]; ++a)
      if (const auto v = m_graph.head[a]; m_flow[a] > -1 && side[v]) { // its twin is not used up
        side[v] = false;
        queue.push_back(v);
      }
  return side;
}

} // namespace huyuan::roads
