// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_roads.h"

#include "base/random.h"
#include "geo/geodesic.h"

#include <algorithm>
#include <cmath>

namespace huyuan::test {
namespace {

constexpr std::size_t ClassCount = 15;

bool mayUse(const domain::RoadWay& way, const roads::Profile& p) {
  return (p.motor ? way.car : way.foot) && p.speedKmh[static_cast<std::size_t>(way.roadClass)] > 0;
}

} // namespace

roads::Profile testCar() {
  roads::Profile p;
  p.speedKmh.assign(ClassCount, 0.0);
  p.speedKmh[static_cast<std::size_t>(domain::RoadClass::Primary)] = 60;
  p.speedKmh[static_cast<std::size_t>(domain::RoadClass::Tertiary)] = 30;
  p.speedKmh[static_cast<std::size_t>(domain::RoadClass::Residential)] = 20;
  return p;
}

roads::Profile testFoot() {
  auto p = testCar();
  p.name = "foot";
  p.motor = false;
  for (auto& kmh : p.speedKmh) kmh = 5.0;
  return p;
}

NaiveRoads::NaiveRoads(const domain::RoadNetwork& network, const roads::Profile& profile)
    : m_network(network)
    , m_profile(profile)
    , m_ends(network.nodes.size(), 0)
    , m_wayEnd(network.nodes.size(), false)
    , m_blocked(network.nodes.size(), false) {
  for (const auto& b : network.barriers)
    if (!(profile.motor ? b.car : b.foot)) m_blocked[b.node] = true;
  for (std::uint32_t w = 0; w < network.ways.size(); ++w)
    if (mayUse(network.ways[w], profile)) addWay(w, profile);
  const auto n = m_arcs.size();
  m_cost.assign(n, std::vector<std::optional<Cost>>(n));
  for (std::size_t a = 0; a < n; ++a) {
    for (std::size_t b = 0; b < n; ++b)
      if (const auto t = turn(m_arcs[a], m_arcs[b])) m_cost[a][b] = Cost{*t + m_arcs[b].seconds, m_arcs[b].metres};
    m_cost[a][a] = Cost{};
  }
  for (std::size_t k = 0; k < n; ++k)
    for (std::size_t a = 0; a < n; ++a)
      for (std::size_t b = 0; m_cost[a][k] && b < n; ++b) {
        if (!m_cost[k][b]) continue;
        const Cost sum{m_cost[a][k]->seconds + m_cost[k][b]->seconds, m_cost[a][k]->metres + m_cost[k][b]->metres};
        if (!m_cost[a][b] || sum.seconds < m_cost[a][b]->seconds) m_cost[a][b] = sum;
      }
}

void NaiveRoads::addWay(std::uint32_t w, const roads::Profile& profile) {
  const auto& way = m_network.ways[w];
  double kmh = profile.speedKmh[static_cast<std::size_t>(way.roadClass)];
  if (way.maxSpeedKmh > 0) kmh = std::min(kmh, way.maxSpeedKmh);
  const bool round = way.roundabout && way.oneWay == domain::OneWay::No;
  const bool ahead = !profile.motor || way.oneWay != domain::OneWay::Backward;
  const bool back = !profile.motor || (way.oneWay != domain::OneWay::Forward && !round);
  m_wayEnd[way.nodes.front()] = m_wayEnd[way.nodes.back()] = true;
  for (std::uint32_t i = 0; i + 1 < way.nodes.size(); ++i) {
    const auto a = way.nodes[i], b = way.nodes[i + 1];
    ++m_ends[a], ++m_ends[b];
    const double metres = geo::distance(m_network.nodes[a], m_network.nodes[b]).value();
    const double seconds = metres / (kmh / 3.6);
    if (ahead) m_arcs.push_back({a, b, w, i, true, seconds, metres});
    if (back) m_arcs.push_back({b, a, w, i, false, seconds, metres});
  }
}

bool NaiveRoads::isTurningBack(const Arc& in, const Arc& out) const {
  return in.way == out.way && in.piece == out.piece && in.forward != out.forward;
}

bool NaiveRoads::ruleAllows(const Arc& in, const Arc& out) const {
  bool commanded = false, obeyed = false;
  for (const auto& rule : m_network.restrictions) {
    if (rule.via != in.to || rule.from != in.way) continue;
    const auto meant = [&](const Arc& x) {
      if (x.from != rule.via || x.way != rule.to) return false;
      return rule.from != rule.to || isTurningBack(in, x) != rule.only;
    };
    if (!rule.only && meant(out)) return false;
    if (!rule.only || std::none_of(m_arcs.begin(), m_arcs.end(), meant)) continue;
    commanded = true;
    obeyed = obeyed || meant(out);
  }
  return !commanded || obeyed;
}

bool NaiveRoads::sharp(const Arc& in, const Arc& out) const {
  if (isTurningBack(in, out)) return true;
  if (m_ends[in.to] <= 2) return false;
  const auto& nodes = m_network.nodes;
  const double back = geo::inverse(nodes[in.to], nodes[in.from]).azimuth.value();
  const double ahead = geo::inverse(nodes[out.from], nodes[out.to]).azimuth.value();
  return std::abs(std::remainder(ahead - (back + 180.0), 360.0)) > 60.0;
}

std::optional<double> NaiveRoads::turn(const Arc& in, const Arc& out) const {
  if (in.to != out.from) return std::nullopt;
  const bool junction = m_wayEnd[in.to] || m_ends[in.to] > 2 || m_blocked[in.to];
  if (isTurningBack(in, out) && !junction) return std::nullopt;
  if (m_blocked[in.to] && !isTurningBack(in, out)) return std::nullopt;
  if (m_profile.motor && !m_blocked[in.to] && !ruleAllows(in, out)) return std::nullopt;
  return sharp(in, out) ? m_profile.turnPenaltySeconds : 0.0;
}

std::optional<NaiveRoads::Cost> NaiveRoads::travel(const Spot& from, const Spot& to) const {
  std::optional<Cost> best;
  const auto offer = [&](Cost c) {
    if (!best || c.seconds < best->seconds) best = c;
  };
  const auto on = [](const Arc& a, const Spot& s) { return a.way == s.way && a.piece == s.piece; };
  const auto offset = [](const Arc& a, const Spot& s) { return a.forward ? s.fraction : 1.0 - s.fraction; };
  for (std::size_t a = 0; a < m_arcs.size(); ++a)
    for (std::size_t b = 0; b < m_arcs.size(); ++b) {
      const auto &x = m_arcs[a], &y = m_arcs[b];
      if (!on(x, from) || !on(y, to)) continue;
      const double left = 1.0 - offset(x, from), into = offset(y, to);
      if (a == b && offset(x, from) <= into)
        offer({(into - offset(x, from)) * x.seconds, (into - offset(x, from)) * x.metres});
      for (std::size_t c = 0; c < m_arcs.size(); ++c) // the arc before the last
        if (const auto t = turn(m_arcs[c], y); t && m_cost[a][c])
          offer({left * x.seconds + m_cost[a][c]->seconds + *t + into * y.seconds,
                 left * x.metres + m_cost[a][c]->metres + into * y.metres});
    }
  return best;
}

geo::LonLat NaiveRoads::place(const Spot& spot) const {
  const auto& nodes = m_network.ways[spot.way].nodes;
  const auto a = m_network.nodes[nodes[spot.piece]], b = m_network.nodes[nodes[spot.piece + 1]];
  const auto line = geo::inverse(a, b);
  return geo::destination(a, line.azimuth, line.distance * spot.fraction);
}

domain::RoadNetwork randomTown(std::uint64_t seed) {
  base::Random random(seed);
  domain::RoadNetwork town;
  const auto nodeCount = 8 + random.below(8);
  for (std::uint64_t i = 0; i < nodeCount; ++i)
    town.nodes.push_back({random.between(118.30, 118.34), random.between(35.00, 35.03)});
  const auto wayCount = 8 + random.below(10);
  constexpr domain::RoadClass Classes[] = {domain::RoadClass::Primary, domain::RoadClass::Tertiary,
                                           domain::RoadClass::Residential, domain::RoadClass::Footway};
  for (std::uint64_t w = 0; w < wayCount; ++w) {
    domain::RoadWay way;
    way.sourceId = static_cast<std::int64_t>(w) + 1;
    way.roadClass = Classes[random.chance(0.05) ? 3 : random.below(3)];
    way.oneWay = random.chance(0.3) ? (random.chance(0.7) ? domain::OneWay::Forward : domain::OneWay::Backward)
                                    : domain::OneWay::No;
    way.car = !random.chance(0.05);
    way.roundabout = random.chance(0.05);
    way.maxSpeedKmh = random.chance(0.2) ? random.between(10, 50) : 0.0;
    const auto pieces = 1 + random.below(4);
    while (way.nodes.size() < pieces + 1) {
      const auto n = static_cast<std::uint32_t>(random.below(nodeCount));
      if (way.nodes.empty() || way.nodes.back() != n) way.nodes.push_back(n);
    }
    town.ways.push_back(std::move(way));
  }
  for (int tries = 0; tries < 40; ++tries) {
    const auto from = static_cast<std::uint32_t>(random.below(wayCount)),
               to = static_cast<std::uint32_t>(random.below(wayCount));
    const auto& nodes = town.ways[from].nodes;
    const auto via = nodes[random.below(nodes.size())];
    const auto& others = town.ways[to].nodes;
    if (std::find(others.begin(), others.end(), via) == others.end()) continue;
    town.restrictions.push_back({from, via, to, random.chance(0.3)});
  }
  for (int i = 0; i < 2; ++i)
    if (random.chance(0.3))
      town.barriers.push_back({static_cast<std::uint32_t>(random.below(nodeCount)), false, random.chance(0.7)});
  return town;
}

} // namespace huyuan::test
