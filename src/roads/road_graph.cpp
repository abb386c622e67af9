// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/components.h"
#include "roads/dijkstra.h"
#include "roads/drawing.h"
#include "roads/measure.h"
#include "roads/road_index.h"
#include "roads/route_search.h"
#include "roads/snapper.h"
#include "roads/travel.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>

namespace huyuan::roads {
namespace {

// Building the index costs about as much as this many plain searches over the whole network.
constexpr std::size_t PointsWorthAnIndex = 100;
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

base::Seconds rounded(std::uint64_t milliseconds) {
  return base::Seconds(static_cast<std::int64_t>((milliseconds + 500) / 1000));
}

std::optional<Leg> legOf(Weight weight) {
  if (weight == Unreachable) return std::nullopt;
  return Leg{rounded(millisecondsOf(weight)), base::Metres(static_cast<double>(millimetresOf(weight)) / 1000.0)};
}

} // namespace

std::optional<Leg> Matrix::at(std::size_t from, std::size_t to) const { return legOf(m_costs[from * m_n + to]); }

std::int64_t Matrix::milliseconds(std::size_t from, std::size_t to) const {
  const auto cost = m_costs[from * m_n + to];
  return cost == Unreachable ? -1 : static_cast<std::int64_t>(millisecondsOf(cost));
}

std::int64_t Matrix::millimetres(std::size_t from, std::size_t to) const {
  const auto cost = m_costs[from * m_n + to];
  return cost == Unreachable ? -1 : static_cast<std::int64_t>(millimetresOf(cost));
}

std::int64_t TimeMatrix::milliseconds(std::size_t from, std::size_t to) const {
  const auto cost = m_milliseconds[from * m_n + to];
  return cost == NoPath<Milliseconds32> ? -1 : static_cast<std::int64_t>(cost);
}

std::optional<base::Seconds> TimeMatrix::at(std::size_t from, std::size_t to) const {
  const auto sum = milliseconds(from, to);
  if (sum < 0) return std::nullopt;
  return rounded(static_cast<std::uint64_t>(sum));
}

/// What no change of speeds touches.
struct RoadGraph::Topology {
  Streets streets;
  TurnGraph turns;
  Components parts;
  Snapper snapper;
  GraphReport report;
  mutable RoadIndex index;

  Topology(const domain::RoadNetwork& network, const Profile& profile)
      : streets(network, profile)
      , turns(streets, network, profile)
      , parts(findComponents(turns, streets.arcs().size()))
      , snapper(streets, parts.mainArcs)
      , report(describe(streets, turns, parts))
      , index(streets, turns) {}
};

struct RoadGraph::Impl {
  std::shared_ptr<const Topology> on;
  Timing timing;
  std::mutex building;
  const Cch* cch = nullptr; ///< of the topology; set with the metric
  std::unique_ptr<const Metric> metric;
  std::atomic<bool> ready = false;
  std::mutex idling;
  std::vector<std::unique_ptr<RouteSearch>> idle; ///< searches not in use

  Impl(std::shared_ptr<const Topology> topology, const Profile& profile, const std::vector<bool>& closed)
      : on(std::move(topology))
      , timing(on->streets, on->turns, profile, closed) {}

