// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geometry.h"
#include "render/map_scene.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <array>
#include <cstdint>
#include <vector>

/// Geometry in Web Mercator metres, ready to draw: simplified once for each of five scales, clipped at each drawing.
namespace huyuan::render {

using Points = std::vector<QPointF>;

/// Mercator metres to screen, without trigonometry.
class ScreenMap {
 public:
  explicit ScreenMap(const MapView& view);
  QPointF operator()(QPointF mercator) const { return {m_left + mercator.x() * m_kx, m_top - mercator.y() * m_ky}; }
  QPointF toMercator(QPointF screen) const { return {(screen.x() - m_left) / m_kx, (m_top - screen.y()) / m_ky}; }

 private:
  double m_kx, m_ky, m_left, m_top;
};

QPointF project(geo::LonLat p);
Points project(const geo::Line& line);

/// Douglas–Peucker: no point dropped lies farther than `tolerance` from the line kept. First and last point stay.
Points simplified(const Points& line, double tolerance);

/// A line or ring at five levels of detail.
class DetailedLine {
 public:
  DetailedLine() = default;
  /// Levels whose pixels would be coarser than `coarsest` Mercator metres share the last one that is needed.
  DetailedLine(Points full, double coarsest, bool ring);
  /// The coarsest level whose error is below half of `mercatorPerPixel`.
  const Points& at(double mercatorPerPixel) const;
  const QRectF& box() const { return m_box; } ///< Mercator; top is south

  static constexpr std::array<double, 5> Tolerances{0.0, 4.0, 16.0, 64.0, 256.0};

 private:
  std::array<Points, 5> m_levels;
  std::array<std::uint8_t, 5> m_use{};
  QRectF m_box;
};

/// Calls emit(polygon) for each piece of the line inside `clip`; coordinates are screen ones.
template <class Emit> void clipLine(const Points& line, const ScreenMap& map, const QRectF& clip, Emit emit);
/// Sutherland–Hodgman: the ring cut to `clip`, for filling. May run along the edge of `clip`.
QPolygonF clippedRing(const Points& ring, const ScreenMap& map, const QRectF& clip);
/// Cuts a–b to the rectangle; false if nothing is left.
bool clipSegment(QPointF& a, QPointF& b, const QRectF& clip);

template <class Emit> void clipLine(const Points& line, const ScreenMap& map, const QRectF& clip, Emit emit) {
  QPolygonF piece;
  const auto flush = [&] {
    if (piece.size() > 1) emit(piece);
    piece.clear();
  };
  for (std::size_t i = 1; i < line.size(); ++i) {
    QPointF a = map(line[i - 1]);
    QPointF b = map(line[i]);
    const QPointF end = b;
    if (!clipSegment(a, b, clip)) {
      flush();
      continue;
    }
    if (piece.isEmpty() || piece.back() != a) {
      flush();
      piece << a;
    }
    piece << b;
    if (b != end) flush();
  }
  flush();
}

} // namespace huyuan::render
