// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/school.h"
#include "roads/periods.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// Which days offices work and which days pupils have lessons.
namespace huyuan::planning {

/// "2026-11-24" as a day; empty if it is not one.
std::optional<std::chrono::sys_days> dayFromText(const std::string& date);
std::string toText(std::chrono::sys_days day);

/// Monday to Friday, but for holidays, and the make-up days 调休 besides. From data/reference/calendar.json.
struct Calendar {
  std::set<std::string> holidays, makeUpDays;
  bool isWorkingDay(std::chrono::sys_days day) const;
  /// `count` working days, the first of them on or after `from`.
  std::vector<std::string> workingDays(std::chrono::sys_days from, int count) const;
};
/// Throws Error(BadInput) naming file and key.
Calendar calendarFromJson(const std::string& json, const std::string& fileName);

/// A school without calendar, and a day of which its calendar does not speak, are told apart.
enum class Lessons : std::uint8_t { Yes, No, NoCalendar, OutsideCalendar };

/// Terms of some schools: those named by code, else of the districts, else of the kinds; empty lists = of all.
struct TermCalendar {
  std::set<std::string> schools, districts, kinds;
  std::vector<std::pair<std::string, std::string>> terms; ///< first and last day, both with lessons
  std::string from, to;                                   ///< of which days it speaks, both inside
  std::set<std::string> closed, open;                     ///< days that differ from the working-day calendar
};

/// From data/reference/terms.json.
struct Terms {
  std::vector<TermCalendar> calendars;
  Lessons on(const domain::School& school, std::chrono::sys_days day, const Calendar& calendar) const;
  /// Of the city: School if any school has lessons, else Work or Rest.
  roads::DayKind kindOf(std::chrono::sys_days day, const Calendar& calendar) const;
};
/// Throws Error(BadInput) naming file and key.
Terms termsFromJson(const std::string& json, const std::string& fileName);

} // namespace huyuan::planning
