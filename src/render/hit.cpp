// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene_impl.h"

#include <cmath>

namespace huyuan::render {

namespace {

/// The best so far; nearer wins, of equals the lowest id.
class Closest {
 public:
  Closest(QPointF at, double tolerance)
      : m_at(at)
      , m_distance(tolerance) {}
  void offer(QPointF place, std::int64_t id) {
    const QPointF d = place - m_at;
    const double distance = std::hypot(d.x(), d.y());
    if (distance > m_distance || (m_found && distance == m_distance && id >= m_id)) return;
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

template <class Item>
void offerAll(Closest& closest, const PlaceBlocks<Item>& items, const QRectF& ground, const ScreenMap& map) {
  items.visitIn(ground, [&](const Item& item) { closest.offer(map(QPointF(item.x, item.y)), item.id); });
}

} // namespace

MapScene::Hit MapScene::hitAt(const MapView& view, QPointF at, double tolerance, const LayerState& layers) const {
  const ScreenMap map(view);
  const QPointF reach(tolerance, tolerance);
  const QRectF ground = QRectF(map.toMercator(at - reach), map.toMercator(at + reach)).normalized();
  Closest stops(at, tolerance), violations(at, tolerance), vendors(at, tolerance), schools(at, tolerance);
  if (layers.routes && m->plan)
    for (std::size_t r = 0; r < m->routes->size(); ++r)
      for (std::size_t s = 0; s < (*m->routes)[r].stops.size(); ++s)
        if (const StopMark& stop = (*m->routes)[r].stops[s]; stop.placed) {
          const domain::Vendor* vendor = vendorOf(m->plan->routes[r].stops[s].visit, *m->snapshot);
          if (vendor) stops.offer(map(stop.at), vendor->id.value);
        }
  if (stops.found()) return {QStringLiteral("stop"), stops.id()};
  if (layers.violations) offerAll(violations, m->violations, ground, map);
  if (violations.found()) return {QStringLiteral("violation"), violations.id()};
  if (layers.vendors)
    for (const auto& signs : m->vendors) offerAll(vendors, signs, ground, map);
  if (vendors.found()) return {QStringLiteral("vendor"), vendors.id()};
  if (layers.schools) offerAll(schools, m->schools, ground, map);
  if (schools.found()) return {QStringLiteral("school"), schools.id()};
  if (layers.districts)
    for (const domain::District& d : m->snapshot->districts)
      if (geo::contains(d.area, view.toGround(at))) return {QStringLiteral("district"), d.id.value};
  return {};
}

} // namespace huyuan::render
