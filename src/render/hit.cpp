// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene_impl.h"

#include <cmath>

namespace huyuan::render {

namespace {

/// The best so far; nearer wins, the first of equals stays.
class Closest {
 public:
  Closest(QPointF at, double tolerance)
      : m_at(at)
      , m_distance(tolerance) {}
  void offer(QPointF place, std::int64_t id) {
    const QPointF d = place - m_at;
    const double distance = std::hypot(d.x(), d.y());
    if (distance > m_distance || (m_found && distance == m_distance)) return;
    m_distance = distance, m_id = id, m_found = true;
  }
  bool found() const { return m_found; }
  std::int64_t id() const { return m_id; }

 private:
  QPointF m_at;
  double m_distance;
  std::int64_t m_id = 0;
  bool m_found = false;
};

void offerPoints(Closest& closest, const PointBlocks& points, const QRectF& ground, const ScreenMap& map,
                 const auto& records) {
  points.visitIn(
      ground, [&](const PointBlocks::Point& p) { closest.offer(map(QPointF(p.x, p.y)), records[p.index].id.value); });
}

} // namespace

MapScene::Hit MapScene::hitAt(const MapView& view, QPointF at, double tolerance, const LayerState& layers) const {
  const ScreenMap map(view);
  const QPointF reach(tolerance, tolerance);
  const QRectF ground = QRectF(map.toMercator(at - reach), map.toMercator(at + reach)).normalized();
  Closest stops(at, tolerance), violations(at, tolerance), vendors(at, tolerance), schools(at, tolerance);
  if (layers.routes && m->plan)
    for (std::size_t r = 0; r < m->routes.size(); ++r)
      for (std::size_t s = 0; s < m->routes[r].stops.size(); ++s)
        if (const StopMark& stop = m->routes[r].stops[s]; stop.placed) {
          const domain::Vendor* vendor = vendorOf(m->plan->routes[r].stops[s].visit, *m->snapshot);
          if (vendor) stops.offer(map(stop.at), vendor->id.value);
        }
  if (stops.found()) return {QStringLiteral("stop"), stops.id()};
  if (layers.violations) offerPoints(violations, m->violations, ground, map, m->snapshot->violations);
  if (violations.found()) return {QStringLiteral("violation"), violations.id()};
  if (layers.vendors)
    for (const PointBlocks& points : m->vendors) offerPoints(vendors, points, ground, map, m->snapshot->vendors);
  if (vendors.found()) return {QStringLiteral("vendor"), vendors.id()};
  const geo::LonLat low = view.toGround(at + QPointF(-tolerance, tolerance));
  const geo::LonLat high = view.toGround(at + QPointF(tolerance, -tolerance));
  if (layers.schools)
    for (const std::uint32_t i : m->schoolIndex.search({low.lon, low.lat, high.lon, high.lat}))
      if (m->schools[i]->placed) schools.offer(map(m->schools[i]->at), m->snapshot->schools[i].id.value);
  if (schools.found()) return {QStringLiteral("school"), schools.id()};
  if (layers.districts)
    for (const domain::District& d : m->snapshot->districts)
      if (geo::contains(d.area, view.toGround(at))) return {QStringLiteral("district"), d.id.value};
  return {};
}

} // namespace huyuan::render
