// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/mini_maps.h"

#include "app/language.h"
#include "app/theme.h"
#include "render/map_scene.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace huyuan::ui {

namespace {

constexpr int Kept = 400;     // pictures
constexpr double Room = 0.72; // share of the picture that the line may take
constexpr double Signs = 0.8; // of their size on the map

render::MapView viewOf(const MiniMaps::Order& order) {
  const geo::LonLat middle{(order.school.lon + order.vendor.lon) / 2, (order.school.lat + order.vendor.lat) / 2};
  const render::MapView unit(middle, 1.0, order.size.width(), order.size.height());
  const QPointF a = unit.toScreen(order.school), b = unit.toScreen(order.vendor);
  const double fit = std::max(std::abs(a.x() - b.x()) / (order.size.width() * Room),
                              std::abs(a.y() - b.y()) / (order.size.height() * Room));
  // At least half the zone's radius is seen, so that its line can be told from the school's edge.
  const double least = order.radius.value() / order.size.width();
  return {middle, std::max({fit, least, 0.2}), double(order.size.width()), double(order.size.height())};
}

QImage drawn(const render::MapScene& scene, const MiniMaps::Order& order, bool dark, bool chinese) {
  QImage image(order.size * order.pixelRatio, QImage::Format_RGB32);
  image.setDevicePixelRatio(order.pixelRatio);
  image.fill(dark ? QColor(24, 28, 34) : QColor(250, 250, 248));
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  render::DrawOptions options;
  options.dark = dark;
  options.chinese = chinese;
  options.symbolScale = Signs;
  options.layers.labels = options.layers.routes = options.layers.districts = false;
  options.selectedKind = QStringLiteral("vendor");
  options.selectedId = order.vendorId;
  options.measuredLines = {{{order.school, order.vendor}, order.method, {}}};
  render::draw(painter, scene, viewOf(order), options);
  return image;
}

} // namespace

MiniMaps::MiniMaps(QObject* parent)
    : QObject(parent)
    , m_pictures(Kept) {
  m_pool.setMaxThreadCount(1);
}

MiniMaps::~MiniMaps() {
  m_pool.clear();
  m_pool.waitForDone();
}

void MiniMaps::setScene(std::shared_ptr<const render::MapScene> scene) {
  m_scene = std::move(scene);
  ++m_generation;
  m_pool.clear();
  m_pictures.clear();
  m_waiting.clear();
}

QImage MiniMaps::picture(const Order& order) {
  if (const QImage* image = m_pictures.object(order.key)) return *image;
  if (!m_scene || m_waiting.contains(order.key) || order.size.isEmpty()) return {};
  m_waiting.insert(order.key);
  m_pool.start(
      [this, order, scene = m_scene, generation = m_generation, dark = Theme::isDark(), chinese = isChinese()] {
        const QImage image = drawn(*scene, order, dark, chinese);
        QMetaObject::invokeMethod(
            this,
            [this, image, key = order.key, generation] {
              if (generation != m_generation) return;
              m_waiting.remove(key);
              m_pictures.insert(key, new QImage(image));
              Q_EMIT made(key);
            },
            Qt::QueuedConnection);
      });
  return {};
}

} // namespace huyuan::ui
