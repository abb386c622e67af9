// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/site.h"

#include "domain/zone.h"

#include <algorithm>
#include <limits>

namespace huyuan::zoning {

using domain::Method;
using geo::Flat;
using geo::LonLat;
using geo::Nearest;

namespace {

constexpr double SmallestRadius = 6335000.0; ///< of curvature of the ellipsoid, metres

bool isUsableGate(const domain::Gate& gate) { return domain::isOpen(gate.status) && gate.position.isValid(); }

bool isUsableRing(const geo::Ring& ring) {
  return !ring.empty() && std::all_of(ring.begin(), ring.end(), [](LonLat p) { return p.isValid(); });
}

bool isUsableCampus(const geo::MultiPolygon& campus) {
  return !campus.empty() &&
         std::all_of(campus.polygons.begin(), campus.polygons.end(), [](const geo::Polygon& polygon) {
           return isUsableRing(polygon.outer) && std::all_of(polygon.holes.begin(), polygon.holes.end(), isUsableRing);
         });
}

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

} // namespace

bool isUsable(const domain::School& school, Method method) {
  switch (method) {
  case Method::BoundaryLine:
  case Method::BoundaryToDoor:
    return isUsableCampus(school.campus);
  case Method::Walk:
  case Method::MainGateWalk:
    return false;
  case Method::GateRadius:
    return std::any_of(school.gates.begin(), school.gates.end(), isUsableGate);
  case Method::PointRadius:
    break;
  }
  return school.point.isValid();
}

std::optional<Method> usableMethod(const domain::School& school, const domain::ZoneRule& rule) {
  const std::optional<Method> wanted = domain::effectiveMethod(school, rule);
  if (wanted && isUsable(school, *wanted)) return wanted;
  for (const Method method : {Method::BoundaryLine, Method::GateRadius, Method::PointRadius})
    if (isUsable(school, method)) return method;
  return std::nullopt;
}

Nearest measureExactly(const domain::School& school, Method method, LonLat vendor) {
  if (domain::isBoundary(method)) return geo::nearestOnArea(school.campus, vendor);
  if (method == Method::PointRadius) return {geo::distance(school.point, vendor), school.point};
  Nearest best{base::Metres(std::numeric_limits<double>::infinity()), {}};
  for (const domain::Gate& gate : school.gates) {
    if (!isUsableGate(gate)) continue;
    const base::Metres here = geo::distance(gate.position, vendor);
    if (here < best.distance) best = {here, gate.position};
  }
  return best;
}

Site::Site(const domain::School& school, Method method, bool fellBack)
    : m_school(&school)
    , m_method(method)
    , m_fellBack(fellBack) {
  switch (method) {
  case Method::BoundaryLine:
  case Method::BoundaryToDoor:
    addCampus();
    break;
  case Method::Walk:
  case Method::MainGateWalk:
  case Method::GateRadius:
    addGates();
    break;
  case Method::PointRadius:
    m_box.include(school.point);
    m_plane = geo::LocalPlane(school.point);
    break;
  }
}

void Site::addCampus() {
  m_box = geo::boundingBox(m_school->campus);
  m_plane = geo::LocalPlane(m_box.centre());
  const auto addRing = [this](const geo::Ring& ring) {
    for (const LonLat corner : ring) m_points.push_back(m_plane.project(corner));
    m_ringEnds.push_back(m_points.size());
  };
  for (const geo::Polygon& polygon : m_school->campus.polygons) {
    addRing(polygon.outer);
    std::for_each(polygon.holes.begin(), polygon.holes.end(), addRing);
    m_partEnds.push_back(m_ringEnds.size());
  }
  findSize();
}

void Site::findSize() {
  double most = 0.0;
  for (const Flat f : m_points) most = std::fmax(most, f.x * f.x + f.y * f.y);
  m_size = std::sqrt(most);
}

void Site::addGates() {
  for (const domain::Gate& gate : m_school->gates) {
    if (!isUsableGate(gate)) continue;
    m_gates.push_back(gate.position);
    m_box.include(gate.position);
  }
  m_plane = geo::LocalPlane(m_box.centre());
  for (const LonLat gate : m_gates) m_points.push_back(m_plane.project(gate));
  findSize();
}

geo::Box Site::boxWithin(double reach) const {
  constexpr double DegreeOfLatitude = 110500.0;  // metres, nowhere less
  constexpr double DegreeOfLongitude = 111300.0; // metres at the equator, nowhere less
  constexpr double NearPole = 0.02;
  // Long edges leave the box of their corners: a geodesic bends towards the pole by its length² · tan φ / 8R at most.
  const double cosLatitude = std::fmax(m_plane.cosLatitude(), NearPole);
  const double far = reach + 3.0 * m_size * m_size / (SmallestRadius * cosLatitude);
  const double lat = far / DegreeOfLatitude;
  // A cosine changes by no more than its angle.
  const double smallestCos = m_plane.cosLatitude() - (far + m_size) / SmallestRadius;
  if (!(smallestCos > NearPole)) return {-180.0, m_box.south - lat, 180.0, m_box.north + lat};
  return m_box.grownBy(far / (DegreeOfLongitude * smallestCos), lat);
}

bool Site::servesWithin(double reach) const {
  constexpr double PlaneIsTrue = 2900.0; // metres: LocalPlane promises 1 µm within 3 km
  constexpr double HighLatitude = 60.0;
  return m_size + reach <= PlaneIsTrue && std::abs(m_plane.origin().lat) <= HighLatitude;
}

std::optional<Nearest> Site::nearestWithin(LonLat vendor, double reach) const {
  const Flat p = m_plane.project(vendor);
  if (domain::isBoundary(m_method)) return nearestOfCampus(vendor, p, reach);
  if (m_method == Method::GateRadius) return nearestGate(p, reach);
  const double limit = reach * (1.0 + m_plane.stretch(reach)) + Tolerance;
  if (p.x * p.x + p.y * p.y > limit * limit) return std::nullopt;
  return Nearest{base::Metres(m_plane.distance({}, p)), m_school->point};
}

std::optional<Nearest> Site::nearestGate(Flat p, double reach) const {
  const double limit = reach * (1.0 + m_plane.stretch(m_size + reach)) + Tolerance;
  std::optional<Nearest> best;
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    const double dx = p.x - m_points[i].x;
    const double dy = p.y - m_points[i].y;
    if (dx * dx + dy * dy > limit * limit) continue;
    const base::Metres here(m_plane.distance(m_points[i], p));
    if (!best || here < best->distance) best = Nearest{here, m_gates[i]};
  }
  return best;
}

