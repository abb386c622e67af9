// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/weight.h"

#include <cstdint>
#include <span>
#include <vector>

namespace huyuan::roads {

/// A customizable contraction hierarchy without its weights (Dibbelt, Strasser, Wagner: Customizable contraction
/// hierarchies, J. Exp. Algorithmics 21, 2016). Nodes are called by their rank in the order in which they are taken
/// out; whoever is taken out joins its neighbours that are left. A link leads from a lower rank to a higher one and
/// stands for both directions. Immutable; any thread. Same edges and order, same hierarchy.
class Cch {
 public:
  struct Edge {
    std::uint32_t tail = 0, head = 0; ///< nodes
  };
  static constexpr std::uint32_t NoRank = 0xFFFFFFFFU;

  /// `order`: each node once, order[rank] = node. Cost: the number of links.
  Cch(const std::vector<Edge>& edges, const std::vector<std::uint32_t>& order);

  std::uint32_t size() const { return static_cast<std::uint32_t>(m_rankOf.size()); }
  std::uint32_t rankOf(std::uint32_t node) const { return m_rankOf[node]; }
  /// Of the links from a rank up to higher ones: the places, and the other ends, ascending.
  std::uint32_t firstUp(std::uint32_t rank) const { return m_firstUp[rank]; }
  std::uint32_t lastUp(std::uint32_t rank) const { return m_firstUp[rank + std::size_t{1}]; }
  std::uint32_t high(std::uint32_t link) const { return m_high[link]; }
  std::uint32_t low(std::uint32_t link) const { return m_low[link]; }
  /// Links that lead up to a rank, ascending by their lower end.
  std::span<const std::uint32_t> linksBelow(std::uint32_t rank) const {
    return {m_below.data() + m_firstBelow[rank], m_firstBelow[rank + std::size_t{1}] - m_firstBelow[rank]};
  }
  /// The lowest rank above that one is linked to, NoRank for a root: all that a climb can reach lies on this way.
  std::uint32_t parent(std::uint32_t rank) const {
    return firstUp(rank) == lastUp(rank) ? NoRank : m_high[firstUp(rank)];
  }
  std::size_t linkCount() const { return m_high.size(); }
  /// Twice the link that an edge belongs to, plus one if it leads down; NoRank for a loop.
  std::uint32_t placeOf(std::size_t edge) const { return m_placeOf[edge]; }
  /// The edges that belong to a link in one direction, in their order.
  std::span<const std::uint32_t> edgesAt(std::uint32_t place) const {
    return {m_edges.data() + m_firstEdge[place], m_firstEdge[place + std::size_t{1}] - m_firstEdge[place]};
  }
  /// The link between two ranks, NoRank if there is none. Logarithmic.
  std::uint32_t linkBetween(std::uint32_t low, std::uint32_t high) const;

 private:
  void fillIn(const std::vector<Edge>& edges);
  void indexBelow();
  void indexEdges();
  std::vector<std::uint32_t> m_rankOf, m_firstUp, m_high, m_low, m_firstBelow, m_below;
  std::vector<std::uint32_t> m_placeOf, m_firstEdge, m_edges;
};

/// The weights of one hour, or one kind of vehicle, on a Cch: for each link the exact cost of getting from one end to
/// the other, both ways. Whatever is not on a shortest path is left out of what a search climbs (perfect
/// customisation). Immutable; any thread.
class Metric {
 public:
  struct Link {
    std::uint32_t rank = 0; ///< of the other, higher end
    Weight weight = 0;
  };
  /// One weight for each edge of the Cch, Unreachable = closed. Cost: the triangles of links, a few for each link; on
  /// two million links a third of a second.
  Metric(const Cch& cch, const std::vector<Weight>& weights);

  std::uint32_t size() const { return static_cast<std::uint32_t>(m_upward.first.size() - 1); }
  /// Links over which a path climbs from a rank.
  std::span<const Link> up(std::uint32_t rank) const { return m_upward.row(rank); }
  /// Links over which a path comes down to a rank.
  std::span<const Link> down(std::uint32_t rank) const { return m_downward.row(rank); }
  std::size_t linkCount() const { return m_upward.links.size() + m_downward.links.size(); }
  /// Exact costs of a link, of all links: 2 · link + 1 leads down.
  const std::vector<Weight>& costs() const { return m_costs; }
  /// Whether that cost is the one of an edge or of a way over a lower rank, so that the link can be opened into edges.
  bool isNeeded(std::uint32_t place) const { return m_needed[place]; }

 private:
  struct Table {
    std::vector<std::uint32_t> first;
    std::vector<Link> links;
    std::span<const Link> row(std::uint32_t i) const {
      return {links.data() + first[i], first[i + std::size_t{1}] - first[i]};
    }
  };
  void customise(const Cch& cch);
  void makePerfect(const Cch& cch);
  void collect(const Cch& cch);

  std::vector<Weight> m_costs;
  std::vector<bool> m_needed;
  Table m_upward, m_downward;
};

} // namespace huyuan::roads
