// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/scene_impl.h"
#include "render/symbols.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace huyuan::render {

/// One drawing: everything the layers share. Coordinates are map pixels.
struct Frame {
  QPainter& painter;
  const MapScene::Impl& scene;
  const DrawOptions& options;
  const Palette& palette;
  MapView view; ///< in pixels
  ScreenMap map;
  double metres;   ///< ground metres a pixel
  double mercator; ///< Mercator metres a pixel
  QRectF screen;
  bool raster;   ///< pictures of signs may be used; else everything is painted as lines, areas and text
  double device; ///< device pixels a map pixel
  Labels& labels;

  bool sees(QPointF at, double margin = 12) const {
    return screen.adjusted(-margin, -margin, margin, margin).contains(at);
  }
  /// The view in Mercator (top = south), grown by `pixels`.
  QRectF ground(double pixels) const;
  /// The view in lon/lat, grown by `pixels`.
  geo::Box box(double pixels) const;
};

/// While it lives the painter's unit is one device pixel.
class DeviceSpace {
 public:
  explicit DeviceSpace(QPainter& painter);
  ~DeviceSpace() { m_painter.setWorldTransform(m_world); }
  QPointF map(QPointF p) const { return m_device.map(p); }

 private:
  QPainter& m_painter;
  QTransform m_world, m_device;
};

/// Thins signs that would hide each other: one a cell, of one layer the lowest id, of several the layer that came
/// first. So the picture does not depend on the order in which signs are visited. The cells hang on the ground, so that
/// panning does not make signs flicker. Item: id, and x and y in Mercator.
class CellGrid {
 public:
  CellGrid(const Frame& frame, double cellPixels);
  std::size_t cells() const { return static_cast<std::size_t>(m_columns * m_rows); }
  /// The cell of a point; cells() if it is out of view.
  std::size_t at(double x, double y) const {
    const auto column = static_cast<std::int64_t>((x - m_west) * m_perCell);
    const auto row = static_cast<std::int64_t>((y - m_south) * m_perCell);
    if (x < m_west || y < m_south || column >= m_columns || row >= m_rows) return cells();
    return static_cast<std::size_t>(row * m_columns + column);
  }

 private:
  double m_west, m_south, m_perCell;
  std::int64_t m_columns, m_rows;
};

template <class Item> class Occupancy {
 public:
  Occupancy(const Frame& frame, double cellPixels)
      : m_grid(frame, cellPixels)
      , m_owners(m_grid.cells(), nullptr)
      , m_taken(m_grid.cells(), 0) {}
  void offer(const Item& item) {
    const std::size_t cell = m_grid.at(item.x, item.y);
    if (cell == m_grid.cells() || m_taken[cell]) return;
    const Item*& owner = m_owners[cell];
    if (!owner) m_fresh.push_back(cell);
    if (!owner || item.id < owner->id) owner = &item;
  }
  /// What of the layer offered since the last call is to be seen, south to north; its cells are taken from now on.
  std::vector<const Item*> finishLayer() {
    std::sort(m_fresh.begin(), m_fresh.end());
    std::vector<const Item*> seen;
    seen.reserve(m_fresh.size());
    for (const std::size_t cell : m_fresh) seen.push_back(m_owners[cell]), m_taken[cell] = 1;
    m_fresh.clear();
    return seen;
  }

 private:
  CellGrid m_grid;
  std::vector<const Item*> m_owners;
  std::vector<char> m_taken;
  std::vector<std::size_t> m_fresh;
};

/// The schools that reach into the view grown by `pixels`, by id.
std::vector<const SchoolItem*> schoolsIn(const Frame& frame, double pixels);

/// Rings of one polygon as an area cut to the screen; their outlines.
QPainterPath pathOf(const Frame& frame, const std::vector<DetailedLine>& rings);
void strokeRings(Frame& frame, const std::vector<DetailedLine>& rings);

void drawDistricts(Frame& frame);
void drawRoads(Frame& frame);
void drawCampuses(Frame& frame);
void drawZones(Frame& frame);
void drawZonePreview(Frame& frame);
void drawSchools(Frame& frame);
void drawGates(Frame& frame);
void drawPremises(Frame& frame);
void drawVendors(Frame& frame);
void drawViolations(Frame& frame);
void drawRoutes(Frame& frame, const std::vector<const RouteMark*>& routes);
void drawSelection(Frame& frame, const MapScene& scene);
/// Lines and figures; the figures ask nobody for room, later labels keep clear of them.
void drawMeasuredLines(Frame& frame);
void drawRoadOverlays(Frame& frame);
/// Ways and their ends, above the signs: they are what was just asked for.
void drawRoadWays(Frame& frame);

void labelRoutes(Frame& frame, const std::vector<const RouteMark*>& routes);
void labelDistricts(Frame& frame);
void labelSchools(Frame& frame);
void labelRoads(Frame& frame);
void labelVendors(Frame& frame);

/// Size in pixels of a vendor's sign, of a school's.
double vendorSize(double metresPerPixel);
double schoolSize(double metresPerPixel);

} // namespace huyuan::render
