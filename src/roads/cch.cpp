// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/cch.h"

#include <algorithm>
#include <utility>

namespace huyuan::roads {

Cch::Cch(const std::vector<Edge>& edges, const std::vector<std::uint32_t>& order)
    : m_rankOf(order.size()) {
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) m_rankOf[order[rank]] = rank;
  fillIn(edges);
  indexBelow();
  m_placeOf.reserve(edges.size());
  for (const auto& edge : edges) {
    const auto tail = m_rankOf[edge.tail], head = m_rankOf[edge.head];
    const auto link = tail == head ? NoRank : linkBetween(std::min(tail, head), std::max(tail, head));
    m_placeOf.push_back(link == NoRank ? NoRank : 2 * link + (tail > head ? 1 : 0));
  }
  indexEdges();
}

void Cch::indexEdges() {
  m_firstEdge.assign(2 * m_high.size() + 1, 0);
  for (const auto place : m_placeOf)
    if (place != NoRank) ++m_firstEdge[place + std::size_t{1}];
  for (std::size_t i = 1; i < m_firstEdge.size(); ++i) m_firstEdge[i] += m_firstEdge[i - 1];
  m_edges.resize(m_firstEdge.back());
  std::vector<std::uint32_t> next(m_firstEdge.begin(), m_firstEdge.end() - 1);
  for (std::uint32_t e = 0; e < m_placeOf.size(); ++e)
    if (m_placeOf[e] != NoRank) m_edges[next[m_placeOf[e]]++] = e;
}

/// All links: a rank hands its higher neighbours on to the lowest of them.
void Cch::fillIn(const std::vector<Edge>& edges) {
  std::vector<std::vector<std::uint32_t>> above(size());
  for (const auto& edge : edges) {
    const auto [low, high] = std::minmax(m_rankOf[edge.tail], m_rankOf[edge.head]);
    if (low != high) above[low].push_back(high);
  }
  std::vector<std::uint32_t> merged;
  m_firstUp.reserve(size() + std::size_t{1});
  m_firstUp.push_back(0);
  for (std::uint32_t rank = 0; rank < size(); ++rank) {
    auto& mine = above[rank];
    std::sort(mine.begin(), mine.end());
    mine.erase(std::unique(mine.begin(), mine.end()), mine.end());
    m_high.insert(m_high.end(), mine.begin(), mine.end());
    m_low.insert(m_low.end(), mine.size(), rank);
    m_firstUp.push_back(static_cast<std::uint32_t>(m_high.size()));
    if (mine.size() > 1) {
      auto& next = above[mine.front()];
      next.insert(next.end(), mine.begin() + 1, mine.end());
    }
    std::vector<std::uint32_t>().swap(mine);
  }
  m_high.shrink_to_fit();
  m_low.shrink_to_fit();
}

void Cch::indexBelow() {
  m_firstBelow.assign(size() + std::size_t{1}, 0);
  for (const auto high : m_high) ++m_firstBelow[high + std::size_t{1}];
  for (std::size_t i = 1; i < m_firstBelow.size(); ++i) m_firstBelow[i] += m_firstBelow[i - 1];
  m_below.resize(m_high.size());
  std::vector<std::uint32_t> next(m_firstBelow.begin(), m_firstBelow.end() - 1);
  for (std::uint32_t link = 0; link < m_high.size(); ++link) m_below[next[m_high[link]]++] = link;
}

std::uint32_t Cch::linkBetween(std::uint32_t low, std::uint32_t high) const {
  const auto begin = m_high.begin() + firstUp(low), end = m_high.begin() + lastUp(low);
  const auto at = std::lower_bound(begin, end, high);
  return at == end || *at != high ? NoRank : static_cast<std::uint32_t>(at - m_high.begin());
}

namespace {

/// The sum, or Unreachable if a part is.
Weight plus(Weight a, Weight b) {
  const Weight sum = a + b;
  return sum < a ? Unreachable : sum; // Unreachable is the largest number: only with it does a sum run over
}

/// Where the links up from one rank stand, looked up by their upper end.
class Places {
 public:
  explicit Places(const Cch& cch)
      : m_cch(cch)
      , m_at(cch.size()) {}
  void stand(std::uint32_t rank) {
    for (auto link = m_cch.firstUp(rank); link < m_cch.lastUp(rank); ++link) m_at[m_cch.high(link)] = link;
  }
  std::uint32_t operator[](std::uint32_t high) const { return m_at[high]; }

