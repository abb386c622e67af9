// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"
#include "render/scene_impl.h"

#include <algorithm>

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

ZoneMarkPtr makeZone(const domain::School& school, const ZoneKey& key) {
  const auto mark = std::make_shared<ZoneMark>();
  domain::ZoneRule rule;
  rule.method = key.around;
  rule.distance = base::Metres(key.distance);
  for (const geo::Polygon& polygon : domain::zoneShape(school, rule).polygons) {
    if (polygon.outer.size() < 4) continue;
    auto& rings = mark->parts.emplace_back();
    rings.push_back(turned(polygon.outer, true));
    for (const geo::Ring& hole : polygon.holes) rings.push_back(turned(hole, false));
  }
  return mark;
}

} // namespace

std::optional<ZoneKey> zoneKey(const domain::School& school, const domain::ZoneRule& rule) {
  using domain::Method;
  if (!rule.covers(school.kind)) return std::nullopt;
  const auto method = domain::effectiveMethod(school, rule);
  if (!method) return std::nullopt;
  ZoneKey key{*method, rule.distance.value()};
  if (domain::isBoundary(*method)) key.around = Method::BoundaryLine;
  if (*method == Method::Walk) key.around = Method::GateRadius;
  return key;
}

ZoneMarkPtr ZoneShelf::of(const domain::School& school, const ZoneKey& key, Use use) const {
  {
    const std::lock_guard lock(m_mutex);
    for (const Kept& kept : m_kept)
      if (kept.key == key) return kept.zone;
  }
  // Two threads may make the same zone; both are equal, and whichever is kept is right.
  ZoneMarkPtr zone = makeZone(school, key);
  keep({key, use, zone});
  return zone;
}

void ZoneShelf::keep(Kept fresh) const {
  constexpr std::ptrdiff_t MostOfRules = 16, MostOfPreviews = 2;
  const std::lock_guard lock(m_mutex);
  const auto same = [&](const Kept& kept) { return kept.use == fresh.use; };
  const auto most = fresh.use == Use::Rule ? MostOfRules : MostOfPreviews;
  if (std::count_if(m_kept.begin(), m_kept.end(), same) >= most)
    m_kept.erase(std::find_if(m_kept.begin(), m_kept.end(), same));
  m_kept.push_back(std::move(fresh));
}

} // namespace huyuan::render
