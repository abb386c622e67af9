// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/fleet_p.h"

#include <optional>

namespace huyuan::solver {

std::int64_t FleetCut::sum(const std::vector<ClientId>& absent) const {
  std::int64_t total = 0;
  for (const ClientId c : absent) total += m_absences[c];
  return total;
}

void FleetCut::giveUpRoute(SearchState& state) const {
  std::optional<std::pair<std::int64_t, std::size_t>> easiest;
  for (std::size_t r = 0; r < state.routes(); ++r) {
    if (state.route(r).stops == 0) continue;
    std::int64_t total = 0;
    for (NodeId n = state.node(state.space().start(r)).after; state.space().isClient(n); n = state.node(n).after)
      total += m_absences[n];
    if (!easiest || std::pair(total, r) < *easiest) easiest = std::pair(total, r);
  }
  if (!easiest || state.usedRoutes() < 2) return;
  const std::size_t r = easiest->second;
  state.remove(state.node(state.space().start(r)).after, state.route(r).stops);
  state.settle();
}

void FleetCut::step(SearchState& state, StringRuin& ruin, BlinkRecreate& recreate, const Annealing& annealing,
                    base::Random& random) {
  if (state.absent().empty()) giveUpRoute(state);
  state.begin();
  const std::size_t absent = state.absent().size();
  const std::int64_t absences = sum(state.absent());
  const Cost cost = state.cost();
  ruin(state, random);
  recreate(state, random);
  const std::int64_t now = sum(state.absent());
  for (const ClientId c : state.absent()) ++m_absences[c];
  const bool fewer = state.absent().empty() || now < absences;
  const bool same =
      state.absent().size() <= absent && static_cast<double>(state.cost() - cost) < annealing.limit(random);
  if (!fewer && !same) state.rollBack();
}

} // namespace huyuan::solver
