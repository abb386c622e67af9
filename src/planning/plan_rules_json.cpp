// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/plan_rules_json.h"

#include "planning/calendar.h"
#include "planning/plan_rules_json_p.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

namespace huyuan::planning {

namespace {

constexpr std::int64_t MostWeight = 1'000'000'000; ///< sums of many stay exact
constexpr int MostMinutes = 24 * 60;

Json weightsToJson(const domain::PlanWeights& w) {
  return {{"late", w.late},
          {"outside", w.outside},
          {"overtime", w.overtime},
          {"optional", w.optional},
          {"school_change", w.schoolChange},
          {"repetition", w.repetition},
          {"balance", w.balance},
          {"balance_percent", w.balancePercent}};
}

domain::PlanWeights weightsFrom(const JsonReader& in, domain::PlanWeights w) {
  in.refuseOthers(
      {"late", "outside", "overtime", "optional", "school_change", "repetition", "balance", "balance_percent"});
  const auto read = [&](const char* key, std::int64_t& weight) {
    if (!in.has(key)) return;
    weight = in.integer(key);
    if (weight < 0 || weight > MostWeight) in.fail(key, "from 0 to " + std::to_string(MostWeight));
  };
  read("late", w.late);
  read("outside", w.outside);
  read("overtime", w.overtime);
  read("optional", w.optional);
  read("school_change", w.schoolChange);
  read("repetition", w.repetition);
  read("balance", w.balance);
  if (in.has("balance_percent")) w.balancePercent = in.number("balance_percent");
  if (!(w.balancePercent >= 0 && w.balancePercent <= 1000)) in.fail("balance_percent", "from 0 to 1000");
  return w;
}

Json visitToJson(const domain::VisitRule& v) {
  Json out{{"vendor_code", v.vendorCode}};
  if (v.mode) out["mode"] = std::string(domain::toText(*v.mode));
  if (v.must) out["must"] = *v.must;
  if (v.priority) out["priority"] = *v.priority;
  if (v.window) out["window"] = timesToJson(*v.window);
  if (v.hard) out["hard"] = *v.hard;
  if (!v.skills.empty()) out["skills"] = v.skills;
  if (v.stay) out["stay_minutes"] = v.stay->value() / 60;
  return out;
}

domain::VisitRule visitRuleFrom(const JsonReader& in) {
  in.refuseOthers({"vendor_code", "mode", "must", "priority", "window", "hard", "skills", "stay_minutes"});
  domain::VisitRule v;
  v.vendorCode = in.text("vendor_code");
  if (in.has("mode")) v.mode = visitModeFrom(in, "mode");
  if (in.has("must")) v.must = in.flag("must", true);
  if (in.has("priority")) v.priority = in.count("priority", 0, 20);
  if (in.has("window")) v.window = timesFrom(in, "window");
  if (in.has("hard")) v.hard = in.flag("hard", false);
  if (in.has("skills")) v.skills = in.texts("skills");
  if (in.has("stay_minutes")) v.stay = base::Seconds(in.count("stay_minutes", 0, MostMinutes) * 60);
  return v;
}

base::Seconds minutesFrom(const JsonReader& in, const std::string& key, int low, base::Seconds fallback) {
  return in.has(key) ? base::Seconds(in.count(key, low, MostMinutes) * 60) : fallback;
}

domain::Meal mealFrom(const JsonReader& in, domain::Meal meal) {
  meal.duration = minutesFrom(in, "lunch_minutes", 0, meal.duration);
  if (in.has("lunch_between")) std::tie(meal.from, meal.to) = timesFrom(in, "lunch_between");
  if (meal.duration.value() > 0 && (meal.to - meal.from) * 60 < meal.duration.value())
    in.fail("lunch_between", "long enough for lunch_minutes");
  return meal;
}

} // namespace

Json timesToJson(const domain::TimesOfDay& times) {
  return Json::array({domain::toText(times.first), domain::toText(times.second)});
}

domain::TimesOfDay timesFrom(const JsonReader& in, const std::string& key) {
  const std::vector<std::string> times = in.texts(key);
  if (times.size() != 2) in.fail(key, "two times");
  const domain::TimesOfDay out{domain::minuteOfDayFromText(times[0]), domain::minuteOfDayFromText(times[1])};
  if (out.first > out.second) in.fail(key, "two times in order");
  return out;
}

domain::VisitMode visitModeFrom(const JsonReader& in, const std::string& key) {
  using enum domain::VisitMode;
  const std::string text = in.text(key);
  for (const domain::VisitMode m : {Observe, Purchase, Inspect, FollowUp})
    if (domain::toText(m) == text) return m;
  in.fail(key, "observe, purchase, inspect or follow_up");
}

domain::PlanMode planModeFrom(const JsonReader& in, const std::string& key) {
  const std::string text = in.text(key);
  for (const domain::PlanMode m : {domain::PlanMode::Drawn, domain::PlanMode::Free})
    if (domain::toText(m) == text) return m;
  in.fail(key, "drawn or free");
}

Json rulesToJson(const domain::PlanRules& r) {
  Json visits = Json::array();
  for (const domain::VisitRule& v : r.visits) visits.push_back(visitToJson(v));
  return {{"mode", std::string(domain::toText(r.mode))},
          {"dates", r.dates},
          {"max_stops", r.maxStops},
          {"max_day_minutes", r.maxDay.value() / 60},
          {"max_overtime_minutes", r.maxOvertime.value() / 60},
          {"lunch_minutes", r.lunch.duration.value() / 60},
          {"lunch_between", timesToJson({r.lunch.from, r.lunch.to})},
          {"parking_minutes", r.parking.value() / 60},
          {"school_days_only", r.schoolDaysOnly},
          {"apart", r.apart},
          {"visit_mode", std::string(domain::toText(r.visitMode))},
          {"weights", weightsToJson(r.weights)},
          {"visits", std::move(visits)}};
}

domain::PlanRules rulesFrom(const JsonReader& in, const domain::PlanRules& base) {
  domain::PlanRules r = base;
  if (in.has("mode")) r.mode = planModeFrom(in, "mode");
  if (in.has("dates")) r.dates = in.texts("dates");
  r.maxStops = in.count("max_stops", 1, 1000, r.maxStops);
  r.maxDay = minutesFrom(in, "max_day_minutes", 1, r.maxDay);
  r.maxOvertime = minutesFrom(in, "max_overtime_minutes", 0, r.maxOvertime);
  r.lunch = mealFrom(in, r.lunch);
  r.parking = minutesFrom(in, "parking_minutes", 0, r.parking);
  r.schoolDaysOnly = in.flag("school_days_only", r.schoolDaysOnly);
  r.apart = in.flag("apart", r.apart);
  if (in.has("visit_mode")) r.visitMode = visitModeFrom(in, "visit_mode");
  if (in.has("weights")) r.weights = weightsFrom(in.object("weights"), r.weights);
  if (!in.has("visits")) return r;
  r.visits.clear();
  for (const JsonReader& visit : in.items("visits")) r.visits.push_back(visitRuleFrom(visit));
  return r;
}

namespace {

void checkDates(const JsonReader& in, const domain::PlanRules& rules) {
  const auto isDate = [](const std::string& text) { return dayFromText(text).has_value(); };
  if (!std::all_of(rules.dates.begin(), rules.dates.end(), isDate) ||
      std::adjacent_find(rules.dates.begin(), rules.dates.end(), std::greater_equal<>()) != rules.dates.end())
    in.fail("dates", "days such as 2026-11-24, in order, each once");
}

void checkVisits(const JsonReader& in, const domain::PlanRules& rules) {
  std::set<std::string> codes;
  for (const domain::VisitRule& v : rules.visits)
    if (!codes.insert(v.vendorCode).second)
      in.fail("visits", "a list that names each vendor once, not " + v.vendorCode + " twice");
}

} // namespace

std::string toJson(const domain::PlanRules& rules) { return rulesToJson(rules).dump(1) + "\n"; }

domain::PlanRules planRulesFromJson(const std::string& json, const std::string& fileName,
                                    const domain::PlanRules& base) {
  const Json value = JsonReader::parse(json, fileName);
  const JsonReader in(value, fileName);
  if (!value.is_object()) in.fail("mode", "in an object");
  in.refuseOthers({"mode", "dates", "max_stops", "max_day_minutes", "max_overtime_minutes", "lunch_minutes",
                   "lunch_between", "parking_minutes", "school_days_only", "apart", "visit_mode", "weights", "visits"});
  domain::PlanRules rules = rulesFrom(in, base);
  checkDates(in, rules);
  checkVisits(in, rules);
  return rules;
}

} // namespace huyuan::planning
