// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/ruin_p.h"

#include <algorithm>
#include <numeric>

namespace huyuan::solver {

Neighbours::Neighbours(const Problem& p, std::size_t atMost)
    : m_each(std::min(atMost, p.clients.size())) {
  const std::size_t n = p.clients.size();
  m_ids.reserve(n * m_each);
  std::vector<std::pair<Cost, ClientId>> near(n);
  for (ClientId c = 0; c < n; ++c) {
    const std::size_t here = p.clients[c].location;
    for (ClientId o = 0; o < n; ++o) {
      const std::size_t there = p.clients[o].location;
      near[o] = {o == c ? -1 : p.cost(here, there) + p.cost(there, here), o};
    }
    std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(m_each), near.end());
    for (std::size_t i = 0; i < m_each; ++i) m_ids.push_back(near[i].second);
  }
}

} // namespace huyuan::solver
