// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/route_search.h"

#include <algorithm>
#include <cassert>

namespace huyuan::roads {

RouteSearch::RouteSearch(const Cch& cch, const Metric& metric, const std::vector<Weight>& weights)
    : m_cch(cch)
    , m_metric(metric)
    , m_weights(weights)
    , m_climb(cch, metric) {}

Weight RouteSearch::run(const Stop& from, const Stop& to) {
  m_from = &from;
  m_to = &to;
  m_up = m_climb.from(from);
  m_down = m_climb.to(to);
  auto best = Unreachable;
  for (std::size_t i = 0, k = 0; i < m_up.size() && k < m_down.size();) {
    if (m_up[i].rank == m_down[k].rank && m_up[i].weight + m_down[k].weight < best) {
      best = m_up[i].weight + m_down[k].weight;
      m_meetUp = i;
      m_meetDown = k;
    }
    m_up[i].rank < m_down[k].rank ? ++i : ++k;
  }
  return best;
}

/// From the last of `reached` back to a seed: the links climbed, the last first; returns the seed.
Seed RouteSearch::trace(const Reached& reached, const std::vector<Seed>& seeds, bool upward,
                        std::vector<std::uint32_t>& places) const {
  auto [rank, weight] = reached.back();
  for (std::size_t i = reached.size() - 1;;) {
    for (const auto& seed : seeds)
      if (m_cch.rankOf(seed.state) == rank && seed.weight == weight) return seed;
    const auto leads = [&](const Climb::Reached& lower) {
      const auto links = upward ? m_metric.up(lower.rank) : m_metric.down(lower.rank);
      return std::any_of(links.begin(), links.end(), [&](const Metric::Link& link) {
        return link.rank == rank && lower.weight + link.weight == weight;
      });
    };
    do {
      assert(i > 0);
      --i;
    } while (!leads(reached[i]));
    places.push_back(2 * m_cch.linkBetween(reached[i].rank, rank) + (upward ? 0 : 1));
    rank = reached[i].rank;
    weight = reached[i].weight;
  }
}

/// The edges that a link in one direction stands for: its own edge, or the way over a lower rank.
void RouteSearch::open(std::uint32_t place, std::vector<std::uint32_t>& edges) const {
  const auto cost = m_metric.costs()[place];
  for (const auto edge : m_cch.edgesAt(place))
    if (m_weights[edge] == cost) return edges.push_back(edge);
  const auto link = place / 2;
  const bool down = place % 2 != 0;
  const auto& costs = m_metric.costs();
  // Upward from y to z it goes y → x → z, with x below both; downward z → x → y.
  for (const auto xy : m_cch.linksBelow(m_cch.low(link))) {
    const auto near = 2 * xy + (down ? 0U : 1U);
    if (costs[near] > cost || !m_metric.isNeeded(near)) continue;
    const auto xz = m_cch.linkBetween(m_cch.low(xy), m_cch.high(link));
    const auto far = 2 * xz + (down ? 1U : 0U);
    if (xz == Cch::NoRank || !m_metric.isNeeded(far) || costs[far] != cost - costs[near]) continue;
    open(down ? far : near, edges);
    return open(down ? near : far, edges);
  }
  assert(false);
}

RouteSearch::Path RouteSearch::path() {
  Path path;
  std::vector<std::uint32_t> places;
  m_up.resize(m_meetUp + 1);
  m_down.resize(m_meetDown + 1);
  path.first = trace(m_up, m_from->out, true, places);
  std::reverse(places.begin(), places.end());
  path.lastArc = trace(m_down, m_to->in, false, places).arc;
  for (const auto place : places) open(place, path.edges);
  return path;
}

} // namespace huyuan::roads
