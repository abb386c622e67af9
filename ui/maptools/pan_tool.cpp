// SPDX-License-Identifier: GPL-3.0-or-later
#include "maptools/pan_tool.h"

#include "app/theme.h"

#include <QApplication>
#include <QPainter>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

void PanTool::press(QPointF at, Qt::KeyboardModifiers keys) {
  m_gesture = keys.testFlag(Qt::ShiftModifier) ? Gesture::Frame : Gesture::Click;
  m_from = m_last = at;
}

void PanTool::move(QPointF at, Qt::MouseButtons buttons) {
  if (m_gesture == Gesture::None || !buttons.testFlag(Qt::LeftButton)) return;
  if (m_gesture == Gesture::Click && (at - m_from).manhattanLength() >= QApplication::startDragDistance())
    m_gesture = Gesture::Drag;
  if (m_gesture == Gesture::Drag) m_surface.setView(m_surface.view().pannedBy(at - m_last));
  if (m_gesture != Gesture::Click) m_last = at;
  if (m_gesture == Gesture::Frame) m_surface.repaintTool();
}

void PanTool::release(QPointF at) {
  const Gesture gesture = m_gesture;
  m_gesture = Gesture::None;
  if (gesture == Gesture::Click) m_surface.pick(m_surface.hitAt(at));
  if (gesture != Gesture::Frame) return;
  const QRectF frame = QRectF(m_from, at).normalized();
  m_surface.repaintTool();
  if (frame.width() < 6 || frame.height() < 6) return;
  const render::MapView& view = m_surface.view();
  geo::Box box;
  box.include(view.toGround(frame.topLeft()));
  box.include(view.toGround(frame.bottomRight()));
  m_surface.setView(render::MapView::fitting(box, view.width(), view.height(), 0.0));
}

void PanTool::doubleClick(QPointF at) {
  m_gesture = Gesture::None;
  m_surface.setView(m_surface.view().zoomedAt(at, 2.0));
}

bool PanTool::abandon() {
  const bool was = m_gesture != Gesture::None;
  m_gesture = Gesture::None;
  m_surface.repaintTool();
  return was;
}

void PanTool::paint(QPainter& painter) const {
  if (m_gesture != Gesture::Frame) return;
  QColor fill = Theme::color(u"accentFill"_s);
  painter.setPen(QPen(fill, 1.5));
  fill.setAlphaF(0.15f);
  painter.setBrush(fill);
  painter.drawRect(QRectF(m_from, m_last).normalized());
}

} // namespace huyuan::ui
