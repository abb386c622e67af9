// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/many_to_many.h"

#include "roads/parallel.h"

#include <algorithm>
#include <functional>

namespace huyuan::roads {

Climb::Climb(const Hierarchy& hierarchy)
    : m_hierarchy(hierarchy)
    , m_weight(hierarchy.size(), Unreachable) {}

void Climb::reach(std::uint32_t rank, Weight weight) {
  auto& known = m_weight[rank];
  if (known == Unreachable) {
    m_heap.push_back(rank);
    std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
  }
  known = std::min(known, weight);
}

template <class Ahead, class Back>
const std::vector<Climb::Reached>& Climb::run(const std::vector<Seed>& seeds, Ahead ahead, Back back) {
  m_reached.clear();
  m_kept.clear();
  for (const auto& seed : seeds) reach(m_hierarchy.rankOf(seed.state), seed.weight);
  while (!m_heap.empty()) { // by rank: whatever leads to a state has been seen before it
    std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    const auto rank = m_heap.back();
    m_heap.pop_back();
    m_reached.push_back({rank, m_weight[rank]});
    for (const auto& link : ahead(rank)) reach(link.rank, m_weight[rank] + link.weight);
  }
  for (const auto& reached : m_reached) {
    const auto links = back(reached.rank);
    const bool beaten = std::any_of(links.begin(), links.end(), [&](const Hierarchy::Link& link) {
      return m_weight[link.rank] != Unreachable && m_weight[link.rank] + link.weight < reached.weight;
    });
    if (!beaten) m_kept.push_back(reached);
  }
  for (const auto& reached : m_reached) m_weight[reached.rank] = Unreachable;
  return m_kept;
}

const std::vector<Climb::Reached>& Climb::from(const Stop& stop) {
  return run(
      stop.out, [this](std::uint32_t r) { return m_hierarchy.up(r); },
      [this](std::uint32_t r) { return m_hierarchy.down(r); });
}

const std::vector<Climb::Reached>& Climb::to(const Stop& stop) {
  return run(
      stop.in, [this](std::uint32_t r) { return m_hierarchy.down(r); },
      [this](std::uint32_t r) { return m_hierarchy.up(r); });
}

ManyToMany::ManyToMany(const Hierarchy& hierarchy, const std::vector<Stop>& targets, unsigned threads,
                       const base::Cancel& cancel)
    : m_first(hierarchy.size() + std::size_t{1}, 0) {
  std::vector<std::vector<Climb::Reached>> climbs(targets.size());
  std::vector<Climb> workers(workerCount(targets.size(), threads), Climb(hierarchy));
  parallelFor(targets.size(), threads, [&](unsigned worker, std::size_t t) {
    cancel.check();
    climbs[t] = workers[worker].to(targets[t]);
  });
  for (const auto& climb : climbs)
    for (const auto& reached : climb) ++m_first[reached.rank + std::size_t{1}];
  for (std::size_t i = 1; i < m_first.size(); ++i) m_first[i] += m_first[i - 1];
  m_target.resize(m_first.back());
  m_weight.resize(m_first.back());
  auto next = m_first;
  for (std::uint32_t t = 0; t < climbs.size(); ++t)
    for (const auto& reached : climbs[t]) {
      const auto at = next[reached.rank]++;
      m_target[at] = t;
      m_weight[at] = reached.weight;
    }
}

void ManyToMany::collect(const Stop& from, Climb& climb, std::vector<Weight>& costs) const {
  for (const auto& [rank, weight] : climb.from(from))
    for (auto i = m_first[rank]; i < m_first[rank + std::size_t{1}]; ++i) {
      auto& cost = costs[m_target[i]];
      cost = std::min(cost, weight + m_weight[i]);
    }
}

} // namespace huyuan::roads
