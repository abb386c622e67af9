// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/measure.h"

#include "roads/dijkstra.h"
#include "roads/many_to_many.h"
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
  void collect(const Stop& from, std::vector<Weight>& costs) const {
    for (const auto& start : from.starts) lower(m_onArc, start.arc, from, costs);
    if (from.node != None) lower(m_atNode, from.node, from, costs);
  }

 private:
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  void lower(const Pairs& pairs, std::uint32_t key, const Stop& from, std::vector<Weight>& costs) const {
    auto it = std::lower_bound(pairs.begin(), pairs.end(), std::pair{key, std::uint32_t{0}});
    for (; it != pairs.end() && it->first == key; ++it)
      costs[it->second] = std::min(costs[it->second], direct(from, m_stops[it->second]).weight);
  }

  const std::vector<Stop>& m_stops;
  Pairs m_onArc, m_atNode;
};

/// Runs rows: `search(worker, row, costs)` fills the costs over junctions.
template <class Search> void eachRow(const MeasureJob& job, const RowSink& sink, Search search) {
  const Neighbours neighbours(job.stops);
  std::vector<std::vector<Weight>> costs(workerCount(job.stops.size(), job.threads));
  const auto total = static_cast<double>(job.stops.size());
  parallelFor(job.stops.size(), job.threads, [&](unsigned worker, std::size_t row) {
    job.cancel.check();
    auto& mine = costs[worker];
    mine.assign(job.stops.size(), Unreachable);
    search(worker, row, mine);
    neighbours.collect(job.stops[row], mine);
    sink(row, mine);
    if (worker == 0) job.progress.report(static_cast<double>(row + 1) / total, "Measuring roads");
  });
}

} // namespace

void measure(const MeasureJob& job, const RowSink& sink) {
  const auto workers = workerCount(job.stops.size(), job.threads);
  if (job.hierarchy == nullptr) {
    std::vector<Dijkstra> searches(workers, Dijkstra(job.turns));
    return eachRow(job, sink, [&](unsigned worker, std::size_t row, std::vector<Weight>& costs) {
      searches[worker].run(job.stops[row], job.stops);
      for (std::size_t i = 0; i < costs.size(); ++i) costs[i] = searches[worker].weightTo(job.stops[i]);
    });
  }
  const ManyToMany table(*job.hierarchy, job.stops, job.threads, job.cancel);
  std::vector<Climb> climbs(workers, Climb(*job.hierarchy));
  eachRow(job, sink, [&](unsigned worker, std::size_t row, std::vector<Weight>& costs) {
    table.collect(job.stops[row], climbs[worker], costs);
  });
}

} // namespace huyuan::roads
