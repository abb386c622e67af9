// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"
#include "domain/snapshot.h"

#include <string>
#include <vector>

/// Distance rules as other places have published them (data/reference/rule_presets.json), to start from.
namespace huyuan::session {

struct RulePreset {
  std::string code;
  std::string title;
  bool isDefault = false; ///< what a new workspace starts with
  /// Records of kind "zone_rule" without an id: one; or two, kindergartens (school kinds 111 and 119) and the other
  /// schools, where the document sets them different distances.
  std::vector<domain::Record> rules;
};

/// In the order of the file. `schoolKinds` are the codes a rule may name (the choices of school.kind). Presets measured
/// along the gate's own road (road_side) are left out: that is not a method the program has. Reads a file. Throws
/// Error(BadInput) naming the file if it is not such a list, Error(Failed) if it is not there.
std::vector<RulePreset> rulePresets(const std::vector<std::string>& schoolKinds);
/// The same from the text of such a file; `name` goes into errors.
std::vector<RulePreset> rulePresetsFrom(const std::string& json, const std::vector<std::string>& schoolKinds,
                                        const std::string& name);

/// The preset's records with codes that no rule of the workspace has yet ("code", "code-2", "code-3" …).
std::vector<domain::Record> rulesToAdd(const RulePreset& preset, const domain::Snapshot& snapshot);
/// `code`, or the first of code-2, code-3 … that no rule has.
std::string freeRuleCode(const std::string& code, const domain::Snapshot& snapshot);

} // namespace huyuan::session
