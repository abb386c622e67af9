// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/road.h"

#include <cstdint>
#include <string>
#include <vector>

namespace huyuan::session {

/// A street closed to vehicles, as by road works, or opened again: the whole of it as the source draws it. Walkers
/// pass.
struct RoadClosure {
  std::int64_t sourceId = 0; ///< of the way
  std::string name;          ///< may be empty
  domain::RoadClass roadClass{};
  bool closed = true;
};

/// The closed ways of a network, by the source's ids separated by spaces, as the workspace keeps them; an id that the
/// network does not have closes nothing.
std::vector<bool> closedWays(const domain::RoadNetwork& network, const std::string& ids);
/// The list with this way closed if it was open, and the other way round.
std::string toggled(const std::string& ids, std::int64_t way);

} // namespace huyuan::session
