// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/projected.h"

#include <algorithm>
#include <cmath>

namespace huyuan::render {

ScreenMap::ScreenMap(const MapView& view)
    : m_kx(1.0 / view.mercatorPerUnitX())
    , m_ky(1.0 / view.mercatorPerUnitY())
    , m_left(view.width() / 2 - view.mercatorCentre().x * m_kx)
    , m_top(view.height() / 2 + view.mercatorCentre().y * m_ky) {}

QPointF project(geo::LonLat p) {
  const geo::Mercator m = geo::toMercator(p);
  return {m.x, m.y};
}

Points project(const geo::Line& line) {
  Points out;
  out.reserve(line.size());
  for (const geo::LonLat& p : line)
    if (p.isValid()) out.push_back(project(p));
  return out;
}

namespace {

double squaredDistance(QPointF p, QPointF a, QPointF b) {
  const QPointF d = b - a;
  const double length = QPointF::dotProduct(d, d);
  const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / length, 0.0, 1.0) : 0.0;
  const QPointF off = p - (a + d * t);
  return QPointF::dotProduct(off, off);
}

} // namespace

Points simplified(const Points& line, double tolerance) {
  if (line.size() < 3 || tolerance <= 0) return line;
  std::vector<char> keep(line.size(), 0);
  keep.front() = keep.back() = 1;
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    double worst = tolerance * tolerance;
    std::size_t split = 0;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double d = squaredDistance(line[i], line[first], line[last]);
      if (d > worst) worst = d, split = i;
    }
    if (split == 0) continue;
    keep[split] = 1;
    open.emplace_back(first, split);
    open.emplace_back(split, last);
  }
  Points out;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (keep[i]) out.push_back(line[i]);
  return out;
}

DetailedLine::DetailedLine(Points full, double coarsest, bool ring) {
  if (full.empty()) return;
  QPointF low = full.front();
  QPointF high = low;
  for (const QPointF& p : full) {
    low = {std::min(low.x(), p.x()), std::min(low.y(), p.y())};
    high = {std::max(high.x(), p.x()), std::max(high.y(), p.y())};
  }
  m_box = QRectF(low, high);
  m_levels[0] = std::move(full);
  for (std::size_t i = 1; i < Tolerances.size(); ++i) {
    m_use[i] = m_use[i - 1];
    if (Tolerances[i] > coarsest) continue;
    Points simple = simplified(m_levels[m_use[i - 1]], Tolerances[i]);
    if (ring && simple.size() < 4) continue;
    if (simple.size() * 10 > m_levels[m_use[i - 1]].size() * 9) continue;
    m_levels[i] = std::move(simple);
    m_use[i] = static_cast<std::uint8_t>(i);
  }
}

const Points& DetailedLine::at(double mercatorPerPixel) const {
  std::size_t level = 0;
  while (level + 1 < Tolerances.size() && Tolerances[level + 1] <= mercatorPerPixel / 2) ++level;
  return m_levels[m_use[level]];
}

bool clipSegment(QPointF& a, QPointF& b, const QRectF& clip) {
  double from = 0.0;
  double to = 1.0;
  const QPointF d = b - a;
  const auto cut = [&](double direction, double room) {
    if (direction == 0) return room >= 0;
    const double t = room / direction;
    if (direction < 0)
      from = std::max(from, t);
    else
      to = std::min(to, t);
    return from <= to;
  };
  if (!cut(-d.x(), a.x() - clip.left()) || !cut(d.x(), clip.right() - a.x())) return false;
  if (!cut(-d.y(), a.y() - clip.top()) || !cut(d.y(), clip.bottom() - a.y())) return false;
  const QPointF start = a;
  if (from > 0) a = start + d * from;
  if (to < 1) b = start + d * to;
  return true;
}

namespace {

/// One edge of the clip rectangle: keeps what `inside` accepts, cut where `cross` says.
template <class Inside, class Cross> QPolygonF cutRing(const QPolygonF& ring, Inside inside, Cross cross) {
  QPolygonF out;
  for (int i = 0; i < ring.size(); ++i) {
    const QPointF& a = ring[i];
    const QPointF& b = ring[(i + 1) % ring.size()];
    if (inside(a)) out << a;
    if (inside(a) != inside(b)) out << cross(a, b);
  }
  return out;
}

QPointF atX(QPointF a, QPointF b, double x) { return {x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())}; }
QPointF atY(QPointF a, QPointF b, double y) { return {a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y}; }

} // namespace

QPolygonF clippedRing(const Points& ring, const ScreenMap& map, const QRectF& clip) {
  QPolygonF out;
  out.reserve(static_cast<int>(ring.size()));
  bool whole = true;
  for (const QPointF& p : ring) {
    out << map(p);
    whole = whole && clip.contains(out.back());
  }
  if (whole) return out;
  const double l = clip.left(), r = clip.right(), t = clip.top(), b = clip.bottom();
  out = cutRing(
      out, [&](QPointF p) { return p.x() >= l; }, [&](QPointF p, QPointF q) { return atX(p, q, l); });
  out = cutRing(
      out, [&](QPointF p) { return p.x() <= r; }, [&](QPointF p, QPointF q) { return atX(p, q, r); });
  out = cutRing(
      out, [&](QPointF p) { return p.y() >= t; }, [&](QPointF p, QPointF q) { return atY(p, q, t); });
  return cutRing(
      out, [&](QPointF p) { return p.y() <= b; }, [&](QPointF p, QPointF q) { return atY(p, q, b); });
}

} // namespace huyuan::render
