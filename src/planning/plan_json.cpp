// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/json_p.h"
#include "planning/plan.h"
#include "planning/plan_rules_json_p.h"

#include <set>
#include <sstream>

namespace huyuan::planning {

namespace {

constexpr const char* PlanFormat = "huyuan-plan/2";
constexpr const char* FirstFormat = "huyuan-plan/1";

Json toJson(geo::LonLat p) {
  if (!p.isValid()) return nullptr;
  return Json::array({p.lon, p.lat});
}

Json toJson(const geo::Line& line) {
  Json points = Json::array();
  for (const geo::LonLat& p : line) points.push_back(toJson(p));
  return points;
}

Json toJson(const domain::Visit& v) {
  Json out{{"vendor_code", v.vendorCode},
           {"vendor", v.vendor.value},
           {"school", v.school.value},
           {"mode", std::string(domain::toText(v.mode))},
           {"service_seconds", v.service.value()},
           {"reserve", v.reserve}};
  out["district"] = v.district;
  out["must"] = v.must;
  if (v.priority != 0) out["priority"] = v.priority;
  if (v.hard) out["hard"] = true;
  if (!v.skills.empty()) out["skills"] = v.skills;
  if (v.window) out["window"] = timesToJson(*v.window);
  return out;
}

Json toJson(const domain::Stop& s) {
  return {{"number", s.number},
          {"visit", toJson(s.visit)},
          {"arrive", domain::toText(s.arrive)},
          {"start", domain::toText(s.start)},
          {"leave", domain::toText(s.leave)},
          {"travel_seconds", s.travel.value()},
          {"distance_m", s.distance.value()},
          {"misses_window", s.missesWindow},
          {"locked", s.locked},
          {"by_road", s.byRoad},
          {"period", s.period},
          {"path", toJson(s.path)}};
}

Json toJson(const domain::Route& r) {
  Json stops = Json::array();
  for (const domain::Stop& s : r.stops) stops.push_back(toJson(s));
  Json reserves = Json::array();
  for (const domain::Visit& v : r.reserves) reserves.push_back(toJson(v));
  Json out{{"team", r.team},
           {"district", r.district},
           {"date", r.date},
           {"start", toJson(r.start)},
           {"end", toJson(r.end)},
           {"depart", domain::toText(r.depart)},
           {"finish", domain::toText(r.finish)},
           {"overtime_seconds", r.overtime.value()},
           {"stops", std::move(stops)},
           {"reserves", std::move(reserves)},
           {"return_travel_seconds", r.returnTravel.value()},
           {"return_distance_m", r.returnDistance.value()},
           {"return_path", toJson(r.returnPath)},
           {"locked", r.locked}};
  if (r.lunchStart) {
    out["lunch_start"] = domain::toText(*r.lunchStart);
    out["lunch_seconds"] = r.lunch.value();
  }
  return out;
}

Json toJson(const domain::Unplanned& u) {
  Json out{{"vendor_code", u.vendorCode}, {"reason", u.reason}};
  if (u.window) out["window"] = timesToJson(*u.window);
  if (u.earliest) out["earliest"] = domain::toText(*u.earliest);
  return out;
}

Json toJson(const domain::PlanNote& n) {
  Json out{{"word", n.word}, {"subject", n.subject}, {"date", n.date}};
  if (n.window) out["window"] = timesToJson(*n.window);
  if (n.earliest) out["earliest"] = domain::toText(*n.earliest);
  return out;
}

Json toJson(const domain::DrawBreak& b) {
  return {{"vendor_code", b.vendorCode}, {"team", b.team}, {"reason", b.reason}, {"by", b.by}, {"at", b.at}};
}

Json toJson(const domain::Repetition& r) {
  return {{"kind", r.kind}, {"subject", r.subject}, {"campaign", r.campaign}};
}

/// A search as "steps:from:to" for each block.
std::string textOf(const domain::SearchRun& run) {
  std::string out;
  for (const domain::SearchBlock& b : run)
    out +=
        (out.empty() ? "" : " ") + std::to_string(b.steps) + ":" + std::to_string(b.from) + ":" + std::to_string(b.to);
  return out;
}

Json toJson(const domain::PlanSearch& s) {
  Json out{{"islands", s.islands}};
  if (s.iterations > 0) out["iterations"] = s.iterations;
  if (s.runs.empty()) return out;
  Json& groups = out["runs"] = Json::array();
  for (const auto& group : s.runs) {
    Json runs = Json::array();
    for (const domain::SearchRun& run : group) runs.push_back(textOf(run));
    groups.push_back(std::move(runs));
  }
  return out;
}

template <class T> Json listOf(const std::vector<T>& items) {
  Json list = Json::array();
  for (const T& item : items) list.push_back(toJson(item));
  return list;
}

geo::LonLat pointFrom(const Json& value, const JsonReader& in, const std::string& key) {
  if (value.is_null()) return {};
  if (!value.is_array() || value.size() != 2 || !value[0].is_number() || !value[1].is_number())
    in.fail(key, "[lon, lat]");
  const geo::LonLat p{value[0].get<double>(), value[1].get<double>()};
  if (!p.isValid()) in.fail(key, "a place on the earth");
  return p;
}

geo::Line lineFrom(const JsonReader& in, const std::string& key) {
  geo::Line line;
  for (const Json& p : in.array(key)) line.push_back(pointFrom(p, in, key));
  return line;
}

/// A day's end may lie past midnight in a plan with much overtime: "25:10".
domain::MinuteOfDay timeFrom(const JsonReader& in, const std::string& key) {
  const std::string text = in.text(key);
  const std::size_t colon = text.find(':');
  const bool digits = text.find_first_not_of("0123456789:") == std::string::npos;
  if (!digits || colon == std::string::npos || colon == 0 || colon > 3 || text.size() != colon + 3 ||
      text.rfind(':') != colon)
    in.fail(key, "a time such as 16:30");
  return std::stoi(text.substr(0, colon)) * 60 + std::stoi(text.substr(colon + 1));
}

domain::Visit visitFrom(const JsonReader& in) {
  domain::Visit v;
  v.vendorCode = in.text("vendor_code");
  v.vendor.value = in.integer("vendor");
  v.school.value = in.integer("school");
  v.mode = visitModeFrom(in, "mode");
  v.service = base::Seconds(in.integer("service_seconds"));
  v.reserve = in.flag("reserve", false);
  v.district = in.text("district", {});
  v.must = in.flag("must", true);
  v.priority = in.count("priority", 0, 20, 0);
  v.hard = in.flag("hard", false);
  if (in.has("skills")) v.skills = in.texts("skills");
  if (in.has("window")) v.window = timesFrom(in, "window");
  return v;
}

domain::Stop stopFrom(const JsonReader& in) {
  domain::Stop s;
  s.number = in.count("number", 1, 100000);
  s.visit = visitFrom(in.object("visit"));
  s.arrive = timeFrom(in, "arrive");
  s.start = timeFrom(in, "start");
  s.leave = timeFrom(in, "leave");
  s.travel = base::Seconds(in.integer("travel_seconds"));
  s.distance = base::Metres(in.number("distance_m"));
  s.missesWindow = in.flag("misses_window", false);
  s.locked = in.flag("locked", false);
  s.byRoad = in.flag("by_road", true);
  s.period = in.text("period", {});
  s.path = lineFrom(in, "path");
  return s;
}

domain::Route routeFrom(const JsonReader& in) {
  domain::Route r;
  r.team = in.count("team", 0, 1000000);
  r.district = in.text("district");
  r.date = in.text("date");
  r.start = pointFrom(in.raw("start"), in, "start");
  r.end = pointFrom(in.raw("end"), in, "end");
  r.depart = timeFrom(in, "depart");
  r.finish = timeFrom(in, "finish");
  r.overtime = base::Seconds(in.integer("overtime_seconds"));
  for (const JsonReader& s : in.items("stops")) r.stops.push_back(stopFrom(s));
  for (const JsonReader& v : in.items("reserves")) r.reserves.push_back(visitFrom(v));
  r.returnTravel = base::Seconds(in.integer("return_travel_seconds"));
  r.returnDistance = base::Metres(in.number("return_distance_m"));
  r.returnPath = lineFrom(in, "return_path");
  r.locked = in.flag("locked", false);
  if (!in.has("lunch_start")) return r;
  r.lunchStart = timeFrom(in, "lunch_start");
  r.lunch = base::Seconds(in.integer("lunch_seconds"));
  return r;
}

domain::Unplanned unplannedFrom(const JsonReader& in) {
  domain::Unplanned u{in.text("vendor_code"), in.text("reason")};
  if (in.has("window")) u.window = timesFrom(in, "window");
  if (in.has("earliest")) u.earliest = timeFrom(in, "earliest");
  return u;
}

domain::PlanNote noteFrom(const JsonReader& in) {
  domain::PlanNote n{in.text("word"), in.text("subject"), in.text("date")};
  if (in.has("window")) n.window = timesFrom(in, "window");
  if (in.has("earliest")) n.earliest = timeFrom(in, "earliest");
  return n;
}

domain::DrawBreak breakFrom(const JsonReader& in) {
  return {in.text("vendor_code"), in.count("team", 0, 1000000), in.text("reason"), in.text("by"), in.text("at")};
}

domain::SearchRun runFrom(const std::string& text, const JsonReader& in) {
  domain::SearchRun run;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    domain::SearchBlock b;
    char first = 0, second = 0;
    std::istringstream parts(word);
    const bool read = (parts >> b.steps >> first >> b.from >> second >> b.to) && parts.peek() == EOF;
    if (!read || first != ':' || second != ':' || b.steps < 1 || b.from > b.to || b.to > 1'000'000)
      in.fail("runs", "texts of blocks such as 400:0:5000");
    run.push_back(b);
  }
  return run;
}

domain::PlanSearch searchFrom(const JsonReader& in) {
  domain::PlanSearch s;
  s.islands = static_cast<unsigned>(in.count("islands", 1, 1024));
  if (in.has("iterations")) s.iterations = in.integer("iterations");
  if (s.iterations < 0) in.fail("iterations", "not negative");
  if (!in.has("runs")) return s;
  for (const Json& group : in.array("runs")) {
    if (!group.is_array()) in.fail("runs", "lists of texts");
    auto& runs = s.runs.emplace_back();
    for (const Json& run : group) {
      if (!run.is_string()) in.fail("runs", "lists of texts");
      runs.push_back(runFrom(run.get<std::string>(), in));
    }
  }
  return s;
}

/// Of the first format all visits lie in the district of their route, and there was one day.
void completeFirstFormat(domain::Plan& p) {
  std::set<std::string> dates;
  for (domain::Route& r : p.routes) {
    dates.insert(r.date);
    for (domain::Stop& s : r.stops) s.visit.district = r.district;
    for (domain::Visit& v : r.reserves) v.district = r.district;
  }
  p.rules.dates = {dates.begin(), dates.end()};
}

void readSecondFormat(const JsonReader& in, domain::Plan& p) {
  p.mode = planModeFrom(in, "mode");
  p.rules = rulesFrom(in.object("rules"), {});
  for (const JsonReader& n : in.items("notes")) p.notes.push_back(noteFrom(n));
  for (const JsonReader& b : in.items("draw_breaks")) p.drawBreaks.push_back(breakFrom(b));
  for (const JsonReader& r : in.items("repetitions"))
    p.repetitions.push_back({r.text("kind"), r.text("subject"), r.text("campaign")});
  p.comparedWith = in.texts("compared_with");
  p.timeOfDay = in.flag("time_of_day", false);
  p.balanceWeight = in.integer("balance_weight");
  p.unbalancedTravel = base::Seconds(in.integer("unbalanced_travel_seconds"));
  if (in.has("search")) p.search = searchFrom(in.object("search"));
}

} // namespace

