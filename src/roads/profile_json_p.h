// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "domain/road.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

/// Reading data/reference/road_profiles.json with errors that name the file and the key.
namespace huyuan::roads {

/// A part of the file and the way to it ("profiles.car.speed_kmh").
struct JsonPart {
  const nlohmann::ordered_json& value;
  std::string path;
  const std::string& file;

  /// Throws Error(BadInput).
  [[noreturn]] void refuse(const std::string& pattern, const std::vector<std::string>& arguments) const;
  /// The path of a key in it.
  std::string at(const std::string& key) const { return path.empty() ? key : path + "." + key; }
  /// The part under a key. Refused if it is not there.
  JsonPart part(const std::string& key) const;
  bool has(const std::string& key) const { return value.contains(key); }
  double figure(const std::string& key, double otherwise, double least, double most) const;
  bool flag(const std::string& key, bool otherwise) const;
  std::string text(const std::string& key) const; ///< must be there and not empty
};

/// Throws Error(BadInput) if it is not a JSON object.
nlohmann::ordered_json parsedProfiles(const std::string& json, const std::string& file);

inline constexpr std::size_t RoadClassCount = static_cast<std::size_t>(domain::RoadClass::Ferry) + 1;
/// Its place among the classes. Refused if there is no such class.
std::size_t roadClassNamed(const std::string& word, const JsonPart& part);

} // namespace huyuan::roads
