// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sheets/measuring_record.h"

#include <QPen>
#include <QPolygonF>

namespace huyuan::sheets {

/// Methods that measured along one and the same line: drawn once, in the style of `style`.
struct LineGroup {
  domain::Method style{};
  std::vector<domain::Method> methods; ///< in their order
  geo::Line line;                      ///< empty: the distance is 0, there is nothing to draw
  bool decisive = false;
};
std::vector<LineGroup> lineGroups(const MeasuringInput& input);

/// A method's line on paper: told from the others by its dashes alone. Width in mm.
QPen methodPen(domain::Method method, bool decisive);

/// A group's line and the plate with its numbers, in mm of the map.
struct PlacedLine {
  QPolygonF points;
  QPointF plate; ///< its middle
  QString numbers;
  QPen pen;
  QRectF plateBox() const;
};
/// The lines of all groups; plates keep clear of each other and of `taken`.
std::vector<PlacedLine> placeLines(const std::vector<LineGroup>& groups, const render::MapView& view,
                                   std::vector<QRectF> taken);

/// Lines first, plates on top.
void paintLines(QPainter& painter, const std::vector<PlacedLine>& lines);

} // namespace huyuan::sheets
