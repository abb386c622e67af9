// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/symbols.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainterPath>

#include <mutex>

namespace huyuan::render {

namespace {

void drawDiamond(QPainter& painter, QPointF at, double size, const Palette& palette) {
  const double r = size * 0.62;
  const QPolygonF whole{{at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)}};
  const QPolygonF half{{at + QPointF(0, -r), at + QPointF(0, r), at + QPointF(-r, 0)}};
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette.outsideFill);
  painter.drawPolygon(whole);
  painter.setBrush(palette.borderline);
  painter.drawPolygon(half);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(palette.borderlineEdge, size * 0.15, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
  painter.drawPolygon(whole);
}

constexpr int Em = 100;

/// The font engine's outline of a letter may differ in its last digits between the first and a later asking; asked once
/// and kept, every sign in every thread is the same.
QPainterPath outlineOf(const QString& text) {
  static std::mutex Mutex;
  static QHash<QString, QPainterPath> Kept;
  const std::lock_guard lock(Mutex);
  QPainterPath& path = Kept[text];
  if (path.isEmpty()) path.addText(0, 0, mapFont(Em, true), text);
  return path;
}

QColor inkOn(const QColor& ground) { return ground.lightness() > 140 ? QColor(0x10, 0x18, 0x20) : QColor(Qt::white); }

} // namespace

void drawLetters(QPainter& painter, QPointF at, const QString& text, double pixels, const QColor& colour) {
  const QPainterPath path = outlineOf(text);
  painter.save();
  painter.translate(at);
  painter.scale(pixels / Em, pixels / Em);
  painter.translate(-path.boundingRect().center());
  painter.fillPath(path, colour);
  painter.restore();
}

void drawVerdict(QPainter& painter, QPointF at, domain::Verdict verdict, double size, const Palette& palette) {
  if (verdict == domain::Verdict::Borderline) return drawDiamond(painter, at, size, palette);
  if (verdict == domain::Verdict::Inside) {
    const double pen = size * 0.18;
    painter.setPen(QPen(palette.insideEdge, pen));
    painter.setBrush(palette.inside);
    painter.drawEllipse(at, (size - pen) / 2, (size - pen) / 2);
    return;
  }
  painter.setPen(QPen(palette.outside, std::max(0.8, size * 0.13)));
  painter.setBrush(palette.outsideFill);
  painter.drawEllipse(at, size * 0.32, size * 0.32);
}

void drawViolation(QPainter& painter, QPointF at, double size, const Palette& palette) {
  const double r = size * 0.62;
  const QPolygonF triangle{{at + QPointF(0, -r), at + QPointF(r * 0.94, r * 0.66), at + QPointF(-r * 0.94, r * 0.66)}};
  painter.setPen(QPen(palette.outsideFill, size * 0.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolygon(triangle);
  painter.setPen(QPen(palette.violation, size * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(palette.violation);
  painter.drawPolygon(triangle);
  if (size < 9) return;
  painter.setPen(QPen(inkOn(palette.violation), size * 0.13, Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(at + QPointF(0, -r * 0.38), at + QPointF(0, r * 0.14));
  painter.drawLine(at + QPointF(0, r * 0.3), at + QPointF(0, r * 0.48));
}

void drawSchool(QPainter& painter, QPointF at, double size, QChar letter, const Palette& palette) {
  const QRectF box(at.x() - size / 2, at.y() - size / 2, size, size);
  const bool plain = size < 9;
  painter.setPen(QPen(palette.outsideFill, plain ? 0.8 : 1.4));
  painter.setBrush(palette.school);
  if (plain) return painter.drawRect(box);
  painter.drawRoundedRect(box, size * 0.2, size * 0.2);
  drawLetters(painter, at, QString(letter), size * 0.68, palette.schoolInk);
}

void drawGate(QPainter& painter, QPointF at, double size, bool open, const Palette& palette) {
  const double h = size / 2;
  QPainterPath arch(at + QPointF(-h, h));
  arch.lineTo(at + QPointF(-h, 0));
  arch.arcTo(QRectF(at.x() - h, at.y() - h, size, size), 180, -180);
  arch.lineTo(at + QPointF(h, h));
  painter.setBrush(palette.outsideFill);
  painter.setPen(QPen(palette.gate, size * 0.22, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawPath(arch);
  if (open) return;
  painter.drawLine(at + QPointF(-h, h), at + QPointF(h, -h * 0.4));
}

void drawStop(QPainter& painter, QPointF at, double size, int number, int team, const Palette& palette) {
  const QColor colour = palette.team(team);
  painter.setPen(QPen(palette.outsideFill, size * 0.09));
  painter.setBrush(colour);
  painter.drawEllipse(at, size / 2, size / 2);
  drawLetters(painter, at, QString::number(number), size * (number > 9 ? 0.56 : 0.64), inkOn(colour));
}

QRectF drawBadge(QPainter& painter, QPointF at, const QString& text, int team, const Palette& palette) {
  const double width = QFontMetricsF(mapFont(11, true)).horizontalAdvance(text) + 9;
  const QRectF box(at.x() - width / 2, at.y() - 8, width, 16);
  const QColor colour = palette.team(team);
  painter.setPen(QPen(colour, 1.6));
  painter.setBrush(palette.outsideFill);
  painter.drawRoundedRect(box, 4, 4);
  painter.setPen(palette.monochrome ? QColor(Qt::black) : colour);
  painter.setFont(mapFont(11, true));
  painter.drawText(QPointF(box.left() + 4.5, at.y() + 4), text);
  return box;
}

QChar schoolLetter(std::string_view kind, bool chinese) {
  struct Letter {
    std::string_view prefix;
    char16_t zh, en;
  };
  static constexpr Letter Letters[] = {{"11", u'幼', u'K'},  {"21", u'小', u'P'}, {"311", u'初', u'J'},
                                       {"312", u'九', u'9'}, {"34", u'高', u'S'}, {"36", u'职', u'V'},
                                       {"37", u'专', u'Z'},  {"51", u'特', u'E'}, {"93", u'培', u'T'}};
  for (const Letter& l : Letters)
    if (kind.substr(0, l.prefix.size()) == l.prefix) return chinese ? l.zh : l.en;
  return chinese ? u'校' : u'·';
}

} // namespace huyuan::render
