// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sheets/paper.h"

#include <functional>
#include <memory>

namespace huyuan::sheets {

/// Blocks one below the other that run over as many pages as they need. A table's head is repeated where its rows go
/// on.
class Flow {
 public:
  using Paint = std::function<void(QPainter&, double y)>;
  /// `gap` is left above unless the block begins a page. `together` keeps it on the page of the next block.
  void add(double height, Paint paint, double gap = 0, bool together = false);
  void add(const std::shared_ptr<const Table>& table, double x, double gap = 0);

  struct Placed {
    double y;
    Paint paint;
  };
  /// Pages of blocks between `top` and `bottom`; a block taller than a page gets one of its own.
  std::vector<std::vector<Placed>> pages(double top, double bottom) const;

 private:
  struct Block {
    double height, gap;
    bool together;
    Paint paint;
    std::shared_ptr<const Table> head; ///< to repeat above this block when it begins a page
    double x = 0;
  };
  double needed(std::size_t i) const;
  std::vector<Block> m_blocks;
};

} // namespace huyuan::sheets
