// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/map_scene.h"

#include <QCursor>
#include <QPointF>
#include <QString>

class QPainter;

namespace huyuan::ui {

/// What a tool may do with the map it works on.
class MapSurface {
 public:
  virtual ~MapSurface() = default;
  virtual const render::MapView& view() const = 0;
  virtual void setView(const render::MapView& view) = 0;
  /// Nothing there: kind "".
  virtual render::MapScene::Hit hitAt(QPointF at) const = 0;
  virtual void pick(const render::MapScene::Hit& hit) = 0;
  virtual void repaintTool() = 0;
  /// One line in the status bar.
  virtual void say(const QString& text) = 0;
};

/// What the mouse means: a state of the map. Positions are widget pixels. A tool owns nothing but its own gesture.
class MapTool {
 public:
  explicit MapTool(MapSurface& surface)
      : m_surface(surface) {}
  virtual ~MapTool() = default;
  virtual QCursor cursor() const = 0;
  virtual void press(QPointF at, Qt::KeyboardModifiers keys) = 0;
  virtual void move(QPointF at, Qt::MouseButtons buttons) = 0;
  virtual void release(QPointF at) = 0;
  virtual void doubleClick(QPointF at) = 0;
  /// Escape: true if there was something to give up.
  virtual bool abandon() { return false; }
  virtual void paint(QPainter&) const {}

 protected:
  MapSurface& m_surface;
};

} // namespace huyuan::ui
