// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/working_days.h"

#include "base/clock.h"
#include "base/error.h"
#include "session/descriptions.h"

#include <nlohmann/json.hpp>

#include <set>

namespace huyuan::session {

namespace {

struct Calendar {
  std::set<std::string> holidays, makeUpDays;
};

Calendar readCalendar() {
  const std::string file = "calendar.json";
  try {
    const auto j = nlohmann::json::parse(referenceText(file));
    return {j.at("holidays").get<std::set<std::string>>(), j.at("working").get<std::set<std::string>>()};
  } catch (const nlohmann::json::exception& e) {
    throw base::Error(base::ErrorKind::BadInput, "is not a calendar: {0}", {e.what()}, {.file = file});
  }
}

bool isWeekend(std::chrono::sys_seconds at) {
  const std::chrono::weekday day{std::chrono::floor<std::chrono::days>(at + base::ChinaOffset)};
  return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

} // namespace

std::string nextWorkingDay(std::chrono::sys_seconds now) {
  const Calendar calendar = readCalendar();
  auto day = now;
  std::string date;
  do {
    day += std::chrono::days{1};
    date = base::chinaDate(day);
  } while ((isWeekend(day) && !calendar.makeUpDays.contains(date)) || calendar.holidays.contains(date));
  return date;
}

} // namespace huyuan::session
