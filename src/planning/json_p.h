// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>

/// Reading JSON with errors that name the file and the key.
namespace huyuan::planning {

using Json = nlohmann::json; ///< objects sort their keys bytewise, which makes the written text canonical

class JsonReader {
 public:
  JsonReader(const Json& value, std::string fileName, std::string path = {})
      : m_value(value)
      , m_file(std::move(fileName))
      , m_path(std::move(path)) {}

  static Json parse(const std::string& text, const std::string& fileName) {
    try {
      return Json::parse(text);
    } catch (const Json::parse_error& e) {
      throw base::Error(base::ErrorKind::BadInput, "not valid JSON at byte {0}", {std::to_string(e.byte)},
                        {fileName, {}, 0, {}});
    }
  }

  [[noreturn]] void fail(const std::string& key, const std::string& expected) const {
    throw base::Error(base::ErrorKind::BadInput, "key {0} must be {1}", {m_path + key, expected}, {m_file, {}, 0, {}});
  }
  /// A file is written by people: what nobody reads would look as if it counted.
  void refuseOthers(const std::set<std::string>& known) const {
    for (const auto& item : m_value.items())
      if (!known.contains(item.key())) fail(item.key(), "left out: nothing of that name is known");
  }
  bool has(const std::string& key) const { return m_value.is_object() && m_value.contains(key); }
  const Json& raw(const std::string& key) const {
    if (!has(key)) fail(key, "there");
    return m_value.at(key);
  }
  std::string text(const std::string& key) const {
    if (!raw(key).is_string()) fail(key, "text");
    return raw(key).get<std::string>();
  }
  std::string text(const std::string& key, const std::string& fallback) const {
    return has(key) ? text(key) : fallback;
  }
  std::int64_t integer(const std::string& key) const {
    if (!raw(key).is_number_integer()) fail(key, "a whole number");
    return raw(key).get<std::int64_t>();
  }
  /// Within [low, high].
  int count(const std::string& key, int low, int high) const {
    const std::int64_t n = integer(key);
    if (n < low || n > high) fail(key, "from " + std::to_string(low) + " to " + std::to_string(high));
    return static_cast<int>(n);
  }
  int count(const std::string& key, int low, int high, int fallback) const {
    return has(key) ? count(key, low, high) : fallback;
  }
  double number(const std::string& key) const {
    if (!raw(key).is_number()) fail(key, "a number");
    return raw(key).get<double>();
  }
  bool flag(const std::string& key, bool fallback) const {
    if (!has(key)) return fallback;
    if (!raw(key).is_boolean()) fail(key, "true or false");
    return raw(key).get<bool>();
  }
  std::vector<std::string> texts(const std::string& key) const {
    std::vector<std::string> result;
    for (const Json& v : array(key)) {
      if (!v.is_string()) fail(key, "a list of texts");
      result.push_back(v.get<std::string>());
    }
    return result;
  }
  const Json& array(const std::string& key) const {
    if (!raw(key).is_array()) fail(key, "a list");
    return raw(key);
  }
  /// The members of a list of objects.
  std::vector<JsonReader> items(const std::string& key) const {
    std::vector<JsonReader> result;
    for (const Json& v : array(key)) {
      const std::string at = m_path + key + "[" + std::to_string(result.size()) + "].";
      if (!v.is_object()) fail(key, "a list of objects");
      result.emplace_back(v, m_file, at);
    }
    return result;
  }
  /// The members of an object of whole numbers, each within [low, high].
  std::map<std::string, std::int64_t> numbers(const std::string& key, int low, int high) const {
    if (!raw(key).is_object()) fail(key, "an object");
    std::map<std::string, std::int64_t> result;
    const JsonReader in = object(key);
    for (const auto& [name, value] : raw(key).items()) result[name] = in.count(name, low, high);
    return result;
  }
  JsonReader object(const std::string& key) const {
    if (!raw(key).is_object()) fail(key, "an object");
    return {raw(key), m_file, m_path + key + "."};
  }
  const std::string& file() const { return m_file; }

 private:
  const Json& m_value;
  std::string m_file;
  std::string m_path;
};

} // namespace huyuan::planning
