// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/stops.h"

#include <vector>

namespace huyuan::roads {

/// The line along `arcs` (each begins where the one before ends) from one snap on the first to another on the last. At
/// least two points.
geo::Line drawPath(const Streets& streets, const std::vector<std::uint32_t>& arcs, const Snap& from,
                   const Stop& fromStop, const Snap& to, const Stop& toStop);

} // namespace huyuan::roads
