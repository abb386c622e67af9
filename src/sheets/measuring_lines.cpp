// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/measuring_lines.h"

#include "geo/geodesic.h"
#include "sheets/measuring_words.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace huyuan::sheets {

namespace {

using domain::Method;

constexpr double SamePlace = 0.05; ///< metres: nearer ends are one on any paper

bool samePlace(geo::LonLat a, geo::LonLat b) { return geo::distance(a, b).value() <= SamePlace; }

bool sameLine(const MethodFigure& a, const geo::Line& line, Method other) {
  if (domain::isWalk(a.method) != domain::isWalk(other)) return false;
  if (a.line.empty() || line.empty()) return a.line.empty() && line.empty();
  return samePlace(a.line.front(), line.front()) && samePlace(a.line.back(), line.back());
}

double lengthOf(const QPolygonF& line) {
  double sum = 0;
  for (qsizetype i = 1; i < line.size(); ++i)
    sum += std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y());
  return sum;
}

QPointF pointAt(const QPolygonF& line, double along) {
  for (qsizetype i = 1; i < line.size(); ++i) {
    const QPointF step = line[i] - line[i - 1];
    const double length = std::hypot(step.x(), step.y());
    if (along <= length && length > 0) return line[i - 1] + step * (along / length);
    along -= length;
  }
  return line.back();
}

const Type PlateType{8.5, true, true, Qt::black};
constexpr double PlateHeight = 3.9;

QRectF plateAround(QPointF middle, const QString& numbers) {
  const double width = textWidth(numbers, PlateType) + 0.8;
  return {middle.x() - width / 2, middle.y() - PlateHeight / 2, width, PlateHeight};
}

QPointF freePlate(const QPolygonF& line, const QString& numbers, const std::vector<QRectF>& taken) {
  const double length = lengthOf(line);
  const auto isFree = [&](QPointF at) {
    const QRectF box = plateAround(at, numbers);
    return std::none_of(taken.begin(), taken.end(), [&](const QRectF& r) { return r.intersects(box); });
  };
  constexpr std::array<double, 9> Shares{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9};
  // On a line that it would hide the plate has no business.
  const bool hides = length < plateAround({}, numbers).width() + 10;
  for (const double away : {0.0, 4.2, 8.4}) {
    if (hides && away == 0.0) continue;
    for (const double share : Shares) {
      const QPointF on = pointAt(line, length * share);
      for (const QPointF& side : {QPointF(0, -away), QPointF(0, away), QPointF(-away * 1.4, 0), QPointF(away * 1.4, 0)})
        if (isFree(on + side)) return on + side;
    }
  }
  return pointAt(line, length / 2);
}

} // namespace

std::vector<LineGroup> lineGroups(const MeasuringInput& input) {
  std::vector<LineGroup> groups;
  const MethodFigure* decisive = decisiveFigure(input);
  for (const MethodFigure& figure : input.figures) {
    if (!figure.lack.empty()) continue;
    const geo::Line line = figure.distance.value() > 0 ? figure.line : geo::Line{};
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const LineGroup& g) {
      return !line.empty() && !g.line.empty() && sameLine(figure, g.line, g.style);
    });
    const bool decides = &figure == decisive;
    if (same == groups.end()) {
      groups.push_back({figure.method, {figure.method}, line, decides});
      continue;
    }
    same->methods.push_back(figure.method);
    if (decides) same->style = figure.method, same->decisive = true;
  }
  return groups;
}

QPen methodPen(Method method, bool decisive) {
  static const std::array<QList<qreal>, 6> Dashes{QList<qreal>{},         {9, 3},    {6, 2, 1.5, 2}, {0.1, 2.2},
                                                  {6, 2, 1.5, 2, 1.5, 2}, {2.5, 2.5}};
  const bool dots = method == Method::Walk;
  QPen pen(Qt::black, (decisive ? 0.6 : 0.4) * (dots ? 1.5 : 1), Qt::SolidLine, dots ? Qt::RoundCap : Qt::FlatCap,
           Qt::RoundJoin);
  if (const auto& dash = Dashes[std::size_t(method)]; !dash.isEmpty()) pen.setDashPattern(dash);
  return pen;
}

QRectF PlacedLine::plateBox() const { return plateAround(plate, numbers); }

std::vector<PlacedLine> placeLines(const std::vector<LineGroup>& groups, const render::MapView& view,
                                   std::vector<QRectF> taken) {
  std::vector<PlacedLine> out;
  for (const LineGroup& group : groups) {
    PlacedLine placed;
    for (const geo::LonLat& p : group.line) placed.points << view.toScreen(p);
    if (placed.points.size() < 2) continue;
    for (const Method m : group.methods) placed.numbers += methodNumber(m);
    placed.pen = methodPen(group.style, group.decisive);
    placed.plate = freePlate(placed.points, placed.numbers, taken);
    taken.push_back(placed.plateBox());
    out.push_back(std::move(placed));
  }
  return out;
}

void paintLines(QPainter& painter, const std::vector<PlacedLine>& lines) {
  painter.setBrush(Qt::NoBrush);
  for (const PlacedLine& line : lines) {
    painter.setPen(
        QPen(QColor(255, 255, 255, 200), line.pen.widthF() + 0.7, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(line.points);
  }
  for (const PlacedLine& line : lines) {
    painter.setPen(line.pen);
    painter.drawPolyline(line.points);
  }
  for (const PlacedLine& line : lines) {
    const QRectF box = line.plateBox();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 235));
    painter.drawRoundedRect(box, 0.8, 0.8);
    paintMiddle(painter, box, line.numbers, PlateType, Side::Centre);
  }
}

} // namespace huyuan::sheets
