// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/dissection_p.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace huyuan::roads {
namespace {

constexpr double Share = 0.25; // of the nodes that are source, and that are sink
constexpr std::array<std::pair<float, float>, 8> Directions{{{1.0F, 0.0F},
                                                             {0.0F, 1.0F},
                                                             {1.0F, 1.0F},
                                                             {1.0F, -1.0F},
                                                             {2.0F, 1.0F},
                                                             {1.0F, 2.0F},
                                                             {2.0F, -1.0F},
                                                             {1.0F, -2.0F}}};
constexpr std::uint32_t WorthAllDirections = 2000; // nodes

struct Cut {
  std::vector<bool> side;
  std::size_t edges = 0, smaller = 0; ///< edges cut; nodes of the smaller side
  /// Fewer edges for each node that is parted off.
  bool betterThan(const Cut& o) const {
    if (o.side.empty()) return true;
    const auto mine = edges * o.smaller, theirs = o.edges * smaller;
    return mine != theirs ? mine < theirs : smaller > o.smaller;
  }
};

Cut cutOf(std::vector<bool> side, std::size_t edges) {
  const auto count = static_cast<std::size_t>(std::count(side.begin(), side.end(), true));
  const auto smaller = std::min(count, side.size() - count);
  return {std::move(side), edges, smaller};
}

/// The first and the last nodes along a direction; of nodes level with each other, the first number is before.
std::vector<UnitFlow::Role> rolesAlong(const std::vector<float>& x, const std::vector<float>& y,
                                       std::pair<float, float> direction,
                                       std::vector<std::pair<float, std::uint32_t>>& key) {
  const auto n = x.size();
  key.resize(n);
  for (std::uint32_t i = 0; i < n; ++i) key[i] = {direction.first * x[i] + direction.second * y[i], i};
  const auto part =
      static_cast<std::ptrdiff_t>(std::max<std::size_t>(1, static_cast<std::size_t>(Share * static_cast<double>(n))));
  std::nth_element(key.begin(), key.begin() + part, key.end());
  std::nth_element(key.begin() + part, key.end() - part, key.end());
  std::vector<UnitFlow::Role> roles(n, UnitFlow::Free);
  for (auto at = key.begin(); at != key.begin() + part; ++at) roles[at->second] = UnitFlow::Source;
  for (auto at = key.end() - part; at != key.end(); ++at) roles[at->second] = UnitFlow::Sink;
  return roles;
}

/// Above this many edges no cut can be the better one, however well it halves.
std::size_t mostEdges(const Cut& best, std::size_t nodes) {
  if (best.side.empty()) return nodes * nodes;
  return best.edges * (nodes / 2 + 1) / std::max<std::size_t>(1, best.smaller);
}

Cut leastCut(const Fragment& graph, const std::vector<float>& x, const std::vector<float>& y) {
  UnitFlow flow(graph);
  Cut best;
  std::vector<std::pair<float, std::uint32_t>> key;
  const std::size_t directions = graph.size() >= WorthAllDirections ? Directions.size() : Directions.size() / 2;
  for (std::size_t d = 0; d < directions; ++d) {
    const auto roles = rolesAlong(x, y, Directions[d], key);
    const auto edges = flow.run(roles, mostEdges(best, graph.size()));
    if (!edges) continue;
    for (auto& cut : {cutOf(flow.sideOfSources(), *edges), cutOf(flow.sideNearSinks(roles), *edges)})
      if (cut.betterThan(best)) best = cut;
  }
  return best;
}

/// Fewest nodes that touch all edges of a cut: by a largest matching (Kőnig's theorem).
class Cover {
 public:
  Cover(const Fragment& graph, const std::vector<bool>& side)
      : m_graph(graph)
      , m_side(side)
      , m_mate(graph.size(), Nobody)
      , m_seen(graph.size(), 0) {
    for (std::uint32_t u = 0; u < graph.size(); ++u)
      if (side[u] && touches(u)) m_left.push_back(u);
  }

  std::vector<std::uint32_t> find() {
    for (const auto u : m_left) {
      ++m_round;
      match(u);
    }
    ++m_round; // what can be reached from the unmatched, changing between matched and other edges
    for (const auto u : m_left)
      if (m_mate[u] == Nobody) match(u);
    std::vector<std::uint32_t> nodes;
    for (const auto u : m_left) {
      if (m_mate[u] == Nobody) continue;
      nodes.push_back(m_seen[m_mate[u]] == m_round ? m_mate[u] : u);
    }
    return nodes;
  }

 private:
  static constexpr std::uint32_t Nobody = std::numeric_limits<std::uint32_t>::max();
  bool touches(std::uint32_t u) const {
    const auto around = m_graph.neighbours(u);
    return std::any_of(around.begin(), around.end(), [&](auto v) { return !m_side[v]; });
  }
  /// Tries to give u a mate; marks what it looks at. Iterative: a way may be as long as the cut.
  bool match(std::uint32_t u) {
    struct Step {
      std::uint32_t left, arc;
    };
    std::vector<Step> way{{u, m_graph.first[u]}};
    while (!way.empty()) {
      auto& [left, arc] = way.back();
      if (arc == m_graph.first[left + std::size_t{1}]) {
        way.pop_back();
        continue;
      }
      const auto right = m_graph.head[arc++];
      if (m_side[right] || m_seen[right] == m_round) continue;
      m_seen[right] = m_round;
      if (m_mate[right] != Nobody) {
        way.push_back({m_mate[right], m_graph.first[m_mate[right]]});
        continue;
      }
      for (const auto& step : way) { // each takes the one it looked at last
        const auto taken = m_graph.head[step.arc - 1];
        m_mate[step.left] = taken;
        m_mate[taken] = step.left;
      }
      return true;
    }
    return false;
  }

  const Fragment& m_graph;
  const std::vector<bool>& m_side;
  std::vector<std::uint32_t> m_left, m_mate, m_seen;
  std::uint32_t m_round = 0;
};

} // namespace

Separator findSeparator(const Fragment& graph, const std::vector<float>& x, const std::vector<float>& y) {
  const auto cut = leastCut(graph, x, y);
  Separator found;
  found.side.resize(graph.size());
  for (std::uint32_t u = 0; u < graph.size(); ++u) found.side[u] = cut.side[u] ? 1 : 0;
  for (const auto u : Cover(graph, cut.side).find()) found.side[u] = 2;
  return found;
}

} // namespace huyuan::roads
