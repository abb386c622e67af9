// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_roads.h"

#include "base/random.h"
#include "geo/geodesic.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <utility>

namespace huyuan::test {
namespace {

constexpr std::size_t ClassCount = 15;

bool rides(const domain::RoadWay& way, const roads::Profile& p) {
  if (!p.motor) return way.foot;
  return p.bike ? way.bike : way.car;
}
bool mayUse(const domain::RoadWay& way, const roads::Profile& p) {
  return (rides(way, p) || (p.footAccess && way.foot)) && p.speedKmh[static_cast<std::size_t>(way.roadClass)] > 0;
}
bool mayPass(const domain::Barrier& b, const roads::Profile& p) {
  if (!p.motor) return b.foot;
  return p.bike ? b.bike : b.car;
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

roads::Profile testBike() {
  auto p = testCar();
  p.name = "ebike";
  p.bike = p.footAccess = true;
  p.speedKmh[static_cast<std::size_t>(domain::RoadClass::Primary)] = 20;
  p.speedKmh[static_cast<std::size_t>(domain::RoadClass::Footway)] = 12;
  p.speedKmh[static_cast<std::size_t>(domain::RoadClass::Ferry)] = 8;
  p.pushKmh = 4.5;
  p.lightSeconds = 9;
  p.barrierSeconds = 4;
  p.ferryWaitSeconds = 120;
  return p;
}

NaiveRoads::NaiveRoads(const domain::RoadNetwork& network, const roads::Profile& profile)
    : m_network(network)
    , m_profile(profile)
    , m_ends(network.nodes.size(), 0)
    , m_wayEnd(network.nodes.size(), false)
    , m_blocked(network.nodes.size(), false) {
  m_halt.assign(network.nodes.size(), 0.0);
  for (const auto node : network.trafficLights) m_halt[node] = profile.lightSeconds;
  std::vector<bool> gates(network.nodes.size(), false);
  for (const auto& b : network.barriers) {
    if (!mayPass(b, profile)) m_blocked[b.node] = true;
    if (!gates[b.node]) m_halt[b.node] += profile.barrierSeconds;
    gates[b.node] = true;
  }
  for (std::uint32_t w = 0; w < network.ways.size(); ++w)
    if (mayUse(network.ways[w], profile)) addWay(w, profile);
  for (const auto& rule : network.restrictions)
    if (binds(rule) && !rule.over.empty()) forbid(rule);
  m_cost.assign(m_arcs.size(), std::vector<std::optional<Cost>>(m_arcs.size()));
  for (std::size_t a = 0; a < m_arcs.size(); ++a) searchFrom(a);
}

bool NaiveRoads::binds(const domain::TurnRestriction& rule) const {
  return m_profile.motor && (m_profile.bike ? rule.bike : rule.car);
}

/// Every row of pieces that the rule forbids: one of `from`, all of the ways between, and one more.
void NaiveRoads::forbid(const domain::TurnRestriction& rule) {
  Pieces middle;
  auto node = rule.via;
  for (const auto w : rule.over) {
    const auto& nodes = m_network.ways[w].nodes;
    const bool ahead = nodes.front() == node;
    if ((!ahead && nodes.back() != node) || nodes.front() == nodes.back()) return;
    const auto count = nodes.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
      const auto piece = ahead ? i : count - 1 - i;
      const auto found = std::find_if(m_arcs.begin(), m_arcs.end(), [&](const Arc& a) {
        return a.way == w && a.piece == piece && a.forward == ahead;
      });
      if (found == m_arcs.end()) return;
      middle.push_back(static_cast<std::size_t>(found - m_arcs.begin()));
    }
    node = ahead ? nodes.back() : nodes.front();
  }
  if (std::none_of(m_arcs.begin(), m_arcs.end(), [&](const Arc& a) { return a.from == node && a.way == rule.to; }))
    return;
  for (std::size_t f = 0; f < m_arcs.size(); ++f) {
    if (m_arcs[f].way != rule.from || m_arcs[f].to != rule.via) continue;
    m_rows.push_back({{f}, &rule});
    m_rows.back().pieces.insert(m_rows.back().pieces.end(), middle.begin(), middle.end());
  }
}

/// Nothing forbids it, and of all orders that bind here it obeys one.
bool NaiveRoads::mayGoOn(const Pieces& behind, std::size_t next) const {
  const auto &in = m_arcs[behind.back()], &out = m_arcs[next];
  bool commanded = false, obeyed = false, forbidden = false;
  const auto judge = [&](const domain::TurnRestriction& rule, const auto& meant) {
    if (std::none_of(m_arcs.begin(), m_arcs.end(), [&](const Arc& x) { return x.from == in.to && meant(x); })) return;
    if (!rule.only) forbidden = forbidden || meant(out);
    if (rule.only) commanded = true, obeyed = obeyed || meant(out);
  };
  for (const auto& rule : m_network.restrictions)
    if (rule.via == in.to && rule.from == in.way && rule.over.empty() && binds(rule))
      judge(rule, [&](const Arc& x) {
        return x.way == rule.to && (rule.from != rule.to || isTurningBack(in, x) != rule.only);
      });
  for (const auto& row : m_rows)
    if (row.pieces.size() <= behind.size() && std::equal(row.pieces.rbegin(), row.pieces.rend(), behind.rbegin()))
      judge(*row.rule, [&](const Arc& x) { return x.way == row.rule->to; });
  return !forbidden && (!commanded || obeyed);
}

/// Without what no row could begin with.
NaiveRoads::Pieces NaiveRoads::worthKnowing(Pieces behind) const {
  const auto begins = [&](const Row& row) {
    return row.pieces.size() >= behind.size() && std::equal(behind.begin(), behind.end(), row.pieces.begin());
  };
  while (behind.size() > 1 && std::none_of(m_rows.begin(), m_rows.end(), begins)) behind.erase(behind.begin());
  return behind;
}

void NaiveRoads::searchFrom(std::size_t arc) {
  std::map<Pieces, Cost> best{{{arc}, {}}};
  std::deque<Pieces> open{{arc}};
  while (!open.empty()) {
    const Pieces behind = open.front();
    open.pop_front();
    const Cost cost = best.at(behind);
    const bool free = !m_profile.motor || m_blocked[m_arcs[behind.back()].to];
    for (std::size_t next = 0; next < m_arcs.size(); ++next) {
      const auto t = turn(m_arcs[behind.back()], m_arcs[next]);
      if (!t || !(free || mayGoOn(behind, next))) continue;
      const Cost there{cost.seconds + *t, cost.metres};
      auto& known = m_cost[arc][next];
      if (!known || there.seconds < known->seconds) known = there;
      const Cost after{there.seconds + m_arcs[next].seconds, there.metres + m_arcs[next].metres};
      Pieces row = behind;
      row.push_back(next);
      row = worthKnowing(std::move(row));
      const auto [found, isNew] = best.try_emplace(row, after);
      if (!isNew && !(after.seconds < found->second.seconds)) continue;
      found->second = after;
      open.push_back(row);
    }
  }
}

void NaiveRoads::addWay(std::uint32_t w, const roads::Profile& profile) {
  const auto& way = m_network.ways[w];
  const bool pushed = !rides(way, profile), ferry = way.roadClass == domain::RoadClass::Ferry;
  double kmh = profile.speedKmh[static_cast<std::size_t>(way.roadClass)];
  if (way.maxSpeedKmh > 0) kmh = std::min(kmh, way.maxSpeedKmh);
  if (pushed) kmh = std::min(kmh, profile.pushKmh);
  const bool round = way.roundabout && way.oneWay == domain::OneWay::No;
  auto direction = profile.bike ? way.bikeOneWay : way.oneWay;
  if (round && direction == domain::OneWay::No) direction = domain::OneWay::Forward;
  if (!profile.motor || pushed) direction = domain::OneWay::No;
  m_wayEnd[way.nodes.front()] = m_wayEnd[way.nodes.back()] = true;
  double length = 0;
  for (std::size_t i = 0; i + 1 < way.nodes.size(); ++i)
    length += geo::distance(m_network.nodes[way.nodes[i]], m_network.nodes[way.nodes[i + 1]]).value();
  for (std::uint32_t i = 0; i + 1 < way.nodes.size(); ++i) {
    const auto a = way.nodes[i], b = way.nodes[i + 1];
    ++m_ends[a], ++m_ends[b];
    const double metres = geo::distance(m_network.nodes[a], m_network.nodes[b]).value();
    double seconds = way.statedSeconds > 0 ? way.statedSeconds * metres / length : metres / (kmh / 3.6);
    if (ferry) seconds += profile.ferryWaitSeconds * metres / length;
    if (direction != domain::OneWay::Backward) m_arcs.push_back({a, b, w, i, true, seconds, metres});
    if (direction != domain::OneWay::Forward) m_arcs.push_back({b, a, w, i, false, seconds, metres});
  }
}

bool NaiveRoads::isTurningBack(const Arc& in, const Arc& out) const {
  return in.way == out.way && in.piece == out.piece && in.forward != out.forward;
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
  const bool junction = m_wayEnd[in.to] || m_ends[in.to] > 2 || m_blocked[in.to] || m_halt[in.to] > 0;
  if (isTurningBack(in, out) && !junction) return std::nullopt;
  if (m_blocked[in.to] && !isTurningBack(in, out)) return std::nullopt;
  const double halt = m_blocked[in.to] ? 0.0 : m_halt[in.to];
  if (isTurningBack(in, out)) return halt + std::max(m_profile.turnPenaltySeconds, m_profile.uTurnSeconds);
  return halt + (sharp(in, out) ? m_profile.turnPenaltySeconds : 0.0);
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
      if (const auto& c = m_cost[a][b])
        offer({left * x.seconds + c->seconds + into * y.seconds, left * x.metres + c->metres + into * y.metres});
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
    town.restrictions.push_back({.from = from, .via = via, .to = to, .only = random.chance(0.3), .over = {}});
  }
  for (int i = 0; i < 2; ++i)
    if (random.chance(0.3))
      town.barriers.push_back({static_cast<std::uint32_t>(random.below(nodeCount)), false, random.chance(0.7)});
  return town;
}

namespace {

/// From any node of a way over one or two others, end to end, into any way that meets the last.
void addOverWays(domain::RoadNetwork& town, base::Random& random) {
  const auto pick = [&] { return static_cast<std::uint32_t>(random.below(town.ways.size())); };
  domain::TurnRestriction rule{.from = pick(), .to = pick(), .only = random.chance(0.3), .over = {}};
  const auto& from = town.ways[rule.from].nodes;
  auto node = rule.via = from[random.below(from.size())];
  for (auto left = 1 + random.below(2); left > 0; --left) {
    const auto w = pick();
    const auto& nodes = town.ways[w].nodes;
    if ((nodes.front() != node && nodes.back() != node) || nodes.front() == nodes.back()) return;
    rule.over.push_back(w);
    node = nodes.front() == node ? nodes.back() : nodes.front();
  }
  const auto& to = town.ways[rule.to].nodes;
  if (std::find(to.begin(), to.end(), node) != to.end()) town.restrictions.push_back(rule);
}

} // namespace

domain::RoadNetwork richTown(std::uint64_t seed) {
  auto town = randomTown(seed);
  base::Random random(seed + 1'000'000);
  for (auto& way : town.ways) {
    way.bike = !random.chance(0.1);
    way.foot = !random.chance(0.2);
    way.bikeOneWay = random.chance(0.3) ? domain::OneWay::No : way.oneWay;
    if (!random.chance(0.1)) continue;
    way.roadClass = domain::RoadClass::Ferry;
    way.statedSeconds = random.chance(0.5) ? random.between(50, 500) : 0.0;
  }
  for (int i = 0; i < 3; ++i) town.trafficLights.push_back(static_cast<std::uint32_t>(random.below(town.nodes.size())));
  for (auto& barrier : town.barriers) barrier.bike = random.chance(0.7);
  for (int tries = 0; tries < 1500; ++tries) addOverWays(town, random);
  for (auto& rule : town.restrictions) {
    rule.car = !random.chance(0.2);
    rule.bike = !rule.car || !random.chance(0.2);
  }
  return town;
}

} // namespace huyuan::test
