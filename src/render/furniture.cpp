// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scale_bar.h"
#include "render/symbols.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace huyuan::render {

double roundLength(double atMost) {
  const double power = std::pow(10.0, std::floor(std::log10(atMost)));
  for (const double step : {5.0, 2.0})
    if (step * power <= atMost * (1 + 1e-9)) return step * power;
  return power;
}

QString lengthText(double metres) {
  if (metres < 1000) return QStringLiteral("%1 m").arg(metres);
  return QStringLiteral("%1 km").arg(metres / 1000);
}

void drawScaleBar(QPainter& painter, const MapView& view, QPointF topLeft, double maxWidth,
                  const DrawOptions& options) {
  const double k = options.symbolScale > 0 ? options.symbolScale : 1.0;
  const double metres = roundLength(maxWidth * view.metresPerUnit());
  const double length = metres / view.metresPerUnit() / k; // pixels from here on
  const Palette& palette = Palette::of(options);
  constexpr double Height = 5.0;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(topLeft);
  painter.scale(k, k);
  painter.setPen(Qt::NoPen);
  const QRectF bar(0, 16, length, Height);
  painter.fillRect(bar.adjusted(-2, -2, 2, 2), palette.halo);
  for (int i = 0; i < 4; ++i)
    painter.fillRect(QRectF(length * i / 4, bar.top(), length / 4, Height), i % 2 ? palette.outsideFill : palette.text);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(palette.text, 0.9));
  painter.drawRect(bar);
  painter.setFont(mapFont(11));
  const QFontMetricsF metrics(painter.font());
  const auto word = [&](const QString& text, double x) {
    painter.drawText(QPointF(x - metrics.horizontalAdvance(text) / 2, 11), text);
  };
  painter.drawText(QPointF(0, 11), QStringLiteral("0"));
  word(lengthText(metres / 2), length / 2);
  word(lengthText(metres), length);
  painter.restore();
}

void drawNorthArrow(QPainter& painter, QPointF centre, double size) {
  const double h = size / 2;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(centre);
  const QColor ink(0x2B, 0x30, 0x36);
  const QPolygonF west{{QPointF(0, -h * 0.55), QPointF(0, h * 0.65), QPointF(-h * 0.55, h)}};
  const QPolygonF east{{QPointF(0, -h * 0.55), QPointF(h * 0.55, h), QPointF(0, h * 0.65)}};
  // A light rim, so that it is seen on every map.
  painter.setPen(QPen(QColor(255, 255, 255, 200), size * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolygon(west);
  painter.drawPolygon(east);
  painter.setBrush(QColor(255, 255, 255, 200));
  painter.drawEllipse(QPointF(0, -h * 0.82), size * 0.16, size * 0.16);
  painter.setPen(QPen(ink, size * 0.04, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(ink);
  painter.drawPolygon(west);
  painter.setBrush(Qt::white);
  painter.drawPolygon(east);
  drawLetters(painter, {0, -h * 0.82}, QStringLiteral("N"), size * 0.34, ink);
  painter.restore();
}

} // namespace huyuan::render
