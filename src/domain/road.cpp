// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/road.h"

#include <array>

namespace huyuan::domain {

std::string_view toText(RoadClass c) {
  static constexpr std::array<std::string_view, 15> Words{
      "motorway", "trunk", "primary",    "secondary", "tertiary", "unclassified", "residential", "living_street",
      "service",  "track", "pedestrian", "cycleway",  "footway",  "steps",        "ferry"};
  return Words[static_cast<std::size_t>(c)];
}

} // namespace huyuan::domain
