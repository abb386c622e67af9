// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/periods.h"
#include "roads/profile_json_p.h"
#include "roads/travel.h"

#include <algorithm>

namespace huyuan::roads {
namespace {

constexpr double SlowestKmh = 0.5, FastestKmh = 300.0; // slower would overflow the weights, faster is a slip
constexpr double LongestSeconds = 600.0, LongestWait = 7200.0;

bool isSpeed(double kmh) { return kmh == 0.0 || (kmh >= SlowestKmh && kmh <= FastestKmh); }
bool isWithin(double v, double least, double most) { return v >= least && v <= most; }

JsonPart profilesIn(const JsonPart& whole) {
  JsonPart all = whole.part("profiles");
  if (!all.value.is_object()) all.refuse("{0} is missing", {all.path});
  return all;
}

double speed(const JsonPart& part, const std::string& key) {
  const double kmh = part.figure(key, 0.0, -FastestKmh, 10 * FastestKmh);
  if (!isSpeed(kmh))
    part.refuse("the speed of {0} must be 0 or between {1} and {2} km/h", {part.at(key), "0.5", "300"});
  return kmh;
}

void readSpeeds(const JsonPart& part, Profile& profile) {
  const JsonPart speeds = part.part("speed_kmh");
  if (!speeds.value.is_object()) speeds.refuse("{0} is missing", {speeds.path});
  profile.speedKmh.assign(RoadClassCount, 0.0);
  for (const auto& [word, unused] : speeds.value.items())
    profile.speedKmh[roadClassNamed(word, speeds)] = speed(speeds, word);
}

/// A key that is not known is a slip that would go unnoticed.
void refuseUnknown(const JsonPart& part, std::initializer_list<const char*> known) {
  for (const auto& [key, unused] : part.value.items())
    if (std::none_of(known.begin(), known.end(), [&k = key](const char* word) { return k == word; }))
      part.refuse("{0} is not known here", {part.at(key)});
}

} // namespace

Profile profileFromJson(const std::string& json, const std::string& name, const std::string& fileName) {
  const auto whole = parsedProfiles(json, fileName);
  const JsonPart all = profilesIn({whole, "", fileName});
  if (!all.has(name) || !all.value[name].is_object()) all.refuse("there is no profile {0}", {name});
  const JsonPart part = all.part(name);
  refuseUnknown(part, {"motor", "bike", "foot_access", "link_factor", "turn_penalty_s", "u_turn_s", "light_s",
                       "barrier_s", "ferry_wait_s", "push_kmh", "speed_kmh"});
  Profile profile;
  profile.name = name;
  profile.motor = part.flag("motor", true);
  profile.bike = part.flag("bike", false);
  profile.footAccess = part.flag("foot_access", false);
  profile.linkFactor = part.figure("link_factor", 1.0, 0.1, 1.0);
  profile.turnPenaltySeconds = part.figure("turn_penalty_s", 0.0, 0.0, LongestSeconds);
  profile.uTurnSeconds = part.figure("u_turn_s", 0.0, 0.0, LongestSeconds);
  profile.lightSeconds = part.figure("light_s", 0.0, 0.0, LongestSeconds);
  profile.barrierSeconds = part.figure("barrier_s", 0.0, 0.0, LongestSeconds);
  profile.ferryWaitSeconds = part.figure("ferry_wait_s", 0.0, 0.0, LongestWait);
  profile.pushKmh = speed(part, "push_kmh");
  readSpeeds(part, profile);
  return profile;
}

std::vector<std::string> profileNames(const std::string& json, const std::string& fileName) {
  const auto whole = parsedProfiles(json, fileName);
  std::vector<std::string> names;
  for (const auto& [name, unused] : profilesIn({whole, "", fileName}).value.items()) names.push_back(name);
  return names;
}

Profile Profile::during(const Period& of) const {
  Profile slowed = *this;
  slowed.period = of.id;
  for (std::size_t i = 0; i < speedKmh.size(); ++i)
    if (speedKmh[i] > 0.0)
      slowed.speedKmh[i] =
          std::clamp(speedKmh[i] * of.factor(name, static_cast<domain::RoadClass>(i)), SlowestKmh, FastestKmh);
  return slowed;
}

const Profile& checked(const Profile& profile) {
  const bool good =
      std::all_of(profile.speedKmh.begin(), profile.speedKmh.end(), isSpeed) && isSpeed(profile.pushKmh) &&
      isWithin(profile.linkFactor, 0.1, 1.0) && isWithin(profile.turnPenaltySeconds, 0.0, LongestSeconds) &&
      isWithin(profile.uTurnSeconds, 0.0, LongestSeconds) && isWithin(profile.lightSeconds, 0.0, LongestSeconds) &&
      isWithin(profile.barrierSeconds, 0.0, LongestSeconds) && isWithin(profile.ferryWaitSeconds, 0.0, LongestWait);
  if (!good) throw base::Error(base::ErrorKind::BadInput, "the profile {0} has a figure out of range", {profile.name});
  return profile;
}

} // namespace huyuan::roads
