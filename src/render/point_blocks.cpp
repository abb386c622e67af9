// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/point_blocks.h"

#include <algorithm>
#include <limits>

namespace huyuan::render {

namespace {

constexpr std::uint32_t PointsInABlock = 256;

/// Puts a zero between the bits of a 16-bit number.
std::uint32_t spread(std::uint32_t v) {
  v = (v | (v << 8U)) & 0x00FF00FFU;
  v = (v | (v << 4U)) & 0x0F0F0F0FU;
  v = (v | (v << 2U)) & 0x33333333U;
  return (v | (v << 1U)) & 0x55555555U;
}

struct Extent {
  double west = std::numeric_limits<double>::infinity(), south = west, east = -west, north = -west;
  void include(const PointBlocks::Point& p) {
    west = std::min(west, p.x), east = std::max(east, p.x);
    south = std::min(south, p.y), north = std::max(north, p.y);
  }
};

std::uint32_t key(const PointBlocks::Point& p, const Extent& e) {
  const auto scaled = [](double v, double low, double high) {
    return high > low ? static_cast<std::uint32_t>((v - low) / (high - low) * 65535.0) : 0U;
  };
  return spread(scaled(p.x, e.west, e.east)) | (spread(scaled(p.y, e.south, e.north)) << 1U);
}

} // namespace

PointBlocks::PointBlocks(std::vector<Point> points) {
  Extent extent;
  for (const Point& p : points) extent.include(p);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order(points.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = {key(points[i], extent), i};
  std::sort(order.begin(), order.end());
  m_points.reserve(points.size());
  for (const auto& entry : order) m_points.push_back(points[entry.second]);
  for (std::uint32_t first = 0; first < m_points.size(); first += PointsInABlock) {
    const auto last = std::min<std::uint32_t>(first + PointsInABlock, static_cast<std::uint32_t>(m_points.size()));
    Extent e;
    for (std::uint32_t i = first; i < last; ++i) e.include(m_points[i]);
    m_blocks.push_back({e.west, e.south, e.east, e.north, first, last});
  }
}

} // namespace huyuan::render
