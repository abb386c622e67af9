// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/calendar.h"

#include "planning/json_p.h"

#include <array>
#include <cstdio>

namespace huyuan::planning {

std::optional<std::chrono::sys_days> dayFromText(const std::string& date) {
  int y = 0;
  unsigned m = 0, d = 0;
  const bool shape = date.size() == 10 && date[4] == '-' && date[7] == '-' &&
                     date.find_first_not_of("0123456789-") == std::string::npos &&
                     date.find('-', 8) == std::string::npos;
  if (!shape || std::sscanf(date.c_str(), "%4d-%2u-%2u", &y, &m, &d) != 3) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
  if (!day.ok()) return std::nullopt;
  return std::chrono::sys_days{day};
}

std::string toText(std::chrono::sys_days day) {
  const std::chrono::year_month_day d{day};
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(d.year()),
                static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
  return buffer.data();
}

bool Calendar::isWorkingDay(std::chrono::sys_days day) const {
  const std::chrono::weekday weekday{day};
  const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
  const std::string date = toText(day);
  return !holidays.contains(date) && (!weekend || makeUpDays.contains(date));
}

std::vector<std::string> Calendar::workingDays(std::chrono::sys_days from, int count) const {
  std::vector<std::string> days;
  for (auto day = from; static_cast<int>(days.size()) < count; day += std::chrono::days{1})
    if (isWorkingDay(day)) days.push_back(toText(day));
  return days;
}

namespace {

std::set<std::string> datesFrom(const JsonReader& in, const std::string& key) {
  std::set<std::string> dates;
  for (const std::string& date : in.texts(key)) {
    if (!dayFromText(date)) in.fail(key, "dates such as 2026-10-01");
    dates.insert(date);
  }
  return dates;
}

std::set<std::string> textsFrom(const JsonReader& in, const std::string& key) {
  if (!in.has(key)) return {};
  const std::vector<std::string> texts = in.texts(key);
  return {texts.begin(), texts.end()};
}

std::pair<std::string, std::string> spanFrom(const Json& value, const JsonReader& in, const std::string& key) {
  const bool two = value.is_array() && value.size() == 2 && value[0].is_string() && value[1].is_string();
  if (!two) in.fail(key, "two dates");
  std::pair<std::string, std::string> span{value[0].get<std::string>(), value[1].get<std::string>()};
  if (!dayFromText(span.first) || !dayFromText(span.second) || span.first > span.second)
    in.fail(key, "two dates in order");
  return span;
}

TermCalendar termCalendarFrom(const JsonReader& in) {
  TermCalendar c;
  c.schools = textsFrom(in, "schools");
  c.districts = textsFrom(in, "districts");
  c.kinds = textsFrom(in, "kinds");
  std::tie(c.from, c.to) = spanFrom(in.raw("speaks_of"), in, "speaks_of");
  for (const Json& term : in.array("terms")) c.terms.push_back(spanFrom(term, in, "terms"));
  if (in.has("closed")) c.closed = datesFrom(in, "closed");
  if (in.has("open")) c.open = datesFrom(in, "open");
  return c;
}

/// How closely a calendar is meant for a school; 0 = not at all.
int closeness(const TermCalendar& c, const domain::School& s) {
  if (!c.schools.empty()) return !s.code.empty() && c.schools.contains(s.code) ? 4 : 0;
  const bool district = c.districts.empty() || c.districts.contains(s.districtCode);
  const bool kind = c.kinds.empty() || c.kinds.contains(s.kind);
  if (!district || !kind) return 0;
  return 1 + (c.kinds.empty() ? 0 : 1) + (c.districts.empty() ? 0 : 1);
}

Lessons answer(const TermCalendar& c, std::chrono::sys_days day, const Calendar& calendar) {
  const std::string date = toText(day);
  if (date < c.from || date > c.to) return Lessons::OutsideCalendar;
  if (c.open.contains(date)) return Lessons::Yes;
  if (c.closed.contains(date) || !calendar.isWorkingDay(day)) return Lessons::No;
  for (const auto& [first, last] : c.terms)
    if (first <= date && date <= last) return Lessons::Yes;
  return Lessons::No;
}

} // namespace

Calendar calendarFromJson(const std::string& json, const std::string& fileName) {
  const Json value = JsonReader::parse(json, fileName);
  const JsonReader in(value, fileName);
  return {datesFrom(in, "holidays"), datesFrom(in, "working")};
}

Lessons Terms::on(const domain::School& school, std::chrono::sys_days day, const Calendar& calendar) const {
  const TermCalendar* best = nullptr;
  int closest = 0;
  for (const TermCalendar& c : calendars)
    if (const int close = closeness(c, school); close > closest) closest = close, best = &c;
  return best ? answer(*best, day, calendar) : Lessons::NoCalendar;
}

roads::DayKind Terms::kindOf(std::chrono::sys_days day, const Calendar& calendar) const {
  bool known = false;
  for (const TermCalendar& c : calendars) {
    const Lessons lessons = answer(c, day, calendar);
    if (lessons == Lessons::Yes) return roads::DayKind::School;
    known = known || lessons == Lessons::No;
  }
  if (!calendar.isWorkingDay(day)) return roads::DayKind::Rest;
  // As for a school's windows: a working day of which nobody knows is taken for a day with lessons.
  return known ? roads::DayKind::Work : roads::DayKind::School;
}

Terms termsFromJson(const std::string& json, const std::string& fileName) {
  const Json value = JsonReader::parse(json, fileName);
  const JsonReader in(value, fileName);
  Terms terms;
  for (const JsonReader& c : in.items("calendars")) terms.calendars.push_back(termCalendarFrom(c));
  return terms;
}

} // namespace huyuan::planning
