// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/many_to_many.h"

#include "roads/parallel.h"

#include <algorithm>

namespace huyuan::roads {

template <class Cost>
ManyToMany<Cost>::ManyToMany(const Cch& cch, const Metric& metric, const std::vector<Stop>& targets, unsigned threads,
                             const base::Cancel& cancel)
    : m_first(cch.size() + std::size_t{1}, 0) {
  std::vector<std::vector<Climb::Reached>> climbs(targets.size());
  std::vector<Climb> workers(workerCount(targets.size(), threads), Climb(cch, metric));
  parallelFor(targets.size(), threads, [&](unsigned worker, std::size_t t) {
    cancel.check();
    climbs[t] = workers[worker].to(targets[t]);
  });
  for (const auto& climb : climbs)
    for (const auto& reached : climb) ++m_first[reached.rank + std::size_t{1}];
  for (std::size_t i = 1; i < m_first.size(); ++i) m_first[i] += m_first[i - 1];
  m_entries.resize(m_first.back());
  auto next = m_first;
  for (std::uint32_t t = 0; t < climbs.size(); ++t)
    for (const auto& reached : climbs[t]) m_entries[next[reached.rank]++] = {costOf<Cost>(reached.weight), t};
}

template <class Cost>
void ManyToMany<Cost>::collect(const std::vector<Climb::Reached>& climb, std::span<Cost> costs) const {
  for (const auto& [rank, weight] : climb) {
    const auto mine = costOf<Cost>(weight);
    const auto* end = m_entries.data() + m_first[rank + std::size_t{1}];
    for (const auto* entry = m_entries.data() + m_first[rank]; entry != end; ++entry) {
      auto& cost = costs[entry->target];
      cost = std::min(cost, static_cast<Cost>(mine + entry->cost));
    }
  }
}

template class ManyToMany<Weight>;
template class ManyToMany<Milliseconds32>;

} // namespace huyuan::roads
