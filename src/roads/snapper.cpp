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
constexpr double FirstReach = 50.0;

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

geo::Box boxOf(geo::LonLat a, geo::LonLat b, double bulge) {
  geo::Box box;
  box.include(a);
  box.include(b);
  return box.grownBy(0.0, bulge / MetresPerDegreeLat);
}

/// Metres that places are away from p at the very least, measured in a flat picture around p, less what that picture
/// may be wrong (within 100 km): the further from p, the more a degree of longitude differs from one at p.
class FlatPicture {
 public:
  explicit FlatPicture(geo::LonLat p)
      : m_p(p) {
    const double lat = p.lat * std::numbers::pi / 180.0;
    // The usual series of the ellipsoid's radii; off by centimetres.
    m_ky = 111'132.95 - 559.85 * std::cos(2 * lat) + 1.17 * std::cos(4 * lat);
    m_kx = 111'412.88 * std::cos(lat) - 93.50 * std::cos(3 * lat) + 0.12 * std::cos(5 * lat);
    m_error = 2.0 * (1.0 + std::abs(std::tan(lat))) / 6'350'000.0;
  }
  double distanceAtLeast(geo::LonLat a, geo::LonLat b, double bulge) const {
    const double ax = (a.lon - m_p.lon) * m_kx, ay = (a.lat - m_p.lat) * m_ky;
    const double dx = (b.lon - a.lon) * m_kx, dy = (b.lat - a.lat) * m_ky;
    const double square = dx * dx + dy * dy;
    const double t = square > 0.0 ? std::clamp(-(ax * dx + ay * dy) / square, 0.0, 1.0) : 0.0;
    const double x = ax + t * dx, y = ay + t * dy;
    const double flat = std::sqrt(x * x + y * y);
    return flat * (1.0 - std::min(0.05, 1e-5 + m_error * flat)) - bulge;
  }

 private:
  geo::LonLat m_p;
  double m_kx, m_ky, m_error;
};

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
    double before = 0.0;
    for (std::uint32_t i = 0; i + 1 < shape.size(); ++i) {
      const double length = geo::distance(shape[i], shape[i + 1]).value();
      const double curve = bulge(shape[i], shape[i + 1], length);
      m_segments.push_back({a, i, before, static_cast<float>(1.1 * curve)});
      boxes.push_back(boxOf(shape[i], shape[i + 1], curve));
      before += length;
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
  const double before = segment.before + geo::distance(shape[segment.place], point).value();
  const double along = street.length > 0.0 ? std::clamp(before / street.length, 0.0, 1.0) : 0.0;
  return {segment.arc, arc.forward ? along : 1.0 - along, point, base::Metres(distance)};
}

std::optional<Snapper::Found> Snapper::nearestWithin(geo::LonLat p, double reach, const Open& open) const {
  const FlatPicture flat(p);
  std::vector<Candidate> candidates;
  m_index.search(around(p, reach), [&](std::uint32_t i) {
    const auto [a, b] = endsOf(m_segments[i]);
    candidates.push_back({flat.distanceAtLeast(a, b, m_segments[i].bulge), i});
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
    const bool better = d < best || (d == best && i < found);
    if (better && (!open || open(nearest.point, d))) best = d, found = i, point = nearest.point;
  }
  if (found == None) return std::nullopt;
  return Found{snapOn(m_segments[found], point, best), m_segments[found].place};
}

std::optional<Snapper::Found> Snapper::find(geo::LonLat p, base::Metres limit, const Open& open) const {
  if (!p.isValid() || !(limit.value() >= 0.0)) return std::nullopt;
  for (double reach = FirstReach; reach < limit.value(); reach *= 4.0)
    if (auto found = nearestWithin(p, reach, open)) return found;
  return nearestWithin(p, limit.value(), open);
}

std::optional<Snap> Snapper::nearest(geo::LonLat p, base::Metres limit, const Open& open) const {
  const auto found = find(p, limit, open);
  return found ? std::optional(found->snap) : std::nullopt;
}

} // namespace huyuan::roads
