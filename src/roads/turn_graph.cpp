// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/turn_graph.h"

#include "geo/geodesic.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace huyuan::roads {
namespace {

constexpr std::uint32_t Forbidden = None;
constexpr double SharpDegrees = 60.0;
using Row = std::vector<std::uint32_t>; // for each arc out of a junction: milliseconds of the turn, or Forbidden

/// The azimuth in which a line leaves one of its ends; none if it has no extent.
std::optional<double> heading(std::span<const geo::LonLat> line, bool fromEnd) {
  const auto at = [&](std::size_t i) { return fromEnd ? line[line.size() - 1 - i] : line[i]; };
  for (std::size_t i = 1; i < line.size(); ++i)
    if (at(i) != at(0)) return geo::inverse(at(0), at(i)).azimuth.value();
  return std::nullopt;
}

} // namespace

struct TurnGraph::Builder {
  TurnGraph& out;
  const Streets& streets;
  const domain::RoadNetwork& network;
  std::uint32_t penalty = 0;                                     // milliseconds
  std::map<std::uint32_t, std::vector<std::uint32_t>> rulesAt{}; // junction → places in network.restrictions
  std::vector<std::vector<Row>> rows{}; // junction → rows of its states; none = one, all free

  void run(const Profile& profile);
  void collectRules();
  void ignore(const domain::TurnRestriction& rule);
  void splitNode(std::uint32_t node);
  Row rowOf(std::uint32_t node, std::uint32_t arcIn);
  void applyRules(std::uint32_t node, std::uint32_t arcIn, Row& row);
  bool leads(const domain::TurnRestriction& rule, std::uint32_t arcIn, std::uint32_t arcOut) const;
  bool isSharp(std::uint32_t node, std::uint32_t arcIn, std::uint32_t arcOut) const;
  void connect();
  std::uint32_t wayOf(std::uint32_t arc) const { return streets.streets()[streets.arcs()[arc].street].way; }
};

void TurnGraph::Builder::ignore(const domain::TurnRestriction& rule) {
  const auto id = [this](std::uint32_t w) {
    return w < network.ways.size() ? std::to_string(network.ways[w].sourceId) : std::string("?");
  };
  out.m_problems.push_back({base::Problem::Severity::Notice,
                            {},
                            "the turn restriction from road {0} into road {1} is ignored: the roads do not meet there",
                            {id(rule.from), id(rule.to)}});
}

void TurnGraph::Builder::collectRules() {
  for (std::uint32_t i = 0; i < network.restrictions.size(); ++i) {
    const auto& rule = network.restrictions[i];
    if (rule.via >= network.nodes.size() || rule.from >= network.ways.size() || rule.to >= network.ways.size()) {
      ignore(rule);
      continue;
    }
    const auto node = streets.nodeAt(rule.via);
    if (node == None) continue; // nothing usable meets there
    const auto into = streets.arcsInto(node), from = streets.arcsFrom(node);
    const bool enters = std::any_of(into.begin(), into.end(), [&](auto a) { return wayOf(a) == rule.from; });
    const bool leaves = std::any_of(from.begin(), from.end(), [&](auto a) { return wayOf(a) == rule.to; });
    if (enters && leaves)
      rulesAt[node].push_back(i);
    else if (rule.only && enters)
      ignore(rule); // a `no` for a road that cannot be used has nothing to forbid
  }
}

bool TurnGraph::Builder::leads(const domain::TurnRestriction& rule, std::uint32_t arcIn, std::uint32_t arcOut) const {
  if (wayOf(arcOut) != rule.to) return false;
  if (rule.from != rule.to) return true;
  return (arcOut == streets.arcs()[arcIn].twin) != rule.only;
}

void TurnGraph::Builder::applyRules(std::uint32_t node, std::uint32_t arcIn, Row& row) {
  const auto found = rulesAt.find(node);
  if (found == rulesAt.end()) return;
  const auto arcs = streets.arcsFrom(node);
  std::vector<bool> commanded(arcs.size(), false);
  for (const auto i : found->second) {
    const auto& rule = network.restrictions[i];
    if (rule.from != wayOf(arcIn)) continue;
    for (std::size_t k = 0; k < arcs.size(); ++k)
      if (leads(rule, arcIn, arcs[k])) rule.only ? void(commanded[k] = true) : void(row[k] = Forbidden);
  }
  if (std::find(commanded.begin(), commanded.end(), true) == commanded.end()) return;
  for (std::size_t k = 0; k < arcs.size(); ++k)
    if (!commanded[k]) row[k] = Forbidden;
}

