// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/measure.h"

#include "roads/dijkstra.h"
#include "roads/parallel.h"

#include <algorithm>
#include <utility>

namespace huyuan::roads {
namespace {

/// Which stops can be reached from another without leaving its arc: few, so they are looked up.
class Neighbours {
 public:
  explicit Neighbours(const std::vector<Stop>& stops)
      : m_stops(stops) {
    for (std::uint32_t i = 0; i < stops.size(); ++i) {
      for (const auto& end : stops[i].ends) m_onArc.emplace_back(end.arc, i);
      if (stops[i].node != None) m_atNode.emplace_back(stops[i].node, i);
    }
    std::sort(m_onArc.begin(), m_onArc.end());
    std::sort(m_atNode.begin(), m_atNode.end());
  }
  /// Calls lower(stop, weight) for those.
  template <class Lower> void each(const Stop& from, Lower lower) const {
    for (const auto& start : from.starts) find(m_onArc, start.arc, from, lower);
    if (from.node != None) find(m_atNode, from.node, from, lower);
  }

 private:
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  template <class Lower> void find(const Pairs& pairs, std::uint32_t key, const Stop& from, const Lower& lower) const {
    auto it = std::lower_bound(pairs.begin(), pairs.end(), std::pair{key, std::uint32_t{0}});
    for (; it != pairs.end() && it->first == key; ++it)
      if (const auto weight = direct(from, m_stops[it->second]).weight; weight != Unreachable)
        lower(it->second, weight);
  }

  const std::vector<Stop>& m_stops;
  Pairs m_onArc, m_atNode;
};

/// Runs rows: `search(worker, row, costs)` fills the costs over junctions.
template <class Cost, class Search> void eachRow(const MeasureJob& job, std::span<Cost> table, Search search) {
  const Neighbours neighbours(job.stops);
  const auto n = job.stops.size();
  parallelFor(n, job.threads, [&](unsigned worker, std::size_t row) {
    job.cancel.check();
    const auto costs = table.subspan(row * n, n);
    std::fill(costs.begin(), costs.end(), NoPath<Cost>);
    search(worker, row, costs);
    neighbours.each(job.stops[row], [&](std::size_t stop, Weight weight) {
      costs[stop] = std::min(costs[stop], costOf<Cost>(weight));
    });
    if (worker == 0) job.progress.report(static_cast<double>(row + 1) / static_cast<double>(n), "Measuring roads");
  });
}

} // namespace

template <class Cost> void measure(const MeasureJob& job, std::span<Cost> table) {
  const auto workers = workerCount(job.stops.size(), job.threads);
  if (job.metric == nullptr) {
    std::vector<Dijkstra> searches(workers, Dijkstra(job.turns, job.timing));
    return eachRow(job, table, [&](unsigned worker, std::size_t row, std::span<Cost> costs) {
      searches[worker].run(job.stops[row], job.stops);
      for (std::size_t i = 0; i < costs.size(); ++i) costs[i] = costOf<Cost>(searches[worker].weightTo(job.stops[i]));
    });
  }
  const ManyToMany<Cost> many(*job.cch, *job.metric, job.stops, job.threads, job.cancel);
  std::vector<Climb> climbs(workers, Climb(*job.cch, *job.metric));
  eachRow(job, table, [&](unsigned worker, std::size_t row, std::span<Cost> costs) {
    many.collect(climbs[worker].from(job.stops[row]), costs);
  });
}

template void measure(const MeasureJob&, std::span<Weight>);
template void measure(const MeasureJob&, std::span<Milliseconds32>);

} // namespace huyuan::roads
