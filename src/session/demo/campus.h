// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "session/demo/schools.h"

namespace huyuan::session::demo {

/// Gives the school its geometry inside the block: outline, gates on the edge, point, and how exact they are.
void layOut(SchoolSite& site, const StreetGrid& grid, base::Random& random);

} // namespace huyuan::session::demo
