// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/document.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <memory>

namespace huyuan::ui {

/// Small pictures of findings, made on another thread when they are first asked for and then kept: school, zone line,
/// vendor and the line between them, by the map's own code.
class MiniMaps : public QObject {
  Q_OBJECT
 public:
  explicit MiniMaps(QObject* parent = nullptr);
  ~MiniMaps() override;
  /// What pictures are of; the kept ones are thrown away.
  void setScene(std::shared_ptr<const render::MapScene> scene);
  struct Order {
    quint64 key = 0;
    geo::LonLat school, vendor; ///< both ends of the line
    domain::Method method{};
    qint64 vendorId = 0;
    base::Metres radius{200.0};
    QSize size;
    double pixelRatio = 1.0;
    bool operator==(const Order&) const = default;
  };
  /// The picture, or a null one now and made() when it is there.
  QImage picture(const Order& order);
  bool isIdle() const { return m_waiting.isEmpty(); }

 Q_SIGNALS:
  void made(quint64 key);

 private:
  std::shared_ptr<const render::MapScene> m_scene;
  QCache<quint64, QImage> m_pictures;
  QSet<quint64> m_waiting;
  QThreadPool m_pool;
  quint64 m_generation = 0; ///< of the scene; pictures of older ones are dropped
};

} // namespace huyuan::ui
