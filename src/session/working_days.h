// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <string>

namespace huyuan::session {

/// The first working day after `now` in China, as "2026-11-23": Monday to Friday, corrected by the holidays and make-up
/// days (调休) of data/reference/calendar.json, editable. Throws Error(BadInput) if that file cannot be read.
std::string nextWorkingDay(std::chrono::sys_seconds now);

} // namespace huyuan::session
