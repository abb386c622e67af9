// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/turn_graph.h"

#include "geo/geodesic.h"
#include "roads/via_paths.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace huyuan::roads {
namespace {

constexpr std::uint32_t Forbidden = None;
constexpr double SharpDegrees = 60.0;
using Row = std::vector<std::uint32_t>; // for each arc out of a junction: milliseconds of the turn, or Forbidden

/// What sets a state of a junction apart: the turns from it, and how far restrictions over ways have been followed.
struct Kind {
  Row row;
  ViaProgress progress;
  bool operator==(const Kind&) const = default;
};

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
  std::uint32_t penalty = 0, uTurn = 0;                          // milliseconds
  std::map<std::uint32_t, std::vector<std::uint32_t>> rulesAt{}; // junction → places in network.restrictions
  std::vector<ViaPath> paths{};
  std::map<std::uint32_t, ViaProgress> begun{}; // arc → the paths that begin with it
  std::vector<std::vector<Kind>> kinds{};       // junction → its states; none = one, all free

  void run(const Profile& profile);
  void collectRules(bool bike);
  void addRule(std::uint32_t place);
  void addViaRule(std::uint32_t place, const ViaPaths& ways);
  void ignore(const domain::TurnRestriction& rule);
  ViaProgress begunBy(std::uint32_t arc) const;
  ViaProgress after(const ViaProgress& progress, std::uint32_t arc) const;
  void splitNode(std::uint32_t node);
  void followPaths();
  std::uint32_t kindAt(std::uint32_t node, Kind kind);
  std::uint32_t stateAfter(const ViaProgress& progress, std::uint32_t arc) const;
  void number();
  Kind kindOf(std::uint32_t node, std::uint32_t arcIn, ViaProgress progress) const;
  void applyRules(std::uint32_t node, std::uint32_t arcIn, Kind& kind) const;
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

void TurnGraph::Builder::collectRules(bool bike) {
  std::optional<ViaPaths> ways;
  for (std::uint32_t i = 0; i < network.restrictions.size(); ++i) {
    const auto& rule = network.restrictions[i];
    if (!(bike ? rule.bike : rule.car)) continue;
    if (rule.via >= network.nodes.size() || rule.from >= network.ways.size() || rule.to >= network.ways.size()) {
      ignore(rule);
      continue;
    }
    if (rule.over.empty()) {
      addRule(i);
      continue;
    }
    if (!ways) ways.emplace(streets);
    addViaRule(i, *ways);
  }
}

void TurnGraph::Builder::addRule(std::uint32_t place) {
  const auto& rule = network.restrictions[place];
  const auto node = streets.nodeAt(rule.via);
  if (node == None) return; // nothing usable meets there
  const auto into = streets.arcsInto(node), from = streets.arcsFrom(node);
  const bool enters = std::any_of(into.begin(), into.end(), [&](auto a) { return wayOf(a) == rule.from; });
  const bool leaves = std::any_of(from.begin(), from.end(), [&](auto a) { return wayOf(a) == rule.to; });
  if (enters && leaves)
    rulesAt[node].push_back(place);
  else if (rule.only && enters)
    ignore(rule); // a `no` for a road that cannot be used has nothing to forbid
}

void TurnGraph::Builder::addViaRule(std::uint32_t place, const ViaPaths& ways) {
  ViaPath path;
  const auto fit = ways.find(network, place, path);
  if (fit == ViaFit::Nonsense) ignore(network.restrictions[place]);
  if (fit != ViaFit::Binds) return;
  for (const auto arc : path.from) begun[arc].emplace_back(static_cast<std::uint32_t>(paths.size()), 0U);
  paths.push_back(std::move(path));
}

ViaProgress TurnGraph::Builder::begunBy(std::uint32_t arc) const {
  const auto found = begun.find(arc);
  return found == begun.end() ? ViaProgress{} : found->second;
}

/// What has been followed after one more arc.
ViaProgress TurnGraph::Builder::after(const ViaProgress& progress, std::uint32_t arc) const {
  ViaProgress next = begunBy(arc);
  for (const auto& [path, behind] : progress)
    if (behind < paths[path].over.size() && paths[path].over[behind] == arc) next.emplace_back(path, behind + 1);
  std::sort(next.begin(), next.end());
  return next;
}

bool TurnGraph::Builder::leads(const domain::TurnRestriction& rule, std::uint32_t arcIn, std::uint32_t arcOut) const {
  if (wayOf(arcOut) != rule.to) return false;
  if (rule.from != rule.to) return true;
  return (arcOut == streets.arcs()[arcIn].twin) != rule.only;
}

void TurnGraph::Builder::applyRules(std::uint32_t node, std::uint32_t arcIn, Kind& kind) const {
  const auto arcs = streets.arcsFrom(node);
  std::vector<bool> commanded(arcs.size(), false);
  const auto apply = [&](const domain::TurnRestriction& rule, const auto& isMeant) {
    for (std::size_t k = 0; k < arcs.size(); ++k)
      if (isMeant(arcs[k])) rule.only ? void(commanded[k] = true) : void(kind.row[k] = Forbidden);
  };
  if (const auto found = rulesAt.find(node); found != rulesAt.end())
    for (const auto i : found->second)
      if (const auto& rule = network.restrictions[i]; rule.from == wayOf(arcIn))
        apply(rule, [&](std::uint32_t arc) { return leads(rule, arcIn, arc); });
  for (const auto& [path, behind] : kind.progress) {
    if (behind < paths[path].over.size()) continue;
    const auto& rule = network.restrictions[paths[path].rule];
    apply(rule, [&](std::uint32_t arc) { return wayOf(arc) == rule.to; });
  }
  if (std::find(commanded.begin(), commanded.end(), true) == commanded.end()) return;
  for (std::size_t k = 0; k < arcs.size(); ++k)
    if (!commanded[k]) kind.row[k] = Forbidden;
}

bool TurnGraph::Builder::isSharp(std::uint32_t node, std::uint32_t arcIn, std::uint32_t arcOut) const {
  const auto& in = streets.arcs()[arcIn];
  const auto& next = streets.arcs()[arcOut];
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

Kind TurnGraph::Builder::kindOf(std::uint32_t node, std::uint32_t arcIn, ViaProgress progress) const {
  const auto arcs = streets.arcsFrom(node);
  Kind kind{Row(arcs.size(), 0), std::move(progress)};
  for (std::size_t k = 0; k < arcs.size() && (penalty > 0 || uTurn > 0); ++k)
    if (arcs[k] == streets.arcs()[arcIn].twin)
      kind.row[k] = std::max(penalty, uTurn);
    else if (penalty > 0 && isSharp(node, arcIn, arcs[k]))
      kind.row[k] = penalty;
  applyRules(node, arcIn, kind);
  return kind;
}

/// The place of the kind among those of the junction, where it is added if it is new.
std::uint32_t TurnGraph::Builder::kindAt(std::uint32_t node, Kind kind) {
  auto& known = kinds[node];
  const auto found = std::find(known.begin(), known.end(), kind);
  const auto place = static_cast<std::uint32_t>(found - known.begin());
  if (found == known.end()) known.push_back(std::move(kind));
  return place;
}

void TurnGraph::Builder::splitNode(std::uint32_t node) {
  const auto into = streets.arcsInto(node);
  const bool begins = std::any_of(into.begin(), into.end(), [this](auto a) { return begun.contains(a); });
  if (penalty == 0 && uTurn == 0 && !begins && !rulesAt.contains(node)) return;
  for (const auto arc : into) out.m_stateAfter[arc] = kindAt(node, kindOf(node, arc, begunBy(arc)));
}

/// Adds the states in which one is on the way of a restriction over ways: nobody else is told apart there.
void TurnGraph::Builder::followPaths() {
  std::vector<std::pair<std::uint32_t, ViaProgress>> open(begun.begin(), begun.end());
  while (!open.empty()) {
    const auto [arcIn, progress] = std::move(open.back());
    open.pop_back();
    for (const auto& [path, behind] : progress) {
      if (behind == paths[path].over.size()) continue;
      const auto arc = paths[path].over[behind];
      const auto node = streets.arcs()[arc].head;
      auto next = after(progress, arc);
      if (kinds[node].empty()) kinds[node].push_back({Row(streets.arcsFrom(node).size(), 0), {}});
      const auto known = kinds[node].size();
      kindAt(node, kindOf(node, arc, next));
      if (kinds[node].size() > known) open.emplace_back(arc, std::move(next));
    }
  }
}

/// Places among a junction's states become numbers of all states.
void TurnGraph::Builder::number() {
  for (std::uint32_t node = 0; node < streets.nodeCount(); ++node)
    out.m_firstState[node + std::size_t{1}] =
        out.m_firstState[node] + static_cast<std::uint32_t>(std::max<std::size_t>(1, kinds[node].size()));
  for (std::uint32_t a = 0; a < streets.arcs().size(); ++a)
    out.m_stateAfter[a] += out.m_firstState[streets.arcs()[a].head];
}

/// Where an arc leads whoever has followed so much.
std::uint32_t TurnGraph::Builder::stateAfter(const ViaProgress& progress, std::uint32_t arc) const {
  if (progress.empty()) return out.m_stateAfter[arc];
  auto next = after(progress, arc);
  if (next == begunBy(arc)) return out.m_stateAfter[arc];
  const auto node = streets.arcs()[arc].head;
  const auto found = std::find(kinds[node].begin(), kinds[node].end(), kindOf(node, arc, std::move(next)));
  return out.m_firstState[node] + static_cast<std::uint32_t>(found - kinds[node].begin());
}

void TurnGraph::Builder::connect() {
  for (std::uint32_t node = 0; node < streets.nodeCount(); ++node) {
    const auto arcs = streets.arcsFrom(node);
    if (kinds[node].empty()) {
      for (const auto arc : arcs) out.m_edges.push_back({out.m_stateAfter[arc], arc, 0});
      out.m_firstEdge.push_back(out.m_edges.size());
    }
    for (const auto& kind : kinds[node]) {
      for (std::size_t k = 0; k < arcs.size(); ++k)
        if (kind.row[k] != Forbidden) out.m_edges.push_back({stateAfter(kind.progress, arcs[k]), arcs[k], kind.row[k]});
      out.m_firstEdge.push_back(out.m_edges.size());
    }
  }
}

void TurnGraph::Builder::run(const Profile& profile) {
  penalty = static_cast<std::uint32_t>(std::llround(profile.turnPenaltySeconds * 1000.0));
  uTurn = static_cast<std::uint32_t>(std::llround(profile.uTurnSeconds * 1000.0));
  if (profile.motor) collectRules(profile.bike);
  kinds.resize(streets.nodeCount());
  out.m_stateAfter.assign(streets.arcs().size(), 0);
  out.m_firstState.assign(streets.nodeCount() + std::size_t{1}, 0);
  for (std::uint32_t node = 0; node < streets.nodeCount(); ++node) splitNode(node);
  followPaths();
  number();
  out.m_firstEdge.push_back(0);
  out.m_edges.reserve(streets.arcs().size());
  connect();
}

TurnGraph::TurnGraph(const Streets& streets, const domain::RoadNetwork& network, const Profile& profile) {
  Builder{*this, streets, network}.run(profile);
}

} // namespace huyuan::roads
