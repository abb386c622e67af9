// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/climb.h"

#include <algorithm>
#include <functional>

namespace huyuan::roads {

Climb::Climb(const Cch& cch, const Metric& metric)
    : m_cch(cch)
    , m_metric(metric)
    , m_weight(cch.size(), Unreachable) {}

void Climb::seed(const std::vector<Seed>& seeds) {
  m_heads.clear();
  for (const auto& s : seeds) {
    const auto rank = m_cch.rankOf(s.state);
    if (m_weight[rank] == Unreachable) m_heads.push_back(rank);
    m_weight[rank] = std::min(m_weight[rank], s.weight);
  }
  std::sort(m_heads.begin(), m_heads.end(), std::greater<>());
}

/// The lowest rank that is left; its way goes on to its parent, where another may have arrived before.
std::uint32_t Climb::takeLowest() {
  const auto rank = m_heads.back();
  m_heads.pop_back();
  const auto next = m_cch.parent(rank);
  if (next == Cch::NoRank) return rank;
  const auto at = std::lower_bound(m_heads.begin(), m_heads.end(), next, std::greater<>());
  if (at == m_heads.end() || *at != next) m_heads.insert(at, next);
  return rank;
}

template <class Ahead, class Back>
const std::vector<Climb::Reached>& Climb::run(const std::vector<Seed>& seeds, Ahead ahead, Back back) {
  m_reached.clear();
  m_kept.clear();
  seed(seeds);
  while (!m_heads.empty()) {
    const auto rank = takeLowest();
    const auto weight = m_weight[rank];
    if (weight == Unreachable) continue;
    m_reached.push_back({rank, weight});
    for (const auto& link : ahead(rank)) m_weight[link.rank] = std::min(m_weight[link.rank], weight + link.weight);
  }
  for (const auto& reached : m_reached) {
    const auto links = back(reached.rank);
    const bool beaten = std::any_of(links.begin(), links.end(), [&](const Metric::Link& link) {
      return m_weight[link.rank] != Unreachable && m_weight[link.rank] + link.weight < reached.weight;
    });
    if (!beaten) m_kept.push_back(reached);
  }
  for (const auto& reached : m_reached) m_weight[reached.rank] = Unreachable;
  return m_kept;
}

const std::vector<Climb::Reached>& Climb::from(const Stop& stop) {
  return run(
      stop.out, [this](std::uint32_t r) { return m_metric.up(r); },
      [this](std::uint32_t r) { return m_metric.down(r); });
}

const std::vector<Climb::Reached>& Climb::to(const Stop& stop) {
  return run(
      stop.in, [this](std::uint32_t r) { return m_metric.down(r); },
      [this](std::uint32_t r) { return m_metric.up(r); });
}

} // namespace huyuan::roads
