// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/map_scene.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace huyuan::ui {

/// One picture to be drawn: everything it depends on, by value or immutable.
struct MapOrder {
  std::shared_ptr<const render::MapScene> scene;
  render::MapView view; ///< of the picture, in device-independent pixels
  render::DrawOptions options;
  double pixelRatio = 1.0;
};

struct MapPicture {
  QImage image; ///< its devicePixelRatio is set
  render::MapView view;
};

/// Draws pictures one at a time on another thread. An order that comes while one is being drawn waits; of the waiting
/// ones only the newest is ever drawn.
class MapRenderer : public QObject {
  Q_OBJECT
 public:
  explicit MapRenderer(QObject* parent = nullptr);
  ~MapRenderer() override;
  void order(MapOrder order);
  bool isIdle() const { return !m_drawing && !m_next; }
  /// Milliseconds the last picture took.
  double lastMilliseconds() const { return m_lastMilliseconds; }

 Q_SIGNALS:
  void drawn(const huyuan::ui::MapPicture& picture);

 private:
  void start(const MapOrder& order);
  void finish(const MapPicture& picture, double milliseconds);

  QThreadPool m_pool;
  std::optional<MapOrder> m_next;
  bool m_drawing = false;
  double m_lastMilliseconds = 0.0;
};

} // namespace huyuan::ui
