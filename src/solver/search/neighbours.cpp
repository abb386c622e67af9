// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/neighbours_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {

/// What it costs to serve b right after a.
double apart(const SearchSpace& space, ClientId a, ClientId b, bool timed) {
  const double cost = space.cost(a, b);
  if (space.model() == TimeModel::None || !timed) return cost;
  const double onward = static_cast<double>(space.service(a)) + space.duration(a, b);
  const double waits = space.earliest(b) - onward - space.latest(a);
  const double late = space.earliest(a) + onward - space.latest(b);
  return cost + 0.2 * std::max(0.0, waits) + std::max(0.0, late);
}

} // namespace

Neighbours::Neighbours(const SearchSpace& space, std::size_t atMost, bool timed)
    : m_each(std::min(atMost, space.clients() - 1)) {
  const std::size_t n = space.clients();
  m_ids.reserve(n * m_each);
  std::vector<std::pair<double, ClientId>> near;
  for (ClientId c = 0; c < n; ++c) {
    near.clear();
    for (ClientId o = 0; o < n; ++o)
      if (o != c) near.push_back({std::min(apart(space, c, o, timed), apart(space, o, c, timed)), o});
    std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(m_each), near.end());
    for (std::size_t i = 0; i < m_each; ++i) m_ids.push_back(near[i].second);
  }
}

} // namespace huyuan::solver
