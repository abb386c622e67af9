// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "maptools/map_tool.h"

#include <QRectF>

namespace huyuan::ui {

/// Drag moves the map, a click selects what is there, shift and drag zooms into a frame, a double click zooms in.
class PanTool final : public MapTool {
 public:
  using MapTool::MapTool;
  QCursor cursor() const override { return Qt::ArrowCursor; }
  void press(QPointF at, Qt::KeyboardModifiers keys) override;
  void move(QPointF at, Qt::MouseButtons buttons) override;
  void release(QPointF at) override;
  void doubleClick(QPointF at) override;
  bool abandon() override;
  void paint(QPainter& painter) const override;

 private:
  enum class Gesture { None, Click, Drag, Frame };
  Gesture m_gesture = Gesture::None;
  QPointF m_from, m_last;
};

} // namespace huyuan::ui
