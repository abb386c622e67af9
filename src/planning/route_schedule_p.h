// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/problem.h"

namespace huyuan::planning {

/// The same as solver::schedule(), which reads every matrix of the problem each time; this one reads the legs between
/// the stops of the route alone.
solver::Schedule routeSchedule(const solver::Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients);

} // namespace huyuan::planning
