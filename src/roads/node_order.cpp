// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/node_order.h"

#include "roads/dissection_p.h"

#include <algorithm>
#include <bit>

namespace huyuan::roads {
namespace {

using Nodes = std::vector<std::uint32_t>;
constexpr std::uint32_t None32 = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t SmallEnough = 48; // nodes: ordered by degree, at most 64

/// Neighbours of each node, ascending, without loops and doubles.
std::vector<Nodes> neighboursOf(const Joined& graph) {
  std::vector<Nodes> around(graph.nodeCount);
  for (const auto& [a, b] : graph.pairs)
    if (a != b) {
      around[a].push_back(b);
      around[b].push_back(a);
    }
  for (auto& list : around) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return around;
}

void insertSorted(Nodes& list, std::uint32_t v) {
  const auto at = std::lower_bound(list.begin(), list.end(), v);
  if (at == list.end() || *at != v) list.insert(at, v);
}
void eraseSorted(Nodes& list, std::uint32_t v) { list.erase(std::lower_bound(list.begin(), list.end(), v)); }

/// Takes out the nodes with at most two neighbours, again and again; the two become neighbours. Not two side by side in
/// one round, so that a long street without crossings makes a low tree. Returns those taken out, in order.
Nodes takeOutStreets(std::vector<Nodes>& around) {
  Nodes order, next(around.size());
  for (std::uint32_t u = 0; u < next.size(); ++u) next[u] = u;
  std::vector<std::uint32_t> touched(around.size(), 0);
  std::vector<bool> gone(around.size(), false);
  for (std::uint32_t round = 1; !next.empty(); ++round) {
    Nodes again;
    for (const auto u : next) {
      if (gone[u] || around[u].size() > 2) continue;
      if (touched[u] == round) {
        again.push_back(u);
        continue;
      }
      gone[u] = true;
      order.push_back(u);
      for (const auto v : around[u]) {
        eraseSorted(around[v], u);
        touched[v] = round;
        again.push_back(v);
      }
      if (around[u].size() == 2) {
        insertSorted(around[around[u][0]], around[u][1]);
        insertSorted(around[around[u][1]], around[u][0]);
      }
    }
    std::sort(again.begin(), again.end());
    again.erase(std::unique(again.begin(), again.end()), again.end());
    next = std::move(again);
  }
  for (const auto u : order) around[u].clear();
  return order;
}

/// Steps from a node to all others of its part; None32 = not reached.
Nodes stepsFrom(const Fragment& graph, std::uint32_t root, std::uint32_t& last) {
  Nodes steps(graph.size(), None32), queue{root};
  steps[root] = 0;
  for (std::size_t i = 0; i < queue.size(); ++i)
    for (const auto v : graph.neighbours(queue[i]))
      if (steps[v] == None32) {
        steps[v] = steps[queue[i]] + 1;
        queue.push_back(v);
      }
  last = queue.back();
  return steps;
}

class Dissection {
 public:
  Dissection(const Joined& graph, Nodes& order, const base::Progress& progress, const base::Cancel& cancel)
      : m_graph(graph)
      , m_order(order)
      , m_progress(progress)
      , m_cancel(cancel)
      , m_local(graph.nodeCount, None32) {}

  void run(const std::vector<Nodes>& around) {
    Fragment whole;
    for (std::uint32_t u = 0; u < around.size(); ++u)
      if (!around[u].empty()) {
        m_local[u] = whole.size();
        whole.node.push_back(u);
      }
    whole.first.push_back(0);
    for (const auto u : whole.node) {
      for (const auto v : around[u]) whole.head.push_back(m_local[v]);
      whole.first.push_back(static_cast<std::uint32_t>(whole.head.size()));
    }
    whole.pairArcs();
    parts(whole);
  }

 private:
  void parts(const Fragment& graph);
  void order(const Fragment& graph);
  void byDegree(const Fragment& graph);
  Separator separate(const Fragment& graph) const;
  Fragment pick(const Fragment& graph, const Nodes& nodes);
  void emit(const Fragment& graph, std::uint32_t u) { m_order.push_back(graph.node[u]); }

