// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/road_joining.h"

#include "geo/geodesic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

namespace huyuan::exchange {

namespace {

using domain::OneWay;
using domain::RoadWay;

constexpr int OfEnds = std::numeric_limits<int>::min(); ///< level of a place where nothing but ends meet
constexpr double MetresPerDegree = 110574.0;            ///< of latitude at the equator, where it is least

/// Points within JoinMetres of an earlier one are that one. Cells are at least that wide, so only nine are looked at.
class Clusters {
 public:
  explicit Clusters(const std::vector<RoadLine>& lines) {
    double farthest = 0;
    for (const RoadLine& line : lines)
      for (const geo::LonLat p : line.line) farthest = std::max(farthest, std::abs(p.lat));
    m_lat = JoinMetres / MetresPerDegree;
    m_lon = m_lat / std::max(0.01, std::cos(farthest * 3.14159265358979 / 180.0));
  }

  std::uint32_t of(geo::LonLat p) {
    const auto x = static_cast<std::int64_t>(std::floor(p.lon / m_lon));
    const auto y = static_cast<std::int64_t>(std::floor(p.lat / m_lat));
    std::uint32_t best = static_cast<std::uint32_t>(m_places.size());
    double nearest = JoinMetres;
    for (std::int64_t dx = -1; dx <= 1; ++dx)
      for (std::int64_t dy = -1; dy <= 1; ++dy) {
        const auto [begin, end] = m_cells.equal_range(key(x + dx, y + dy));
        for (auto at = begin; at != end; ++at)
          if (const double d = m_places[at->second] == p ? 0.0 : geo::distance(m_places[at->second], p).value();
              d < nearest || (d == nearest && at->second < best))
            nearest = d, best = at->second;
      }
    if (best < m_places.size()) return best;
    m_cells.emplace(key(x, y), best);
    m_places.push_back(p);
    return best;
  }
  geo::LonLat place(std::uint32_t cluster) const { return m_places[cluster]; }

 private:
  static std::uint64_t key(std::int64_t x, std::int64_t y) {
    return static_cast<std::uint64_t>(x) * 0x9E3779B97F4A7C15ULL ^ static_cast<std::uint64_t>(y);
  }
  double m_lat = 0, m_lon = 0;
  std::unordered_multimap<std::uint64_t, std::uint32_t> m_cells;
  std::vector<geo::LonLat> m_places;
};

/// A point of a line: its cluster, and the level that binds it, if one does.
struct Point {
  std::uint32_t cluster = 0;
  std::optional<int> level;
};

std::vector<Point> pointsOf(const RoadLine& line, Clusters& clusters) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < line.line.size(); ++i) {
    std::optional<int> level = line.layer;
    if (i == 0) level = line.zFrom;
    if (i + 1 == line.line.size()) level = line.zTo;
    const std::uint32_t cluster = clusters.of(line.line[i]);
    if (points.empty() || points.back().cluster != cluster) points.push_back({cluster, level});
  }
  if (line.line.size() > 1 && !points.empty()) points.back().level = line.zTo;
  return points;
}

class Joiner {
 public:
  explicit Joiner(const std::vector<RoadLine>& lines)
      : m_clusters(lines) {
    for (const RoadLine& line : lines) m_points.push_back(pointsOf(line, m_clusters));
    for (const auto& points : m_points)
      for (const Point& p : points)
        if (p.level) m_levels.emplace_back(p.cluster, *p.level);
    std::sort(m_levels.begin(), m_levels.end());
    m_levels.erase(std::unique(m_levels.begin(), m_levels.end()), m_levels.end());
  }

  std::vector<std::uint32_t> nodesOf(std::size_t line, int layer, std::vector<geo::LonLat>& nodes) {
    std::vector<std::uint32_t> all;
    for (const Point& p : std::exchange(m_points[line], {})) {
      const std::pair key(p.cluster, p.level ? *p.level : levelFor(p.cluster, layer));
      const auto [found, isNew] = m_number.try_emplace(key, static_cast<std::uint32_t>(nodes.size()));
      if (isNew) nodes.push_back(m_clusters.place(p.cluster));
      if (all.empty() || all.back() != found->second) all.push_back(found->second);
    }
    return all;
  }

 private:
  /// An end that is bound to no level joins its own layer, else the nearest one that is there.
  int levelFor(std::uint32_t cluster, int layer) const {
    int best = OfEnds, off = std::numeric_limits<int>::max();
    const auto begin = std::lower_bound(m_levels.begin(), m_levels.end(), std::pair(cluster, OfEnds));
    for (auto at = begin; at != m_levels.end() && at->first == cluster; ++at)
      if (std::abs(at->second - layer) < off) best = at->second, off = std::abs(at->second - layer);
    return best;
  }

  Clusters m_clusters;
  std::vector<std::vector<Point>> m_points;
  std::vector<std::pair<std::uint32_t, int>> m_levels; ///< that bind points, by cluster
  std::map<std::pair<std::uint32_t, int>, std::uint32_t> m_number;
};

bool sameButDirection(const RoadWay& a, const RoadWay& b) {
  return a.roadClass == b.roadClass && a.link == b.link && a.roundabout == b.roundabout && a.car == b.car &&
         a.bike == b.bike && a.foot == b.foot && a.maxSpeedKmh == b.maxSpeedKmh && a.name == b.name;
}

/// Open in the directions of both; `turned`: the second is drawn the other way round.
OneWay together(OneWay first, OneWay second, bool turned) {
  if (turned && second != OneWay::No) second = second == OneWay::Forward ? OneWay::Backward : OneWay::Forward;
  return first == second ? first : OneWay::No;
}

} // namespace

JoinedRoads joinRoads(std::vector<RoadLine> lines, const base::Cancel& cancel) {
  JoinedRoads out;
  Joiner joiner(lines);
  std::map<std::vector<std::uint32_t>, std::size_t> known; // nodes, from the smaller end → way
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i % 512 == 0) cancel.check();
    RoadWay way = lines[i].way;
    way.nodes = joiner.nodesOf(i, lines[i].layer, out.network.nodes);
    if (way.nodes.size() < 2) {
      ++out.tooShort;
      continue;
    }
    auto key = way.nodes;
    if (std::lexicographical_compare(key.rbegin(), key.rend(), key.begin(), key.end()))
      std::reverse(key.begin(), key.end());
    const auto [found, isNew] = known.try_emplace(std::move(key), out.network.ways.size());
    if (!isNew && sameButDirection(out.network.ways[found->second], way)) {
      RoadWay& first = out.network.ways[found->second];
      const bool turned = first.nodes != way.nodes;
      first.oneWay = together(first.oneWay, way.oneWay, turned);
      first.bikeOneWay = together(first.bikeOneWay, way.bikeOneWay, turned);
      ++out.twins;
      continue;
    }
    out.network.ways.push_back(std::move(way));
    lines[i].line.clear();
    out.lines.push_back(std::move(lines[i]));
  }
  return out;
}

} // namespace huyuan::exchange