 private:
  const Cch& m_cch;
  std::vector<std::uint32_t> m_at;
};

} // namespace

Metric::Metric(const Cch& cch, const std::vector<Weight>& weights)
    : m_costs(2 * cch.linkCount(), Unreachable) {
  for (std::size_t e = 0; e < weights.size(); ++e)
    if (const auto at = cch.placeOf(e); at != Cch::NoRank) m_costs[at] = std::min(m_costs[at], weights[e]);
  customise(cch);
  makePerfect(cch);
  collect(cch);
}

/// Each link becomes as short as the way over any lower rank.
void Metric::customise(const Cch& cch) {
  Places places(cch);
  for (std::uint32_t y = 0; y < cch.size(); ++y) {
    places.stand(y);
    for (const auto xy : cch.linksBelow(y)) {
      const auto up = m_costs[2 * xy], down = m_costs[2 * xy + 1];
      for (auto xz = xy + 1; xz < cch.lastUp(cch.low(xy)); ++xz) {
        const auto yz = places[cch.high(xz)];
        m_costs[2 * yz] = std::min(m_costs[2 * yz], plus(down, m_costs[2 * xz]));
        m_costs[2 * yz + 1] = std::min(m_costs[2 * yz + 1], plus(m_costs[2 * xz + 1], up));
      }
    }
  }
}

/// Each link becomes as short as the way over any higher rank; one that a higher way beats is not needed. From the top
/// down, so that what is looked up is final.
void Metric::makePerfect(const Cch& cch) {
  m_needed.resize(m_costs.size());
  for (std::size_t i = 0; i < m_needed.size(); ++i) m_needed[i] = m_costs[i] != Unreachable;
  const auto beat = [&](std::uint32_t place, Weight a, Weight b) {
    const auto sum = plus(a, b);
    if (sum >= m_costs[place]) return;
    m_costs[place] = sum;
    m_needed[place] = false;
  };
  for (std::uint32_t x = cch.size(); x-- > 0;)
    for (auto xy = cch.firstUp(x); xy < cch.lastUp(x); ++xy) {
      auto yz = cch.firstUp(cch.high(xy));
      for (auto xz = xy + 1; xz < cch.lastUp(x); ++xz, ++yz) {
        while (cch.high(yz) != cch.high(xz)) ++yz;
        beat(2 * xy, m_costs[2 * xz], m_costs[2 * yz + 1]);
        beat(2 * xy + 1, m_costs[2 * yz], m_costs[2 * xz + 1]);
        beat(2 * xz, m_costs[2 * xy], m_costs[2 * yz]);
        beat(2 * xz + 1, m_costs[2 * yz + 1], m_costs[2 * xy + 1]);
      }
    }
}

void Metric::collect(const Cch& cch) {
  std::size_t counts[2] = {0, 0};
  for (std::size_t place = 0; place < m_needed.size(); ++place) counts[place % 2] += m_needed[place] ? 1 : 0;
  m_upward.links.reserve(counts[0]);
  m_downward.links.reserve(counts[1]);
  for (auto* table : {&m_upward, &m_downward}) {
    table->first.reserve(cch.size() + std::size_t{1});
    table->first.push_back(0);
  }
  for (std::uint32_t rank = 0; rank < cch.size(); ++rank) {
    for (auto link = cch.firstUp(rank); link < cch.lastUp(rank); ++link) {
      if (m_needed[2 * link]) m_upward.links.push_back({cch.high(link), m_costs[2 * link]});
      if (m_needed[2 * link + 1]) m_downward.links.push_back({cch.high(link), m_costs[2 * link + 1]});
    }
    m_upward.first.push_back(static_cast<std::uint32_t>(m_upward.links.size()));
    m_downward.first.push_back(static_cast<std::uint32_t>(m_downward.links.size()));
  }
}

} // namespace huyuan::roads
