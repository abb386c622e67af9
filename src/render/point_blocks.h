// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>

#include <cstdint>
#include <vector>

namespace huyuan::render {

/// Millions of points, sorted along a Z-curve and cut into blocks with a box each: a view visits the blocks it touches.
/// A visit costs a few nanoseconds a point; no point is visited twice. Immutable after construction.
class PointBlocks {
 public:
  struct Point {
    double x = 0, y = 0;     ///< Mercator
    std::uint32_t index = 0; ///< the caller's
  };
  PointBlocks() = default;
  explicit PointBlocks(std::vector<Point> points);
  std::size_t size() const { return m_points.size(); }

  /// visit(point) for every point in the box (Mercator, top = south), and maybe some a little outside.
  template <class Visit> void visitIn(const QRectF& box, Visit visit) const {
    for (const Block& b : m_blocks) {
      if (b.east < box.left() || b.west > box.right() || b.north < box.top() || b.south > box.bottom()) continue;
      for (std::uint32_t i = b.first; i < b.last; ++i) visit(m_points[i]);
    }
  }

 private:
  struct Block {
    double west, south, east, north;
    std::uint32_t first, last;
  };
  std::vector<Point> m_points;
  std::vector<Block> m_blocks;
};

} // namespace huyuan::render
