// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/map_frame.h"

#include "domain/zone.h"
#include "sheets/paper.h"
#include "sheets/sheet_text.h"

#include <QPainter>

#include <algorithm>

namespace huyuan::sheets {

bool fitsAt(const geo::Box& ground, double widthMm, double heightMm, double denominator) {
  if (ground.isEmpty()) return true;
  const auto view = render::MapView::fitting(ground, widthMm, heightMm, 0.0);
  return view.metresPerUnit() <= denominator / 1000.0;
}

double fittingScale(const geo::Box& ground, double widthMm, double heightMm, const std::vector<double>& denominators) {
  const auto fits = [&](double d) { return fitsAt(ground, widthMm, heightMm, d); };
  const auto found = std::find_if(denominators.begin(), denominators.end(), fits);
  return found == denominators.end() ? denominators.back() : *found;
}

render::DrawOptions paperOptions(bool monochrome) {
  render::DrawOptions options;
  options.symbolScale = PaperPixel;
  options.monochrome = monochrome;
  // A team needs its own stops and the schools beside them; other shops and findings are not its business.
  options.layers.vendors = false;
  options.layers.violations = false;
  return options;
}

QPen zonePen(const render::Palette& palette) {
  QPen pen(palette.zone, 0.55, Qt::SolidLine, Qt::FlatCap);
  pen.setDashPattern({5, 3.2});
  return pen;
}

void paintZoneLine(QPainter& painter, const domain::School& school, const domain::ZoneRule& rule,
                   const render::MapView& view, const render::Palette& palette) {
  painter.setPen(zonePen(palette));
  painter.setBrush(Qt::NoBrush);
  for (const geo::Polygon& polygon : domain::zoneShape(school, rule).polygons) {
    QPolygonF ring;
    for (const geo::LonLat& p : polygon.outer) ring << view.toScreen(p);
    painter.drawPolyline(ring);
  }
}

void paintScale(QPainter& painter, QPointF topLeft, geo::LonLat centre, double denominator,
                const render::DrawOptions& options) {
  const render::MapView view(centre, denominator / 1000.0, 100, 100);
  const Type type{8.5, true, true, Qt::black};
  const double word = paintText(painter, {topLeft, QSizeF(60, 4)},
                                text::ScaleIs.toString().arg(QString::number(qlonglong(denominator))), type);
  render::drawScaleBar(painter, view, topLeft + QPointF(0, word + 0.2), 46, options);
}

void paintMap(QPainter& painter, const render::MapScene& scene, const QRectF& area, geo::LonLat centre,
              double denominator, render::DrawOptions options,
              const std::function<void(QPainter&, const render::MapView&, const render::DrawOptions&)>& overlay) {
  const render::MapView view(centre, denominator / 1000.0, area.width(), area.height());
  painter.save();
  painter.translate(area.topLeft());
  painter.setClipRect(QRectF(0, 0, area.width(), area.height()));
  render::draw(painter, scene, view, options);
  if (overlay) overlay(painter, view, options);
  painter.restore();
  painter.fillRect(QRectF(area.right() - 13, area.top() + 2, 11, 14), QColor(255, 255, 255, 225));
  render::drawNorthArrow(painter, {area.right() - 7.5, area.top() + 9.5}, 10);
  box(painter, area, 0.35);
}

} // namespace huyuan::sheets
