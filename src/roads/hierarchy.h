// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/turn_graph.h"

#include <span>
#include <vector>

namespace huyuan::roads {

/// A contraction hierarchy (Geisberger, Sanders, Schultes, Vetter: Exact routing in large road networks using
/// contraction hierarchies, Transportation Science 46, 2012). States are renumbered by rank, the least important first;
/// a shortest path between any two states exists that climbs from rank to higher rank and then descends. Same input,
/// same hierarchy.
class Hierarchy {
 public:
  struct Link {
    std::uint32_t rank = 0; ///< of the other, higher state
    Weight weight = 0;
  };
  Hierarchy(const TurnGraph& graph, const base::Progress& progress, const base::Cancel& cancel);

  std::uint32_t size() const { return static_cast<std::uint32_t>(m_rankOf.size()); }
  std::uint32_t rankOf(std::uint32_t state) const { return m_rankOf[state]; }
  /// Links from a rank to higher ones.
  std::span<const Link> up(std::uint32_t rank) const { return m_up.row(rank); }
  /// Links from higher ranks to this one.
  std::span<const Link> down(std::uint32_t rank) const { return m_down.row(rank); }
  std::size_t linkCount() const { return m_up.links.size() + m_down.links.size(); }

 private:
  struct Table {
    std::vector<std::size_t> first;
    std::vector<Link> links;
    std::span<const Link> row(std::uint32_t i) const { return {links.data() + first[i], first[i + 1] - first[i]}; }
  };
  std::vector<std::uint32_t> m_rankOf;
  Table m_up, m_down;
};

} // namespace huyuan::roads
