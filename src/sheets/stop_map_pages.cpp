// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"
#include "render/symbols.h"
#include "sheets/map_frame.h"
#include "sheets/paper.h"
#include "sheets/sheet_text.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace huyuan::sheets {

namespace {

constexpr double MapHeight = 106.0;
constexpr double PanelHeight = 127.0;
constexpr double Margin = 9.0;
const std::vector<double>& snappedScales() {
  static const std::vector<double> Scales{1000, 2000, 2500, 5000, 10000};
  return Scales;
}

/// What should be seen: the shop, the measured point, and the school's grounds and gates if they fit at the smallest
/// scale.
geo::Box wanted(const StopData& stop) {
  geo::Box least;
  if (stop.place.isValid()) least.include(stop.place);
  if (stop.schoolPoint.isValid()) least.include(stop.schoolPoint);
  geo::Box all = least;
  if (stop.schoolRecord) {
    all.include(geo::boundingBox(stop.schoolRecord->campus));
    for (const domain::Gate& gate : stop.schoolRecord->gates)
      if (gate.position.isValid()) all.include(gate.position);
    if (all.isEmpty() && stop.schoolRecord->point.isValid()) all.include(stop.schoolRecord->point);
  }
  return fitsAt(all, TextWidth - 2 * Margin, MapHeight - 2 * Margin, snappedScales().back()) ? all : least;
}

void paintZoneLine(QPainter& painter, const domain::School& school, const domain::ZoneRule& zoneRule,
                   const render::MapView& view, const render::Palette& palette) {
  QPen pen(palette.zone, 0.55, Qt::SolidLine, Qt::FlatCap);
  pen.setDashPattern({5, 3.2});
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  for (const geo::Polygon& polygon : domain::zoneShape(school, zoneRule).polygons) {
    QPolygonF ring;
    for (const geo::LonLat& p : polygon.outer) ring << view.toScreen(p);
    painter.drawPolyline(ring);
  }
}

void paintArrowHead(QPainter& painter, QPointF tip, QPointF along) {
  const QPointF across(-along.y(), along.x());
  painter.drawLine(tip, tip - along * 2.2 + across * 0.9);
  painter.drawLine(tip, tip - along * 2.2 - across * 0.9);
}

/// From the shop to the measured point of the school, with the figure beside it.
void paintDistance(QPainter& painter, const StopData& stop, const render::MapView& view) {
  const QPointF shop = view.toScreen(stop.place), school = view.toScreen(stop.schoolPoint);
  const QPointF d = school - shop;
  const double length = std::hypot(d.x(), d.y());
  constexpr double StopRadius = 10.5 * PaperPixel;
  if (length < StopRadius + 2) return;
  const QPointF along = d / length;
  painter.setPen(QPen(Qt::black, 0.35, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(shop + along * StopRadius, school);
  paintArrowHead(painter, school, along);
  const Type type{10, true, true, Qt::black};
  const QString words = stop.distance + QStringLiteral(" m");
  const double width = textWidth(words, type) + 2;
  const double side = along.x() > 0 ? -1 : 1;
  const QPointF middle =
      (shop + school) / 2 + QPointF(-along.y(), along.x()) * side * (std::abs(along.y()) * width / 2 + 3);
  const QRectF plate(middle.x() - width / 2, middle.y() - 2.6, width, 5.2);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(255, 255, 255, 230));
  painter.drawRoundedRect(plate, 0.8, 0.8);
  paintMiddle(painter, plate, words, type, Side::Centre);
}

/// The team's stops alone, without ways.
std::shared_ptr<const domain::Route> stopsOnly(const domain::Route& route) {
  auto r = std::make_shared<domain::Route>(route);
  r->start = r->end = {};
  r->returnPath.clear();
  for (domain::Stop& stop : r->stops)
    if (stop.path.size() > 1) stop.path.erase(stop.path.begin(), stop.path.end() - 1);
  return r;
}

QString caption(const StopData& s) {
  if (s.distance.isEmpty()) return text::StopMapNoSchool.toString().arg(s.address);
  return text::StopMapCaption.toString().arg(s.address, s.school, s.distance, s.method, s.uncertainty,
                                             s.borderline ? text::Borderline.toString() : QString());
}

void paintPanel(QPainter& painter, const Pack& pack, const StopData& stop, double y) {
  const Type title{11, true, true, Qt::black};
  paintText(painter, {LeftEdge, y, TextWidth, 6}, QString::number(stop.number) + QStringLiteral("  ") + stop.name,
            title);
  const QRectF area(LeftEdge, y + 6, TextWidth, MapHeight);
  const geo::Box ground = wanted(stop);
  if (ground.isEmpty()) {
    box(painter, area, 0.35);
    paintMiddle(painter, area, text::NoPlace.toString(), title, Side::Centre);
  } else {
    const double denominator = fittingScale(ground, TextWidth - 2 * Margin, MapHeight - 2 * Margin, snappedScales());
    render::DrawOptions options = paperOptions(pack);
    options.layers.zones = false;
    options.route = stopsOnly(pack.input.route);
    const geo::LonLat centre = render::MapView::fitting(ground, TextWidth, MapHeight).centre();
    paintMap(painter, pack, area, centre, denominator, options,
             [&](QPainter& p, const render::MapView& view, const render::DrawOptions& o) {
               const auto& rules = pack.scene->snapshot().rules;
               if (stop.schoolRecord && !rules.empty())
                 paintZoneLine(p, *stop.schoolRecord, rules.front(), view, render::Palette::of(o));
               if (stop.place.isValid() && stop.schoolPoint.isValid()) paintDistance(p, stop, view);
             });
  }
  paintText(painter, {LeftEdge, area.bottom() + 1, TextWidth, 10}, caption(stop), {9, false, false, Qt::black});
}

} // namespace

std::vector<Page> stopMapPages(const PackPtr& pack) {
  std::vector<Page> pages;
  for (std::size_t i = 0; i < pack->stops.size(); i += 2) {
    const bool two = i + 1 < pack->stops.size();
    QString title = text::StopMapPage.toString() + QStringLiteral(" %1").arg(pack->stops[i].number);
    if (two) title += QStringLiteral("–%1").arg(pack->stops[i + 1].number);
    pages.push_back({{210, 297, title}, [pack, i, two](QPainter& p) {
                       paintPanel(p, *pack, pack->stops[i], 23.5);
                       if (two) paintPanel(p, *pack, pack->stops[i + 1], 23.5 + PanelHeight);
                       paintText(p, {LeftEdge, 279, TextWidth, 5}, text::StopMapLegend.toString().arg(pack->zoneRadius),
                                 {8, false, false, Qt::black});
                     }});
  }
  return pages;
}

} // namespace huyuan::sheets
