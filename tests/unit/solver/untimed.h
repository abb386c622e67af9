// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "brute_force.h"

namespace huyuan::test {

struct UntimedMix {
  std::size_t clients;
  std::int64_t capacity; ///< of the first two vehicles; three more of the others
  bool oneWay = false;   ///< legs cost more in one direction than in the other
  bool depots = false;   ///< the last two vehicles start where nobody else does, the last of all ends elsewhere
  solver::Cost fixed = 0;
};

/// Nothing depends on time; two vehicles of each of two kinds.
inline solver::Problem untimed(base::Random& random, const UntimedMix& mix) {
  const std::size_t depots = mix.depots ? 2 : 0;
  solver::Problem p = randomProblem(random, {mix.clients + depots, 4});
  for (std::size_t i = 0; i <= mix.clients + depots && !mix.oneWay; ++i)
    for (std::size_t j = 0; j < i; ++j) p.cost.set(i, j, p.cost(j, i));
  p.clients.resize(mix.clients);
  for (solver::Client& c : p.clients) c.earliest = 0, c.latest = solver::Client{}.latest, c.service = 0;
  for (std::size_t r = 0; r < p.vehicles.size(); ++r) {
    p.vehicles[r].shiftEnd = solver::Vehicle{}.shiftEnd;
    p.vehicles[r].capacity = mix.capacity + static_cast<std::int64_t>(r / 2) * 3;
    p.vehicles[r].fixedCost = mix.fixed;
    if (mix.depots && r >= 2) p.vehicles[r].start = p.vehicles[r].end = mix.clients + 1;
  }
  if (mix.depots) p.vehicles.back().end = mix.clients + 2;
  return p;
}

} // namespace huyuan::test
