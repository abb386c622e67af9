// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/campaign.h"
#include "domain/road.h"
#include "domain/snapshot.h"
#include "geo/crs.h"
#include "render/road_overlay.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

/// The map: what is drawn, where, and how, on any QPainter (window, image, PDF).
namespace huyuan::render {

/// Which part of the ground on which area. Screen y grows downwards; the projection is Web Mercator, stretched by less
/// than 0.5 % from north to south so that lengths at the centre are true in both directions (GRS80): a 200 m circle is
/// round. Panning and zooming keep the Mercator scale, so the ground under the pointer stays there and `metresPerUnit`
/// follows the latitude.
class MapView {
 public:
  MapView()
      : MapView({118.35, 35.1}, 100.0, 800.0, 600.0) {}
  /// `metresPerUnit` = ground metres at the centre for each unit of the painter (pixel or point).
  MapView(geo::LonLat centre, double metresPerUnit, double width, double height);
  /// The whole box fits, with a margin as a fraction of the size.
  static MapView fitting(const geo::Box& box, double width, double height, double margin = 0.06);
  /// Zoom as web maps count it (256-px tiles).
  static MapView atZoom(geo::LonLat centre, double zoom, double width, double height);

  geo::LonLat centre() const { return m_centre; }
  double metresPerUnit() const { return m_metresPerUnit; }
  double width() const { return m_width; }
  double height() const { return m_height; }
  QPointF toScreen(geo::LonLat p) const;
  geo::LonLat toGround(QPointF p) const;
  /// Web Mercator metres for each unit, eastwards and northwards.
  double mercatorPerUnitX() const { return m_perUnitX; }
  double mercatorPerUnitY() const { return m_perUnitY; }
  geo::Mercator mercatorCentre() const { return m_mercator; }
  geo::Box extent() const;
  MapView pannedBy(QPointF delta) const;
  /// `factor` > 1 zooms in; the ground under `fixed` stays.
  MapView zoomedAt(QPointF fixed, double factor) const;
  MapView resized(double width, double height) const;

 private:
  static MapView withMercatorScale(geo::LonLat centre, double perUnitX, double width, double height);
  geo::LonLat m_centre;
  geo::Mercator m_mercator;
  double m_metresPerUnit;
  double m_perUnitX, m_perUnitY;
  double m_width, m_height;
};

/// Layers that can be shown or hidden.
enum class Layer { Districts, Roads, Zones, Schools, Gates, Vendors, Violations, Routes, Labels, Flaws };

struct LayerState {
  bool districts = true, roads = true, zones = true, schools = true, gates = true, vendors = true, violations = true,
       routes = true, labels = true, flaws = true;
};

/// What is there to draw, prepared once (projected, indexed) and then drawn many times from any thread: immutable.
class MapScene {
 public:
  /// `plan` null = no routes. Zones are those of all enabled rules of the snapshot.
  MapScene(domain::SnapshotPtr snapshot, std::shared_ptr<const std::vector<domain::Finding>> findings,
           std::shared_ptr<const domain::RoadNetwork> roads, std::shared_ptr<const domain::Plan> plan);
  /// The same picture as the constructor above gives, quicker after an edit: of `previous` is shared what
  /// comes from the same blocks of records, the same findings, roads and plan, and only the rest is prepared anew.
  /// `previous` null = everything. Cost: the changed records and their blocks, and a pass over the findings.
  MapScene(const MapScene* previous, domain::SnapshotPtr snapshot,
           std::shared_ptr<const std::vector<domain::Finding>> findings,
           std::shared_ptr<const domain::RoadNetwork> roads, std::shared_ptr<const domain::Plan> plan);
  ~MapScene();

  geo::Box extent() const;
  /// Verdict shown for a vendor: the strongest over its findings.
  domain::Verdict verdictOf(domain::VendorId id) const;
  const domain::Snapshot& snapshot() const;
  /// Name and licence of the road source, to be printed on maps; "" = no roads.
  const std::string& roadSource() const;

  /// The nearest thing within `tolerance` painter units; kind "" = nothing. Stops of routes first, then violations,
  /// vendors, schools, districts.
  struct Hit {
    QString kind; ///< "vendor", "school", "violation", "district", "stop"
    std::int64_t id = 0;
  };
  Hit hitAt(const MapView& view, QPointF at, double tolerance, const LayerState& layers) const;
  /// Where a record lies; invalid if it has no place.
  geo::LonLat place(const QString& kind, std::int64_t id) const;

  struct Impl;
  const Impl& impl() const { return *m; }

 private:
  std::unique_ptr<Impl> m;
};

/// How a distance was measured, drawn over the map: a figure and the way it was taken.
struct MeasuredLine {
  geo::Line line; ///< from the school to the vendor; fewer than two places = not drawn
  domain::Method method{};
  QString label; ///< the figure as it is to be read ("152.3 m"), on the line; empty = none
};

struct DrawOptions {
  LayerState layers;
  bool chinese = true;
  bool dark = false;
  bool monochrome = false;                    ///< for paper that will be copied: shape and line style only
  double symbolScale = 1.0;                   ///< painter units a pixel: 1 on screen, e.g. 0.75 in points
  int onlyTeam = 0;                           ///< draw only this team's route
  std::string onlyDate;                       ///< draw only this day's routes; empty = all
  std::vector<std::int64_t> markedStops;      ///< vendors whose stops bear a mark: they differ from another plan
  std::shared_ptr<const domain::Route> route; ///< drawn instead of the plan's routes: an edited one, or a sheet's
  std::vector<QRectF> keepFree;               ///< painter units: no label goes there, something else will be drawn
  QString selectedKind;                       ///< highlighted
  std::int64_t selectedId = 0;
  /// Ground metres; > 0 = a second, dashed outline of the zones in view as they would be at this distance, under
  /// `previewRule` (no such rule = the first enabled one). Drawn whether or not the layer of zones is on.
  double previewRadius = 0;
  domain::ZoneRuleId previewRule;
  std::vector<MeasuredLine> measuredLines;                  ///< each method in a line style of its own
  std::vector<std::shared_ptr<const RoadOverlay>> overlays; ///< in this order: streets below the signs, ways above
};

/// Draws everything inside the view, clipped to (0,0,width,height). Pure: same input, same picture.
void draw(QPainter& painter, const MapScene& scene, const MapView& view, const DrawOptions& options);
/// Scale bar of a round length, at `topLeft`.
void drawScaleBar(QPainter& painter, const MapView& view, QPointF topLeft, double maxWidth, const DrawOptions& options);
void drawNorthArrow(QPainter& painter, QPointF centre, double size);

} // namespace huyuan::render