std::string toJson(const domain::Plan& p) {
  Json out{{"format", PlanFormat},
           {"campaign", p.campaign},
           {"mode", std::string(domain::toText(p.mode))},
           {"record_hash", p.recordHash},
           {"seed", p.seed},
           {"created_at", p.createdAt},
           {"rules", rulesToJson(p.rules)},
           {"routes", listOf(p.routes)},
           {"unplanned", listOf(p.unplanned)},
           {"notes", listOf(p.notes)},
           {"draw_breaks", listOf(p.drawBreaks)},
           {"repetitions", listOf(p.repetitions)},
           {"compared_with", p.comparedWith},
           {"time_of_day", p.timeOfDay},
           {"balance_weight", p.balanceWeight},
           {"unbalanced_travel_seconds", p.unbalancedTravel.value()}};
  if (p.search.isKnown()) out["search"] = toJson(p.search);
  return out.dump(1) + "\n";
}

domain::Plan planFromJson(const std::string& json, const std::string& fileName) {
  const Json value = JsonReader::parse(json, fileName);
  const JsonReader in(value, fileName);
  const std::string format = in.text("format");
  if (format != PlanFormat && format != FirstFormat) in.fail("format", PlanFormat);
  domain::Plan p;
  p.campaign = in.text("campaign");
  p.recordHash = in.text("record_hash");
  if (!in.raw("seed").is_number_unsigned()) in.fail("seed", "a whole number, not negative");
  p.seed = in.raw("seed").get<std::uint64_t>();
  p.createdAt = in.text("created_at");
  for (const JsonReader& r : in.items("routes")) p.routes.push_back(routeFrom(r));
  for (const JsonReader& u : in.items("unplanned")) p.unplanned.push_back(unplannedFrom(u));
  if (format == FirstFormat)
    completeFirstFormat(p);
  else
    readSecondFormat(in, p);
  return p;
}

} // namespace huyuan::planning
