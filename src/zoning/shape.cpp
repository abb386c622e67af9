// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/shape.h"

#include <algorithm>
#include <limits>

namespace huyuan::zoning {

using domain::Method;
using geo::Flat;
using geo::LonLat;
using geo::NearestPair;

namespace {

constexpr double SmallestRadius = 6335000.0; ///< of curvature of the ellipsoid, metres

struct Foot {
  double distance2;
  Flat point;
};

inline Foot footOnEdge(Flat a, Flat b, Flat p) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t = length2 > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0.0;
  const Flat foot = t < 1.0 ? Flat{a.x + t * dx, a.y + t * dy} : b;
  const double ex = p.x - foot.x;
  const double ey = p.y - foot.y;
  return {ex * ex + ey * ey, foot};
}

/// Box::include calls fmin and fmax, which the library cannot inline; no corner of a table is NaN.
inline void include(geo::Box& box, LonLat p) {
  box.west = p.lon < box.west ? p.lon : box.west, box.east = p.lon > box.east ? p.lon : box.east;
  box.south = p.lat < box.south ? p.lat : box.south, box.north = p.lat > box.north ? p.lat : box.north;
}

} // namespace

void Shape::set(const SchoolTable& schools, std::uint32_t school, Method method) {
  m_schools = &schools;
  m_school = schools[school];
  m_method = method;
  m_box = {};
  m_size = 0.0;
  m_points.clear(), m_ringEnds.clear(), m_partEnds.clear();
  if (domain::isBoundary(method)) return addCampus();
  if (method == Method::GateRadius) return addGates();
  include(m_box, m_school.point);
  m_plane = geo::LocalPlane(m_school.point);
}

void Shape::addCampus() {
  const auto* ring = m_schools->rings() + m_school.firstRing;
  const auto* end = m_schools->rings() + m_school.ringEnd;
  const LonLat* corners = m_schools->corners();
  for (std::uint32_t i = ring->first; i < (end - 1)->end; ++i) include(m_box, corners[i]);
  m_plane = geo::LocalPlane(m_box.centre());
  for (; ring != end; ++ring) {
    if (ring->outer && !m_ringEnds.empty()) m_partEnds.push_back(static_cast<std::uint32_t>(m_ringEnds.size()));
    for (std::uint32_t i = ring->first; i < ring->end; ++i) m_points.push_back(m_plane.project(corners[i]));
    m_ringEnds.push_back(static_cast<std::uint32_t>(m_points.size()));
  }
  m_partEnds.push_back(static_cast<std::uint32_t>(m_ringEnds.size()));
  findSize();
}

void Shape::addGates() {
  const auto* gates = m_schools->gates();
  for (std::uint32_t i = m_school.firstGate; i < m_school.gateEnd; ++i) include(m_box, gates[i].position);
  m_plane = geo::LocalPlane(m_box.centre());
  for (std::uint32_t i = m_school.firstGate; i < m_school.gateEnd; ++i)
    m_points.push_back(m_plane.project(gates[i].position));
  findSize();
}

void Shape::findSize() {
  double most = 0.0;
  m_low = m_high = m_points.front();
  for (const Flat f : m_points) {
    const double here = f.x * f.x + f.y * f.y;
    most = here > most ? here : most;
    m_low = {std::min(m_low.x, f.x), std::min(m_low.y, f.y)};
    m_high = {std::max(m_high.x, f.x), std::max(m_high.y, f.y)};
  }
  m_size = std::sqrt(most);
}

geo::Box Shape::boxWithin(double reach) const {
  constexpr double DegreeOfLatitude = 110500.0;  // metres, nowhere less
  constexpr double DegreeOfLongitude = 111300.0; // metres at the equator, nowhere less
  constexpr double NearPole = 0.02;
  // Long edges leave the box of their corners: a geodesic bends towards the pole by its length² · tan φ / 8R at most.
  const double cosLatitude = std::max(m_plane.cosLatitude(), NearPole);
  const double far = reach + 3.0 * m_size * m_size / (SmallestRadius * cosLatitude);
  const double lat = far / DegreeOfLatitude;
  // A cosine changes by no more than its angle.
  const double smallestCos = m_plane.cosLatitude() - (far + m_size) / SmallestRadius;
  if (!(smallestCos > NearPole)) return {-180.0, m_box.south - lat, 180.0, m_box.north + lat};
  return m_box.grownBy(far / (DegreeOfLongitude * smallestCos), lat);
}

bool Shape::servesWithin(double reach) const {
  constexpr double PlaneIsTrue = 2900.0; // metres: LocalPlane promises 1 µm within 3 km
  constexpr double HighLatitude = 60.0;
  return m_size + reach <= PlaneIsTrue && std::abs(m_plane.origin().lat) <= HighLatitude;
}

