// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/zone_rule.h"

#include <string>
#include <vector>

namespace huyuan::session {

/// The rules of a JSON file with the keys of data/reference/rule_presets.json (its "presets", a list or one rule), in
/// the order of the file; or those of the preset with that code. A rule with a distance of its own for kindergartens is
/// two. Reads files. Throws Error(BadInput): neither a file nor a preset, not such a list, no rule in it, a method or a
/// distance that cannot be measured.
std::vector<domain::ZoneRule> rulesFor(const std::string& fileOrPreset);

} // namespace huyuan::session
