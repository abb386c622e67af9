// SPDX-License-Identifier: GPL-3.0-or-later
#include "maptools/route_tool.h"

#include "app/theme.h"

#include <QApplication>
#include <QPainter>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr double GripPixels = 14.0;
}

void RouteTool::press(QPointF at, Qt::KeyboardModifiers) {
  m_gesture = Gesture::Click;
  m_from = m_last = at;
  const auto ends = m_ends.get();
  // The destination lies above the start.
  for (const std::size_t which : {std::size_t{1}, std::size_t{0}}) {
    if (!ends[which].isValid()) continue;
    const QPointF d = m_surface.view().toScreen(ends[which]) - at;
    if (QPointF::dotProduct(d, d) > GripPixels * GripPixels) continue;
    m_gesture = Gesture::End;
    m_which = which;
    return;
  }
}

void RouteTool::move(QPointF at, Qt::MouseButtons buttons) {
  if (m_gesture == Gesture::None || !buttons.testFlag(Qt::LeftButton)) return;
  if (m_gesture == Gesture::Click && (at - m_from).manhattanLength() >= QApplication::startDragDistance())
    m_gesture = Gesture::Map;
  if (m_gesture == Gesture::Map) m_surface.setView(m_surface.view().pannedBy(at - m_last));
  m_last = at;
  if (m_gesture == Gesture::End) m_surface.repaintTool();
}

void RouteTool::release(QPointF at) {
  const Gesture gesture = m_gesture;
  m_gesture = Gesture::None;
  if (gesture == Gesture::Click) m_ends.pick(m_surface.view().toGround(at));
  const bool moved = (at - m_from).manhattanLength() >= QApplication::startDragDistance();
  if (gesture == Gesture::End && moved) m_ends.set(m_which, m_surface.view().toGround(at));
  m_surface.repaintTool();
}

bool RouteTool::abandon() {
  const auto ends = m_ends.get();
  const bool was = m_gesture != Gesture::None || ends[0].isValid() || ends[1].isValid();
  m_gesture = Gesture::None;
  if (was) m_ends.clear();
  m_surface.repaintTool();
  return was;
}

void RouteTool::paint(QPainter& painter) const {
  if (m_gesture != Gesture::End) return;
  painter.setPen(QPen(Qt::white, 2));
  painter.setBrush(Theme::color(u"accentFill"_s));
  painter.drawEllipse(m_last, 10, 10);
  painter.drawText(QRectF(m_last - QPointF(10, 10), QSizeF(20, 20)), Qt::AlignCenter, m_which == 0 ? u"A"_s : u"B"_s);
}

} // namespace huyuan::ui
