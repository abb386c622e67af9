// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/box_index.h"

#include <algorithm>
#include <numeric>

namespace huyuan::geo {
namespace {

constexpr std::size_t NodeSize = 16;

/// Place of the cell (x, y) of a 65536 × 65536 grid on the Hilbert curve: quadrant by quadrant, turning the rest of the
/// square so that each quadrant is entered where the one before was left.
std::uint32_t hilbertPlace(std::uint32_t x, std::uint32_t y) {
  constexpr std::uint32_t Side = 1U << 16U;
  std::uint32_t place = 0;
  for (std::uint32_t half = Side / 2; half > 0; half /= 2) {
    const bool right = (x & half) != 0;
    const bool top = (y & half) != 0;
    place += half * half * ((right ? 3U : 0U) ^ (top ? 1U : 0U));
    if (top) continue;
    if (right) x = Side - 1 - x, y = Side - 1 - y;
    std::swap(x, y);
  }
  return place;
}

std::uint32_t gridStep(double value, double from, double to) {
  const double share = (value - from) / (to - from);
  if (!(share > 0.0)) return 0;
  return static_cast<std::uint32_t>(std::min(share, 1.0) * 65535.0);
}

bool isUsable(const Box& b) { return b.west <= b.east && b.south <= b.north; }

/// The places of the usable boxes, in the order of their centres on the curve.
std::vector<std::uint32_t> curveOrder(const std::vector<Box>& boxes) {
  Box all;
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < boxes.size(); ++i) {
    if (!isUsable(boxes[i])) continue;
    all.include(boxes[i]);
    order.push_back(i);
  }
  std::vector<std::uint32_t> key(boxes.size(), 0);
  for (const std::uint32_t i : order) {
    const LonLat c = boxes[i].centre();
    key[i] = hilbertPlace(gridStep(c.lon, all.west, all.east), gridStep(c.lat, all.south, all.north));
  }
  std::stable_sort(order.begin(), order.end(), [&key](std::uint32_t a, std::uint32_t b) { return key[a] < key[b]; });
  return order;
}

} // namespace

BoxIndex::BoxIndex(std::vector<Box> boxes)
    : m_count(boxes.size()) {
  m_indices = curveOrder(boxes);
  if (m_indices.empty()) return;
  m_boxes.reserve(m_indices.size() + m_indices.size() / (NodeSize - 1) + 2);
  for (const std::uint32_t i : m_indices) m_boxes.push_back(boxes[i]);
  m_levelEnds.push_back(m_boxes.size());
  std::size_t begin = 0;
  while (m_boxes.size() - begin > 1 || m_levelEnds.size() == 1) {
    const std::size_t end = m_boxes.size();
    for (std::size_t first = begin; first < end; first += NodeSize) {
      Box node;
      for (std::size_t i = first; i < std::min(first + NodeSize, end); ++i) node.include(m_boxes[i]);
      m_boxes.push_back(node);
      m_indices.push_back(static_cast<std::uint32_t>(first));
    }
    m_levelEnds.push_back(m_boxes.size());
    begin = end;
  }
}

void BoxIndex::search(const Box& query, const std::function<void(std::uint32_t)>& visit) const {
  if (m_boxes.empty() || !m_boxes.back().intersects(query)) return;
  const std::size_t leaves = m_levelEnds.front();
  std::vector<std::size_t> open{m_boxes.size() - 1};
  while (!open.empty()) {
    const std::size_t first = m_indices[open.back()];
    open.pop_back();
    const std::size_t levelEnd = *std::upper_bound(m_levelEnds.begin(), m_levelEnds.end(), first);
    for (std::size_t i = first; i < std::min(first + NodeSize, levelEnd); ++i) {
      if (!m_boxes[i].intersects(query)) continue;
      if (i < leaves)
        visit(m_indices[i]);
      else
        open.push_back(i);
    }
  }
}

std::vector<std::uint32_t> BoxIndex::search(const Box& query) const {
  std::vector<std::uint32_t> hits;
  search(query, [&hits](std::uint32_t i) { hits.push_back(i); });
  std::sort(hits.begin(), hits.end());
  return hits;
}

Box BoxIndex::extent() const { return m_boxes.empty() ? Box{} : m_boxes.back(); }

} // namespace huyuan::geo
