// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/walking.h"

#include "roads/drawing.h"
#include "roads/snapper.h"
#include "roads/walk_search.h"
#include "roads/walls.h"

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
  Streets streets;
  Report report;
  Walked walked;
  WalkEdges edges;
  Snapper snapper;
  Walls walls;
  WalkSearchPool pool;

  explicit Impl(const domain::RoadNetwork& network)
      : streets(network, walkers())
      , walked(walkedStreets(streets, report))
      , edges(streets, walked.streets)
      , snapper(streets, walked.arcs)
      , walls(network.walls)
      , pool(edges) {
    report.wallPieces = walls.size();
  }

  WalkEnds ends(const Snap& snap) const;
};

WalkEnds WalkGraph::Impl::ends(const Snap& snap) const {
  if (snap.arc >= streets.arcs().size())
    throw base::Error(base::ErrorKind::Failed, "the point does not lie on this road network");
  const auto& arc = streets.arcs()[snap.arc];
  const auto whole = micrometres(streets.streets()[arc.street].length);
  const auto before = std::min(whole, micrometres(snap.along * static_cast<double>(whole) * 1e-6));
  return {WalkEnd{arc.tail, before, arc.twin}, WalkEnd{arc.head, whole - before, snap.arc}};
}

namespace {

/// Along the one street that both are on; NoWay if they are on two.
Micrometres withinStreet(const WalkEnds& from, const WalkEnds& to) {
  if (from[1].arc != to[1].arc) return NoWay;
  return from[0].length > to[0].length ? from[0].length - to[0].length : to[0].length - from[0].length;
}

} // namespace

WalkGraph::WalkGraph(const domain::RoadNetwork& network)
    : m(std::make_unique<Impl>(network)) {}
WalkGraph::~WalkGraph() = default;
WalkGraph::WalkGraph(WalkGraph&&) noexcept = default;

const WalkGraph::Report& WalkGraph::report() const { return m->report; }

std::optional<Snap> WalkGraph::snap(geo::LonLat p, base::Metres furthest) const {
  if (m->walls.size() == 0) return m->snapper.nearest(p, furthest);
  return m->snapper.nearest(p, furthest,
                            [&](geo::LonLat street, double metres) { return !m->walls.cross(p, street, metres); });
}

std::vector<Micrometres> WalkGraph::distances(const Snap& from, const std::vector<Snap>& to, Micrometres limit) const {
  const auto start = m->ends(from);
  std::vector<WalkEnds> targets;
  targets.reserve(to.size());
  for (const auto& snap : to) targets.push_back(m->ends(snap));
  auto search = m->pool.take();
  search->run(start, targets, limit);
  std::vector<Micrometres> lengths;
  lengths.reserve(to.size());
  for (const auto& target : targets) {
    const auto length = std::min(withinStreet(start, target), search->lengthTo(target));
    lengths.push_back(length <= limit ? length : NoWay);
  }
  return lengths;
}

geo::Line WalkGraph::path(const Snap& from, const Snap& to, Micrometres limit) const {
  const auto start = m->ends(from), end = m->ends(to);
  auto search = m->pool.take();
  search->run(start, {end}, limit);
  const auto within = withinStreet(start, end), across = search->lengthTo(end);
  if (std::min(within, across) > limit || std::min(within, across) == NoWay) return {};
  std::vector<std::uint32_t> arcs;
  if (across < within)
    arcs = search->arcsTo(end, m->streets);
  else
    arcs = {start[0].length <= end[0].length ? start[1].arc : start[0].arc};
  return drawPath(m->streets, arcs, from, {}, to, {});
}

} // namespace huyuan::roads
