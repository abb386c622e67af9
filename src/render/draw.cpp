// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace huyuan::render {

QRectF Frame::ground(double pixels) const {
  const QPointF low = map.toMercator(QPointF(screen.left() - pixels, screen.bottom() + pixels));
  const QPointF high = map.toMercator(QPointF(screen.right() + pixels, screen.top() - pixels));
  return {low, high};
}

geo::Box Frame::box(double pixels) const {
  const QRectF g = ground(pixels);
  geo::Box box;
  box.include(geo::fromMercator({g.left(), g.top()}));
  box.include(geo::fromMercator({g.right(), g.bottom()}));
  return box;
}

DeviceSpace::DeviceSpace(QPainter& painter)
    : m_painter(painter)
    , m_world(painter.worldTransform())
    , m_device(painter.deviceTransform()) {
  painter.setWorldTransform(m_device.inverted() * m_world);
}

CellGrid::CellGrid(const Frame& frame, double cellPixels) {
  const QRectF g = frame.ground(16);
  const double cell = frame.mercator * cellPixels;
  m_west = std::floor(g.left() / cell) * cell;
  m_south = std::floor(g.top() / cell) * cell;
  m_perCell = 1.0 / cell;
  m_columns = static_cast<std::int64_t>((g.right() - m_west) * m_perCell) + 1;
  m_rows = static_cast<std::int64_t>((g.bottom() - m_south) * m_perCell) + 1;
}

std::vector<const SchoolItem*> schoolsIn(const Frame& frame, double pixels) {
  const QRectF ground = frame.ground(pixels);
  const Extent box = Extent::of(ground);
  std::vector<const SchoolItem*> seen;
  frame.scene.schools.visitIn(ground, [&](const SchoolItem& school) {
    if (school.box.touches(box)) seen.push_back(&school);
  });
  std::sort(seen.begin(), seen.end(), [](const SchoolItem* a, const SchoolItem* b) { return a->id < b->id; });
  return seen;
}

namespace {

/// Routes to show: an edited one, one team's, or all.
std::vector<const RouteMark*> chosenRoutes(const MapScene::Impl& scene, const DrawOptions& options, RouteMark& own) {
  std::vector<const RouteMark*> chosen;
  if (!options.layers.routes) return chosen;
  if (options.route) {
    own = prepareRoute(*options.route, *scene.snapshot);
    chosen.push_back(&own);
    return chosen;
  }
  for (const RouteMark& route : *scene.routes)
    if ((options.onlyTeam == 0 || options.onlyTeam == route.team) &&
        (options.onlyDate.empty() || options.onlyDate == route.date))
      chosen.push_back(&route);
  return chosen;
}

void drawLayers(Frame& frame, const MapScene& scene) {
  const LayerState& on = frame.options.layers;
  RouteMark own;
  const auto routes = chosenRoutes(frame.scene, frame.options, own);
  if (on.districts) drawDistricts(frame);
  if (on.schools) drawCampuses(frame);
  if (on.roads) drawRoads(frame);
  if (on.zones) drawZones(frame);
  drawZonePreview(frame);
  drawRoadOverlays(frame);
  if (on.vendors) drawPremises(frame);
  if (on.vendors) drawVendors(frame);
  if (on.schools) drawSchools(frame);
  if (on.gates) drawGates(frame);
  if (on.violations) drawViolations(frame);
  drawRoutes(frame, routes);
  drawSelection(frame, scene);
  drawMeasuredLines(frame);
  drawRoadWays(frame);
  if (!on.labels) return;
  labelRoutes(frame, routes);
  if (on.districts) labelDistricts(frame);
  if (on.schools) labelSchools(frame);
  if (on.roads) labelRoads(frame);
  if (on.vendors) labelVendors(frame);
}

bool isRaster(const QPainter& painter) {
  const QPaintEngine* engine = painter.paintEngine();
  return engine && engine->type() == QPaintEngine::Raster && painter.deviceTransform().type() <= QTransform::TxScale;
}

} // namespace

void draw(QPainter& painter, const MapScene& scene, const MapView& view, const DrawOptions& options) {
  const double scale = options.symbolScale > 0 ? options.symbolScale : 1.0;
  painter.save();
  painter.scale(scale, scale);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const MapView pixels(view.centre(), view.metresPerUnit() * scale, view.width() / scale, view.height() / scale);
  const QRectF screen(0, 0, pixels.width(), pixels.height());
  painter.setClipRect(screen, Qt::IntersectClip);
  const Palette& palette = Palette::of(options);
  const bool raster = isRaster(painter);
  const double device = std::max(0.1, std::abs(painter.deviceTransform().m11()));
  Labels labels(painter, *scene.impl().labelCache, screen, raster, device);
  Frame frame{painter,
              scene.impl(),
              options,
              palette,
              pixels,
              ScreenMap(pixels),
              pixels.metresPerUnit(),
              pixels.mercatorPerUnitX(),
              screen,
              raster,
              device,
              labels};
  for (const QRectF& area : options.keepFree) labels.block({area.topLeft() / scale, area.size() / scale});
  painter.fillRect(screen, palette.ground);
  drawLayers(frame, scene);
  painter.restore();
}

} // namespace huyuan::render
