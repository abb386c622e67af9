// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/zone_rule.h"

#include <QString>

#include <string>

/// A rule in plain words.
namespace huyuan::ui {

/// The title, else the code.
QString ruleName(const domain::ZoneRule& rule);
/// "200", "87.5": a limit without needless digits.
QString limitText(base::Metres distance);
/// "Within 200 m in a straight line from the campus boundary, 200 m itself included".
QString reachText(const domain::ZoneRule& rule);
/// How a method measures: "in a straight line from the campus boundary" …
QString methodPhrase(domain::Method method);
/// "The document names this method" or "… names no method; this one is our reading of it".
QString readingText(const domain::ZoneRule& rule);
/// "Schools: primary school, …"; "All kinds of schools".
QString schoolsText(const domain::ZoneRule& rule);
/// "水晶泥, 气泡胶 …"; empty if the rule names no goods.
QString goodsText(const domain::ZoneRule& rule);
/// "In force from 2020-09-01; until when is not stated"; empty if no date is known.
QString datesText(const domain::ZoneRule& rule);
/// What must be said about its dates on a day ("2026-11-24"); empty = in force.
QString validityWarning(const domain::ZoneRule& rule, const std::string& today);

} // namespace huyuan::ui
