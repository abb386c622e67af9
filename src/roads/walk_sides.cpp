// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/walk_sides.h"

#include "roads/walk_junction.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace huyuan::roads {
namespace {

using domain::RoadClass;
using domain::RoadWay;

/// Counterclockwise from east, in a picture that is right around the first place.
double bearing(geo::LonLat from, geo::LonLat to) {
  const double shrink = std::cos(from.lat * std::numbers::pi / 180.0);
  return std::atan2(to.lat - from.lat, (to.lon - from.lon) * shrink);
}

bool isPath(RoadClass c) { return c == RoadClass::Pedestrian || c == RoadClass::Footway || c == RoadClass::Steps; }

bool isSound(const domain::RoadNetwork& network, const RoadWay& way) {
  return std::all_of(way.nodes.begin(), way.nodes.end(),
                     [&](std::uint32_t n) { return n < network.nodes.size() && network.nodes[n].isValid(); });
}

std::vector<std::uint32_t> withoutRepeats(std::vector<std::uint32_t> nodes) {
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  return nodes;
}

bool isUnwalked(const RoadWay& way) { return !way.foot || way.roadClass == RoadClass::Motorway; }

} // namespace

bool CrossingRule::isSided(const RoadWay& way) const {
  return way.car && way.roadClass > RoadClass::Motorway && way.roadClass <= lastSided;
}

bool CrossingRule::isBarred(const RoadWay& way) const {
  if (way.roadClass == RoadClass::Ferry) return false;
  return isSided(way) || way.roadClass == RoadClass::Motorway || (way.car && !way.foot);
}

std::vector<std::uint32_t> WalkSides::cuts(const domain::RoadNetwork& network, const CrossingRule& rule) {
  std::vector<bool> sided(network.nodes.size(), false);
  for (const auto& way : network.ways)
    if (rule.isSided(way) && !isUnwalked(way) && isSound(network, way))
      for (const auto n : way.nodes) sided[n] = true;
  std::vector<std::uint32_t> nodes;
  const auto add = [&](std::uint32_t n) {
    if (n < sided.size() && sided[n]) nodes.push_back(n);
  };
  for (const auto n : network.crossings) add(n);
  for (const auto& way : network.ways)
    if (way.car && isUnwalked(way) && way.roadClass <= rule.lastPublic)
      for (const auto n : way.nodes) add(n);
  return nodes;
}

struct WalkSides::Builder {
  WalkSides& out;
  const domain::RoadNetwork& network;
  const Streets& streets;
  const CrossingRule& rule;
  std::vector<std::array<std::uint32_t, 2>> ends; // junctions of each street: first point, last point
  std::vector<bool> large;                        // junctions at which a sided street ends
  std::vector<bool> marked;                       // junctions that are marked crossings
  std::vector<Arm> arms;

  void run();
  void findSided();
  void sideTwins();
  void addStreets();
  void addUnwalked();
  void addArm(Arm arm, const std::vector<std::uint32_t>& line, std::size_t at, bool onward);
  void settle(std::span<const Arm> arms);
  void number();
};

void WalkSides::Builder::findSided() {
  ends.resize(streets.streets().size());
  for (const auto& arc : streets.arcs())
    if (arc.forward) ends[arc.street] = {arc.tail, arc.head};
  out.m_sided.resize(ends.size());
  large.assign(streets.nodeCount(), false);
  for (std::uint32_t s = 0; s < ends.size(); ++s) {
    out.m_sided[s] = rule.isSided(network.ways[streets.streets()[s].way]);
    if (out.m_sided[s]) large[ends[s][0]] = large[ends[s][1]] = true;
  }
}

/// A path drawn on the very nodes of a street is the street.
void WalkSides::Builder::sideTwins() {
  using Place = std::pair<double, double>;
  std::vector<std::tuple<Place, Place, std::uint32_t>> pieces;
  for (std::uint32_t s = 0; s < ends.size(); ++s) {
    const auto& street = streets.streets()[s];
    if (street.pointCount != 2 || (!large[ends[s][0]] && !large[ends[s][1]])) continue;
    const auto shape = streets.shape(street);
    const Place a{shape[0].lon, shape[0].lat}, b{shape[1].lon, shape[1].lat};
    pieces.push_back({std::min(a, b), std::max(a, b), s});
  }
  std::sort(pieces.begin(), pieces.end());
  const auto same = [](const auto& x, const auto& y) {
    return std::get<0>(x) == std::get<0>(y) && std::get<1>(x) == std::get<1>(y);
  };
  for (std::size_t i = 0, next = 0; i < pieces.size(); i = next) {
    bool sided = false;
    for (next = i; next < pieces.size() && same(pieces[i], pieces[next]); ++next)
      sided = sided || out.m_sided[std::get<2>(pieces[next])];
    for (auto k = i; sided && k < next; ++k) {
      const auto s = std::get<2>(pieces[k]);
      out.m_sided[s] = large[ends[s][0]] = large[ends[s][1]] = true;
    }
  }
}

