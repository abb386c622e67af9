// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QRectF>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace huyuan::render {

/// A rectangle of Mercator metres; default-made it is empty.
struct Extent {
  double west = std::numeric_limits<double>::infinity(), south = west, east = -west, north = -west;
  bool isEmpty() const { return west > east; }
  void include(double x, double y) {
    west = std::min(west, x), east = std::max(east, x);
    south = std::min(south, y), north = std::max(north, y);
  }
  void include(const Extent& o) {
    west = std::min(west, o.west), east = std::max(east, o.east);
    south = std::min(south, o.south), north = std::max(north, o.north);
  }
  bool touches(const Extent& o) const {
    return west <= o.east && o.west <= east && south <= o.north && o.south <= north;
  }
  double area() const { return isEmpty() ? 0.0 : (east - west) * (north - south); }
  /// `box` with the south on top.
  static Extent of(const QRectF& box) { return {box.left(), box.top(), box.right(), box.bottom()}; }
};

/// Millions of things by their place: sorted along a Z-curve and cut into blocks with a box each, so that a view visits
/// the blocks it touches, a few nanoseconds a thing. Copies share the blocks and a change copies the one it touches.
/// Immutable while it is shared. An Item has an `id` and `Extent extent() const`.
template <class Item> class PlaceBlocks {
 public:
  PlaceBlocks() = default;
  explicit PlaceBlocks(std::vector<Item> items) {
    sortByPlace(items);
    for (std::size_t first = 0; first < items.size(); first += ItemsInABlock) {
      const auto begin = items.begin() + static_cast<std::ptrdiff_t>(first);
      const auto end = begin + static_cast<std::ptrdiff_t>(std::min(ItemsInABlock, items.size() - first));
      m_blocks.push_back(blockOf({std::make_move_iterator(begin), std::make_move_iterator(end)}));
    }
  }

  bool empty() const { return m_blocks.empty(); }
  Extent extent() const {
    Extent e;
    for (const Block& b : m_blocks) e.include(b.box);
    return e;
  }

  /// visit(item) for every item in the box (Mercator, top = south), and maybe some a little outside; in no order that
  /// means anything.
  template <class Visit> void visitIn(const QRectF& box, Visit visit) const {
    const Extent seen = Extent::of(box);
    for (const Block& b : m_blocks)
      if (b.box.touches(seen))
        for (const Item& item : *b.items) visit(item);
  }

  /// O(blocks + block).
  void add(Item item) {
    const Extent place = item.extent();
    Block* best = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (Block& b : m_blocks) {
      Extent grown = b.box;
      grown.include(place);
      if (const double cost = grown.area() - b.box.area(); cost < least) least = cost, best = &b;
    }
    if (!best) {
      m_blocks.push_back(blockOf({std::move(item)}));
      return;
    }
    std::vector<Item> items = *best->items;
    items.push_back(std::move(item));
    if (items.size() <= 2 * ItemsInABlock) {
      *best = blockOf(std::move(items));
      return;
    }
    sortByPlace(items);
    const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
    *best = blockOf({items.begin(), middle});
    m_blocks.push_back(blockOf({middle, items.end()}));
  }

  /// Takes out the item of this id that stands at `place`; false if there is none. O(blocks + block).
  bool remove(std::int64_t id, const Extent& place) {
    for (auto b = m_blocks.begin(); b != m_blocks.end(); ++b) {
      if (!b->box.touches(place)) continue;
      const auto at =
          std::find_if(b->items->begin(), b->items->end(), [id](const Item& item) { return item.id == id; });
      if (at == b->items->end()) continue;
      std::vector<Item> items = *b->items;
      items.erase(items.begin() + (at - b->items->begin()));
      if (items.empty())
        m_blocks.erase(b);
      else
        *b = blockOf(std::move(items));
      return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t ItemsInABlock = 256;
  struct Block {
    Extent box;
    std::shared_ptr<const std::vector<Item>> items;
  };

  static Block blockOf(std::vector<Item> items) {
    Block block;
    for (const Item& item : items) block.box.include(item.extent());
    block.items = std::make_shared<const std::vector<Item>>(std::move(items));
    return block;
  }

  /// Puts a zero between the bits of a 16-bit number.
  static std::uint32_t spread(std::uint32_t v) {
    v = (v | (v << 8U)) & 0x00FF00FFU;
    v = (v | (v << 4U)) & 0x0F0F0F0FU;
    v = (v | (v << 2U)) & 0x33333333U;
    return (v | (v << 1U)) & 0x55555555U;
  }
  static void sortByPlace(std::vector<Item>& items) {
    Extent all;
    for (const Item& item : items) all.include(item.extent());
    const auto scaled = [](double v, double low, double high) {
      return high > low ? static_cast<std::uint32_t>((v - low) / (high - low) * 65535.0) : 0U;
    };
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order(items.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      const Extent e = items[i].extent();
      const std::uint32_t x = scaled((e.west + e.east) / 2, all.west, all.east);
      const std::uint32_t y = scaled((e.south + e.north) / 2, all.south, all.north);
      order[i] = {spread(x) | (spread(y) << 1U), i};
    }
    std::sort(order.begin(), order.end());
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const auto& entry : order) sorted.push_back(std::move(items[entry.second]));
    items = std::move(sorted);
  }

  std::vector<Block> m_blocks;
};

} // namespace huyuan::render
