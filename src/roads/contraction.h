// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/turn_graph.h"

#include <queue>

#include <vector>

namespace huyuan::roads {

/// Takes the states out of the graph one by one, the one that matters least first, and keeps all distances between
/// those that are left by adding shortcuts where no path around is known to be as good.
class Contraction {
 public:
  struct Half {
    std::uint32_t state = 0; ///< the other end
    std::uint32_t hops = 1;  ///< edges of the graph that it stands for
    Weight weight = 0;
  };
  explicit Contraction(const TurnGraph& graph);
  void run(const base::Progress& progress, const base::Cancel& cancel);

  /// The states in the order in which they were taken out.
  const std::vector<std::uint32_t>& order() const { return m_order; }
  /// Edges to, and from, states taken out later.
  const std::vector<Half>& out(std::uint32_t state) const { return m_out[state]; }
  const std::vector<Half>& in(std::uint32_t state) const { return m_in[state]; }

 private:
  struct Entry {
    Weight weight;
    std::uint32_t state;
    auto operator<=>(const Entry&) const = default;
  };
  struct Rated {
    std::int64_t rating;
    std::uint32_t state;
    auto operator<=>(const Rated&) const = default;
  };
  struct Shortcut {
    std::uint32_t from, to, hops;
    Weight weight;
  };

  void addEdge(std::uint32_t from, std::uint32_t to, std::uint32_t hops, Weight weight);
  void findShortcuts(std::uint32_t state, std::size_t effort);
  void searchAround(std::uint32_t from, std::uint32_t without, Weight limit, std::size_t effort);
  std::int64_t rate(std::uint32_t state);
  void takeOut(std::uint32_t state);
  void rateNeighbours(std::uint32_t state);

  std::vector<std::vector<Half>> m_out, m_in;
  std::vector<std::uint32_t> m_order, m_level;
  std::vector<std::int64_t> m_rating;
  std::vector<bool> m_done;
  std::priority_queue<Rated, std::vector<Rated>, std::greater<>> m_queue;

  std::vector<Shortcut> m_shortcuts; // of the state looked at
  std::vector<Weight> m_weight;      // of the search around it
  std::vector<std::uint32_t> m_touched;
  std::vector<bool> m_wanted;
  std::size_t m_wantedLeft = 0;
  std::vector<Entry> m_heap;
};

} // namespace huyuan::roads
