// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_rules.h"

#include <string>

namespace huyuan::planning {

/// The rules of a plan as text; keys in docs/formats.md.
std::string toJson(const domain::PlanRules& rules);
/// What is not there is as in `base`. Throws Error(BadInput) naming file and key, also of a key that is not known.
domain::PlanRules planRulesFromJson(const std::string& json, const std::string& fileName,
                                    const domain::PlanRules& base = {});

} // namespace huyuan::planning
