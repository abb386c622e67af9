// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/snapper.h"

#include "geo/geodesic.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace huyuan::roads {
namespace {

// A degree is never shorter than this: of latitude 110 574 m (at the equator), of longitude 111 319 m times cos(lat).
constexpr double MetresPerDegreeLat = 110'500.0;
constexpr double MetresPerDegreeLon = 111'300.0;
constexpr double FirstReach = 100.0;

/// Every point within `reach` of p, and perhaps more.
geo::Box around(geo::LonLat p, double reach) {
  const double lat = reach / MetresPerDegreeLat;
  const double farthest = std::min(89.9, std::abs(p.lat) + lat);
  const double lon = reach / (MetresPerDegreeLon * std::cos(farthest * std::numbers::pi / 180.0));
  geo::Box box;
  box.include(p);
  return box.grownBy(lon, lat);
}

/// How far a geodesic may leave the straight line in degrees between its ends, northward or southward, with half as
/// much again: length² · tan(lat) / 8 / radius.
double bulge(geo::LonLat a, geo::LonLat b, double length) {
  const double lat = std::min(89.0, std::max(std::abs(a.lat), std::abs(b.lat)));
  return 1.5 * length * length / 8.0 / 6'350'000.0 * std::tan(lat * std::numbers::pi / 180.0);
}

geo::Box boxOf(geo::LonLat a, geo::LonLat b) {
  geo::Box box;
  box.include(a);
  box.include(b);
  return box.grownBy(0.0, bulge(a, b, geo::distance(a, b).value()) / MetresPerDegreeLat);
}

/// Metres that p is away from a–b at the very least: measured in a flat picture around p, less what that picture may be
/// wrong (within 100 km).
double distanceAtLeast(geo::LonLat a, geo::LonLat b, geo::LonLat p) {
  const double kx = MetresPerDegreeLon * std::cos(p.lat * std::numbers::pi / 180.0);
  const double ax = (a.lon - p.lon) * kx, ay = (a.lat - p.lat) * MetresPerDegreeLat;
  const double dx = (b.lon - a.lon) * kx, dy = (b.lat - a.lat) * MetresPerDegreeLat;
  const double square = dx * dx + dy * dy;
  const double t = square > 0.0 ? std::clamp(-(ax * dx + ay * dy) / square, 0.0, 1.0) : 0.0;
  return 0.95 * std::hypot(ax + t * dx, ay + t * dy) - bulge(a, b, 1.05 * std::sqrt(square));
}

struct Candidate {
  double atLeast;
  std::uint32_t segment;
  auto operator<=>(const Candidate&) const = default;
};

} // namespace

Snapper::Snapper(const Streets& streets, const std::vector<bool>& allowed)
    : m_streets(streets) {
  std::vector<geo::Box> boxes;
  std::vector<bool> taken(streets.streets().size(), false);
  for (std::uint32_t a = 0; a < streets.arcs().size(); ++a) {
    const auto street = streets.arcs()[a].street;
    if (!allowed[a] || taken[street]) continue;
    taken[street] = true;
    const auto shape = streets.shape(streets.streets()[street]);
    for (std::uint32_t i = 0; i + 1 < shape.size(); ++i) {
      m_segments.push_back({a, i});
      boxes.push_back(boxOf(shape[i], shape[i + 1]));
    }
  }
  m_index = geo::BoxIndex(std::move(boxes));
}

std::pair<geo::LonLat, geo::LonLat> Snapper::endsOf(const Segment& segment) const {
  const auto shape = m_streets.shape(m_streets.streets()[m_streets.arcs()[segment.arc].street]);
  return {shape[segment.place], shape[segment.place + 1]};
}

Snap Snapper::snapOn(const Segment& segment, geo::LonLat point, double distance) const {
  const auto& arc = m_streets.arcs()[segment.arc];
  const auto& street = m_streets.streets()[arc.street];
  const auto shape = m_streets.shape(street);
  double before = 0.0;
  for (std::uint32_t i = 0; i < segment.place; ++i) before += geo::distance(shape[i], shape[i + 1]).value();
  before += geo::distance(shape[segment.place], point).value();
  const double along = street.length > 0.0 ? std::clamp(before / street.length, 0.0, 1.0) : 0.0;
  return {segment.arc, arc.forward ? along : 1.0 - along, point, base::Metres(distance)};
}

std::optional<Snap> Snapper::nearestWithin(geo::LonLat p, double reach) const {
  std::vector<Candidate> candidates;
  m_index.search(around(p, reach), [&](std::uint32_t i) {
    const auto [a, b] = endsOf(m_segments[i]);
    candidates.push_back({distanceAtLeast(a, b, p), i});
  });
  std::sort(candidates.begin(), candidates.end());
  double best = reach;
  std::uint32_t found = None;
  geo::LonLat point;
  for (const auto& [atLeast, i] : candidates) {
    if (atLeast > best) break;
    const auto [a, b] = endsOf(m_segments[i]);
    const auto nearest = geo::nearestOnSegment(a, b, p);
    const double d = nearest.distance.value();
    if (d < best || (d == best && i < found)) best = d, found = i, point = nearest.point;
  }
  if (found == None) return std::nullopt;
  return snapOn(m_segments[found], point, best);
}

std::optional<Snap> Snapper::nearest(geo::LonLat p, base::Metres limit) const {
  if (!p.isValid() || !(limit.value() >= 0.0)) return std::nullopt;
  for (double reach = FirstReach; reach < limit.value(); reach *= 4.0)
    if (auto snap = nearestWithin(p, reach)) return snap;
  return nearestWithin(p, limit.value());
}

} // namespace huyuan::roads
