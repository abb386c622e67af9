// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/streets.h"
#include "roads/walk_sides.h"
#include "roads/walking.h"

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace huyuan::roads {

Micrometres micrometres(double metres);

/// Walk nodes and the streets between them, each side in both directions, by length. Where both sides of a street lead
/// to the same nodes, one stands for both.
class WalkEdges {
 public:
  struct Edge {
    std::uint32_t head = 0, arc = 0;
    Micrometres length = 0;
  };
  /// Of the streets, those allowed.
  WalkEdges(const Streets& streets, const std::vector<bool>& allowed, const WalkSides& sides);
  std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(m_first.size() - 1); }
  std::span<const Edge> from(std::uint32_t node) const {
    return {m_edges.data() + m_first[node], m_first[node + std::size_t{1}] - m_first[node]};
  }

 private:
  std::vector<std::uint32_t> m_first;
  std::vector<Edge> m_edges;
};

/// A walk node that is reached from a snap along its street.
struct WalkEnd {
  std::uint32_t node = 0;
  Micrometres length = 0; ///< from the snap
  std::uint32_t arc = 0;  ///< towards that end
};
using WalkEnds = std::vector<WalkEnd>;

/// Dijkstra's search over walk nodes, ended at a limit. An object is used by one thread, for one search after another:
/// each costs only what it touches.
class WalkSearch {
 public:
  explicit WalkSearch(const WalkEdges& edges);

  /// Settles walk nodes up to `limit` until all ends of all targets are settled.
  void run(const WalkEnds& from, const std::vector<WalkEnds>& targets, Micrometres limit);
  /// Over at least one walk node; NoWay if that is not within the limit.
  Micrometres lengthTo(const WalkEnds& to) const;
  /// The arcs of that way, first and last included.
  std::vector<std::uint32_t> arcsTo(const WalkEnds& to, const Streets& streets) const;

 private:
  struct Entry {
    Micrometres length;
    std::uint32_t node;
    auto operator<=>(const Entry&) const = default;
  };
  /// The last arc of the shortest way known, and where it began; None: at the snap.
  struct Step {
    std::uint32_t arc = 0, from = None;
  };
  void reset();
  std::size_t mark(const std::vector<WalkEnds>& targets);
  void improve(std::uint32_t node, Micrometres length, Step by, Micrometres limit);
  const WalkEnd* better(const WalkEnds& to) const;

  const WalkEdges& m_edges;
  std::vector<Micrometres> m_length;
  std::vector<Step> m_cameBy;
  std::vector<bool> m_wanted;
  std::vector<std::uint32_t> m_touched, m_marked;
  std::vector<Entry> m_heap;
};

/// Searches that are not in use, so that none is made anew for each walk.
class WalkSearchPool {
 public:
  explicit WalkSearchPool(const WalkEdges& edges)
      : m_edges(edges) {}
  class Loan {
   public:
    Loan(WalkSearchPool& pool, std::unique_ptr<WalkSearch> search)
        : m_pool(pool)
        , m_search(std::move(search)) {}
    ~Loan() { m_pool.giveBack(std::move(m_search)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    WalkSearch* operator->() { return m_search.get(); }

   private:
    WalkSearchPool& m_pool;
    std::unique_ptr<WalkSearch> m_search;
  };
  Loan take();

 private:
  void giveBack(std::unique_ptr<WalkSearch> search);
  const WalkEdges& m_edges;
  std::mutex m_mutex;
  std::vector<std::unique_ptr<WalkSearch>> m_idle;
};

} // namespace huyuan::roads
