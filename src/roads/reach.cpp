// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/reach.h"

#include "geo/geodesic.h"
#include "roads/arc_line.h"
#include "roads/stops.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <map>

namespace huyuan::roads {
namespace {

using Cost = std::uint64_t;
using CostOf = std::uint64_t (*)(Weight); // milliseconds or millimetres
constexpr Cost Never = std::numeric_limits<Cost>::max();
constexpr std::size_t StatesBetweenChecks = 4096;

/// A way to get along a street: from a point of it onwards in one direction. Fractions are of the street as drawn.
struct Ramp {
  std::uint32_t arc = 0;
  bool forward = true;
  double from = 0.0, cost = 0.0, whole = 0.0;
  bool covers(double x) const { return forward ? x >= from : x <= from; }
  double at(double x) const { return cost + (forward ? x - from : from - x) * whole; }
};

/// Where each arc is entered at what cost, within the limit.
class Search {
 public:
  Search(const RoadGraph& graph, CostOf costOf, Cost limit, const base::Cancel& cancel)
      : m_graph(graph)
      , m_costOf(costOf)
      , m_limit(limit)
      , m_cancel(cancel)
      , m_cost(graph.turns().stateCount(), Never) {}
  void run(const Stop& from);
  /// By street.
  const std::map<std::uint32_t, std::vector<Ramp>>& ramps() const { return m_ramps; }

 private:
  using Entry = std::pair<Cost, std::uint32_t>; // and the state
  Cost whole(std::uint32_t arc) const { return m_costOf(m_graph.timing().ofArc(arc)); }
  void improve(std::uint32_t state, Cost cost);
  void leave(std::uint32_t state, Cost cost);
  void addRamp(std::uint32_t arc, Cost offset, Cost cost);

  const RoadGraph& m_graph;
  CostOf m_costOf;
  Cost m_limit;
  const base::Cancel& m_cancel;
  std::vector<Cost> m_cost;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
  std::map<std::uint32_t, std::vector<Ramp>> m_ramps;
};

void Search::improve(std::uint32_t state, Cost cost) {
  if (cost > m_limit || cost >= m_cost[state]) return;
  m_cost[state] = cost;
  m_queue.push({cost, state});
}

void Search::addRamp(std::uint32_t arc, Cost offset, Cost cost) {
  if (cost > m_limit) return;
  const Arc& a = m_graph.streets().arcs()[arc];
  const auto all = static_cast<double>(whole(arc));
  const double along = all > 0.0 ? static_cast<double>(offset) / all : 0.0;
  m_ramps[a.street].push_back({arc, a.forward, a.forward ? along : 1.0 - along, static_cast<double>(cost), all});
}

void Search::leave(std::uint32_t state, Cost cost) {
  const auto edges = m_graph.turns().edges(state);
  const auto weights = m_graph.timing().ofEdges(m_graph.turns(), state);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (weights[i] == Unreachable) continue;
    const Cost end = cost + m_costOf(weights[i]);
    addRamp(edges[i].arc, 0, end - whole(edges[i].arc)); // the turn is paid for where the arc begins
    improve(edges[i].head, end);
  }
}

void Search::run(const Stop& from) {
  for (const auto& [arc, offset] : from.starts) addRamp(arc, m_costOf(offset), 0);
  for (const auto& seed : from.out) improve(seed.state, m_costOf(seed.weight));
  for (std::size_t n = 0; !m_queue.empty(); ++n) {
    if (n % StatesBetweenChecks == 0) m_cancel.check();
    const auto [cost, state] = m_queue.top();
    m_queue.pop();
    if (cost == m_cost[state]) leave(state, cost);
  }
}

/// Fractions at which the cheapest of the ramps may change, or the limit falls.
std::vector<double> breaks(const std::vector<Ramp>& ramps, double limit) {
  std::vector<double> all{0.0, 1.0};
  for (const Ramp& r : ramps) {
    all.push_back(r.from);
    if (r.whole > 0.0) all.push_back(r.from + (r.forward ? 1.0 : -1.0) * (limit - r.cost) / r.whole);
    for (const Ramp& o : ramps)
      if (r.forward && !o.forward && r.whole + o.whole > 0.0)
        all.push_back((o.cost - r.cost + o.from * o.whole + r.from * r.whole) / (r.whole + o.whole));
  }
  std::erase_if(all, [](double x) { return !(x >= 0.0 && x <= 1.0); });
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

struct Span {
  const Ramp* ramp = nullptr;
  double first = 0.0, last = 0.0;
};

std::vector<Span> spansOf(const std::vector<Ramp>& ramps, double limit) {
  std::vector<Span> spans;
  const auto at = breaks(ramps, limit);
  for (std::size_t i = 1; i < at.size(); ++i) {
    const double middle = 0.5 * (at[i - 1] + at[i]);
    const Ramp* best = nullptr;
    for (const Ramp& r : ramps)
      if (r.covers(middle) && r.at(middle) <= limit && (!best || r.at(middle) < best->at(middle))) best = &r;
    if (!best) continue;
    if (!spans.empty() && spans.back().ramp == best && spans.back().last == at[i - 1])
      spans.back().last = at[i];
    else
      spans.push_back({best, at[i - 1], at[i]});
  }
  return spans;
}

Reach found(const RoadGraph& graph, const Snap& from, CostOf costOf, Cost limit, const base::Cancel& cancel) {
  const Streets& streets = graph.streets();
  Search search(graph, costOf, limit, cancel);
  search.run(stopAt(from, streets, graph.turns(), graph.timing()));
  Reach result;
  for (const auto& [street, ramps] : search.ramps()) {
    const Street& s = streets.streets()[street];
    if (!(s.length > 0.0)) continue;
    for (const Span& span : spansOf(ramps, static_cast<double>(limit))) {
      const Ramp& r = *span.ramp;
      const double begin = r.forward ? span.first : span.last, end = r.forward ? span.last : span.first;
      const auto onArc = [&](double x) { return r.forward ? x : 1.0 - x; };
      result.pieces.push_back({s.way, arcLine(streets, r.arc, onArc(begin), onArc(end)), r.at(begin) / 1000.0,
                               std::min(r.at(end), static_cast<double>(limit)) / 1000.0});
      result.length += base::Metres((span.last - span.first) * s.length);
    }
  }
  return result;
}

} // namespace

Reach reach(const RoadGraph& graph, const Snap& from, base::Seconds limit, const base::Cancel& cancel) {
  if (limit.value() < 0) return {};
  return found(graph, from, millisecondsOf, static_cast<Cost>(limit.value()) * 1000, cancel);
}

Reach reach(const RoadGraph& graph, const Snap& from, base::Metres limit, const base::Cancel& cancel) {
  constexpr double Furthest = 1e9;
  if (!(limit.value() >= 0.0)) return {};
  return found(graph, from, millimetresOf, static_cast<Cost>(std::min(limit.value(), Furthest) * 1000.0), cancel);
}

} // namespace huyuan::roads
