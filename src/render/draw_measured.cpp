// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame.h"

#include <cmath>

namespace huyuan::render {

namespace {

/// Each method has a dash of its own, so that a black-and-white copy still tells them apart; walks are the heavy lines.
QPen penOf(const Palette& palette, domain::Method method) {
  using domain::Method;
  struct Style {
    int hue; ///< of Palette::team
    double width;
    QList<qreal> dashes;
  };
  const auto style = [method]() -> Style {
    switch (method) {
    case Method::BoundaryLine:
      return {3, 2.0, {}};
    case Method::BoundaryToDoor:
      return {12, 2.0, {6, 2.5}};
    case Method::GateRadius:
      return {1, 2.0, {3, 2}};
    case Method::Walk:
      return {4, 3.2, {}};
    case Method::MainGateWalk:
      return {8, 3.2, {4, 1.5, 1, 1.5}};
    case Method::PointRadius:
      break;
    }
    return {5, 2.0, {1.2, 2}};
  }();
  QPen pen(palette.team(style.hue), style.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (!style.dashes.isEmpty()) pen.setDashPattern(style.dashes);
  return pen;
}

std::vector<QPolygonF> piecesOf(const Frame& frame, const Points& line) {
  std::vector<QPolygonF> pieces;
  clipLine(line, frame.map, frame.screen.adjusted(-6, -6, 6, 6), [&](const QPolygonF& p) { pieces.push_back(p); });
  return pieces;
}

double lengthOf(const QPolygonF& piece) {
  double length = 0;
  for (qsizetype i = 1; i < piece.size(); ++i)
    length += std::hypot(piece[i].x() - piece[i - 1].x(), piece[i].y() - piece[i - 1].y());
  return length;
}

QPointF along(const QPolygonF& piece, double share) {
  double due = lengthOf(piece) * share;
  for (qsizetype i = 1; i < piece.size(); ++i) {
    const QPointF d = piece[i] - piece[i - 1];
    const double length = std::hypot(d.x(), d.y());
    if (length > 0 && due <= length) return piece[i - 1] + d * (due / length);
    due -= length;
  }
  return piece.back();
}

/// On a plate, so that its own line does not strike it through.
void writeFigure(Frame& frame, const QString& text, const QColor& colour, const QPolygonF& longest) {
  const LabelStyle style{13, true, colour, frame.palette.halo};
  const QSizeF size = frame.labels.size(text, style) + QSizeF(8, 2);
  const auto plateAt = [&](double share) {
    const QPointF at = along(longest, share);
    return QRectF(QPointF(at.x() - size.width() / 2, at.y() - size.height() / 2), size);
  };
  // The figure is what the line is drawn for: it is written even where there is no room.
  QRectF plate = plateAt(0.5);
  for (const double share : {0.5, 0.38, 0.62, 0.25, 0.75})
    if (const QRectF r = plateAt(share); frame.screen.contains(r) && frame.labels.isFree(r)) {
      plate = r;
      break;
    }
  frame.labels.block(plate);
  frame.painter.setPen(QPen(colour, 1.0));
  frame.painter.setBrush(frame.palette.outsideFill);
  frame.painter.drawRoundedRect(plate, 3, 3);
  frame.labels.write(text, plate.center(), 0.0, style);
}

void drawEnd(Frame& frame, QPointF at, const QColor& colour) {
  frame.painter.setPen(QPen(colour, 1.6));
  frame.painter.setBrush(frame.palette.outsideFill);
  frame.painter.drawEllipse(at, 3.2, 3.2);
}

void drawMeasured(Frame& frame, const MeasuredLine& measured) {
  const Points line = project(measured.line);
  if (line.size() < 2) return;
  const QPen pen = penOf(frame.palette, measured.method);
  const auto pieces = piecesOf(frame, line);
  QPainter& p = frame.painter;
  p.setBrush(Qt::NoBrush);
  p.setPen(QPen(frame.palette.halo, pen.widthF() + 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  for (const QPolygonF& piece : pieces) p.drawPolyline(piece);
  p.setPen(pen);
  for (const QPolygonF& piece : pieces) p.drawPolyline(piece);
  drawEnd(frame, frame.map(line.front()), pen.color());
  drawEnd(frame, frame.map(line.back()), pen.color());
}

} // namespace

void drawMeasuredLines(Frame& frame) {
  for (const MeasuredLine& measured : frame.options.measuredLines) drawMeasured(frame, measured);
  // Figures last: no line may run through one.
  for (const MeasuredLine& measured : frame.options.measuredLines) {
    if (measured.label.isEmpty()) continue;
    QPolygonF longest;
    for (const QPolygonF& piece : piecesOf(frame, project(measured.line)))
      if (longest.isEmpty() || lengthOf(piece) > lengthOf(longest)) longest = piece;
    if (!longest.isEmpty()) writeFigure(frame, measured.label, penOf(frame.palette, measured.method).color(), longest);
  }
}

} // namespace huyuan::render
