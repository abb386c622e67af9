// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/road.h"
#include "geo/geodesic.h"

#include <queue>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace huyuan::test {

/// Walks by the book over a network as it was read: every piece between two neighbouring nodes of a way is an edge, in
/// floating point, with Dijkstra's search over nodes. The nearest piece is found by looking at all. Shares no code with
/// roads/ or session/.
class PlainWalks {
 public:
  struct Piece {
    std::uint32_t a = 0, b = 0;
    double metres = 0.0;
  };
  /// On a piece, so far from its first node; `leg` off it.
  struct Spot {
    std::size_t piece = 0;
    double along = 0.0, leg = 0.0;
  };

  PlainWalks(const domain::RoadNetwork& network, double leastPart)
      : m_network(network)
      , m_shut(network.nodes.size(), false)
      , m_from(network.nodes.size()) {
    for (const auto& barrier : network.barriers) m_shut[barrier.node] = m_shut[barrier.node] || !barrier.foot;
    for (const auto& way : network.ways) addWay(way);
    dropShortParts(leastPart);
  }

  std::optional<Spot> spot(geo::LonLat p, double furthest) const {
    const double kx = 111'320.0 * std::cos(p.lat * std::numbers::pi / 180.0), ky = 111'000.0;
    std::vector<std::pair<double, std::size_t>> near;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
      if (!m_walked[i]) continue;
      const auto a = m_network.nodes[m_pieces[i].a], b = m_network.nodes[m_pieces[i].b];
      const double ax = (a.lon - p.lon) * kx, ay = (a.lat - p.lat) * ky;
      const double dx = (b.lon - a.lon) * kx, dy = (b.lat - a.lat) * ky;
      if (std::min(std::abs(ay), std::abs(ay + dy)) > 1.1 * furthest && ay * (ay + dy) > 0) continue;
      const double square = dx * dx + dy * dy;
      const double t = square > 0 ? std::clamp(-(ax * dx + ay * dy) / square, 0.0, 1.0) : 0.0;
      const double flat = std::hypot(ax + t * dx, ay + t * dy);
      if (flat <= 1.03 * furthest) near.emplace_back(flat, i);
    }
    std::sort(near.begin(), near.end());
    return nearestOf(near, p, furthest);
  }

  /// Metres on the network; empty if it is more than `limit`.
  std::optional<double> between(const Spot& from, const Spot& to, double limit) const {
    const auto &first = m_pieces[from.piece], &last = m_pieces[to.piece];
    double best = from.piece == to.piece ? std::abs(from.along - to.along) : std::numeric_limits<double>::infinity();
    const auto far = search(first, from.along, limit);
    if (!m_shut[last.a]) best = std::min(best, far[last.a] + to.along);
    if (!m_shut[last.b]) best = std::min(best, far[last.b] + last.metres - to.along);
    if (best > limit) return std::nullopt;
    return best;
  }
  bool isAtShutNode(const Spot& s) const {
    const auto& piece = m_pieces[s.piece];
    return (m_shut[piece.a] && s.along < 1e-3) || (m_shut[piece.b] && piece.metres - s.along < 1e-3);
  }

 private:
  void addWay(const domain::RoadWay& way) {
    if (!way.foot || way.roadClass == domain::RoadClass::Motorway || way.roadClass == domain::RoadClass::Ferry) return;
    for (std::size_t i = 0; i + 1 < way.nodes.size(); ++i) {
      const auto a = way.nodes[i], b = way.nodes[i + 1];
      if (a == b) continue;
      m_from[a].push_back(m_pieces.size());
      m_from[b].push_back(m_pieces.size());
      m_pieces.push_back({a, b, geo::distance(m_network.nodes[a], m_network.nodes[b]).value()});
    }
  }

  /// Pieces hang together at nodes that are not shut.
  void dropShortParts(double least) {
    std::vector<std::size_t> part(m_pieces.size());
    std::iota(part.begin(), part.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
      while (part[i] != i) i = part[i] = part[part[i]];
      return i;
    };
    for (std::size_t n = 0; n < m_from.size(); ++n)
      for (const auto i : m_from[n])
        if (!m_shut[n]) part[root(i)] = root(m_from[n].front());
    std::vector<double> metres(m_pieces.size(), 0.0);
    for (std::size_t i = 0; i < m_pieces.size(); ++i) metres[root(i)] += m_pieces[i].metres;
    const double longest = *std::max_element(metres.begin(), metres.end());
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
      m_walked.push_back(metres[root(i)] >= least || metres[root(i)] == longest);
  }

  /// In the order of the picture, which is off by one in a hundred.
  std::optional<Spot> nearestOf(const std::vector<std::pair<double, std::size_t>>& near, geo::LonLat p,
                                double furthest) const {
    std::optional<Spot> found;
    for (const auto& [rough, i] : near) {
      if (found && rough > 1.03 * found->leg + 0.01) break;
      const auto a = m_network.nodes[m_pieces[i].a], b = m_network.nodes[m_pieces[i].b];
      const auto nearest = geo::nearestOnSegment(a, b, p);
      if (nearest.distance.value() > furthest || (found && nearest.distance.value() >= found->leg)) continue;
      if (isWalledOff(p, nearest.point)) continue;
      found = Spot{i, geo::distance(a, nearest.point).value(), nearest.distance.value()};
    }
    return found;
  }

  /// p + t (q − p) = a + u (b − a), by Cramer's rule, in metres.
  bool isWalledOff(geo::LonLat p, geo::LonLat q) const {
    const double kx = 111'320.0 * std::cos(p.lat * std::numbers::pi / 180.0), ky = 111'000.0;
    const double px = (q.lon - p.lon) * kx, py = (q.lat - p.lat) * ky;
    for (const auto& wall : m_network.walls)
      for (std::size_t i = 0; i + 1 < wall.size(); ++i) {
        const double ax = (wall[i].lon - p.lon) * kx, ay = (wall[i].lat - p.lat) * ky;
        const double bx = (wall[i + 1].lon - wall[i].lon) * kx, by = (wall[i + 1].lat - wall[i].lat) * ky;
        const double det = bx * py - by * px;
        if (det == 0.0) continue;
        const double t = (bx * ay - by * ax) / det, u = (px * ay - py * ax) / det;
        if (t > 0 && t < 1 && u > 0 && u < 1 && t * std::hypot(px, py) > 5.0) return true;
      }
    return false;
  }

  std::vector<double> search(const Piece& first, double along, double limit) const {
    std::vector<double> far(m_from.size(), std::numeric_limits<double>::infinity());
    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    open.emplace(along, first.a);
    open.emplace(first.metres - along, first.b);
    while (!open.empty()) {
      const auto [metres, node] = open.top();
      open.pop();
      if (metres >= far[node] || metres > limit) continue;
      far[node] = metres;
      if (m_shut[node]) continue; // one may come up to it, from either side
      for (const auto i : m_from[node]) {
        const auto& piece = m_pieces[i];
        open.emplace(metres + piece.metres, piece.a == node ? piece.b : piece.a);
      }
    }
    return far;
  }

  const domain::RoadNetwork& m_network;
  std::vector<bool> m_shut, m_walked;
  std::vector<std::vector<std::size_t>> m_from; ///< pieces at a node
  std::vector<Piece> m_pieces;
};

} // namespace huyuan::test
