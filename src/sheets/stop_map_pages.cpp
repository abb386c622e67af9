// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geodesic.h"
#include "render/symbols.h"
#include "sheets/map_frame.h"
#include "sheets/pack_data.h"
#include "sheets/paper.h"
#include "sheets/sheet_text.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace huyuan::sheets {

namespace {

constexpr double MapHeight = 106.0;
constexpr double PanelHeight = 127.0;
constexpr double Margin = 14.0; ///< keeps signs away from the north arrow
const std::vector<double>& snappedScales() {
  static const std::vector<double> Scales{1000, 2000, 2500, 5000, 10000};
  return Scales;
}

/// What should be seen: the shop, the measured point, the zone's edge behind the shop, and the school's grounds and
/// gates if they fit at the smallest scale.
geo::Box wanted(const StopData& stop) {
  geo::Box least;
  if (stop.place.isValid()) least.include(stop.place);
  if (stop.schoolPoint.isValid()) least.include(stop.schoolPoint);
  if (stop.rule && stop.place.isValid() && stop.schoolPoint.isValid() && stop.place != stop.schoolPoint)
    least.include(
        geo::destination(stop.schoolPoint, geo::inverse(stop.schoolPoint, stop.place).azimuth, stop.rule->distance));
  geo::Box all = least;
  if (stop.schoolRecord) {
    all.include(geo::boundingBox(stop.schoolRecord->campus));
    for (const domain::Gate& gate : stop.schoolRecord->gates)
      if (gate.position.isValid()) all.include(gate.position);
    if (all.isEmpty() && stop.schoolRecord->point.isValid()) all.include(stop.schoolRecord->point);
  }
  return fitsAt(all, TextWidth - 2 * Margin, MapHeight - 2 * Margin, snappedScales().back()) ? all : least;
}

void paintArrowHead(QPainter& painter, QPointF tip, QPointF along) {
  const QPointF across(-along.y(), along.x());
  painter.drawLine(tip, tip - along * 2.2 + across * 0.9);
  painter.drawLine(tip, tip - along * 2.2 - across * 0.9);
}

const Type Figure{10, true, true, Qt::black};
constexpr double StopRadius = 10.5 * PaperPixel;

/// The measured line from the shop to the school on paper, and where its figure stands.
struct Measured {
  QPointF shop, school, along;
  QRectF plate;
  bool drawn = false;
};

Measured measured(const StopData& stop, const render::MapView& view) {
  Measured m;
  if (!stop.place.isValid() || !stop.schoolPoint.isValid()) return m;
  m.shop = view.toScreen(stop.place);
  m.school = view.toScreen(stop.schoolPoint);
  const QPointF d = m.school - m.shop;
  const double length = std::hypot(d.x(), d.y());
  m.drawn = length >= StopRadius + 2;
  if (!m.drawn) return m;
  m.along = d / length;
  const double width = textWidth(stop.distance + QStringLiteral(" m"), Figure) + 2;
  const double side = m.along.x() > 0 ? -1 : 1;
  const QPointF middle =
      (m.shop + m.school) / 2 + QPointF(-m.along.y(), m.along.x()) * side * (std::abs(m.along.y()) * width / 2 + 3);
  m.plate = QRectF(middle.x() - width / 2, middle.y() - 2.6, width, 5.2);
  return m;
}

/// Paper that labels must leave alone: the figure, the line and the north arrow.
std::vector<QRectF> reserved(const Measured& m, const QRectF& area) {
  std::vector<QRectF> taken{QRectF(area.width() - 14, 0, 14, 17)};
  if (!m.drawn) return taken;
  taken.push_back(m.plate);
  constexpr int Pieces = 24;
  for (int i = 3; i <= Pieces; ++i) {
    const QPointF p = m.shop + (m.school - m.shop) * (double(i) / Pieces);
    taken.emplace_back(p.x() - 0.8, p.y() - 0.8, 1.6, 1.6);
  }
  return taken;
}

void paintDistance(QPainter& painter, const StopData& stop, const Measured& m) {
  painter.setPen(QPen(Qt::black, 0.35, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(m.shop + m.along * StopRadius, m.school);
  paintArrowHead(painter, m.school, m.along);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(255, 255, 255, 230));
  painter.drawRoundedRect(m.plate, 0.8, 0.8);
  paintMiddle(painter, m.plate, stop.distance + QStringLiteral(" m"), Figure, Side::Centre);
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
  double captionWidth = TextWidth;
  const geo::Box ground = wanted(stop);
  if (ground.isEmpty()) {
    box(painter, area, 0.35);
    paintMiddle(painter, area, text::NoPlace.toString(), title, Side::Centre);
  } else {
    const double denominator = fittingScale(ground, TextWidth - 2 * Margin, MapHeight - 2 * Margin, snappedScales());
    render::DrawOptions options = paperOptions(pack.input.monochrome);
    options.layers.zones = false;
    options.route = stopsOnly(pack.input.route);
    const geo::LonLat centre = render::MapView::fitting(ground, TextWidth, MapHeight).centre();
    const render::MapView on(centre, denominator / 1000.0, area.width(), area.height());
    const Measured line = measured(stop, on);
    options.keepFree = reserved(line, area);
    paintMap(painter, *pack.scene, area, centre, denominator, options,
             [&](QPainter& p, const render::MapView& view, const render::DrawOptions& o) {
               if (stop.schoolRecord && stop.rule)
                 paintZoneLine(p, *stop.schoolRecord, *stop.rule, view, render::Palette::of(o));
               if (line.drawn) paintDistance(p, stop, line);
             });
    paintScale(painter, {RightEdge - 60, area.bottom() + 1.2}, centre, denominator, options);
    captionWidth -= 64;
  }
  paintText(painter, {LeftEdge, area.bottom() + 1, captionWidth, 10}, caption(stop), {9, false, false, Qt::black});
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
                       paintText(p, {LeftEdge, 279, TextWidth, 5}, text::StopMapLegend.toString().arg(pack->radii),
                                 {8, false, false, Qt::black});
                     }});
  }
  return pages;
}

} // namespace huyuan::sheets
