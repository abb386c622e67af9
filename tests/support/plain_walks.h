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
#include <map>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace huyuan::test {

/// Walks by the book over a network as it was read, in floating point. Every piece between two neighbouring nodes of a
/// way has two kerbs at each end; what one may step over is joined, and Dijkstra's search does the rest. The nearest
/// piece is found by looking at all. Shares no code with roads/ or session/.
class PlainWalks {
 public:
  /// So far from a kerb, along a piece.
  struct Start {
    std::size_t kerb = 0;
    double metres = 0.0;
  };
  struct Spot {
    std::size_t piece = 0;
    double along = 0.0, leg = 0.0;
    std::vector<Start> starts;
    bool left = false, right = false; ///< of the piece; none at its ends
  };

  /// With `sides` false, all is crossed anywhere.
  PlainWalks(const domain::RoadNetwork& network, double leastPart, bool sides = true)
      : m_network(network)
      , m_sides(sides)
      , m_shut(network.nodes.size(), false)
      , m_around(network.nodes.size()) {
    for (const auto& barrier : network.barriers) m_shut[barrier.node] = m_shut[barrier.node] || !barrier.foot;
    for (const auto& way : network.ways) addWay(way);
    dropShortParts(leastPart);
    m_joined.resize(2 * m_ends.size());
    std::iota(m_joined.begin(), m_joined.end(), std::size_t{0});
    for (std::uint32_t n = 0; n < m_around.size(); ++n) joinAround(n);
    m_far.assign(m_joined.size(), std::numeric_limits<double>::infinity());
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
  std::optional<double> between(const Spot& from, const Spot& to, double limit) {
    const bool oneSide = !m_sides || (from.left && to.left) || (from.right && to.right);
    double best = from.piece == to.piece && oneSide ? std::abs(from.along - to.along) : infinity();
    search(from, limit);
    for (const auto& end : to.starts) best = std::min(best, m_far[root(end.kerb)] + end.metres);
    for (const auto kerb : m_reached) m_far[kerb] = infinity();
    m_reached.clear();
    if (best > limit) return std::nullopt;
    return best;
  }
  bool isAtShutNode(const Spot& s) const {
    const auto& piece = m_pieces[s.piece];
    return (m_shut[piece.a] && s.along < 1e-3) || (m_shut[piece.b] && piece.metres - s.along < 1e-3);
  }

 private:
  struct Piece {
    std::uint32_t a = 0, b = 0;
    double metres = 0.0;
    std::size_t fromA = 0, fromB = 0; ///< ends
    bool sided = false;
    int times = 0; ///< that it was drawn
  };
  /// A piece as seen from one of its nodes; kerbs 2 i and 2 i + 1 lie left and right of who sets out.
  struct End {
    std::uint32_t to = 0;
    double azimuth = 0.0;
    bool placed = false; ///< it has an azimuth
    bool walked = false, sided = false, barred = false;
    bool street = false, path = false, crossing = false;
    domain::RoadClass roadClass{};
    int flow = 0; ///< 1 cars leave by it, -1 they come
    bool divides() const { return walked ? sided : barred; }
  };
  static double infinity() { return std::numeric_limits<double>::infinity(); }

  std::size_t root(std::size_t kerb) const {
    while (m_joined[kerb] != kerb) kerb = m_joined[kerb];
    return kerb;
  }
  void join(std::size_t a, std::size_t b) { m_joined[root(a)] = root(b); }

  std::size_t endAt(const domain::RoadWay& way, std::size_t at, int step) {
    using enum domain::RoadClass;
    const auto n = way.nodes[at], to = way.nodes[at + static_cast<std::size_t>(step)];
    const auto found = std::find_if(m_around[n].begin(), m_around[n].end(), [&](auto e) { return m_ends[e].to == to; });
    const auto e = found == m_around[n].end() ? m_ends.size() : *found;
    if (e == m_ends.size()) {
      m_around[n].push_back(e);
      End end{.to = to, .roadClass = way.roadClass};
      if (way.oneWay != domain::OneWay::No && !way.roundabout)
        end.flow = (way.oneWay == domain::OneWay::Forward ? 1 : -1) * step;
      m_ends.push_back(end);
    }
    End& end = m_ends[e];
    for (auto i = at; !end.placed && i < way.nodes.size(); i += static_cast<std::size_t>(step))
      if (m_network.nodes[way.nodes[i]] != m_network.nodes[n]) {
        end.azimuth = geo::inverse(m_network.nodes[n], m_network.nodes[way.nodes[i]]).azimuth.value();
        end.placed = true;
      }
    const bool large = way.roadClass <= Tertiary && way.car;
    if (isWalked(way)) {
      end.walked = true;
      end.sided = end.sided || (large && m_sides);
      end.path = end.path || way.roadClass == Footway || way.roadClass == Steps || way.roadClass == Pedestrian;
      end.crossing = end.crossing || way.crossing;
    } else
      end.barred = end.barred || large;
    end.street = end.street || (way.car && way.roadClass != Motorway && way.roadClass <= LivingStreet && !way.link);
    return e;
  }

  static bool isWalked(const domain::RoadWay& way) {
    return way.foot && way.roadClass != domain::RoadClass::Motorway && way.roadClass != domain::RoadClass::Ferry;
  }

  void addWay(const domain::RoadWay& way) {
    using enum domain::RoadClass;
    const bool barred = way.roadClass == Motorway || (way.car && (way.roadClass <= Tertiary || !way.foot));
    for (std::size_t i = 0; i + 1 < way.nodes.size(); ++i) {
      const auto a = way.nodes[i], b = way.nodes[i + 1];
      if (barred && way.roadClass != Ferry && m_sides) m_barred.emplace_back(m_network.nodes[a], m_network.nodes[b]);
      if (a == b || (!isWalked(way) && (!way.car || way.roadClass > LivingStreet))) continue;
      const auto fromA = endAt(way, i, 1), fromB = endAt(way, i + 1, -1);
      if (!isWalked(way)) continue;
      const auto key = std::minmax(a, b);
      const auto [at, isNew] = m_pieceOf.try_emplace(key, m_pieces.size());
      if (isNew)
        m_pieces.push_back({a, b, geo::distance(m_network.nodes[a], m_network.nodes[b]).value(), fromA, fromB});
      m_pieces[at->second].sided = m_ends[fromA].sided;
      ++m_pieces[at->second].times;
    }
  }

  /// Pieces hang together at nodes that are not shut.
  void dropShortParts(double least) {
    std::vector<std::size_t> part(m_pieces.size());
    std::iota(part.begin(), part.end(), std::size_t{0});
    const auto top = [&](std::size_t i) {
      while (part[i] != i) i = part[i] = part[part[i]];
      return i;
    };
    std::vector<std::size_t> first(m_shut.size(), m_pieces.size());
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
      for (const auto n : {m_pieces[i].a, m_pieces[i].b}) {
        if (first[n] == m_pieces.size()) first[n] = i;
        if (!m_shut[n]) part[top(i)] = top(first[n]);
      }
    std::vector<double> metres(m_pieces.size(), 0.0);
    for (std::size_t i = 0; i < m_pieces.size(); ++i) metres[top(i)] += m_pieces[i].times * m_pieces[i].metres;
    const double longest = *std::max_element(metres.begin(), metres.end());
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
      m_walked.push_back(metres[top(i)] >= least || metres[top(i)] == longest);
  }

  void joinAround(std::uint32_t n) {
    auto& around = m_around[n];
    if (around.empty()) return;
    // Counterclockwise.
    std::sort(around.begin(), around.end(), [&](auto x, auto y) { return m_ends[x].azimuth > m_ends[y].azimuth; });
    const auto any = [&](auto has) {
      return std::any_of(around.begin(), around.end(), [&](auto e) { return has(m_ends[e]); });
    };
    for (const auto e : around)
      if (m_shut[n] || !m_ends[e].divides()) join(2 * e, 2 * e + 1);
    if (m_shut[n]) return;
    const bool marked = std::binary_search(m_network.crossings.begin(), m_network.crossings.end(), n);
    if (marked || isJunction(n) || any([](const End& e) { return e.crossing; }) ||
        !any([](const End& e) { return e.sided; }))
      return joinAll(n);
    joinKerbs(n);
    for (const auto x : around)
      for (const auto y : around)
        if (m_ends[x].path && m_ends[y].path && !m_ends[x].sided && !m_ends[y].sided && root(2 * x) != root(2 * y) &&
            !isLost(n, x) && !isLost(n, y))
          return joinAll(n);
  }

  void joinAll(std::uint32_t n) {
    for (const auto e : m_around[n])
      for (const auto kerb : {2 * e, 2 * e + 1}) join(kerb, 2 * m_around[n].front());
  }

  void joinKerbs(std::uint32_t n) {
    std::vector<std::size_t> ring;
    for (const auto e : m_around[n])
      if (m_ends[e].divides() || !isLost(n, e)) ring.push_back(e);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const auto here = ring[i], next = ring[(i + 1) % ring.size()];
      if (!isLost(n, here) && !isLost(n, next)) join(2 * here, 2 * next + 1);
    }
    const auto isMouth = [&](std::size_t e) { return m_ends[e].divides() && !m_ends[e].street; };
    if (std::count_if(m_around[n].begin(), m_around[n].end(), [&](auto e) { return m_ends[e].street || isMouth(e); }) <
        3)
      return;
    for (const auto e : ring)
      if (isMouth(e) && !isLost(n, e)) join(2 * e, 2 * e + 1);
  }

