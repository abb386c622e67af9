// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/contraction.h"

#include <algorithm>
#include <functional>

namespace huyuan::roads {
namespace {

// States settled before a search for a path around gives up; a shortcut too many costs little.
constexpr std::size_t RatingEffort = 60;
constexpr std::size_t TakingEffort = 300;
constexpr std::size_t StatesBetweenReports = 1024;

using Halves = std::vector<Contraction::Half>;

void keepBest(Halves& halves, const Contraction::Half& half) {
  const auto same = [&](const auto& h) { return h.state == half.state; };
  const auto found = std::find_if(halves.begin(), halves.end(), same);
  if (found == halves.end())
    halves.push_back(half);
  else if (half.weight < found->weight)
    *found = half;
}

void drop(Halves& halves, std::uint32_t state) {
  const auto found = std::find_if(halves.begin(), halves.end(), [&](const auto& h) { return h.state == state; });
  if (found == halves.end()) return;
  *found = halves.back();
  halves.pop_back();
}

} // namespace

Contraction::Contraction(const TurnGraph& graph)
    : m_out(graph.stateCount())
    , m_in(graph.stateCount())
    , m_level(graph.stateCount(), 0)
    , m_rating(graph.stateCount(), 0)
    , m_done(graph.stateCount(), false)
    , m_weight(graph.stateCount(), Unreachable)
    , m_wanted(graph.stateCount(), false) {
  for (std::uint32_t s = 0; s < graph.stateCount(); ++s)
    for (const auto& edge : graph.edges(s)) addEdge(s, edge.head, 1, edge.weight);
}

void Contraction::addEdge(std::uint32_t from, std::uint32_t to, std::uint32_t hops, Weight weight) {
  if (from == to) return;
  keepBest(m_out[from], {to, hops, weight});
  keepBest(m_in[to], {from, hops, weight});
}

void Contraction::searchAround(std::uint32_t from, std::uint32_t without, Weight limit, std::size_t effort) {
  const auto reach = [this](std::uint32_t state, Weight weight) {
    if (weight >= m_weight[state]) return;
    if (m_weight[state] == Unreachable) m_touched.push_back(state);
    m_weight[state] = weight;
    m_heap.push_back({weight, state});
    std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
  };
  m_heap.clear();
  reach(from, 0);
  while (!m_heap.empty() && m_wantedLeft > 0 && effort > 0) {
    std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    const auto [weight, state] = m_heap.back();
    m_heap.pop_back();
    if (weight != m_weight[state]) continue;
    if (weight > limit) return;
    --effort;
    if (m_wanted[state]) --m_wantedLeft;
    for (const auto& edge : m_out[state])
      if (edge.state != without && weight + edge.weight <= limit) reach(edge.state, weight + edge.weight);
  }
}

void Contraction::findShortcuts(std::uint32_t state, std::size_t effort) {
  m_shortcuts.clear();
  for (const auto& in : m_in[state]) {
    Weight limit = 0;
    m_wantedLeft = 0;
    for (const auto& out : m_out[state]) {
      if (out.state == in.state) continue;
      limit = std::max(limit, in.weight + out.weight);
      m_wanted[out.state] = true;
      ++m_wantedLeft;
    }
    if (m_wantedLeft > 0) searchAround(in.state, state, limit, effort);
    for (const auto& out : m_out[state]) {
      m_wanted[out.state] = false;
      if (out.state != in.state && m_weight[out.state] > in.weight + out.weight)
        m_shortcuts.push_back({in.state, out.state, in.hops + out.hops, in.weight + out.weight});
    }
    for (const auto s : m_touched) m_weight[s] = Unreachable;
    m_touched.clear();
  }
}

std::int64_t Contraction::rate(std::uint32_t state) {
  findShortcuts(state, RatingEffort);
  std::int64_t removed = 1, removedHops = 1, addedHops = 0;
  for (const auto* halves : {&m_out[state], &m_in[state]})
    for (const auto& half : *halves) ++removed, removedHops += half.hops;
  for (const auto& s : m_shortcuts) addedHops += s.hops;
  const auto added = static_cast<std::int64_t>(m_shortcuts.size());
  return 1000 * std::int64_t{m_level[state]} + 1000 * added / removed + 1000 * addedHops / removedHops;
}

void Contraction::takeOut(std::uint32_t state) {
  findShortcuts(state, TakingEffort);
  for (const auto& s : m_shortcuts) addEdge(s.from, s.to, s.hops, s.weight);
  for (const auto& in : m_in[state]) drop(m_out[in.state], state);
  for (const auto& out : m_out[state]) drop(m_in[out.state], state);
  m_done[state] = true;
  m_order.push_back(state);
}

void Contraction::rateNeighbours(std::uint32_t state) {
  std::vector<std::uint32_t> neighbours;
  for (const auto& half : m_out[state]) neighbours.push_back(half.state);
  for (const auto& half : m_in[state]) neighbours.push_back(half.state);
  std::sort(neighbours.begin(), neighbours.end());
  neighbours.erase(std::unique(neighbours.begin(), neighbours.end()), neighbours.end());
  for (const auto n : neighbours) {
    m_level[n] = std::max(m_level[n], m_level[state] + 1);
    const auto rating = rate(n);
    if (rating == m_rating[n]) continue;
    m_rating[n] = rating;
    m_queue.push({rating, n});
  }
}

void Contraction::run(const base::Progress& progress, const base::Cancel& cancel) {
  const auto count = static_cast<std::uint32_t>(m_out.size());
  for (std::uint32_t s = 0; s < count; ++s) {
    if (s % StatesBetweenReports == 0) cancel.check();
    m_rating[s] = rate(s);
    m_queue.push({m_rating[s], s});
  }
  while (!m_queue.empty()) {
    const auto [rating, state] = m_queue.top();
    m_queue.pop();
    if (m_done[state] || rating != m_rating[state]) continue;
    takeOut(state);
    rateNeighbours(state);
    if (m_order.size() % StatesBetweenReports != 0) continue;
    cancel.check();
    progress.report(static_cast<double>(m_order.size()) / count, "Building the road index");
  }
}

} // namespace huyuan::roads
