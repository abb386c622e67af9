// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/components.h"

#include <algorithm>

namespace huyuan::roads {
namespace {

class Tarjan {
 public:
  explicit Tarjan(const TurnGraph& graph)
      : m_graph(graph)
      , m_order(graph.stateCount(), None)
      , m_low(graph.stateCount(), 0)
      , part(graph.stateCount(), None) {
    for (std::uint32_t s = 0; s < graph.stateCount(); ++s)
      if (m_order[s] == None) walk(s);
  }

 private:
  struct Frame {
    std::uint32_t state;
    std::uint32_t next; // edge to look at
  };

  void enter(std::uint32_t s) {
    m_order[s] = m_low[s] = m_time++;
    m_open.push_back(s);
    m_path.push_back({s, 0});
  }
  void leave(std::uint32_t s) {
    m_path.pop_back();
    if (!m_path.empty()) m_low[m_path.back().state] = std::min(m_low[m_path.back().state], m_low[s]);
    if (m_low[s] != m_order[s]) return;
    for (std::uint32_t member = None; member != s;) {
      member = m_open.back();
      m_open.pop_back();
      part[member] = static_cast<std::uint32_t>(count);
    }
    ++count;
  }
  void walk(std::uint32_t root) {
    enter(root);
    while (!m_path.empty()) {
      auto& [state, next] = m_path.back();
      const auto edges = m_graph.edges(state);
      if (next == edges.size()) {
        leave(state);
        continue;
      }
      const auto head = edges[next++].head;
      if (m_order[head] == None)
        enter(head);
      else if (part[head] == None)
        m_low[state] = std::min(m_low[state], m_order[head]);
    }
  }

  const TurnGraph& m_graph;
  std::vector<std::uint32_t> m_order, m_low, m_open;
  std::vector<Frame> m_path;
  std::uint32_t m_time = 0;

 public:
  std::size_t count = 0;
  std::vector<std::uint32_t> part;
};

} // namespace

Components findComponents(const TurnGraph& graph, std::size_t arcCount) {
  const Tarjan found(graph);
  std::vector<std::uint32_t> partOfArc(arcCount, None);
  for (std::uint32_t s = 0; s < graph.stateCount(); ++s)
    for (const auto& edge : graph.edges(s))
      if (found.part[s] == found.part[edge.head]) partOfArc[edge.arc] = found.part[s];
  std::vector<std::size_t> arcsIn(found.count, 0);
  for (const auto p : partOfArc)
    if (p != None) ++arcsIn[p];
  const auto largest = static_cast<std::uint32_t>(std::max_element(arcsIn.begin(), arcsIn.end()) - arcsIn.begin());
  Components result{found.count, std::vector<bool>(arcCount)};
  for (std::size_t a = 0; a < arcCount; ++a) result.mainArcs[a] = partOfArc[a] == largest;
  return result;
}

} // namespace huyuan::roads