  /// Another one sets out in the same direction, and it matters.
  bool isLost(std::uint32_t n, std::size_t e) const {
    if (!m_ends[e].placed) return true;
    return std::any_of(m_around[n].begin(), m_around[n].end(), [&](auto other) {
      const double apart = std::abs(std::remainder(m_ends[other].azimuth - m_ends[e].azimuth, 360.0));
      return other != e && m_ends[other].placed && apart < 1e-6 && (m_ends[e].divides() || m_ends[other].divides());
    });
  }

  bool isJunction(std::uint32_t n) const {
    std::vector<const End*> streets;
    std::size_t lost = 0;
    for (const auto e : m_around[n])
      if (m_ends[e].street) streets.push_back(&m_ends[e]), lost += isLost(n, e) ? 1U : 0U;
    if (streets.size() - lost + (lost > 0 ? 1 : 0) < 3) return false;
    if (streets.size() != 3) return true;
    std::array<bool, 3> flows{};
    for (const auto* end : streets) {
      if (end->roadClass != streets[0]->roadClass) return true;
      flows[static_cast<std::size_t>(end->flow + 1)] = true;
    }
    return !(flows[0] && flows[1] && flows[2]);
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
      if (isBarred(p, nearest.point)) continue;
      found = Spot{i, geo::distance(a, nearest.point).value(), nearest.distance.value(), {}};
      stand(*found, p, nearest.point);
    }
    return found;
  }

  void stand(Spot& spot, geo::LonLat p, geo::LonLat at) const {
    const auto& piece = m_pieces[spot.piece];
    const double towards = geo::inverse(at, p).azimuth.value();
    const double rest = piece.metres - spot.along;
    if (spot.along < 1e-6 || rest < 1e-6) return standAt(spot, spot.along < rest ? piece.a : piece.b, towards);
    const double left = std::remainder(towards - m_ends[piece.fromA].azimuth, 360.0); // negative on the left
    const bool onLine = spot.leg <= 0.01;
    if (left < 0.0 || onLine || !piece.sided) {
      spot.left = true;
      spot.starts.push_back({2 * piece.fromA, spot.along});
      spot.starts.push_back({2 * piece.fromB + 1, rest});
    }
    if (left >= 0.0 || onLine || !piece.sided) {
      spot.right = true;
      spot.starts.push_back({2 * piece.fromA + 1, spot.along});
      spot.starts.push_back({2 * piece.fromB, rest});
    }
  }

  /// At the right kerb of the next piece counterclockwise.
  void standAt(Spot& spot, std::uint32_t n, double towards) const {
    if (m_shut[n]) {
      const auto& piece = m_pieces[spot.piece];
      spot.starts = {{2 * (piece.a == n ? piece.fromA : piece.fromB), 0.0}};
      return;
    }
    std::optional<std::size_t> next;
    double least = 1000.0;
    for (const auto e : m_around[n]) {
      const double turn = std::fmod(towards - m_ends[e].azimuth + 720.0, 360.0);
      if (turn < least && !isLost(n, e)) least = turn, next = 2 * e + 1;
      if (spot.leg <= 0.01)
        for (const auto kerb : {2 * e, 2 * e + 1}) spot.starts.push_back({kerb, 0.0});
    }
    if (spot.leg > 0.01 && next) spot.starts.push_back({*next, 0.0});
  }

  /// p + t (q − p) = a + u (b − a), by Cramer's rule, in metres: t of the way if they cross.
  static std::optional<double> crossing(geo::LonLat p, geo::LonLat q, geo::LonLat a, geo::LonLat b) {
    const double kx = 111'320.0 * std::cos(p.lat * std::numbers::pi / 180.0), ky = 111'000.0;
    const double px = (q.lon - p.lon) * kx, py = (q.lat - p.lat) * ky;
    const double ax = (a.lon - p.lon) * kx, ay = (a.lat - p.lat) * ky;
    const double bx = (b.lon - a.lon) * kx, by = (b.lat - a.lat) * ky;
    const double det = bx * py - by * px;
    if (det == 0.0) return std::nullopt;
    const double t = (bx * ay - by * ax) / det, u = (px * ay - py * ax) / det;
    if (t > 0 && t < 1 && u > 0 && u < 1) return t * std::hypot(px, py);
    return std::nullopt;
  }

  bool isBarred(geo::LonLat p, geo::LonLat q) const {
    for (const auto& wall : m_network.walls)
      for (std::size_t i = 0; i + 1 < wall.size(); ++i)
        if (const auto t = crossing(p, q, wall[i], wall[i + 1]); t && *t > 5.0) return true;
    const double whole = geo::distance(p, q).value();
    return std::any_of(m_barred.begin(), m_barred.end(), [&](const auto& road) {
      const auto t = crossing(p, q, road.first, road.second);
      return t && *t > 0.01 && whole - *t > 0.5;
    });
  }

  void search(const Spot& from, double limit) {
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    if (m_members.empty()) {
      m_members.resize(m_joined.size());
      for (std::size_t i = 0; i < m_pieces.size(); ++i)
        for (const auto e : {m_pieces[i].fromA, m_pieces[i].fromB})
          for (const auto kerb : {2 * e, 2 * e + 1}) m_members[root(kerb)].emplace_back(kerb, i);
    }
    for (const auto& start : from.starts) open.emplace(start.metres, root(start.kerb));
    while (!open.empty()) {
      const auto [metres, at] = open.top();
      open.pop();
      if (metres >= m_far[at] || metres > limit) continue;
      if (m_far[at] == infinity()) m_reached.push_back(at);
      m_far[at] = metres;
      for (const auto& [kerb, i] : m_members[at]) {
        const auto& piece = m_pieces[i];
        const auto other = kerb / 2 == piece.fromA ? piece.fromB : piece.fromA;
        open.emplace(metres + piece.metres, root(2 * other + (kerb % 2 == 0 ? 1 : 0)));
      }
    }
  }

  const domain::RoadNetwork& m_network;
  bool m_sides;
  std::vector<bool> m_shut, m_walked;
  std::vector<std::vector<std::size_t>> m_around; ///< ends at a node
  std::vector<End> m_ends;
  std::vector<Piece> m_pieces;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> m_pieceOf;
  std::vector<std::pair<geo::LonLat, geo::LonLat>> m_barred;
  std::vector<std::size_t> m_joined;                                       ///< kerbs
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> m_members; ///< kerbs and pieces of a root
  std::vector<double> m_far;
  std::vector<std::size_t> m_reached;
};

} // namespace huyuan::test
