// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geometry.h"
#include "maptools/map_tool.h"

namespace huyuan::ui {

/// Measures along clicked points, by geodesics; a double click ends the line, the next click starts another.
class MeasureTool final : public MapTool {
 public:
  using MapTool::MapTool;
  QCursor cursor() const override { return Qt::CrossCursor; }
  void press(QPointF at, Qt::KeyboardModifiers keys) override;
  void move(QPointF at, Qt::MouseButtons buttons) override;
  void release(QPointF) override {}
  void doubleClick(QPointF at) override;
  bool abandon() override;
  void paint(QPainter& painter) const override;

 private:
  geo::Line shown() const;
  void tell() const;
  geo::Line m_points;
  geo::LonLat m_hover;
  bool m_open = false;
};

} // namespace huyuan::ui
