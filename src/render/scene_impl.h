// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/labels.h"
#include "render/map_scene.h"
#include "render/point_blocks.h"
#include "render/road_chains.h"

#include <memory>
#include <mutex>
#include <optional>

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

/// What makes a zone's outline: the part of the school it stands around, and the distance. Two rules that agree in it
/// have the same zone.
struct ZoneKey {
  domain::Method around{}; ///< BoundaryLine, GateRadius, MainGateWalk (the main gate alone) or PointRadius
  double distance = 0;     ///< ground metres
  bool operator==(const ZoneKey&) const = default;
};
/// Empty: the school has no place, or is of a kind the rule does not cover.
std::optional<ZoneKey> zoneKey(const domain::School& school, const domain::ZoneRule& rule);

/// The ring or rings around a school.
struct ZoneMark {
  std::vector<std::vector<DetailedLine>> parts; ///< each polygon: outer ring, then holes
};
using ZoneMarkPtr = std::shared_ptr<const ZoneMark>;

/// One school's zones, made when first seen and kept as long as the school stays as it is; any thread. Those of rules
/// and those of a preview are kept apart, so that a preview that runs through many distances drives no rule's zone out.
class ZoneShelf {
 public:
  enum class Use { Rule, Preview };
  ZoneMarkPtr of(const domain::School& school, const ZoneKey& key, Use use) const;

 private:
  struct Kept {
    ZoneKey key;
    Use use{};
    ZoneMarkPtr zone;
  };
  void keep(Kept fresh) const;
  mutable std::mutex m_mutex;
  mutable std::vector<Kept> m_kept; ///< oldest first
};

struct SchoolMark {
  QPointF at; ///< Mercator; only meaningful if `placed`
  bool placed = false;
  std::vector<GateMark> gates;
  std::vector<std::vector<DetailedLine>> campus;
  QString label;
  ZoneShelf zones;
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

struct MapScene::Impl {
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings;
  std::shared_ptr<const domain::RoadNetwork> roads;
  std::shared_ptr<const domain::Plan> plan;

  geo::Box extent;
  std::vector<DistrictShape> districts;
  std::array<RoadLayer, RoadRanks> roadLayers;
  std::vector<std::shared_ptr<const SchoolMark>> schools; ///< like snapshot->schools
  geo::BoxIndex schoolIndex;                              ///< place, gates and campus
  std::vector<domain::Verdict> verdicts;                  ///< like snapshot->vendors
  std::array<PointBlocks, 3> vendors;                     ///< by verdict; index = place in snapshot->vendors
  PointBlocks violations;
  std::vector<RouteMark> routes;
  std::vector<domain::ZoneRule> rules; ///< the enabled ones
  mutable LabelCache labelCache;
};

} // namespace huyuan::render
