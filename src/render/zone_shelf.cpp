// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"
#include "render/scene_impl.h"

namespace huyuan::render {

namespace {

constexpr double ZonesSeenBelow = 70.0; ///< Mercator metres a pixel

double signedArea(const Points& ring) {
  double sum = 0;
  for (std::size_t i = 1; i < ring.size(); ++i)
    sum += (ring[i].x() - ring[0].x()) * (ring[i - 1].y() - ring[0].y()) -
           (ring[i - 1].x() - ring[0].x()) * (ring[i].y() - ring[0].y());
  return sum;
}

/// Outer rings turn one way and holes the other, so that one fill of all zones shades overlaps once.
DetailedLine turned(const geo::Ring& ring, bool outer) {
  Points points = project(ring);
  if ((signedArea(points) > 0) != outer) std::reverse(points.begin(), points.end());
  return {std::move(points), ZonesSeenBelow, true};
}

ZoneMark makeZone(const domain::School& school, const domain::ZoneRule& rule) {
  ZoneMark mark;
  if (!rule.covers(school.kind)) return mark;
  const auto method = domain::effectiveMethod(school, rule);
  if (!method) return mark;
  mark.pointOnly = *method == domain::Method::PointRadius;
  for (const geo::Polygon& polygon : domain::zoneShape(school, rule).polygons) {
    if (polygon.outer.size() < 4) continue;
    auto& rings = mark.parts.emplace_back();
    rings.push_back(turned(polygon.outer, true));
    for (const geo::Ring& hole : polygon.holes) rings.push_back(turned(hole, false));
  }
  return mark;
}

} // namespace

const ZoneMark& ZoneShelf::of(std::size_t school) const {
  static const ZoneMark None;
  if (m_snapshot.rules.empty()) return None;
  auto& slot = m_zones[school];
  if (const ZoneMark* made = slot.load(std::memory_order_acquire)) return *made;
  auto fresh = std::make_unique<const ZoneMark>(makeZone(m_snapshot.schools[school], m_snapshot.rules.front()));
  const ZoneMark* expected = nullptr;
  // Two threads may make the same zone; the first one in stays, both are equal.
  if (slot.compare_exchange_strong(expected, fresh.get(), std::memory_order_acq_rel)) return *fresh.release();
  return *expected;
}

} // namespace huyuan::render