template <class Visit> void Site::forEachEdge(Visit visit) const {
  std::size_t begin = 0;
  for (const std::size_t end : m_ringEnds) {
    if (end - begin == 1) visit(m_points[begin], m_points[begin]);
    for (std::size_t i = begin + 1; i < end; ++i) visit(m_points[i - 1], m_points[i]);
    begin = end;
  }
}

bool Site::isInside(Flat p) const {
  std::size_t ring = 0;
  std::size_t i = 0;
  for (const std::size_t partEnd : m_partEnds) {
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

std::optional<Nearest> Site::nearestOfCampus(LonLat vendor, Flat p, double reach) const {
  constexpr double OnTheEdge = 1e-7; // as geo::nearestOnArea
  const double stretch = m_plane.stretch(m_size + reach);
  const double limit = reach * (1.0 + stretch) + Tolerance;
  double least2 = std::numeric_limits<double>::infinity();
  forEachEdge([&](Flat a, Flat b) { least2 = std::fmin(least2, footOnEdge(a, b, p).distance2); });
  const bool inside = isInside(p);
  if (inside || least2 < OnTheEdge * OnTheEdge) return Nearest{base::Metres(0.0), vendor};
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
  return Nearest{base::Metres(best), m_plane.unproject(at)};
}

} // namespace huyuan::zoning