void WalkSides::Builder::addArm(Arm arm, const std::vector<std::uint32_t>& line, std::size_t at, bool onward) {
  const auto& way = network.ways[arm.way];
  const auto here = network.nodes[line[at]];
  const auto step = onward ? std::size_t{1} : ~std::size_t{0}; // wraps below 0, beyond the size
  arm.next = line[at + step];
  for (auto i = at + step; i < line.size() && arm.bearing == Arm::NoBearing; i += step)
    if (network.nodes[line[i]] != here) arm.bearing = bearing(here, network.nodes[line[i]]);
  arm.isPublic = way.car && way.roadClass > RoadClass::Motorway && way.roadClass <= rule.lastPublic && !way.link;
  arm.isMouth = arm.divides && !arm.isPublic;
  arm.isPath = !arm.divides && arm.street != None && isPath(way.roadClass);
  arm.isCrossing = way.crossing && arm.street != None;
  arm.roadClass = way.roadClass;
  const bool asDrawn = way.oneWay == domain::OneWay::Forward;
  if (way.oneWay != domain::OneWay::No && !way.roundabout) arm.flow = asDrawn == onward ? Arm::Leaving : Arm::Coming;
  arms.push_back(arm);
}

void WalkSides::Builder::addStreets() {
  std::vector<std::uint32_t> line;
  std::size_t begin = 0;
  for (std::uint32_t s = 0; s < ends.size(); ++s) {
    const auto& street = streets.streets()[s];
    if (s == 0 || streets.streets()[s - 1].way != street.way) line.clear(), begin = 0;
    const auto end = begin + street.pointCount - 1;
    if ((large[ends[s][0]] || large[ends[s][1]]) && line.empty()) line = withoutRepeats(network.ways[street.way].nodes);
    Arm arm{.way = street.way, .street = s, .divides = out.m_sided[s]};
    arm.junction = ends[s][0];
    if (large[arm.junction]) addArm(arm, line, begin, true);
    arm.junction = ends[s][1];
    arm.lastPoint = true;
    if (large[arm.junction]) addArm(arm, line, end, false);
    begin = end;
  }
}

void WalkSides::Builder::addUnwalked() {
  for (std::uint32_t w = 0; w < network.ways.size(); ++w) {
    const auto& way = network.ways[w];
    if (!way.car || !isUnwalked(way) || way.roadClass > rule.lastPublic || !isSound(network, way)) continue;
    const auto line = withoutRepeats(way.nodes);
    for (std::size_t i = 0; i < line.size() && line.size() > 1; ++i) {
      const auto junction = streets.nodeAt(line[i]);
      if (junction == None || !large[junction]) continue;
      const Arm arm{.junction = junction, .way = w, .street = None, .divides = way.roadClass <= rule.lastSided};
      if (i + 1 < line.size()) addArm(arm, line, i, true);
      if (i > 0) addArm(arm, line, i, false);
    }
  }
}

/// Numbers count from 0 at each junction, until number().
void WalkSides::Builder::settle(std::span<const Arm> around) {
  const auto junction = around.front().junction;
  const WalkJunction sorted(around, marked[junction]);
  out.m_first[junction + std::size_t{1}] = sorted.nodeCount();
  if (sorted.isCrossing()) ++out.m_crossings;
  for (const auto& sector : sorted.sectors()) out.m_sectors.push_back({junction, sector.begins, sector.node});
  for (std::size_t i = 0; i < around.size(); ++i) {
    if (around[i].street == None) continue;
    auto& place = out.m_ends[around[i].street];
    // Who comes to the last point has on his left what lies right of who sets out from it.
    const auto [left, right] = sorted.sidesOf(i);
    if (around[i].lastPoint)
      place[2] = right, place[3] = left;
    else
      place[0] = left, place[1] = right;
  }
}

void WalkSides::Builder::number() {
  for (std::size_t j = 1; j < out.m_first.size(); ++j) out.m_first[j] += out.m_first[j - 1];
  for (std::uint32_t s = 0; s < ends.size(); ++s)
    for (std::size_t k = 0; k < 4; ++k) out.m_ends[s][k] += out.m_first[ends[s][k / 2]];
  for (auto& sector : out.m_sectors) sector.node += out.m_first[sector.junction];
}

void WalkSides::Builder::run() {
  findSided();
  sideTwins();
  marked.assign(streets.nodeCount(), false);
  for (const auto n : network.crossings)
    if (n < network.nodes.size() && streets.nodeAt(n) != None) marked[streets.nodeAt(n)] = true;
  addStreets();
  addUnwalked();
  std::sort(arms.begin(), arms.end());
  out.m_ends.assign(ends.size(), {0, 0, 0, 0});
  out.m_first.assign(streets.nodeCount() + std::size_t{1}, 1);
  out.m_first[0] = 0;
  const auto all = std::span<const Arm>(arms);
  for (std::size_t i = 0, next = 0; i < all.size(); i = next) {
    for (next = i; next < all.size() && all[next].junction == all[i].junction;) ++next;
    settle(all.subspan(i, next - i));
  }
  number();
}

WalkSides::WalkSides(const domain::RoadNetwork& network, const Streets& streets, const CrossingRule& rule) {
  Builder{*this, network, streets, rule, {}, {}, {}, {}}.run();
}

std::uint32_t WalkSides::facing(std::uint32_t junction, geo::LonLat from, geo::LonLat place) const {
  const auto [first, end] = std::equal_range(m_sectors.begin(), m_sectors.end(), Sector{junction},
                                             [](const auto& a, const auto& b) { return a.junction < b.junction; });
  if (first == end) return m_first[junction];
  const double towards = bearing(from, place);
  auto sector = std::upper_bound(first, end, towards, [](double b, const Sector& s) { return b < s.begins; });
  return (sector == first ? end - 1 : sector - 1)->node;
}

} // namespace huyuan::roads
