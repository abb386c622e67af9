// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/profile_json_p.h"

#include <array>
#include <cstdio>

namespace huyuan::roads {
namespace {

std::string plain(double v) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%g", v);
  return text.data();
}

} // namespace

void JsonPart::refuse(const std::string& pattern, const std::vector<std::string>& arguments) const {
  throw base::Error(base::ErrorKind::BadInput, pattern, arguments, {file, {}, 0, {}});
}

JsonPart JsonPart::part(const std::string& key) const {
  const auto found = value.find(key);
  if (found == value.end()) refuse("{0} is missing", {at(key)});
  return {*found, at(key), file};
}

double JsonPart::figure(const std::string& key, double otherwise, double least, double most) const {
  const auto found = value.find(key);
  if (found == value.end()) return otherwise;
  if (!found->is_number()) refuse("{0} is not a number", {at(key)});
  const double v = found->get<double>();
  if (!(v >= least && v <= most)) refuse("{0} must be between {1} and {2}", {at(key), plain(least), plain(most)});
  return v;
}

bool JsonPart::flag(const std::string& key, bool otherwise) const {
  const auto found = value.find(key);
  if (found == value.end()) return otherwise;
  if (!found->is_boolean()) refuse("{0} must be true or false", {at(key)});
  return found->get<bool>();
}

std::string JsonPart::text(const std::string& key) const {
  const auto found = value.find(key);
  if (found == value.end()) refuse("{0} is missing", {at(key)});
  if (!found->is_string() || found->get_ref<const std::string&>().empty()) refuse("{0} is not a text", {at(key)});
  return found->get<std::string>();
}

nlohmann::ordered_json parsedProfiles(const std::string& json, const std::string& file) {
  auto whole = nlohmann::ordered_json::parse(json, nullptr, false);
  if (whole.is_discarded() || !whole.is_object()) JsonPart{whole, "", file}.refuse("the file is not JSON", {});
  return whole;
}

std::size_t roadClassNamed(const std::string& word, const JsonPart& part) {
  for (std::size_t i = 0; i < RoadClassCount; ++i)
    if (domain::toText(static_cast<domain::RoadClass>(i)) == word) return i;
  part.refuse("{0} is not a class of roads", {part.at(word)});
}

} // namespace huyuan::roads
