// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/symbols.h"
#include "sheets/map_frame.h"
#include "sheets/pack_data.h"
#include "sheets/paper.h"
#include "sheets/sheet_text.h"

#include <QPainter>

namespace huyuan::sheets {

namespace {

constexpr int MostStopsOnA4 = 12;
constexpr double LongestOnA4 = 25000.0;

geo::Box extentOf(const Pack& pack) {
  geo::Box box;
  const auto include = [&](geo::LonLat p) {
    if (p.isValid()) box.include(p);
  };
  for (const domain::Stop& stop : pack.input.route.stops)
    for (const geo::LonLat& p : stop.path) include(p);
  for (const geo::LonLat& p : pack.input.route.returnPath) include(p);
  for (const StopData& s : pack.stops) include(s.place);
  include(pack.input.route.start);
  include(pack.input.route.end);
  return box.isEmpty() ? pack.scene->extent() : box;
}

/// Round ratios, so that a ruler can be used.
std::vector<double> roundScales() {
  std::vector<double> scales;
  for (double power = 1000; power <= 1e6; power *= 10)
    for (const double step : {1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0}) scales.push_back(step * power);
  return scales;
}

struct LegendEntry {
  QString words;
  std::function<void(QPainter&, const render::Palette&, QPointF)> sign; ///< painted in map pixels
};

std::vector<LegendEntry> legendEntries(const Pack& pack) {
  const int team = pack.input.route.team;
  const auto line = [](QPainter& p, QPointF at, const QPen& pen) {
    p.setPen(pen);
    p.drawLine(at - QPointF(13, 0), at + QPointF(13, 0));
  };
  return {
      {text::LegendStop.toString(),
       [team](QPainter& p, const render::Palette& c, QPointF at) { drawStop(p, at, 17, 1, team, c); }},
      {text::LegendRoute.toString(),
       [=](QPainter& p, const render::Palette& c, QPointF at) { line(p, at, render::routePen(c, team, 3.6)); }},
      {text::LegendStraight.toString(),
       [=](QPainter& p, const render::Palette& c, QPointF at) {
         QPen pen(c.team(team), 2.2, Qt::SolidLine, Qt::FlatCap);
         pen.setDashPattern({3, 3});
         line(p, at, pen);
       }},
      {text::LegendStart.toString(),
       [team](QPainter& p, const render::Palette& c, QPointF at) {
         p.setPen(QPen(c.team(team), 2.4));
         p.setBrush(c.outsideFill);
         p.drawRect(QRectF(at.x() - 4.5, at.y() - 4.5, 9, 9));
       }},
      {text::LegendSchool.toString(),
       [](QPainter& p, const render::Palette& c, QPointF at) { drawSchool(p, at, 14, u'小', c); }},
      {text::LegendZone.toString().arg(pack.radii),
       [=](QPainter& p, const render::Palette& c, QPointF at) { line(p, at, QPen(c.zone, 1.2)); }},
      {text::LegendBoundary.toString(),
       [=](QPainter& p, const render::Palette& c, QPointF at) {
         QPen pen(c.boundary, 1.4, Qt::CustomDashLine, Qt::FlatCap);
         pen.setDashPattern({7, 3, 1.5, 3});
         line(p, at, pen);
       }},
  };
}

void paintLegend(QPainter& painter, const Pack& pack, const QRectF& area, int columns) {
  const render::Palette& palette = render::Palette::of(paperOptions(pack.input.monochrome));
  const Type type{8.5, false, false, Qt::black};
  const double width = area.width() / columns;
  constexpr double Row = 6.0;
  int i = 0;
  for (const LegendEntry& entry : legendEntries(pack)) {
    const QPointF at(area.left() + (i % columns) * width, area.top() + (i / columns) * Row);
    painter.save();
    painter.translate(at + QPointF(4.5, Row / 2));
    painter.scale(PaperPixel, PaperPixel);
    entry.sign(painter, palette, {0, 0});
    painter.restore();
    paintMiddle(painter, {at.x() + 9.5, at.y(), width - 10, Row}, entry.words, type);
    ++i;
  }
}

QString sourceText(const Pack& pack) {
  const std::string& source = pack.scene->roadSource();
  const QString name = source.empty() ? text::NoBasemap.toString() : QString::fromStdString(source);
  return text::Sources.toString().arg(name);
}

void paintPage(QPainter& painter, const Pack& pack, double pageWidth, double pageHeight) {
  const double right = pageWidth - (210 - RightEdge);
  const domain::Route& route = pack.input.route;
  const QString totals = text::TotalsPattern.toString()
                             .arg(route.stops.size())
                             .arg(domain::totalDistance(route).value() / 1000, 0, 'f', 1)
                             .arg((domain::totalTravel(route).value() + 30) / 60)
                             .arg(speedsText(pack));
  paintText(painter, {LeftEdge, 23, 120, 7}, text::MapTitle.toString() + u' ' + pack.team, {13, true, true, Qt::black});
  paintText(painter, {right - 110, 24, 110, 6}, totals, {10, true, false, Qt::black}, Side::Right);
  const double legend = 26;
  const QRectF area(LeftEdge, 31, right - LeftEdge, pageHeight - 31 - legend - 16);
  const geo::Box ground = extentOf(pack);
  constexpr double Margin = 14; // room for signs and names at the edge
  const double denominator = fittingScale(ground, area.width() - 2 * Margin, area.height() - 2 * Margin, roundScales());
  render::DrawOptions options = paperOptions(pack.input.monochrome);
  options.route = std::make_shared<const domain::Route>(route);
  options.keepFree = {QRectF(area.width() - 14, 0, 14, 17)}; // the north arrow
  const auto view = render::MapView::fitting(ground, area.width(), area.height());
  paintMap(painter, *pack.scene, area, view.centre(), denominator, options);
  paintScale(painter, {right - 62, area.bottom() + 1.5}, view.centre(), denominator, options);
  const QRectF below(LeftEdge, area.bottom() + 1.2, right - LeftEdge - 64, legend);
  paintLegend(painter, pack, below, pageWidth > 300 ? 5 : 2);
  paintText(painter, {right - 80, below.top() + 14.5, 80, 5}, sourceText(pack), {8, false, false, Qt::black},
            Side::Right);
}

} // namespace

Page routeMapPage(const PackPtr& pack) {
  const domain::Route& route = pack->input.route;
  const bool large = int(route.stops.size()) > MostStopsOnA4 || domain::totalDistance(route).value() > LongestOnA4;
  const double width = large ? 420 : 210;
  return {{width, 297, text::MapTitle.toString()}, [pack, width](QPainter& p) { paintPage(p, *pack, width, 297); }};
}

} // namespace huyuan::sheets
