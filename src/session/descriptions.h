// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"
#include "domain/zone_rule.h"

#include <string>
#include <vector>

/// The data that comes with the program, read from files::dataFolder() when asked for. Throws Error(BadInput) naming
/// the file.
namespace huyuan::session {

/// Every data/records/*.json, in the order of the file names; a bureau adds a kind by adding a file.
std::vector<domain::RecordDescription> loadDescriptions();

/// The rule a new workspace starts with (data/reference/rule_presets.json, the one marked "default", else the first),
/// as a record of kind "zone_rule" with the fields that `kind` describes. Editable afterwards like any record.
domain::Record defaultRule(const domain::RecordDescription& kind);

/// The text of data/reference/NAME.
std::string referenceText(const std::string& name);

} // namespace huyuan::session