  Stop stop(const Snap& snap) const { return stopAt(snap, on->streets, on->turns, timing); }
  void prepare(const base::Progress& progress, const base::Cancel& cancel);
  Weight across(const Stop& from, const Stop& to, std::vector<ArcPoint>* trace);
  std::unique_ptr<RouteSearch> takeSearch();
};

void RoadGraph::Impl::prepare(const base::Progress& progress, const base::Cancel& cancel) {
  const std::lock_guard lock(building);
  if (ready) return;
  cch = &on->index.cch(progress, cancel);
  metric = std::make_unique<const Metric>(*cch, timing.edges());
  ready = true;
}

std::unique_ptr<RouteSearch> RoadGraph::Impl::takeSearch() {
  const std::lock_guard lock(idling);
  if (idle.empty()) return std::make_unique<RouteSearch>(*cch, *metric, timing.edges());
  auto search = std::move(idle.back());
  idle.pop_back();
  return search;
}

/// The cost over at least one junction, and if it is wanted that path's arcs with the cost to the end of each.
Weight RoadGraph::Impl::across(const Stop& from, const Stop& to, std::vector<ArcPoint>* trace) {
  if (!ready) {
    Dijkstra search(on->turns, timing);
    search.run(from, {to});
    if (trace != nullptr) *trace = search.traceTo(to);
    return search.weightTo(to);
  }
  auto search = takeSearch();
  const auto weight = search->run(from, to);
  if (trace != nullptr && weight != Unreachable) {
    const auto path = search->path();
    auto cost = path.first.weight;
    trace->push_back({path.first.arc, cost});
    for (const auto edge : path.edges) trace->push_back({on->turns.arcOf(edge), cost += timing.edges()[edge]});
    trace->push_back({path.lastArc, weight});
  }
  const std::lock_guard lock(idling);
  idle.push_back(std::move(search));
  return weight;
}

RoadGraph::RoadGraph(const domain::RoadNetwork& network, const Profile& profile)
    : m(std::make_unique<Impl>(std::make_shared<const Topology>(network, checked(profile)), profile,
                               std::vector<bool>{})) {}
RoadGraph::RoadGraph(std::unique_ptr<Impl> impl)
    : m(std::move(impl)) {}
RoadGraph::~RoadGraph() = default;
RoadGraph::RoadGraph(RoadGraph&&) noexcept = default;

RoadGraph RoadGraph::retimed(const Profile& profile, const std::vector<bool>& closedWays) const {
  return RoadGraph(std::make_unique<Impl>(m->on, checked(profile), closedWays));
}

const GraphReport& RoadGraph::report() const { return m->on->report; }

std::optional<Snap> RoadGraph::snap(geo::LonLat p, base::Metres limit) const {
  return m->on->snapper.nearest(p, limit);
}

std::optional<Leg> RoadGraph::travel(const Snap& from, const Snap& to) const {
  const auto start = m->stop(from), end = m->stop(to);
  return legOf(std::min(m->across(start, end, nullptr), direct(start, end).weight));
}

geo::Line RoadGraph::path(const Snap& from, const Snap& to) const {
  const auto start = m->stop(from), end = m->stop(to);
  const auto within = direct(start, end);
  std::vector<ArcPoint> trace;
  const auto across = m->across(start, end, &trace);
  if (within.weight == Unreachable && across == Unreachable) return {};
  std::vector<std::uint32_t> arcs;
  if (within.weight > across)
    for (const auto& point : trace) arcs.push_back(point.arc);
  else if (within.arc != None)
    arcs = {within.arc};
  return drawPath(m->on->streets, arcs, from, start, to, end);
}

std::vector<PathArc> RoadGraph::trace(const Snap& from, const Snap& to) const {
  const auto start = m->stop(from), end = m->stop(to);
  const auto within = direct(start, end);
  std::vector<ArcPoint> found;
  const auto across = m->across(start, end, &found);
  if (within.weight <= across && within.weight != Unreachable) found = {{within.arc, within.weight}};
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

const Streets& RoadGraph::streets() const { return m->on->streets; }
const TurnGraph& RoadGraph::turns() const { return m->on->turns; }
const Timing& RoadGraph::timing() const { return m->timing; }
const std::vector<bool>& RoadGraph::mainArcs() const { return m->on->parts.mainArcs; }

std::string RoadGraph::order(const base::Progress& progress, const base::Cancel& cancel) const {
  return m->on->index.orderBytes(progress, cancel);
}

bool RoadGraph::useOrder(std::string_view kept) const { return m->on->index.takeOrder(kept); }

void RoadGraph::prepare(const base::Progress& progress, const base::Cancel& cancel) const {
  m->prepare(progress, cancel);
}

template <class Cost>
void RoadGraph::fill(const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
                     const base::Cancel& cancel, std::vector<Cost>& table) const {
  const bool indexed = m->ready || points.size() >= PointsWorthAnIndex;
  if (indexed) prepare(progress.part(0.0, IndexShare), cancel);
  std::vector<Stop> stops;
  stops.reserve(points.size());
  std::transform(points.begin(), points.end(), std::back_inserter(stops), [this](const Snap& s) { return m->stop(s); });
  const auto rest = progress.part(indexed ? IndexShare : 0.0, 1.0);
  const MeasureJob job{
      m->on->turns, m->timing, indexed ? m->cch : nullptr, indexed ? m->metric.get() : nullptr, stops, threads,
      rest,         cancel};
  measure(job, std::span<Cost>(table));
}

Matrix RoadGraph::matrix(const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
                         const base::Cancel& cancel) const {
  Matrix result(points.size());
  fill(points, threads, progress, cancel, result.m_costs);
  return result;
}

TimeMatrix RoadGraph::times(const std::vector<Snap>& points, unsigned threads, const base::Progress& progress,
                            const base::Cancel& cancel) const {
  TimeMatrix result(points.size());
  fill(points, threads, progress, cancel, result.m_milliseconds);
  return result;
}

} // namespace huyuan::roads
