// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/descriptions.h"

#include "base/error.h"
#include "files/safe_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace huyuan::session {

namespace {

using Json = nlohmann::json;

domain::Value toValue(const Json& j) {
  if (j.is_string()) return j.get<std::string>();
  if (j.is_boolean()) return j.get<bool>();
  if (j.is_number_integer()) return j.get<std::int64_t>();
  if (j.is_number()) return j.get<double>();
  return {};
}

std::string joined(const Json& list) {
  std::string out;
  for (const Json& item : list) out += (out.empty() ? "" : ",") + item.get<std::string>();
  return out;
}

} // namespace

std::vector<domain::RecordDescription> loadDescriptions() {
  const auto folder = files::toPath(files::dataFolder() + "/records");
  std::vector<std::string> paths;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
    if (entry.path().extension() == ".json") paths.push_back(files::toUtf8(entry.path()));
  if (paths.empty())
    throw base::Error(base::ErrorKind::Failed, "no record descriptions here; is the program installed whole?", {},
                      {.file = files::toUtf8(folder)});
  std::sort(paths.begin(), paths.end());
  std::vector<domain::RecordDescription> out;
  for (const std::string& path : paths) out.push_back(domain::RecordDescription::fromJson(files::readFile(path), path));
  return out;
}

std::string referenceText(const std::string& name) {
  return files::readFile(files::dataFolder() + "/reference/" + name);
}

domain::Record defaultRule(const domain::RecordDescription& kind) {
  const std::string file = "rule_presets.json";
  try {
    const Json all = Json::parse(referenceText(file));
    const Json& presets = all.is_array() ? all : all.at("presets");
    const auto at =
        std::find_if(presets.begin(), presets.end(), [](const Json& j) { return j.value("default", false); });
    domain::Record r;
    for (const auto& [key, value] : (at == presets.end() ? presets.at(0) : *at).items())
      if (kind.field(key)) r.values[key] = value.is_array() ? domain::Value(joined(value)) : toValue(value);
    return r;
  } catch (const Json::exception& e) {
    throw base::Error(base::ErrorKind::BadInput, "is not a list of rules: {0}", {e.what()}, {.file = file});
  }
}

} // namespace huyuan::session
