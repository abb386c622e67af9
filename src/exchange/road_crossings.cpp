// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/road_joining.h"
#include "geo/box_index.h"
#include "geo/local_plane.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace huyuan::exchange {

namespace {

struct Segment {
  std::uint32_t way = 0, a = 0, b = 0; ///< nodes
};

/// Where p + t(q−p) meets r + s(u−r) with t and s in [0, 1]; nothing for parallels.
std::optional<geo::Flat> crossing(geo::Flat p, geo::Flat q, geo::Flat r, geo::Flat u) {
  const double dx = q.x - p.x, dy = q.y - p.y, ex = u.x - r.x, ey = u.y - r.y;
  const double area = dx * ey - dy * ex;
  if (area == 0) return std::nullopt;
  const double t = ((r.x - p.x) * ey - (r.y - p.y) * ex) / area, s = ((r.x - p.x) * dy - (r.y - p.y) * dx) / area;
  if (t < 0 || t > 1 || s < 0 || s > 1) return std::nullopt;
  return geo::Flat{p.x + t * dx, p.y + t * dy};
}

bool touches(geo::Flat point, geo::Flat a, geo::Flat b) {
  const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  const double t = length == 0 ? 0 : std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / length, 0.0, 1.0);
  return std::hypot(point.x - a.x - t * dx, point.y - a.y - t * dy) <= JoinMetres;
}

class CrossingFinder {
 public:
  explicit CrossingFinder(const JoinedRoads& roads)
      : m_roads(roads) {
    std::vector<geo::Box> boxes;
    for (std::uint32_t w = 0; w < roads.network.ways.size(); ++w) {
      const auto& nodes = roads.network.ways[w].nodes;
      for (std::size_t i = 1; i < nodes.size(); ++i) {
        geo::Box box;
        box.include(place(nodes[i - 1]));
        box.include(place(nodes[i]));
        m_segments.push_back({w, nodes[i - 1], nodes[i]});
        boxes.push_back(box.grownBy(1e-6, 1e-6)); // more than JoinMetres below 25°, and enough above for a touch
      }
    }
    m_boxes = boxes;
    m_index = geo::BoxIndex(std::move(boxes));
  }

  std::vector<LooseCrossing> run(const base::Cancel& cancel) {
    std::vector<LooseCrossing> found;
    for (std::uint32_t i = 0; i < m_segments.size(); ++i) {
      if (i % 1024 == 0) cancel.check();
      for (const std::uint32_t j : m_index.search(m_boxes[i]))
        if (j > i) look(m_segments[i], m_segments[j], found);
    }
    std::sort(found.begin(), found.end(), [](const LooseCrossing& a, const LooseCrossing& b) {
      return std::tie(a.first, a.second, a.place.lon, a.place.lat) <
             std::tie(b.first, b.second, b.place.lon, b.place.lat);
    });
    return found;
  }

 private:
  geo::LonLat place(std::uint32_t node) const { return m_roads.network.nodes[node]; }

  void look(const Segment& s, const Segment& t, std::vector<LooseCrossing>& found) {
    if (s.way == t.way || m_roads.lines[s.way].layer != m_roads.lines[t.way].layer) return;
    if (s.a == t.a || s.a == t.b || s.b == t.a || s.b == t.b) return;
    const geo::LocalPlane plane(place(s.a));
    const auto p = plane.project(place(s.a)), q = plane.project(place(s.b));
    const auto r = plane.project(place(t.a)), u = plane.project(place(t.b));
    for (const geo::Flat end : {p, q})
      for (const geo::Flat other : {r, u})
        if (std::hypot(end.x - other.x, end.y - other.y) <= JoinMetres) return; // two levels at one place
    auto where = crossing(p, q, r, u);
    if (!where && (touches(r, p, q) || touches(p, r, u))) where = touches(r, p, q) ? r : p;
    if (!where && (touches(u, p, q) || touches(q, r, u))) where = touches(u, p, q) ? u : q;
    if (!where) return;
    const LooseCrossing here{std::min(s.way, t.way), std::max(s.way, t.way), plane.unproject(*where)};
    const auto metre = [](double degrees) { return static_cast<std::int64_t>(std::llround(degrees * 1e5)); };
    if (m_known.emplace(here.first, here.second, metre(here.place.lon), metre(here.place.lat)).second)
      found.push_back(here);
  }

  const JoinedRoads& m_roads;
  std::vector<Segment> m_segments;
  std::vector<geo::Box> m_boxes;
  geo::BoxIndex m_index;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::int64_t, std::int64_t>> m_known;
};

} // namespace

std::vector<LooseCrossing> looseCrossings(const JoinedRoads& roads, const base::Cancel& cancel) {
  return CrossingFinder(roads).run(cancel);
}

} // namespace huyuan::exchange
