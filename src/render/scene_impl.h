// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/labels.h"
#include "render/map_scene.h"
#include "render/place_blocks.h"
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
  std::string kind;
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
  std::int64_t vendor = 0;
  bool missed = false, locked = false;
};

struct RouteMark {
  int team = 0;
  std::string date;
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

/// A school on the map: where its sign stands, and the box of all that is drawn of it.
struct SchoolItem {
  std::int64_t id = 0;
  double x = 0, y = 0; ///< Mercator
  Extent box;          ///< place, gates and campus
  std::shared_ptr<const SchoolMark> mark;
  Extent extent() const { return box; }
};

/// A sign on the map.
struct PointItem {
  std::int64_t id = 0;
  double x = 0, y = 0; ///< Mercator
  Extent extent() const { return {x, y, x, y}; }
};

/// The outline of a vendor's premises.
struct AreaItem {
  std::int64_t id = 0;
  Extent box;
  domain::Verdict verdict{};
  std::shared_ptr<const std::vector<std::vector<DetailedLine>>> parts;
  Extent extent() const { return box; }
};

using VendorSigns = std::array<PlaceBlocks<PointItem>, 3>; ///< by verdict

/// What is there to draw. The layers that an edit leaves as they are, are shared with the scene before it.
struct MapScene::Impl {
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings; ///< ordered by vendor
  std::shared_ptr<const domain::RoadNetwork> roads;
  std::shared_ptr<const domain::Plan> plan;

  geo::Box extent;
  std::shared_ptr<const std::vector<DistrictShape>> districts; ///< like snapshot->districts
  std::shared_ptr<const std::array<RoadLayer, RoadRanks>> roadLayers;
  PlaceBlocks<SchoolItem> schools;
  VendorSigns vendors;
  PlaceBlocks<AreaItem> premises;
  PlaceBlocks<PointItem> violations;
  std::shared_ptr<const std::vector<RouteMark>> routes;
  std::vector<domain::ZoneRule> rules; ///< the enabled ones
  std::shared_ptr<LabelCache> labelCache = std::make_shared<LabelCache>();
};

/// Everything from its records; `m.snapshot`, `findings`, `roads` and `plan` are there.
void prepareScene(MapScene::Impl& m);
/// The same, sharing or mending the layers of `old`.
void patchScene(MapScene::Impl& m, const MapScene::Impl& old);

// The pieces of both.
std::shared_ptr<const std::vector<DistrictShape>> prepareDistricts(const domain::Snapshot& snapshot);
std::optional<SchoolItem> schoolItem(const domain::School& school); ///< empty: it has no place
PlaceBlocks<SchoolItem> prepareSchools(const domain::Snapshot& snapshot);
geo::LonLat signPlace(const domain::Vendor& vendor); ///< the door, else a point of the premises
std::optional<PointItem> vendorItem(const domain::Vendor& vendor);
std::optional<AreaItem> premisesItem(const domain::Vendor& vendor, domain::Verdict verdict);
std::optional<PointItem> violationItem(const domain::Violation& violation);
void prepareVendors(MapScene::Impl& m);
PlaceBlocks<PointItem> prepareViolations(const domain::Snapshot& snapshot);
std::shared_ptr<const std::vector<RouteMark>> prepareRoutes(const MapScene::Impl& m);
/// The strongest verdict over the findings of each vendor that has any: visit(id, verdict), by id. O(findings).
template <class Visit> void eachVerdict(const std::vector<domain::Finding>& findings, Visit visit) {
  for (auto at = findings.begin(); at != findings.end();) {
    const domain::VendorId id = at->vendor;
    domain::Verdict strongest = at->verdict;
    while (++at != findings.end() && at->vendor == id) strongest = std::max(strongest, at->verdict);
    visit(id, strongest);
  }
}
domain::Verdict verdictOf(const std::vector<domain::Finding>& findings, domain::VendorId id);

} // namespace huyuan::render
