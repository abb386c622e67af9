// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "domain/zone_rule.h"
#include "session/workspace.h"

#include <vector>

namespace huyuan::session {

/// A warning for each of `rules` that has ended, is not in force yet or names no end, on the day "2026-11-24". Whoever
/// uses or prints a rule shows them.
std::vector<base::Problem> ruleWarnings(const std::vector<domain::ZoneRule>& rules, const std::string& today);
/// Of the workspace's enabled rules, on its clock's day.
std::vector<base::Problem> ruleWarnings(const Workspace& workspace);

} // namespace huyuan::session
