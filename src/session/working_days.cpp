// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/working_days.h"

#include "base/clock.h"
#include "base/error.h"
#include "session/descriptions.h"

namespace huyuan::session {

namespace {
constexpr const char* CalendarFile = "calendar.json";
constexpr const char* TermsFile = "terms.json";
constexpr int MostDays = 400; ///< of one plan
} // namespace

planning::Calendar workingCalendar() { return planning::calendarFromJson(referenceText(CalendarFile), CalendarFile); }

planning::Terms schoolTerms() { return planning::termsFromJson(referenceText(TermsFile), TermsFile); }

std::string nextWorkingDay(std::chrono::sys_seconds now) {
  const auto today = std::chrono::floor<std::chrono::days>(now + base::ChinaOffset);
  return workingCalendar().workingDays(today + std::chrono::days{1}, 1).front();
}

std::vector<std::string> workingDays(const std::string& from, int count) {
  const auto day = planning::dayFromText(from);
  if (!day) throw base::Error(base::ErrorKind::Usage, "'{0}' is not a date such as 2026-11-24", {from});
  if (count < 1 || count > MostDays)
    throw base::Error(base::ErrorKind::Usage, "a plan has from 1 to {0} days", {std::to_string(MostDays)});
  return workingCalendar().workingDays(*day, count);
}

} // namespace huyuan::session
