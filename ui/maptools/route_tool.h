// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "maptools/map_tool.h"

#include <array>
#include <functional>

namespace huyuan::ui {

/// Asks for a way: a click sets the start, the next one the destination, the next another start. An end can be dragged
/// elsewhere; dragging beside the ends moves the map. Escape takes the ends away.
class RouteTool final : public MapTool {
 public:
  /// The ends are kept elsewhere; an end that is not set is not valid.
  struct Ends {
    std::function<std::array<geo::LonLat, 2>()> get;
    std::function<void(std::size_t which, geo::LonLat place)> set;
    std::function<void(geo::LonLat place)> pick;
    std::function<void()> clear;
  };
  RouteTool(MapSurface& surface, const Ends& ends)
      : MapTool(surface)
      , m_ends(ends) {}
  QCursor cursor() const override { return Qt::CrossCursor; }
  void press(QPointF at, Qt::KeyboardModifiers keys) override;
  void move(QPointF at, Qt::MouseButtons buttons) override;
  void release(QPointF at) override;
  void doubleClick(QPointF) override { m_gesture = Gesture::None; }
  bool abandon() override;
  void paint(QPainter& painter) const override;

 private:
  enum class Gesture { None, Click, Map, End };
  const Ends& m_ends;
  Gesture m_gesture = Gesture::None;
  std::size_t m_which = 0; ///< end that is dragged
  QPointF m_from, m_last;
};

} // namespace huyuan::ui
