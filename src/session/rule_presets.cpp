// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rule_presets.h"

#include "base/error.h"
#include "session/descriptions.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace huyuan::session {

namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

constexpr const char* File = "rule_presets.json";

std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ",") + word;
  return out;
}

bool isKindergarten(const std::string& kind) { return kind == "111" || kind == "119"; }

Words kinds(const Words& of, bool kindergartens) {
  Words out;
  std::copy_if(of.begin(), of.end(), std::back_inserter(out),
               [=](const std::string& k) { return isKindergarten(k) == kindergartens; });
  return out;
}

domain::Record ruleFrom(const Json& j) {
  domain::Record r;
  for (const char* key : {"code", "title", "issuers", "document_number", "valid_from", "valid_to", "source"})
    if (const auto text = j.value(key, std::string()); !text.empty()) r.values[key] = text;
  r.values["distance_m"] = j.at("distance_m").get<double>();
  const domain::Method method = domain::methodFromText(j.at("method").get<std::string>());
  r.values["method"] = std::string(domain::toText(method));
  r.values["stated"] = j.value("stated", false);
  r.values["inclusive"] = j.value("inclusive", true);
  r.values["enabled"] = true;
  if (const auto list = j.value("school_kinds", Words()); !list.empty()) r.values["school_kinds"] = joined(list);
  if (const auto list = j.value("goods", Words()); !list.empty()) r.values["goods"] = joined(list);
  return r;
}

/// One distance for kindergartens and another for the rest are two rules: a rule has one distance.
Words appliesTo(const Json& j, const Words& all) {
  const auto named = j.value("school_kinds", Words());
  return named.empty() ? all : named;
}

std::vector<domain::Record> rulesFrom(const Json& j, const Words& all) {
  const domain::Record whole = ruleFrom(j);
  const double distance = j.at("distance_m").get<double>();
  const double kindergarten = j.value("kindergarten_m", distance);
  if (kindergarten == distance) return {whole};
  domain::Record others = whole;
  others.values["code"] = whole.text("code") + "-schools";
  others.values["title"] = whole.text("title") + "：学校";
  others.values["school_kinds"] = joined(kinds(appliesTo(j, all), false));
  domain::Record small = whole;
  small.values["code"] = whole.text("code") + "-kindergartens";
  small.values["title"] = whole.text("title") + "：幼儿园";
  small.values["distance_m"] = kindergarten;
  small.values["school_kinds"] = joined(kinds(all, true));
  return {others, small};
}

} // namespace

std::vector<RulePreset> rulePresetsFrom(const std::string& json, const Words& schoolKinds, const std::string& name) {
  try {
    const Json whole = Json::parse(json);
    std::vector<RulePreset> out;
    for (const Json& j : whole.at("presets")) {
      // Metres along the road on both sides of a gate: there is no such method here, and no other may stand for it.
      if (j.at("method") == "road_side") continue;
      out.push_back({j.at("code").get<std::string>(), j.at("title").get<std::string>(), j.value("default", false),
                     rulesFrom(j, schoolKinds)});
    }
    return out;
  } catch (const Json::exception& e) {
    throw base::Error(base::ErrorKind::BadInput, "is not a list of rules: {0}", {e.what()}, {.file = name});
  }
}

std::vector<RulePreset> rulePresets(const Words& schoolKinds) {
  return rulePresetsFrom(referenceText(File), schoolKinds, File);
}

std::string freeRuleCode(const std::string& code, const domain::Snapshot& snapshot) {
  const auto taken = [&](const std::string& c) {
    return std::any_of(snapshot.rules.begin(), snapshot.rules.end(), [&](const auto& r) { return r.code == c; });
  };
  std::string free = code;
  for (int n = 2; taken(free); ++n) free = code + "-" + std::to_string(n);
  return free;
}

std::vector<domain::Record> rulesToAdd(const RulePreset& preset, const domain::Snapshot& snapshot) {
  std::vector<domain::Record> out = preset.rules;
  for (domain::Record& r : out) r.values["code"] = freeRuleCode(r.text("code"), snapshot);
  return out;
}

} // namespace huyuan::session
