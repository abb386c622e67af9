// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/walk_search.h"

#include <algorithm>
#include <cmath>

namespace huyuan::roads {

Micrometres micrometres(double metres) { return static_cast<Micrometres>(std::llround(metres * 1e6)); }

WalkEdges::WalkEdges(const Streets& streets, const std::vector<bool>& allowed, const WalkSides& sides)
    : m_first(sides.nodeCount() + std::size_t{1}, 0) {
  const auto each = [&](auto use) {
    for (std::uint32_t a = 0; a < streets.arcs().size(); ++a) {
      const auto& arc = streets.arcs()[a];
      if (!allowed[arc.street]) continue;
      const auto tail = [&](Kerb side) { return sides.at(arc.street, !arc.forward, side); };
      const auto head = [&](Kerb side) { return sides.at(arc.street, arc.forward, side); };
      const auto length = micrometres(streets.streets()[arc.street].length);
      use(tail(Kerb::Left), Edge{head(Kerb::Left), a, length});
      if (tail(Kerb::Left) != tail(Kerb::Right) || head(Kerb::Left) != head(Kerb::Right))
        use(tail(Kerb::Right), Edge{head(Kerb::Right), a, length});
    }
  };
  each([&](std::uint32_t tail, const Edge&) { ++m_first[tail + std::size_t{1}]; });
  for (std::size_t i = 1; i < m_first.size(); ++i) m_first[i] += m_first[i - 1];
  m_edges.resize(m_first.back());
  auto next = m_first;
  each([&](std::uint32_t tail, const Edge& edge) { m_edges[next[tail]++] = edge; });
}

WalkSearch::WalkSearch(const WalkEdges& edges)
    : m_edges(edges)
    , m_length(edges.nodeCount(), NoWay)
    , m_cameBy(edges.nodeCount())
    , m_wanted(edges.nodeCount(), false) {}

void WalkSearch::reset() {
  for (const auto node : m_touched) m_length[node] = NoWay;
  for (const auto node : m_marked) m_wanted[node] = false;
  m_touched.clear();
  m_marked.clear();
  m_heap.clear();
}

std::size_t WalkSearch::mark(const std::vector<WalkEnds>& targets) {
  for (const auto& ends : targets)
    for (const auto& end : ends)
      if (!m_wanted[end.node]) {
        m_wanted[end.node] = true;
        m_marked.push_back(end.node);
      }
  return m_marked.size();
}

void WalkSearch::improve(std::uint32_t node, Micrometres length, Step by, Micrometres limit) {
  if (length > limit || length >= m_length[node]) return;
  if (m_length[node] == NoWay) m_touched.push_back(node);
  m_length[node] = length;
  m_cameBy[node] = by;
  m_heap.push_back({length, node});
  std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
}

void WalkSearch::run(const WalkEnds& from, const std::vector<WalkEnds>& targets, Micrometres limit) {
  reset();
  auto left = mark(targets);
  for (const auto& end : from) improve(end.node, end.length, {end.arc, None}, limit);
  while (left > 0 && !m_heap.empty()) {
    std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    const auto [length, node] = m_heap.back();
    m_heap.pop_back();
    if (length != m_length[node]) continue;
    if (m_wanted[node]) {
      m_wanted[node] = false;
      --left;
    }
    for (const auto& edge : m_edges.from(node)) improve(edge.head, length + edge.length, {edge.arc, node}, limit);
  }
}

const WalkEnd* WalkSearch::better(const WalkEnds& to) const {
  const WalkEnd* best = nullptr;
  for (const auto& end : to)
    if (m_length[end.node] != NoWay &&
        (best == nullptr || m_length[end.node] + end.length < m_length[best->node] + best->length))
      best = &end;
  return best;
}

Micrometres WalkSearch::lengthTo(const WalkEnds& to) const {
  const auto* end = better(to);
  return end == nullptr ? NoWay : m_length[end->node] + end->length;
}

std::vector<std::uint32_t> WalkSearch::arcsTo(const WalkEnds& to, const Streets& streets) const {
  const auto* end = better(to);
  if (end == nullptr) return {};
  // The end was listed by the arc that leads to it; the way goes the other way.
  std::vector<std::uint32_t> arcs{streets.arcs()[end->arc].twin};
  for (auto node = end->node; node != None; node = m_cameBy[node].from) arcs.push_back(m_cameBy[node].arc);
  std::reverse(arcs.begin(), arcs.end());
  return arcs;
}

WalkSearchPool::Loan WalkSearchPool::take() {
  {
    const std::lock_guard lock(m_mutex);
    if (!m_idle.empty()) {
      auto search = std::move(m_idle.back());
      m_idle.pop_back();
      return {*this, std::move(search)};
    }
  }
  return {*this, std::make_unique<WalkSearch>(m_edges)};
}

void WalkSearchPool::giveBack(std::unique_ptr<WalkSearch> search) {
  const std::lock_guard lock(m_mutex);
  m_idle.push_back(std::move(search));
}

} // namespace huyuan::roads
