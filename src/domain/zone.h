// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/school.h"
#include "domain/zone_rule.h"

#include <optional>

namespace huyuan::domain {

/// The rule's method if the school has the geometry for it, else the next of polygon → open gates → point that it has;
/// empty if it has no place at all. (A school whose gates are all shut falls through to its point.)
std::optional<Method> effectiveMethod(const School& school, const ZoneRule& rule);

/// The zone 禁售区 of a school under a rule, for drawing only (a verdict is a distance): the true buffer of the campus,
/// circles around the open gates, or a circle around the point. Empty if the school has no place.
geo::MultiPolygon zoneShape(const School& school, const ZoneRule& rule);

} // namespace huyuan::domain
