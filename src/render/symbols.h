// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/palette.h"

#include <QImage>

#include <string_view>

class QPainter;

/// The signs of the map. Each is told by its shape alone; colour is the second hint.
namespace huyuan::render {

/// inside = filled circle with heavy outline, borderline = half-filled diamond, outside = small hollow circle.
void drawVerdict(QPainter& painter, QPointF at, domain::Verdict verdict, double size, const Palette& palette);
/// Triangle with a mark.
void drawViolation(QPainter& painter, QPointF at, double size, const Palette& palette);
/// Rounded square with the letter of the kind; a plain square below 9 pixels.
void drawSchool(QPainter& painter, QPointF at, double size, QChar letter, const Palette& palette);
/// An open gate is an arch, a shut one a barred arch.
void drawGate(QPainter& painter, QPointF at, double size, bool open, const Palette& palette);
/// A stop: its number on a disc in the team's colour.
void drawStop(QPainter& painter, QPointF at, double size, int number, int team, const Palette& palette);
/// "T07" on a plate; `at` is its middle. Returns its rectangle.
QRectF drawBadge(QPainter& painter, QPointF at, const QString& text, int team, const Palette& palette);

/// A word of one or two letters as outlines, centred: it scales with the sign on every device.
void drawLetters(QPainter& painter, QPointF at, const QString& text, double pixels, const QColor& colour);

/// 幼 小 初 高 职 特 培 / K P J S V E T; ● for kinds not known.
QChar schoolLetter(std::string_view kind, bool chinese);

/// Calls paint(QPainter&) on a picture of `size` map pixels at `device` device pixels each; origin in its middle.
template <class Paint> QImage sprite(double size, double device, Paint paint);

} // namespace huyuan::render

#include <QPainter>

#include <cmath>

namespace huyuan::render {
template <class Paint> QImage sprite(double size, double device, Paint paint) {
  const int side = 2 * static_cast<int>(std::ceil(size * device / 2)) + 3;
  QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.translate(side / 2.0, side / 2.0);
  painter.scale(device, device);
  paint(painter);
  return image;
}
} // namespace huyuan::render
