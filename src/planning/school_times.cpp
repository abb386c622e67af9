// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/school_times.h"

#include "planning/json_p.h"

#include <algorithm>

namespace huyuan::planning {

namespace {

constexpr domain::MinuteOfDay LastMinute = 24 * 60 - 1;

Window windowFrom(const Json& value, const JsonReader& in, const std::string& key) {
  if (!value.is_array() || value.size() != 2 || !value[0].is_string() || !value[1].is_string())
    in.fail(key, "two times such as [\"15:30\", \"16:30\"]");
  const Window w{domain::minuteOfDayFromText(value[0].get<std::string>()),
                 domain::minuteOfDayFromText(value[1].get<std::string>())};
  if (w.first > w.second) in.fail(key, "two times in order");
  return w;
}

DayTimes dayFrom(const JsonReader& in) {
  DayTimes day;
  day.dismissal = windowFrom(in.raw("dismissal"), in, "dismissal");
  if (in.has("other"))
    for (const Json& w : in.array("other")) day.other.push_back(windowFrom(w, in, "other"));
  if (!std::is_sorted(day.other.begin(), day.other.end())) in.fail("other", "in order");
  return day;
}

Window dismissalOf(const domain::School& school, const DayTimes& day) {
  if (school.dismissal.empty()) return day.dismissal;
  try {
    const domain::MinuteOfDay at = domain::minuteOfDayFromText(school.dismissal);
    return {at, at};
  } catch (const base::Error&) {
    return day.dismissal;
  }
}

} // namespace

std::vector<Window> SchoolTimes::windowsOf(const domain::School& school) const {
  const auto found = kinds.find(school.kind);
  const DayTimes& day = found == kinds.end() ? fallback : found->second;
  const Window out = dismissalOf(school, day);
  const Window main{std::max(0, out.first - beforeMinutes), std::min(LastMinute, out.second + afterMinutes)};
  std::vector<Window> windows;
  for (const Window& w : day.other)
    if (w.second < main.first && (windows.empty() || w.first > windows.back().second)) windows.push_back(w);
  windows.push_back(main);
  return windows;
}

SchoolTimes schoolTimesFromJson(const std::string& json, const std::string& fileName) {
  const Json value = JsonReader::parse(json, fileName);
  const JsonReader in(value, fileName);
  SchoolTimes times;
  times.beforeMinutes = in.count("before_minutes", 0, 720, times.beforeMinutes);
  times.afterMinutes = in.count("after_minutes", 0, 720, times.afterMinutes);
  if (in.has("default")) times.fallback = dayFrom(in.object("default"));
  const JsonReader kinds = in.object("kinds");
  for (const auto& item : in.raw("kinds").items()) times.kinds[item.key()] = dayFrom(kinds.object(item.key()));
  return times;
}

} // namespace huyuan::planning
