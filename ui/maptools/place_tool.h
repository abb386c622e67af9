// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "maptools/map_tool.h"

#include <functional>

namespace huyuan::ui {

/// The next click says where something is.
class PlaceTool final : public MapTool {
 public:
  PlaceTool(MapSurface& surface, std::function<void(geo::LonLat)> placed)
      : MapTool(surface)
      , m_placed(std::move(placed)) {}
  QCursor cursor() const override { return Qt::CrossCursor; }
  void press(QPointF, Qt::KeyboardModifiers) override {}
  void move(QPointF, Qt::MouseButtons) override {}
  /// The callback may replace the tool, so it is moved out first.
  void release(QPointF at) override {
    const geo::LonLat place = m_surface.view().toGround(at);
    const auto placed = m_placed;
    placed(place);
  }
  void doubleClick(QPointF) override {}

 private:
  std::function<void(geo::LonLat)> m_placed;
};

} // namespace huyuan::ui
