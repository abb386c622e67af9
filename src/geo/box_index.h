// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/lonlat.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace huyuan::geo {

/// A packed static R-tree over boxes (Hilbert order, 16 entries a node). Built once, read from any number of threads.
/// Build O(n log n); a query O(log n + hits). Empty boxes are never found.
class BoxIndex {
 public:
  BoxIndex() = default;
  explicit BoxIndex(std::vector<Box> boxes);
  std::size_t size() const { return m_count; }
  /// Calls visit(i) for every box that intersects `query`, i being the place in the vector given, in no particular
  /// order.
  void search(const Box& query, const std::function<void(std::uint32_t)>& visit) const;
  /// The hits sorted ascending.
  std::vector<std::uint32_t> search(const Box& query) const;
  Box extent() const;

 private:
  std::size_t m_count = 0;
  std::vector<Box> m_boxes;             // leaves first, then level by level, root last
  std::vector<std::uint32_t> m_indices; // leaf: place given; node: first child
  std::vector<std::size_t> m_levelEnds;
};

} // namespace huyuan::geo
