// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/travel.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace huyuan::roads {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t ClassCount = static_cast<std::size_t>(domain::RoadClass::Ferry) + 1;
constexpr double SlowestKmh = 0.5, FastestKmh = 300.0; // slower would overflow the weights, faster is a slip

[[noreturn]] void refuse(const std::string& file, std::string pattern, std::vector<std::string> arguments = {}) {
  throw base::Error(base::ErrorKind::BadInput, std::move(pattern), std::move(arguments), {file, {}, 0, {}});
}

Json profilesOf(const std::string& json, const std::string& file) {
  const auto whole = Json::parse(json, nullptr, false);
  if (whole.is_discarded() || !whole.is_object()) refuse(file, "the file is not JSON");
  const auto found = whole.find("profiles");
  if (found == whole.end() || !found->is_object()) refuse(file, "{0} is missing", {"profiles"});
  return *found;
}

std::size_t classOf(const std::string& word, const std::string& file) {
  for (std::size_t i = 0; i < ClassCount; ++i)
    if (domain::toText(static_cast<domain::RoadClass>(i)) == word) return i;
  refuse(file, "{0} is not a class of roads", {word});
}

double figure(const Json& object, const std::string& key, double otherwise, const std::string& file) {
  const auto found = object.find(key);
  if (found == object.end()) return otherwise;
  if (!found->is_number()) refuse(file, "{0} is not a number", {key});
  return found->get<double>();
}

bool flag(const Json& object, const std::string& key, bool otherwise, const std::string& file) {
  const auto found = object.find(key);
  if (found == object.end()) return otherwise;
  if (!found->is_boolean()) refuse(file, "{0} must be true or false", {key});
  return found->get<bool>();
}

void readSpeeds(const Json& object, Profile& profile, const std::string& file) {
  const auto found = object.find("speed_kmh");
  if (found == object.end() || !found->is_object()) refuse(file, "{0} is missing", {"speed_kmh"});
  profile.speedKmh.assign(ClassCount, 0.0);
  for (const auto& [word, unused] : found->items()) {
    const double kmh = figure(*found, word, 0.0, file);
    if (kmh != 0.0 && !(kmh >= SlowestKmh && kmh <= FastestKmh))
      refuse(file, "the speed of {0} must be 0 or between {1} and {2} km/h", {word, "0.5", "300"});
    profile.speedKmh[classOf(word, file)] = kmh;
  }
}

} // namespace

Profile profileFromJson(const std::string& json, const std::string& name, const std::string& fileName) {
  const auto profiles = profilesOf(json, fileName);
  const auto found = profiles.find(name);
  if (found == profiles.end() || !found->is_object()) refuse(fileName, "there is no profile {0}", {name});
  Profile profile;
  profile.name = name;
  profile.motor = flag(*found, "motor", true, fileName);
  profile.footAccess = flag(*found, "foot_access", false, fileName);
  profile.linkFactor = figure(*found, "link_factor", 1.0, fileName);
  if (!(profile.linkFactor >= 0.1 && profile.linkFactor <= 1.0))
    refuse(fileName, "{0} is out of range", {"link_factor"});
  profile.turnPenaltySeconds = figure(*found, "turn_penalty_s", 0.0, fileName);
  if (!(profile.turnPenaltySeconds >= 0.0 && profile.turnPenaltySeconds <= 600.0))
    refuse(fileName, "{0} is out of range", {"turn_penalty_s"});
  readSpeeds(*found, profile, fileName);
  return profile;
}

std::vector<std::string> profileNames(const std::string& json, const std::string& fileName) {
  const auto profiles = profilesOf(json, fileName);
  std::vector<std::string> names;
  for (const auto& [name, unused] : profiles.items()) names.push_back(name);
  return names;
}

} // namespace huyuan::roads
