// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/tails_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {
constexpr std::size_t NearTails = 20;
}

bool TailExchange::operator()(SearchState& state, double limit, base::Random& random) const {
  if (m_anyLocked || state.costsByVehicle() || m_space.hasApart()) return false;
  const auto a = static_cast<ClientId>(random.below(m_space.clients()));
  const auto near = m_near.of(a);
  if (near.empty()) return false;
  const ClientId d = near[random.below(std::min(NearTails, near.size()))].id;
  const std::uint32_t r = state.node(a).route, s = state.node(d).route;
  if (r == NoRoute || s == NoRoute || r == s || m_space.likeOf(r) != m_space.likeOf(s)) return false;
  const NodeId b = state.node(d).before, c = state.node(a).after;
  // a→d and b→c instead of a→c and b→d.
  const NodeId endOfR = m_space.isClient(c) ? c : m_space.end(s);
  const Cost cost = Cost{m_space.cost(a, d)} - state.node(a).toNext - state.node(b).toNext +
                    (m_space.isClient(b) || m_space.isClient(c) ? m_space.cost(b, endOfR) : 0);
  if (static_cast<double>(cost) >= limit) return false;
  return state.swapTails(a, b);
}

} // namespace huyuan::solver
