// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/walk_search.h"

#include <algorithm>
#include <cmath>

namespace huyuan::roads {

Micrometres micrometres(double metres) { return static_cast<Micrometres>(std::llround(metres * 1e6)); }

WalkEdges::WalkEdges(const Streets& streets, const std::vector<bool>& allowed) {
  m_first.reserve(streets.nodeCount() + std::size_t{1});
  m_edges.reserve(streets.arcs().size());
  m_first.push_back(0);
  for (std::uint32_t node = 0; node < streets.nodeCount(); ++node) {
    for (const auto a : streets.arcsFrom(node)) {
      const auto& arc = streets.arcs()[a];
      if (allowed[arc.street]) m_edges.push_back({arc.head, a, micrometres(streets.streets()[arc.street].length)});
    }
    m_first.push_back(static_cast<std::uint32_t>(m_edges.size()));
  }
}

WalkSearch::WalkSearch(const WalkEdges& edges)
    : m_edges(edges)
    , m_length(edges.nodeCount(), NoWay)
    , m_cameBy(edges.nodeCount(), None)
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

void WalkSearch::improve(std::uint32_t node, Micrometres length, std::uint32_t arc, Micrometres limit) {
  if (length > limit || length >= m_length[node]) return;
  if (m_length[node] == NoWay) m_touched.push_back(node);
  m_length[node] = length;
  m_cameBy[node] = arc;
  m_heap.push_back({length, node});
  std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
}

void WalkSearch::run(const WalkEnds& from, const std::vector<WalkEnds>& targets, Micrometres limit) {
  reset();
  auto left = mark(targets);
  for (const auto& end : from) improve(end.node, end.length, end.arc, limit);
  m_start = {from[0].arc, from[1].arc};
  while (left > 0 && !m_heap.empty()) {
    std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    const auto [length, node] = m_heap.back();
    m_heap.pop_back();
    if (length != m_length[node]) continue;
    if (m_wanted[node]) {
      m_wanted[node] = false;
      --left;
    }
    for (const auto& edge : m_edges.from(node)) improve(edge.head, length + edge.length, edge.arc, limit);
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
  for (auto node = end->node;;) {
    const auto arc = m_cameBy[node];
    arcs.push_back(arc);
    // No shortest way comes back over the whole street that it set out on.
    if (arc == m_start[0] || arc == m_start[1]) break;
    node = streets.arcs()[arc].tail;
  }
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