std::optional<NearestPair> Shape::nearestWithin(LonLat door, double reach) const {
  const Flat p = m_plane.project(door);
  if (domain::isBoundary(m_method)) return nearestOfCampus(door, p, reach);
  if (m_method == Method::GateRadius) return nearestGate(door, p, reach);
  const double limit = reach * (1.0 + m_plane.stretch(reach)) + Tolerance;
  if (p.x * p.x + p.y * p.y > limit * limit) return std::nullopt;
  return NearestPair{base::Metres(m_plane.distance({}, p)), m_school.point, door};
}

std::optional<NearestPair> Shape::nearestGate(LonLat door, Flat p, double reach) const {
  const double limit = reach * (1.0 + m_plane.stretch(m_size + reach)) + Tolerance;
  std::optional<NearestPair> best;
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    const double dx = p.x - m_points[i].x;
    const double dy = p.y - m_points[i].y;
    if (dx * dx + dy * dy > limit * limit) continue;
    const base::Metres here(m_plane.distance(m_points[i], p));
    if (!best || here < best->distance) best = {here, m_schools->gates()[m_school.firstGate + i].position, door};
  }
  return best;
}

template <class Visit> void Shape::forEachEdge(Visit visit) const {
  std::uint32_t begin = 0;
  for (const std::uint32_t end : m_ringEnds) {
    if (end - begin == 1) visit(m_points[begin], m_points[begin]);
    for (std::uint32_t i = begin + 1; i < end; ++i) visit(m_points[i - 1], m_points[i]);
    begin = end;
  }
}

bool Shape::isInside(Flat p) const {
  std::size_t ring = 0;
  std::size_t i = 0;
  for (const std::uint32_t partEnd : m_partEnds) {
    bool odd = false;
    for (; ring < partEnd; ++ring) {
      for (++i; i < m_ringEnds[ring]; ++i) {
        const Flat a = m_points[i - 1];
        const Flat b = m_points[i];
        if ((a.y > p.y) == (b.y > p.y)) continue;
        if (p.x < a.x + (b.x - a.x) * ((p.y - a.y) / (b.y - a.y))) odd = !odd;
      }
    }
    if (odd) return true;
  }
  return false;
}

bool Shape::isBeyond(Flat p, double limit) const {
  return p.x < m_low.x - limit || p.x > m_high.x + limit || p.y < m_low.y - limit || p.y > m_high.y + limit;
}

std::optional<NearestPair> Shape::nearestOfCampus(LonLat door, Flat p, double reach) const {
  constexpr double OnTheEdge = 1e-7; // as geo::nearestOnArea
  const double stretch = m_plane.stretch(m_size + reach);
  const double limit = reach * (1.0 + stretch) + Tolerance;
  if (isBeyond(p, limit)) return std::nullopt;
  double least2 = std::numeric_limits<double>::infinity();
  forEachEdge([&](Flat a, Flat b) {
    const double here = footOnEdge(a, b, p).distance2;
    least2 = here < least2 ? here : least2;
  });
  const bool inside = isInside(p);
  if (inside || least2 < OnTheEdge * OnTheEdge) return NearestPair{base::Metres(0.0), door, door};
  if (least2 > limit * limit) return std::nullopt;
  // The plane stretches differently in different directions: all edges that may be the nearest are measured on the
  // ground.
  const double window2 = least2 * (1.0 + 3.0 * stretch);
  double best = std::numeric_limits<double>::infinity();
  Flat at;
  forEachEdge([&](Flat a, Flat b) {
    const Foot foot = footOnEdge(a, b, p);
    if (foot.distance2 > window2) return;
    const double here = m_plane.distance(foot.point, p);
    if (here < best) best = here, at = foot.point;
  });
  return NearestPair{base::Metres(best), m_plane.unproject(at), door};
}

geo::MultiPolygon Shape::campus() const {
  geo::MultiPolygon out;
  for (std::uint32_t i = m_school.firstRing; i < m_school.ringEnd; ++i) {
    const SchoolTable::Ring& ring = m_schools->rings()[i];
    const geo::Ring corners(m_schools->corners() + ring.first, m_schools->corners() + ring.end);
    if (ring.outer)
      out.polygons.push_back({corners, {}});
    else
      out.polygons.back().holes.push_back(corners);
  }
  return out;
}

NearestPair Shape::exactly(const Target& target) const {
  if (domain::isBoundary(m_method)) return fromArea(campus(), target);
  if (m_method == Method::PointRadius) return fromPlace(m_school.point, target);
  std::vector<LonLat> gates;
  for (std::uint32_t i = m_school.firstGate; i < m_school.gateEnd; ++i) gates.push_back(m_schools->gates()[i].position);
  return fromPlaces(gates, target);
}

} // namespace huyuan::zoning