bool TurnGraph::Builder::isSharp(std::uint32_t node, std::uint32_t arcIn, std::uint32_t arcOut) const {
  const auto& in = streets.arcs()[arcIn];
  const auto& next = streets.arcs()[arcOut];
  if (arcOut == in.twin) return true;
  std::vector<std::uint32_t> ends;
  for (const auto a : streets.arcsInto(node)) ends.push_back(2 * streets.arcs()[a].street + streets.arcs()[a].forward);
  for (const auto a : streets.arcsFrom(node)) ends.push_back(2 * streets.arcs()[a].street + !streets.arcs()[a].forward);
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  if (ends.size() <= 2) return false; // a bend, however the way happens to be cut
  const auto back = heading(streets.shape(streets.streets()[in.street]), in.forward);
  const auto ahead = heading(streets.shape(streets.streets()[next.street]), !next.forward);
  if (!back || !ahead) return false;
  const double opening = std::abs(std::remainder(*ahead - *back, 360.0)); // 180 = straight on
  return 180.0 - opening > SharpDegrees;
}

Row TurnGraph::Builder::rowOf(std::uint32_t node, std::uint32_t arcIn) {
  const auto arcs = streets.arcsFrom(node);
  Row row(arcs.size(), 0);
  if (penalty > 0)
    for (std::size_t k = 0; k < arcs.size(); ++k)
      if (isSharp(node, arcIn, arcs[k])) row[k] = penalty;
  applyRules(node, arcIn, row);
  return row;
}

void TurnGraph::Builder::splitNode(std::uint32_t node) {
  auto& kinds = rows[node];
  const auto first = out.m_firstState[node];
  const bool plain = penalty == 0 && !rulesAt.contains(node);
  for (const auto arc : streets.arcsInto(node)) {
    if (plain) {
      out.m_stateAfter[arc] = first;
      continue;
    }
    auto row = rowOf(node, arc);
    const auto found = std::find(kinds.begin(), kinds.end(), row);
    out.m_stateAfter[arc] = first + static_cast<std::uint32_t>(found - kinds.begin());
    if (found == kinds.end()) kinds.push_back(std::move(row));
  }
  out.m_firstState[node + std::size_t{1}] = first + static_cast<std::uint32_t>(std::max<std::size_t>(1, kinds.size()));
}

void TurnGraph::Builder::connect() {
  for (std::uint32_t node = 0; node < streets.nodeCount(); ++node) {
    const auto arcs = streets.arcsFrom(node);
    if (rows[node].empty()) {
      for (const auto arc : arcs) out.m_edges.push_back({out.m_stateAfter[arc], arc, 0});
      out.m_firstEdge.push_back(out.m_edges.size());
    }
    for (const auto& row : rows[node]) {
      for (std::size_t k = 0; k < arcs.size(); ++k)
        if (row[k] != Forbidden) out.m_edges.push_back({out.m_stateAfter[arcs[k]], arcs[k], row[k]});
      out.m_firstEdge.push_back(out.m_edges.size());
    }
  }
}

void TurnGraph::Builder::run(const Profile& profile) {
  penalty = static_cast<std::uint32_t>(std::llround(profile.turnPenaltySeconds * 1000.0));
  if (profile.motor) collectRules();
  rows.resize(streets.nodeCount());
  out.m_stateAfter.resize(streets.arcs().size());
  out.m_firstState.assign(streets.nodeCount() + std::size_t{1}, 0);
  for (std::uint32_t node = 0; node < streets.nodeCount(); ++node) splitNode(node);
  out.m_firstEdge.push_back(0);
  out.m_edges.reserve(streets.arcs().size());
  connect();
}

TurnGraph::TurnGraph(const Streets& streets, const domain::RoadNetwork& network, const Profile& profile) {
  Builder{*this, streets, network}.run(profile);
}

} // namespace huyuan::roads
