// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/search/neighbours_p.h"

#include <vector>

namespace huyuan::solver {

/// A first solution by savings, all routes at once (Clarke and Wright, Operations Research 12 (1964) 568–581): every
/// client begins alone with the cheapest vehicle for it; then ends of routes are joined, where that saves most first,
/// if capacity, the number of stops and (Plain) times let them. One route a vehicle; where there are more routes than
/// vehicles, those with the fewest stops are left out. Not for Labels, nor where costs depend on the
/// vehicle or clients are kept apart.
std::vector<RoutePlan> savings(const SearchSpace& space, const Neighbours& around);

} // namespace huyuan::solver
