// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/labels.h"
#include "render/map_scene.h"
#include "render/point_blocks.h"
#include "render/road_chains.h"

#include <atomic>

namespace huyuan::render {

struct DistrictShape {
  std::vector<std::vector<DetailedLine>> parts; ///< each polygon: outer ring, then holes
  QRectF box;
  QPointF label;
  QString name;
};

struct GateMark {
  QPointF at;
  bool open = true;
  bool main = false;
};

struct SchoolMark {
  QPointF at; ///< Mercator; only meaningful if `placed`
  bool placed = false;
  std::vector<GateMark> gates;
  std::vector<std::vector<DetailedLine>> campus;
  QString label;
};

/// The ring or rings around a school, made when first seen.
struct ZoneMark {
  std::vector<std::vector<DetailedLine>> parts;
  bool pointOnly = false;
};

struct StopMark {
  int number = 0;
  QPointF at;
  bool placed = false;
  QString label;
};

struct RouteMark {
  int team = 0;
  struct Leg {
    DetailedLine line;
    bool byRoad = true;
  };
  std::vector<Leg> legs; ///< to each stop in turn, then back
  std::vector<StopMark> stops;
  QPointF start, end;
  bool hasStart = false, hasEnd = false;
};

RouteMark prepareRoute(const domain::Route& route, const domain::Snapshot& snapshot);
/// Where a stop lies: its vendor's point, else the end of the way to it; invalid if neither is known.
geo::LonLat stopPlace(const domain::Stop& stop, const domain::Snapshot& snapshot);
const domain::Vendor* vendorOf(const domain::Visit& visit, const domain::Snapshot& snapshot);

/// Schools' zones, made on demand and kept; any thread.
class ZoneShelf {
 public:
  ZoneShelf(const domain::Snapshot& snapshot);
  ~ZoneShelf();
  const ZoneMark& of(std::size_t school) const;

 private:
  const domain::Snapshot& m_snapshot;
  mutable std::vector<std::atomic<const ZoneMark*>> m_zones;
};

struct MapScene::Impl {
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings;
  std::shared_ptr<const domain::RoadNetwork> roads;
  std::shared_ptr<const domain::Plan> plan;

  geo::Box extent;
  std::vector<DistrictShape> districts;
  std::array<RoadLayer, RoadRanks> roadLayers;
  std::vector<SchoolMark> schools;       ///< like snapshot->schools
  geo::BoxIndex schoolIndex;             ///< place, gates and campus
  std::vector<domain::Verdict> verdicts; ///< like snapshot->vendors
  std::array<PointBlocks, 3> vendors;    ///< by verdict; index = place in snapshot->vendors
  PointBlocks violations;
  std::vector<RouteMark> routes;
  std::unique_ptr<ZoneShelf> zones;
  double zoneRadius = 0; ///< ground metres of rule 0
  mutable LabelCache labelCache;
};

} // namespace huyuan::render
