// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/map_scene.h"

#include <QDir>
#include <QImage>
#include <QPainter>

#include <set>

/// The map on a picture, as the window draws it, with scale bar and north arrow.
namespace huyuan::test {

inline QImage picture(const render::MapScene& scene, const render::MapView& view, const render::DrawOptions& options,
                      double device = 1.0) {
  QImage image(int(view.width() * device), int(view.height() * device), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(device);
  image.fill(Qt::white);
  QPainter painter(&image);
  render::draw(painter, scene, view, options);
  render::drawScaleBar(painter, view, {16, view.height() - 40}, 160, options);
  render::drawNorthArrow(painter, {view.width() - 28, 34}, 36);
  return image;
}

inline int colours(const QImage& image) {
  std::set<QRgb> seen;
  for (int y = 0; y < image.height(); y += 2)
    for (int x = 0; x < image.width(); x += 2) seen.insert(image.pixel(x, y));
  return int(seen.size());
}

/// For people to look at.
inline void keep(const QImage& image, const QString& name) {
  const QString folder = QStringLiteral(HUYUAN_BINARY_DIR "/pictures");
  QDir().mkpath(folder);
  image.save(folder + u'/' + name + QStringLiteral(".png"));
}

} // namespace huyuan::test
