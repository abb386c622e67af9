// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/stretches_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {

constexpr double TailChance = 0.5;
constexpr std::size_t NearClients = 50;

/// The last node of a route from `from` on that is left by then, or one beside it.
NodeId leftBy(const SearchState& state, NodeId from, Time time, base::Random& random) {
  const SearchSpace& space = state.space();
  NodeId at = from;
  for (NodeId n = state.node(at).after; space.isClient(n) && state.leaves(n) <= time; n = state.node(n).after) at = n;
  const std::uint64_t beside = random.below(3);
  if (beside == 1 && at != from) at = state.node(at).before;
  if (beside == 2 && space.isClient(state.node(at).after)) at = state.node(at).after;
  return at;
}

} // namespace

bool StretchExchange::anyLocked(const SearchState& state, Stretch x) const {
  if (m_locked.empty()) return false;
  for (NodeId n = state.node(x.before).after; n != x.after; n = state.node(n).after)
    if (m_locked[n]) return true;
  return false;
}

bool StretchExchange::operator()(SearchState& state, base::Random& random) const {
  const auto c = static_cast<ClientId>(random.below(m_space.clients()));
  const auto near = m_near.of(c);
  if (near.empty()) return false;
  const ClientId other = near[random.below(std::min(NearClients, near.size()))].id;
  const std::uint32_t r = state.node(c).route, s = state.node(other).route;
  if (r == NoRoute || s == NoRoute || r == s || state.route(r).broken || state.route(s).broken) return false;
  Stretch x{c, m_space.end(r)}, y{leftBy(state, m_space.start(s), state.leaves(c), random), m_space.end(s)};
  if (!random.chance(TailChance)) {
    std::uint64_t length = 0;
    for (NodeId n = state.node(c).after; m_space.isClient(n); n = state.node(n).after) ++length;
    if (length == 0) return false;
    NodeId last = c;
    for (std::uint64_t steps = 1 + random.below(length); steps > 0; --steps) last = state.node(last).after;
    x.after = state.node(last).after;
    y.after = state.node(leftBy(state, y.before, state.leaves(last), random)).after;
  }
  return !anyLocked(state, x) && !anyLocked(state, y) && state.swap(x, y);
}

} // namespace huyuan::solver
