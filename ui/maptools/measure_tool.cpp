// SPDX-License-Identifier: GPL-3.0-or-later
#include "maptools/measure_tool.h"

#include "app/text.h"
#include "app/theme.h"
#include "geo/geodesic.h"

#include <QCoreApplication>
#include <QPainter>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QString lengthText(double metres) {
  if (metres < 10000.0) return oneDecimal(metres) + " m"_L1;
  return QString::number(metres / 1000.0, 'f', 3) + " km"_L1;
}

} // namespace

void MeasureTool::press(QPointF at, Qt::KeyboardModifiers) {
  if (!m_open) m_points.clear();
  m_open = true;
  m_hover = m_surface.view().toGround(at);
  m_points.push_back(m_hover);
  tell();
}

void MeasureTool::move(QPointF at, Qt::MouseButtons) {
  if (!m_open) return;
  m_hover = m_surface.view().toGround(at);
  tell();
}

void MeasureTool::doubleClick(QPointF) {
  m_open = false;
  m_hover = {};
  tell();
}

bool MeasureTool::abandon() {
  const bool was = !m_points.empty();
  m_points.clear();
  m_open = false;
  m_surface.say({});
  m_surface.repaintTool();
  return was;
}

geo::Line MeasureTool::shown() const {
  geo::Line line = m_points;
  if (m_open && m_hover.isValid()) line.push_back(m_hover);
  return line;
}

void MeasureTool::tell() const {
  m_surface.say(QCoreApplication::translate("MeasureTool", "Distance %1; double click to end, Esc to clear")
                    .arg(lengthText(geo::length(shown()).value())));
  m_surface.repaintTool();
}

void MeasureTool::paint(QPainter& painter) const {
  const geo::Line line = shown();
  if (line.empty()) return;
  QPolygonF path;
  for (const geo::LonLat p : line) path << m_surface.view().toScreen(p);
  painter.setPen(QPen(Qt::white, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(path);
  painter.setPen(QPen(Theme::color(u"accentFill"_s), 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(path);
  painter.setBrush(Qt::white);
  for (const QPointF& p : path) painter.drawEllipse(p, 4, 4);
  if (line.size() < 2) return;
  const QString text = lengthText(geo::length(line).value());
  QRectF box = QRectF(painter.fontMetrics().boundingRect(text)).adjusted(-8, -4, 8, 4);
  box.moveBottomLeft(path.last() + QPointF(10, -10));
  painter.setPen(Qt::NoPen);
  painter.setBrush(Theme::color(u"tip"_s));
  painter.drawRoundedRect(box, 6, 6);
  painter.setPen(Theme::color(u"tipText"_s));
  painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace huyuan::ui
