// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace huyuan::roads {

/// A piece of a network that is still to be ordered: an undirected graph without loops or doubles.
struct Fragment {
  std::vector<std::uint32_t> node;  ///< of the whole, per local node
  std::vector<std::uint32_t> first; ///< local node → its arcs; one more than nodes
  std::vector<std::uint32_t> head;  ///< local, ascending within a node
  std::vector<std::uint32_t> twin;  ///< the arc the other way

  std::uint32_t size() const { return static_cast<std::uint32_t>(node.size()); }
  std::span<const std::uint32_t> neighbours(std::uint32_t u) const {
    return {head.data() + first[u], first[u + std::size_t{1}] - first[u]};
  }
  /// Fills `twin` from the rest.
  void pairArcs();
};

/// The largest number of edge-disjoint ways from some nodes to others, and with it the least cut between them (Dinitz
/// 1970, on unit capacities). An object serves one search after another on its fragment.
class UnitFlow {
 public:
  enum Role : std::uint8_t { Free, Source, Sink };
  explicit UnitFlow(const Fragment& graph);

  /// The number of ways; empty as soon as it is known to exceed `most`.
  std::optional<std::size_t> run(const std::vector<Role>& roles, std::size_t most);
  /// After a run that came to its end: the nodes on the sources' side of the least cut nearest to them, and of that
  /// nearest to the sinks.
  std::vector<bool> sideOfSources() const;
  std::vector<bool> sideNearSinks(const std::vector<Role>& roles) const;

 private:
  static constexpr std::uint32_t Far = std::numeric_limits<std::uint32_t>::max();
  bool findLevels();
  bool push(std::uint32_t source);
  bool advance(std::uint32_t& at);

  const Fragment& m_graph;
  const std::vector<Role>* m_roles = nullptr;
  std::vector<std::int8_t> m_flow;     ///< per arc; of the twin, the negative
  std::vector<std::uint32_t> m_level;  ///< steps from the sources
  std::vector<std::uint32_t> m_cursor; ///< per node: arcs before it lead nowhere
  std::vector<std::uint32_t> m_queue, m_starts, m_way;
};

/// Nodes that part a connected fragment into two halves without an arc between them.
struct Separator {
  std::vector<std::uint8_t> side; ///< per local node: 0, 1, or 2 = of the separator
};
/// x and y are the places of the fragment's nodes. At least 2 nodes.
Separator findSeparator(const Fragment& graph, const std::vector<float>& x, const std::vector<float>& y);

} // namespace huyuan::roads
