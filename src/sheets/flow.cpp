// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/flow.h"

namespace huyuan::sheets {

void Flow::add(double height, Paint paint, double gap, bool together) {
  m_blocks.push_back({height, gap, together, std::move(paint), nullptr, 0});
}

void Flow::add(const std::shared_ptr<const Table>& table, double x, double gap) {
  if (table->rows() == 0) return;
  add(
      table->headHeight(), [table, x](QPainter& p, double y) { table->paintHead(p, x, y); }, gap, true);
  for (int r = 0; r < table->rows(); ++r)
    m_blocks.push_back({table->rowHeight(r), 0, false,
                        [table, x, r](QPainter& p, double y) { table->paintRow(p, r, x, y); }, r ? table : nullptr, x});
}

/// The block and those it must not be parted from.
double Flow::needed(std::size_t i) const {
  double sum = m_blocks[i].height;
  while (m_blocks[i].together && i + 1 < m_blocks.size()) {
    ++i;
    sum += m_blocks[i].gap + m_blocks[i].height;
  }
  return sum;
}

std::vector<std::vector<Flow::Placed>> Flow::pages(double top, double bottom) const {
  std::vector<std::vector<Placed>> pages(1);
  double y = top;
  for (std::size_t i = 0; i < m_blocks.size(); ++i) {
    const Block& block = m_blocks[i];
    const bool first = pages.back().empty();
    if (!first && y + block.gap + needed(i) > bottom) {
      pages.emplace_back();
      y = top;
      if (block.head) {
        pages.back().push_back(
            {y, [head = block.head, x = block.x](QPainter& p, double at) { head->paintHead(p, x, at); }});
        y += block.head->headHeight();
      }
    } else if (!first) {
      y += block.gap;
    }
    pages.back().push_back({y, block.paint});
    y += block.height;
  }
  return pages;
}

} // namespace huyuan::sheets
