// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_rules.h"
#include "planning/json_p.h"

namespace huyuan::planning {

Json rulesToJson(const domain::PlanRules& rules);
domain::PlanRules rulesFrom(const JsonReader& in, const domain::PlanRules& base);

Json timesToJson(const domain::TimesOfDay& times);
domain::TimesOfDay timesFrom(const JsonReader& in, const std::string& key);
domain::VisitMode visitModeFrom(const JsonReader& in, const std::string& key);
domain::PlanMode planModeFrom(const JsonReader& in, const std::string& key);

} // namespace huyuan::planning
