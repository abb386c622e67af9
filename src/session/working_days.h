// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/calendar.h"

#include <chrono>
#include <string>
#include <vector>

/// Days of work and of lessons, from editable data: data/reference/calendar.json and terms.json. All throw
/// Error(BadInput) if their file cannot be read as such.
namespace huyuan::session {

/// Monday to Friday, corrected by holidays and make-up days (调休).
planning::Calendar workingCalendar();
planning::Terms schoolTerms();

/// The first working day after `now` in China, as "2026-11-23".
std::string nextWorkingDay(std::chrono::sys_seconds now);
/// `count` working days from a date on, that date included if it is one. Throws Error(Usage) if it is no date, or for
/// more days than a plan may have.
std::vector<std::string> workingDays(const std::string& from, int count);

} // namespace huyuan::session
