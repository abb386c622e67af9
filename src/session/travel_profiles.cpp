// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/travel_profiles.h"

#include "base/error.h"
#include "session/descriptions.h"

#include <algorithm>

namespace huyuan::session {

namespace {
constexpr const char* ProfileFile = "road_profiles.json";
}

std::vector<roads::Period> travelPeriods() { return roads::periodsFromJson(referenceText(ProfileFile), ProfileFile); }

roads::Profile travelProfile(const std::string& name, const std::string& period) {
  auto profile = roads::profileFromJson(referenceText(ProfileFile), name, ProfileFile);
  if (period.empty()) return profile;
  std::string ids;
  for (const roads::Period& p : travelPeriods()) {
    if (p.id == period) return profile.during(p);
    ids += (ids.empty() ? "" : ", ") + p.id;
  }
  throw base::Error(base::ErrorKind::BadInput, "there is no period {0}; there are {1}", {period, ids},
                    {.file = ProfileFile});
}

} // namespace huyuan::session
