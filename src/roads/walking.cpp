// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/walking.h"

#include "roads/drawing.h"
#include "roads/walk_search.h"
#include "roads/walk_snapper.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace huyuan::roads {
namespace {

/// The speed is of no account: lengths are compared.
Profile walkers() {
  Profile profile;
  profile.name = "walk";
  profile.motor = false;
  profile.speedKmh.assign(static_cast<std::size_t>(domain::RoadClass::Ferry) + 1, 3.6);
  profile.speedKmh[static_cast<std::size_t>(domain::RoadClass::Motorway)] = 0.0;
  profile.speedKmh[static_cast<std::size_t>(domain::RoadClass::Ferry)] = 0.0;
  return profile;
}

struct Parts {
  std::vector<std::uint32_t> ofNode;
  std::vector<double> length; ///< metres
};

Parts findParts(const Streets& streets) {
  Parts parts{std::vector<std::uint32_t>(streets.nodeCount(), None), {}};
  std::vector<std::uint32_t> open;
  for (std::uint32_t root = 0; root < streets.nodeCount(); ++root) {
    if (parts.ofNode[root] != None) continue;
    const auto part = static_cast<std::uint32_t>(parts.length.size());
    parts.length.push_back(0.0);
    parts.ofNode[root] = part;
    open.push_back(root);
    while (!open.empty()) {
      const auto node = open.back();
      open.pop_back();
      for (const auto a : streets.arcsFrom(node))
        if (auto& there = parts.ofNode[streets.arcs()[a].head]; there == None) {
          there = part;
          open.push_back(streets.arcs()[a].head);
        }
    }
  }
  for (const auto& arc : streets.arcs())
    if (arc.forward) parts.length[parts.ofNode[arc.tail]] += streets.streets()[arc.street].length;
  return parts;
}

std::vector<bool> walkedParts(const Parts& parts) {
  const double longest = *std::max_element(parts.length.begin(), parts.length.end());
  std::vector<bool> walked(parts.length.size());
  for (std::size_t i = 0; i < walked.size(); ++i)
    walked[i] = parts.length[i] == longest || parts.length[i] >= WalkGraph::LeastPart.value();
  return walked;
}

struct Walked {
  std::vector<bool> streets, arcs;
};

Walked walkedStreets(const Streets& streets, WalkGraph::Report& report) {
  const auto parts = findParts(streets);
  const auto isWalked = walkedParts(parts);
  Walked walked{std::vector<bool>(streets.streets().size()), std::vector<bool>(streets.arcs().size())};
  for (std::size_t a = 0; a < streets.arcs().size(); ++a) {
    const auto& arc = streets.arcs()[a];
    walked.arcs[a] = walked.streets[arc.street] = isWalked[parts.ofNode[arc.tail]];
  }
  report.junctions = streets.nodeCount();
  report.streets = streets.streets().size();
  report.parts = parts.length.size();
  for (std::size_t i = 0; i < isWalked.size(); ++i) {
    if (isWalked[i])
      report.length += base::Metres(parts.length[i]);
    else
      ++report.partsLeftOut;
  }
  return walked;
}

} // namespace

struct WalkGraph::Impl {
  CrossingRule rule;
  Streets streets;
  Report report;
  Walked walked;
  WalkSides sides;
  WalkEdges edges;
  WalkSnapper snapper;
  WalkSearchPool pool;

  explicit Impl(const domain::RoadNetwork& network)
      : streets(network, walkers(), WalkSides::cuts(network, rule))
      , walked(walkedStreets(streets, report))
      , sides(network, streets, rule)
      , edges(streets, walked.streets, sides)
      , snapper(network, streets, walked.arcs, sides, rule)
      , pool(edges) {
    report.wallPieces = snapper.wallPieces();
    report.crossings = sides.crossings();
    for (std::uint32_t s = 0; s < streets.streets().size(); ++s)
      if (walked.streets[s] && sides.isSided(s)) report.sided += base::Metres(streets.streets()[s].length);
  }

