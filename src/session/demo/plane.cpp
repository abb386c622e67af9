// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/plane.h"

#include <algorithm>

namespace huyuan::session::demo {

namespace {

double segmentDistance(Xy a, Xy b, Xy p) {
  const Xy d = b - a, e = p - a;
  const double square = d.x * d.x + d.y * d.y;
  const double t = square > 0.0 ? std::clamp((e.x * d.x + e.y * d.y) / square, 0.0, 1.0) : 0.0;
  return distance(p, a + d * t);
}

} // namespace

Outline::Outline(const geo::MultiPolygon& area) {
  for (const geo::Polygon& polygon : area.polygons) {
    std::vector<Xy> ring;
    for (const geo::LonLat& corner : polygon.outer) {
      const Xy p = toXy(corner);
      m_low = {std::min(m_low.x, p.x), std::min(m_low.y, p.y)};
      m_high = {std::max(m_high.x, p.x), std::max(m_high.y, p.y)};
      ring.push_back(p);
    }
    m_rings.push_back(std::move(ring));
  }
}

bool Outline::contains(Xy p) const {
  if (p.x < m_low.x || p.y < m_low.y || p.x > m_high.x || p.y > m_high.y) return false;
  bool inside = false;
  for (const auto& ring : m_rings)
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const Xy a = ring[i - 1], b = ring[i];
      if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y)) inside = !inside;
    }
  return inside;
}

double Outline::edgeDistance(Xy p) const {
  double nearest = 1e12;
  for (const auto& ring : m_rings)
    for (std::size_t i = 1; i < ring.size(); ++i) nearest = std::min(nearest, segmentDistance(ring[i - 1], ring[i], p));
  return nearest;
}

double Outline::area() const {
  double sum = 0.0;
  for (const auto& ring : m_rings) {
    double twice = 0.0;
    for (std::size_t i = 1; i < ring.size(); ++i) twice += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
    sum += std::abs(twice) / 2.0;
  }
  return sum;
}

} // namespace huyuan::session::demo
