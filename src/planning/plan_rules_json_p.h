// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_rules.h"
#include "planning/json_p.h"

#include <set>

namespace huyuan::planning {

/// A file is written by people: what nobody reads would look as if it counted. Throws as JsonReader::fail().
void refuseOthers(const JsonReader& in, const Json& value, const std::set<std::string>& known);

Json rulesToJson(const domain::PlanRules& rules);
domain::PlanRules rulesFrom(const JsonReader& in, const domain::PlanRules& base);

Json timesToJson(const domain::TimesOfDay& times);
domain::TimesOfDay timesFrom(const JsonReader& in, const std::string& key);
domain::VisitMode visitModeFrom(const JsonReader& in, const std::string& key);
domain::PlanMode planModeFrom(const JsonReader& in, const std::string& key);

} // namespace huyuan::planning