  Micrometres whole(const Arc& arc) const { return micrometres(streets.streets()[arc.street].length); }
  Micrometres before(const Snap& snap) const;
  WalkEnds ends(const WalkSnap& snap) const;
  Micrometres withinStreet(const WalkSnap& from, const WalkSnap& to) const;
};

Micrometres WalkGraph::Impl::before(const Snap& snap) const {
  const auto length = whole(streets.arcs()[snap.arc]);
  return std::min(length, micrometres(snap.along * static_cast<double>(length) * 1e-6));
}

WalkEnds WalkGraph::Impl::ends(const WalkSnap& snap) const {
  const bool known = snap.at.arc < streets.arcs().size() && streets.arcs()[snap.at.arc].forward;
  if (!known || snap.nodeCount > sides.nodeCount() || snap.node > sides.nodeCount() - snap.nodeCount)
    throw base::Error(base::ErrorKind::Failed, "the point does not lie on this road network");
  const auto& arc = streets.arcs()[snap.at.arc];
  WalkEnds ends;
  const auto towards = snap.at.along < 0.5 ? arc.twin : snap.at.arc;
  for (std::uint32_t i = 0; i < snap.nodeCount; ++i) ends.push_back({snap.node + i, 0, towards});
  if (snap.nodeCount > 0) return ends;
  const auto first = before(snap.at), rest = whole(arc) - first;
  const auto add = [&](Kerb side) {
    ends.push_back({sides.at(arc.street, false, side), first, arc.twin});
    ends.push_back({sides.at(arc.street, true, side), rest, snap.at.arc});
  };
  if (snap.left) add(Kerb::Left);
  if (snap.right && (sides.isSided(arc.street) || !snap.left)) add(Kerb::Right);
  return ends;
}

/// Along the one side of one street that both are on; NoWay if there is none.
Micrometres WalkGraph::Impl::withinStreet(const WalkSnap& from, const WalkSnap& to) const {
  const bool oneSide = (from.left && to.left) || (from.right && to.right);
  if (from.at.arc != to.at.arc || !oneSide) return NoWay;
  const auto a = before(from.at), b = before(to.at);
  return a > b ? a - b : b - a;
}

WalkGraph::WalkGraph(const domain::RoadNetwork& network)
    : m(std::make_unique<Impl>(network)) {}
WalkGraph::~WalkGraph() = default;
WalkGraph::WalkGraph(WalkGraph&&) noexcept = default;

const WalkGraph::Report& WalkGraph::report() const { return m->report; }

std::optional<WalkSnap> WalkGraph::snap(geo::LonLat p, base::Metres furthest) const {
  return m->snapper.nearest(p, furthest);
}

std::vector<Micrometres> WalkGraph::distances(const WalkSnap& from, const std::vector<WalkSnap>& to,
                                              Micrometres limit) const {
  const auto start = m->ends(from);
  std::vector<WalkEnds> targets;
  targets.reserve(to.size());
  for (const auto& snap : to) targets.push_back(m->ends(snap));
  auto search = m->pool.take();
  search->run(start, targets, limit);
  std::vector<Micrometres> lengths;
  lengths.reserve(to.size());
  for (std::size_t i = 0; i < to.size(); ++i) {
    const auto length = std::min(m->withinStreet(from, to[i]), search->lengthTo(targets[i]));
    lengths.push_back(length <= limit ? length : NoWay);
  }
  return lengths;
}

geo::Line WalkGraph::path(const WalkSnap& from, const WalkSnap& to, Micrometres limit) const {
  const auto start = m->ends(from), end = m->ends(to);
  auto search = m->pool.take();
  search->run(start, {end}, limit);
  const auto within = m->withinStreet(from, to), across = search->lengthTo(end);
  if (std::min(within, across) > limit || std::min(within, across) == NoWay) return {};
  std::vector<std::uint32_t> arcs{from.at.arc};
  if (across < within)
    arcs = search->arcsTo(end, m->streets);
  else if (m->before(from.at) > m->before(to.at))
    arcs = {m->streets.arcs()[from.at.arc].twin};
  return drawPath(m->streets, arcs, from.at, {}, to.at, {});
}

} // namespace huyuan::roads
