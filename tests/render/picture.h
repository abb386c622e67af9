// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/map_scene.h"

#include <QImage>
#include <QPainter>

#include <set>
#include <string>

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

/// Where two pictures differ, for a message; empty if nowhere.
inline std::string difference(const QImage& a, const QImage& b) {
  QRect area;
  int count = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x)
      if (a.pixel(x, y) != b.pixel(x, y)) area |= QRect(x, y, 1, 1), ++count;
  if (count == 0) return {};
  return std::to_string(count) + " pixels in x " + std::to_string(area.left()) + "…" + std::to_string(area.right()) +
         ", y " + std::to_string(area.top()) + "…" + std::to_string(area.bottom());
}

inline int colours(const QImage& image) {
  std::set<QRgb> seen;
  for (int y = 0; y < image.height(); y += 2)
    for (int x = 0; x < image.width(); x += 2) seen.insert(image.pixel(x, y));
  return int(seen.size());
}

} // namespace huyuan::test
