// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapview/map_renderer.h"

#include <QElapsedTimer>
#include <QPainter>

#include <cmath>

namespace huyuan::ui {

namespace {

MapPicture drawPicture(const MapOrder& order) {
  const QSize pixels(static_cast<int>(std::ceil(order.view.width() * order.pixelRatio)),
                     static_cast<int>(std::ceil(order.view.height() * order.pixelRatio)));
  QImage image(pixels, QImage::Format_RGB32);
  image.setDevicePixelRatio(order.pixelRatio);
  image.fill(order.options.dark ? QColor(24, 28, 34) : QColor(250, 250, 248));
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  render::draw(painter, *order.scene, order.view, order.options);
  return {image, order.view};
}

} // namespace

MapRenderer::MapRenderer(QObject* parent)
    : QObject(parent) {
  m_pool.setMaxThreadCount(1);
}

MapRenderer::~MapRenderer() { m_pool.waitForDone(); }

void MapRenderer::order(MapOrder order) {
  if (m_drawing) {
    m_next = std::move(order);
    return;
  }
  start(order);
}

void MapRenderer::start(const MapOrder& order) {
  m_drawing = true;
  m_pool.start([this, order] {
    QElapsedTimer timer;
    timer.start();
    const MapPicture picture = drawPicture(order);
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QMetaObject::invokeMethod(
        this, [this, picture, ms] { finish(picture, ms); }, Qt::QueuedConnection);
  });
}

void MapRenderer::finish(const MapPicture& picture, double milliseconds) {
  m_drawing = false;
  m_lastMilliseconds = milliseconds;
  if (m_next) {
    const MapOrder next = *std::exchange(m_next, std::nullopt);
    start(next);
  }
  Q_EMIT drawn(picture);
}

} // namespace huyuan::ui
