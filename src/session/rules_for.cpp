// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rules_for.h"

#include "base/error.h"
#include "domain/record_kinds.h"
#include "files/safe_file.h"
#include "session/descriptions.h"
#include "session/rule_presets.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>

namespace huyuan::session {

namespace {

using base::Error;
using base::ErrorKind;
using Json = nlohmann::json;

std::vector<std::string> schoolKinds() {
  std::vector<std::string> kinds;
  for (const domain::RecordDescription& d : loadDescriptions())
    if (const auto* field = d.kind == "school" ? d.field("kind") : nullptr)
      for (const domain::Choice& choice : field->choices) kinds.push_back(choice.value);
  return kinds;
}

/// As rulePresetsFrom() reads it: a list under "presets", each with a title.
std::string asPresets(const std::string& text, const std::string& file) {
  try {
    Json whole = Json::parse(text);
    if (whole.is_object() && whole.contains("presets")) whole = whole.at("presets");
    if (whole.is_object()) whole = Json::array({whole});
    for (Json& rule : whole) {
      if (rule.at("method") == "road_side")
        throw Error(ErrorKind::BadInput, "rule {0} is measured along the road of the gate, which is not known here",
                    {rule.value("code", "")}, {.file = file});
      if (!rule.contains("title")) rule["title"] = rule.at("code");
    }
    return Json{{"presets", whole}}.dump();
  } catch (const Json::exception& e) {
    throw Error(ErrorKind::BadInput, "is not a list of rules: {0}", {e.what()}, {.file = file});
  }
}

std::vector<RulePreset> chosen(const std::string& fileOrPreset) {
  if (std::filesystem::exists(files::toPath(fileOrPreset)))
    return rulePresetsFrom(asPresets(files::readFile(fileOrPreset), fileOrPreset), schoolKinds(), fileOrPreset);
  std::string known;
  for (const RulePreset& preset : rulePresets(schoolKinds())) {
    if (preset.code == fileOrPreset) return {preset};
    known += (known.empty() ? "" : ", ") + preset.code;
  }
  throw Error(ErrorKind::BadInput, "there is neither a file nor a preset {0}; the presets are: {1}",
              {fileOrPreset, known});
}

} // namespace

std::vector<domain::ZoneRule> rulesFor(const std::string& fileOrPreset) {
  std::vector<domain::ZoneRule> rules;
  for (const RulePreset& preset : chosen(fileOrPreset))
    for (const domain::Record& record : preset.rules) {
      rules.push_back(domain::zoneRuleFromRecord(record));
      const double distance = rules.back().distance.value();
      if (!std::isfinite(distance) || distance <= 0.0)
        throw Error(ErrorKind::BadInput, "rule {0} has no distance", {rules.back().code}, {.file = fileOrPreset});
    }
  if (rules.empty()) throw Error(ErrorKind::BadInput, "there are no rules in it", {}, {.file = fileOrPreset});
  return rules;
}

} // namespace huyuan::session
