// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/components.h"
#include "roads/dijkstra.h"
#include "roads/drawing.h"
#include "roads/measure.h"
#include "roads/snapper.h"
#include "roads/travel.h"

#include <algorithm>
#include <iterator>
#include <mutex>

namespace huyuan::roads {
namespace {

// Building the index costs about as much as this many plain searches over the whole network.
constexpr std::size_t PointsWorthAnIndex = 250;
constexpr double IndexShare = 0.8; // of the progress

GraphReport describe(const Streets& streets, const TurnGraph& turns, const Components& parts) {
  GraphReport report;
  report.nodes = streets.nodeCount();
  report.arcs = streets.arcs().size();
  report.islands = parts.count - 1;
  report.islandArcs = static_cast<std::size_t>(std::count(parts.mainArcs.begin(), parts.mainArcs.end(), false));
  for (const auto& street : streets.streets()) report.length += base::Metres(street.length);
  report.problems = streets.problems();
  report.problems.insert(report.problems.end(), turns.problems().begin(), turns.problems().end());
  return report;
}

std::optional<Leg> legOf(Weight weight) {
  if (weight == Unreachable) return std::nullopt;
  return Leg{base::Seconds(static_cast<std::int64_t>((millisecondsOf(weight) + 500) / 1000)),
             base::Metres(static_cast<double>(millimetresOf(weight)) / 1000.0)};
}

const Profile& checked(const Profile& profile) {
  const auto bad = [](double kmh) { return kmh != 0.0 && !(kmh >= 0.5 && kmh <= 300.0); };
  if (std::any_of(profile.speedKmh.begin(), profile.speedKmh.end(), bad) ||
      !(profile.linkFactor >= 0.1 && profile.linkFactor <= 1.0) ||
      !(profile.turnPenaltySeconds >= 0.0 && profile.turnPenaltySeconds <= 600.0))
    throw base::Error(base::ErrorKind::BadInput, "the profile {0} has a figure out of range", {profile.name});
  return profile;
}

} // namespace

struct RoadGraph::Impl {
  Streets streets;
  TurnGraph turns;
  Components parts;
  Snapper snapper;
  GraphReport report;
  std::mutex building;
  std::unique_ptr<const Hierarchy> hierarchy; // set once, under the mutex

  Impl(const domain::RoadNetwork& network, const Profile& profile)
      : streets(network, checked(profile))
      , turns(streets, network, profile)
      , parts(findComponents(turns, streets.arcs().size()))
      , snapper(streets, parts.mainArcs)
      , report(describe(streets, turns, parts)) {}

  const Hierarchy* index() {
    const std::lock_guard lock(building);
    return hierarchy.get();
  }
  Stop stop(const Snap& snap) const { return stopAt(snap, streets, turns); }
};

RoadGraph::RoadGraph(const domain::RoadNetwork& network, const Profile& profile)
    : m(std::make_unique<Impl>(network, profile)) {}
RoadGraph::~RoadGraph() = default;
RoadGraph::RoadGraph(RoadGraph&&) noexcept = default;

const GraphReport& RoadGraph::report() const { return m->report; }

std::optional<Snap> RoadGraph::snap(geo::LonLat p, base::Metres limit) const { return m->snapper.nearest(p, limit); }

std::optional<Leg> RoadGraph::travel(const Snap& from, const Snap& to) const {
  const auto start = m->stop(from), end = m->stop(to);
  Dijkstra search(m->turns);
  search.run(start, {end});
  return legOf(std::min(search.weightTo(end), direct(start, end).weight));
}

geo::Line RoadGraph::path(const Snap& from, const Snap& to) const {
  const auto start = m->stop(from), end = m->stop(to);
  Dijkstra search(m->turns);
  search.run(start, {end});
  const auto within = direct(start, end);
  const auto across = search.weightTo(end);
  if (within.weight == Unreachable && across == Unreachable) return {};
  std::vector<std::uint32_t> arcs;
  if (across < within.weight)
    arcs = search.pathTo(end);
  else if (within.arc != None)
    arcs = {within.arc};
  return drawPath(m->streets, arcs, from, start, to, end);
}

std::vector<PathArc> RoadGraph::trace(const Snap& from, const Snap& to) const {
  const auto start = m->stop(from), end = m->stop(to);
  Dijkstra search(m->turns);
  search.run(start, {end});
  const auto within = direct(start, end);
  auto found = search.traceTo(end);
  if (within.weight <= search.weightTo(end) && within.weight != Unreachable) found = {{within.arc, within.weight}};
  if (found.empty() || found.back().offset == 0) return {};
  std::vector<PathArc> path;
  Weight before = 0;
  for (const auto& [arc, after] : found) {
    path.push_back({arc, 0.0, 1.0, millisecondsOf(after - before), millimetresOf(after - before)});
    before = after;
  }
  const auto fraction = [](const Snap& snap, std::uint32_t arc) {
    return snap.arc == arc ? snap.along : 1.0 - snap.along;
  };
  if (start.node == None) path.front().begin = fraction(from, path.front().arc);
  if (end.node == None) path.back().end = fraction(to, path.back().arc);
  return path;
}

const Streets& RoadGraph::streets() const { return m->streets; }
const TurnGraph& RoadGraph::turns() const { return m->turns; }
const std::vector<bool>& RoadGraph::mainArcs() const { return m->parts.mainArcs; }

void RoadGraph::prepare(const base::Progress& progress, const base::Cancel& cancel) const {
  const std::lock_guard lock(m->building);
  if (!m->hierarchy) m->hierarchy = std::make_unique<const Hierarchy>(m->turns, progress, cancel);
}

Matrix RoadGraph::matrix(const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
                         const base::Cancel& cancel) const {
  const bool indexed = m->index() != nullptr || points.size() >= PointsWorthAnIndex;
  if (indexed) prepare(progress.part(0.0, IndexShare), cancel);
  std::vector<Stop> stops;
  std::transform(points.begin(), points.end(), std::back_inserter(stops), [this](const Snap& s) { return m->stop(s); });
  Matrix result(points.size());
  const auto rest = progress.part(indexed ? IndexShare : 0.0, 1.0);
  measure({m->turns, m->index(), stops, threads, rest, cancel}, [&](std::size_t row, const std::vector<Weight>& costs) {
    for (std::size_t column = 0; column < costs.size(); ++column) result.set(row, column, legOf(costs[column]));
  });
  return result;
}

} // namespace huyuan::roads
