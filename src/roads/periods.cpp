// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/periods.h"

#include "roads/profile_json_p.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace huyuan::roads {
namespace {

constexpr double LeastFactor = 0.1, MostFactor = 2.0;
constexpr const char* Others = "others"; ///< classes that a list of factors does not name

/// "07:30" → 450.
std::optional<int> minuteOf(const std::string& text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
  return hour < 24 && minute < 60 ? std::optional(hour * 60 + minute) : std::nullopt;
}

int minuteIn(const JsonPart& part, const std::string& key) {
  const auto minute = minuteOf(part.text(key));
  if (!minute) part.refuse("{0} is not a time of day such as 07:30", {part.at(key)});
  return *minute;
}

DayKind daysIn(const JsonPart& part) {
  const std::string word = part.text("days");
  for (const auto& [text, kind] :
       {std::pair{"school", DayKind::School}, {"work", DayKind::Work}, {"any", DayKind::Rest}})
    if (word == text) return kind;
  part.refuse("{0} must be school, work or any", {part.at("days")});
}

/// One figure for all classes, or some by class and one for the others.
std::vector<double> factorsOf(const JsonPart& factors, const std::string& profile) {
  const JsonPart part = factors.part(profile);
  if (!part.value.is_object())
    return std::vector<double>(RoadClassCount, factors.figure(profile, 1.0, LeastFactor, MostFactor));
  std::vector<double> all(RoadClassCount, part.figure(Others, 1.0, LeastFactor, MostFactor));
  for (const auto& [word, unused] : part.value.items())
    if (word != Others) all[roadClassNamed(word, part)] = part.figure(word, 1.0, LeastFactor, MostFactor);
  return all;
}

Period periodOf(const JsonPart& part) {
  if (!part.value.is_object()) part.refuse("{0} is not a period", {part.path});
  Period period;
  period.id = part.text("id"), period.zh = part.text("zh"), period.en = part.text("en");
  period.from = minuteIn(part, "from"), period.to = minuteIn(part, "to");
  period.days = daysIn(part);
  const JsonPart factors = part.part("factors");
  if (!factors.value.is_object()) factors.refuse("{0} is missing", {factors.path});
  for (const auto& [profile, unused] : factors.value.items())
    period.factors.emplace(profile, factorsOf(factors, profile));
  return period;
}

} // namespace

bool Period::holds(int minuteOfDay, DayKind day) const {
  const bool isDay = days == DayKind::Rest || day == DayKind::School || (days == DayKind::Work && day == DayKind::Work);
  if (from <= to) return isDay && minuteOfDay >= from && minuteOfDay <= to;
  return isDay && (minuteOfDay >= from || minuteOfDay <= to);
}

double Period::factor(const std::string& profile, domain::RoadClass roadClass) const {
  const auto found = factors.find(profile);
  const auto place = static_cast<std::size_t>(roadClass);
  return found == factors.end() || place >= found->second.size() ? 1.0 : found->second[place];
}

std::vector<Period> periodsFromJson(const std::string& json, const std::string& fileName) {
  const auto whole = parsedProfiles(json, fileName);
  const JsonPart list = JsonPart{whole, "", fileName}.part("periods");
  if (!list.value.is_array()) list.refuse("{0} is not a list", {list.path});
  std::vector<Period> periods;
  for (std::size_t i = 0; i < list.value.size(); ++i) {
    const JsonPart part{list.value[i], list.path + "[" + std::to_string(i) + "]", fileName};
    periods.push_back(periodOf(part));
    const auto same = [&](const Period& p) { return p.id == periods.back().id; };
    if (std::count_if(periods.begin(), periods.end(), same) > 1)
      part.refuse("{0} stands there twice: {1}", {part.at("id"), periods.back().id});
  }
  return periods;
}

const Period* periodAt(int minuteOfDay, DayKind day, const std::vector<Period>& periods) {
  const auto found =
      std::find_if(periods.begin(), periods.end(), [&](const Period& p) { return p.holds(minuteOfDay, day); });
  return found == periods.end() ? nullptr : &*found;
}

} // namespace huyuan::roads
