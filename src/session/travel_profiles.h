// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/periods.h"
#include "roads/travel.h"

#include <string>
#include <vector>

namespace huyuan::session {

/// A profile of data/reference/road_profiles.json with the speeds of one of its periods, by id; "" = those outside all
/// periods. Throws Error(BadInput) if the file cannot be read as such or has no such profile or period.
roads::Profile travelProfile(const std::string& name, const std::string& period);

/// The periods of that file, in its order. Throws likewise.
std::vector<roads::Period> travelPeriods();

} // namespace huyuan::session