  const Joined& m_graph;
  Nodes& m_order;
  const base::Progress& m_progress;
  const base::Cancel& m_cancel;
  Nodes m_local;
};

/// Some nodes of a fragment, ascending, as one of their own.
Fragment Dissection::pick(const Fragment& graph, const Nodes& nodes) {
  for (std::uint32_t i = 0; i < nodes.size(); ++i) m_local[nodes[i]] = i;
  Fragment out;
  out.node.reserve(nodes.size());
  out.first.reserve(nodes.size() + 1);
  out.first.push_back(0);
  for (const auto u : nodes) {
    out.node.push_back(graph.node[u]);
    for (const auto v : graph.neighbours(u))
      if (m_local[v] != None32) out.head.push_back(m_local[v]);
    out.first.push_back(static_cast<std::uint32_t>(out.head.size()));
  }
  for (const auto u : nodes) m_local[u] = None32;
  out.pairArcs();
  return out;
}

/// Orders the parts that hang together one after the other.
void Dissection::parts(const Fragment& graph) {
  std::fill(m_local.begin(), m_local.begin() + graph.size(), None32);
  std::vector<bool> seen(graph.size(), false);
  for (std::uint32_t root = 0; root < graph.size(); ++root) {
    if (seen[root]) continue;
    Nodes part{root};
    seen[root] = true;
    for (std::size_t i = 0; i < part.size(); ++i)
      for (const auto v : graph.neighbours(part[i]))
        if (!seen[v]) {
          seen[v] = true;
          part.push_back(v);
        }
    if (part.size() == graph.size()) return order(graph);
    std::sort(part.begin(), part.end());
    order(pick(graph, part));
  }
}

Separator Dissection::separate(const Fragment& graph) const {
  std::vector<float> x, y;
  x.reserve(graph.size());
  y.reserve(graph.size());
  if (!m_graph.x.empty()) {
    for (const auto u : graph.node) {
      x.push_back(m_graph.x[u]);
      y.push_back(m_graph.y[u]);
    }
    return findSeparator(graph, x, y);
  }
  std::uint32_t a = 0, b = 0, c = 0, unused = 0;
  stepsFrom(graph, 0, a);
  const auto fromA = stepsFrom(graph, a, b), fromB = stepsFrom(graph, b, unused);
  for (std::uint32_t u = 0; u < graph.size(); ++u) // as far from the one as from the other, and far from both
    if (fromA[u] + fromB[u] > fromA[c] + fromB[c]) c = u;
  const auto fromC = stepsFrom(graph, c, unused);
  for (std::uint32_t u = 0; u < graph.size(); ++u) {
    x.push_back(static_cast<float>(fromA[u]) - static_cast<float>(fromB[u]));
    y.push_back(static_cast<float>(fromC[u]));
  }
  return findSeparator(graph, x, y);
}

void Dissection::order(const Fragment& graph) {
  if (graph.size() <= SmallEnough) return byDegree(graph);
  m_cancel.check();
  const auto before = m_order.size();
  const auto separator = separate(graph);
  for (const auto side : {std::uint8_t{0}, std::uint8_t{1}}) {
    Nodes nodes;
    for (std::uint32_t u = 0; u < graph.size(); ++u)
      if (separator.side[u] == side) nodes.push_back(u);
    if (!nodes.empty()) parts(pick(graph, nodes));
  }
  for (std::uint32_t u = 0; u < graph.size(); ++u)
    if (separator.side[u] == 2) emit(graph, u);
  if (m_order.size() - before > 1000)
    m_progress.report(static_cast<double>(m_order.size()) / m_graph.nodeCount, "Ordering roads");
}

/// Always the node with fewest neighbours left, whose neighbours become one another's.
void Dissection::byDegree(const Fragment& graph) {
  std::vector<std::uint64_t> around(graph.size(), 0);
  for (std::uint32_t u = 0; u < graph.size(); ++u)
    for (const auto v : graph.neighbours(u)) around[u] |= std::uint64_t{1} << v;
  std::uint64_t left = graph.size() == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << graph.size()) - 1;
  while (left != 0) {
    std::uint32_t least = None32;
    for (auto rest = left; rest != 0; rest &= rest - 1) {
      const auto u = static_cast<std::uint32_t>(std::countr_zero(rest));
      if (least == None32 || std::popcount(around[u]) < std::popcount(around[least])) least = u;
    }
    const auto bit = std::uint64_t{1} << least;
    for (auto rest = around[least]; rest != 0; rest &= rest - 1) {
      const auto v = static_cast<std::uint32_t>(std::countr_zero(rest));
      around[v] = (around[v] | around[least]) & ~bit & ~(std::uint64_t{1} << v);
    }
    left &= ~bit;
    emit(graph, least);
  }
}

} // namespace

std::vector<std::uint32_t> nodeOrder(const Joined& graph, const base::Progress& progress, const base::Cancel& cancel) {
  auto around = neighboursOf(graph);
  auto order = takeOutStreets(around);
  order.reserve(graph.nodeCount);
  Dissection(graph, order, progress, cancel).run(around);
  return order;
}

} // namespace huyuan::roads
