// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/components.h"
#include "roads/dijkstra.h"
#include "roads/drawing.h"
#include "roads/parallel.h"
#include "roads/snapper.h"
#include "roads/travel.h"

#include <algorithm>
#include <iterator>

namespace huyuan::roads {
namespace {

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

  Impl(const domain::RoadNetwork& network, const Profile& profile)
      : streets(network, checked(profile))
      , turns(streets, network, profile)
      , parts(findComponents(turns, streets.arcs().size()))
      , snapper(streets, parts.mainArcs)
      , report(describe(streets, turns, parts)) {}

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

Matrix RoadGraph::matrix(const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
                         const base::Cancel& cancel) const {
  std::vector<Stop> stops;
  std::transform(points.begin(), points.end(), std::back_inserter(stops), [this](const Snap& s) { return m->stop(s); });
  Matrix result(points.size());
  std::vector<Dijkstra> searches(workerCount(points.size(), threads), Dijkstra(m->turns));
  parallelFor(points.size(), threads, [&](unsigned worker, std::size_t row) {
    cancel.check();
    auto& search = searches[worker];
    search.run(stops[row], stops);
    for (std::size_t column = 0; column < stops.size(); ++column)
      result.set(row, column,
                 legOf(std::min(search.weightTo(stops[column]), direct(stops[row], stops[column]).weight)));
    if (worker == 0)
      progress.report(static_cast<double>(row + 1) / static_cast<double>(points.size()), "Measuring roads");
  });
  return result;
}

} // namespace huyuan::roads
