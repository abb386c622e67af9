// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/school.h"
#include "domain/zone_rule.h"

#include <optional>
#include <span>

namespace huyuan::domain {

/// The methods to try where the rule's own, the first of them, cannot be had: polygon → gates → point, walks first from
/// their gates.
std::span<const Method> fallbacks(Method wanted);

/// The first of fallbacks(rule.method) that the school has the geometry for; empty if it has no place at all. (A school
/// whose gates are all shut has no gates. A walk needs roads too: whether there are any is not asked here.)
std::optional<Method> effectiveMethod(const School& school, const ZoneRule& rule);

/// The zone 禁售区 of a school under a rule, for drawing only (a verdict is a distance): the true buffer of the campus,
/// circles around the open gates, or a circle around the point. Of a walking rule it is what the straight line allows:
/// no walk leads further. Empty if the school has no place.
geo::MultiPolygon zoneShape(const School& school, const ZoneRule& rule);

} // namespace huyuan::domain
