// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/zone_rule.h"

#include <QString>

/// What sheets say of rules and distances.
namespace huyuan::sheets {

/// "校界直线" …
QString methodText(domain::Method method);
/// "142.3": one decimal, half up; the verdict never comes from it. "-" for what is no finite number.
QString metresText(base::Metres distance);
/// "①" for 0 …; beyond "⑳" plain numbers in brackets.
QString ruleNumber(std::size_t place);
/// "2020-09-01 – 未载明"
QString validityText(const domain::ZoneRule& rule);
/// What must be said of a rule used on a day, "2026-11-24"; empty = in force.
QString validityWarning(const domain::ZoneRule& rule, const std::string& day);

} // namespace huyuan::sheets
