// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/map_scene.h"

#include <QPointF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace huyuan::render {

namespace {

constexpr double EccentricitySquared = 0.00669438002290; // GRS80
constexpr double SmallestScale = 0.005;                  // metres a unit
constexpr double LargestScale = 60000.0;
constexpr double MercatorPerPixelAtZoom0 = 2.0 * std::numbers::pi * 6378137.0 / 256.0;

/// Ground metres for a metre of Web Mercator at a latitude, along the parallel and along the meridian: the radii of
/// curvature N and M of the ellipsoid, over the projection's own stretch 1 / cos φ.
double eastScale(double latitude) {
  const double phi = latitude * std::numbers::pi / 180.0;
  const double s = std::sin(phi);
  return std::cos(phi) / std::sqrt(1.0 - EccentricitySquared * s * s);
}
double northScale(double latitude) {
  const double phi = latitude * std::numbers::pi / 180.0;
  const double s = std::sin(phi);
  const double w = 1.0 - EccentricitySquared * s * s;
  return std::cos(phi) * (1.0 - EccentricitySquared) / (w * std::sqrt(w));
}

} // namespace

MapView::MapView(geo::LonLat centre, double metresPerUnit, double width, double height)
    : m_centre(centre.isValid() ? centre : geo::LonLat{118.35, 35.1})
    , m_mercator(geo::toMercator(m_centre))
    , m_metresPerUnit(std::clamp(metresPerUnit, SmallestScale, LargestScale))
    , m_perUnitX(m_metresPerUnit / eastScale(m_centre.lat))
    , m_perUnitY(m_metresPerUnit / northScale(m_centre.lat))
    , m_width(std::max(1.0, width))
    , m_height(std::max(1.0, height)) {}

MapView MapView::withMercatorScale(geo::LonLat centre, double perUnitX, double width, double height) {
  return {centre, perUnitX * eastScale(centre.lat), width, height};
}

MapView MapView::fitting(const geo::Box& box, double width, double height, double margin) {
  if (box.isEmpty()) return MapView().resized(width, height);
  const geo::Mercator low = geo::toMercator({box.west, box.south});
  const geo::Mercator high = geo::toMercator({box.east, box.north});
  const geo::LonLat centre = geo::fromMercator({(low.x + high.x) / 2, (low.y + high.y) / 2});
  const double room = std::max(0.1, 1.0 - 2.0 * margin);
  const double across = (high.x - low.x) * eastScale(centre.lat) / (std::max(1.0, width) * room);
  const double up = (high.y - low.y) * northScale(centre.lat) / (std::max(1.0, height) * room);
  constexpr double ClosestForAPoint = 0.5;
  return {centre, std::max({across, up, ClosestForAPoint}), width, height};
}

MapView MapView::atZoom(geo::LonLat centre, double zoom, double width, double height) {
  return withMercatorScale(centre, MercatorPerPixelAtZoom0 / std::exp2(zoom), width, height);
}

QPointF MapView::toScreen(geo::LonLat p) const {
  const geo::Mercator m = geo::toMercator(p);
  return {m_width / 2 + (m.x - m_mercator.x) / m_perUnitX, m_height / 2 - (m.y - m_mercator.y) / m_perUnitY};
}

geo::LonLat MapView::toGround(QPointF p) const {
  return geo::fromMercator(
      {m_mercator.x + (p.x() - m_width / 2) * m_perUnitX, m_mercator.y - (p.y() - m_height / 2) * m_perUnitY});
}

geo::Box MapView::extent() const {
  geo::Box box;
  box.include(toGround({0.0, m_height}));
  box.include(toGround({m_width, 0.0}));
  return box;
}

MapView MapView::pannedBy(QPointF delta) const {
  const geo::LonLat centre = toGround(QPointF(m_width / 2, m_height / 2) - delta);
  return withMercatorScale(centre, m_perUnitX, m_width, m_height);
}

MapView MapView::zoomedAt(QPointF fixed, double factor) const {
  const double wanted = m_metresPerUnit / std::max(1e-9, factor);
  const double real = m_metresPerUnit / std::clamp(wanted, SmallestScale, LargestScale);
  const QPointF middle(m_width / 2, m_height / 2);
  const geo::LonLat centre = toGround(fixed + (middle - fixed) / real);
  return withMercatorScale(centre, m_perUnitX / real, m_width, m_height);
}

MapView MapView::resized(double width, double height) const { return {m_centre, m_metresPerUnit, width, height}; }

} // namespace huyuan::render
