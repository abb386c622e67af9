// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/travel_profiles.h"

#include "base/error.h"
#include "roads/periods.h"
#include "session/descriptions.h"

#include <algorithm>

namespace huyuan::session {

roads::Profile travelProfile(const std::string& name, const std::string& period) {
  const std::string file = "road_profiles.json", text = referenceText(file);
  auto profile = roads::profileFromJson(text, name, file);
  if (period.empty()) return profile;
  std::string ids;
  for (const roads::Period& p : roads::periodsFromJson(text, file)) {
    if (p.id == period) return profile.during(p);
    ids += (ids.empty() ? "" : ", ") + p.id;
  }
  throw base::Error(base::ErrorKind::BadInput, "there is no period {0}; there are {1}", {period, ids}, {.file = file});
}

} // namespace huyuan::session
