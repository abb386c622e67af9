// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "session/demo/network_builder.h"
#include "session/demo/settlements.h"
#include "session/demo/street_grid.h"

#include <vector>

namespace huyuan::session::demo {

/// Roads between the settlements: a Gabriel graph (so no two cross), bent a little, and classed by who needs them: the
/// ways between county seats are trunk and primary roads, those between towns secondary, the rest tertiary and below.
/// `groupOf` is each settlement's grid.
void buildCountryRoads(const std::vector<Settlement>& all, const std::vector<StreetGrid>& grids,
                       const std::vector<int>& groupOf, NetworkBuilder& network, base::Random& random);

} // namespace huyuan::session::demo
