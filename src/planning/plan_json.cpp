// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/json_p.h"
#include "planning/plan.h"

namespace huyuan::planning {

namespace {

constexpr const char* PlanFormat = "huyuan-plan/1";

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
  if (v.window) out["window"] = {domain::toText(v.window->first), domain::toText(v.window->second)};
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
          {"by_road", s.byRoad},
          {"path", toJson(s.path)}};
}

Json toJson(const domain::Route& r) {
  Json stops = Json::array();
  for (const domain::Stop& s : r.stops) stops.push_back(toJson(s));
  Json reserves = Json::array();
  for (const domain::Visit& v : r.reserves) reserves.push_back(toJson(v));
  return {{"team", r.team},
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
          {"return_path", toJson(r.returnPath)}};
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

domain::VisitMode modeFrom(const JsonReader& in) {
  using enum domain::VisitMode;
  const std::string text = in.text("mode");
  for (const domain::VisitMode m : {Observe, Purchase, Inspect, FollowUp})
    if (domain::toText(m) == text) return m;
  in.fail("mode", "observe, purchase, inspect or follow_up");
}

domain::Visit visitFrom(const JsonReader& in) {
  domain::Visit v;
  v.vendorCode = in.text("vendor_code");
  v.vendor.value = in.integer("vendor");
  v.school.value = in.integer("school");
  v.mode = modeFrom(in);
  v.service = base::Seconds(in.integer("service_seconds"));
  v.reserve = in.flag("reserve", false);
  if (!in.has("window")) return v;
  const std::vector<std::string> times = in.texts("window");
  if (times.size() != 2) in.fail("window", "two times");
  v.window = {domain::minuteOfDayFromText(times[0]), domain::minuteOfDayFromText(times[1])};
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
  s.byRoad = in.flag("by_road", true);
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
  return r;
}

} // namespace

std::string toJson(const domain::Plan& p) {
  Json routes = Json::array();
  for (const domain::Route& r : p.routes) routes.push_back(toJson(r));
  Json unplanned = Json::array();
  for (const domain::Unplanned& u : p.unplanned)
    unplanned.push_back({{"vendor_code", u.vendorCode}, {"reason", u.reason}});
  const Json out{
      {"format", PlanFormat},      {"campaign", p.campaign},      {"record_hash", p.recordHash},      {"seed", p.seed},
      {"created_at", p.createdAt}, {"routes", std::move(routes)}, {"unplanned", std::move(unplanned)}};
  return out.dump(1) + "\n";
}

domain::Plan planFromJson(const std::string& json, const std::string& fileName) {
  const Json value = JsonReader::parse(json, fileName);
  const JsonReader in(value, fileName);
  if (in.text("format") != PlanFormat) in.fail("format", PlanFormat);
  domain::Plan p;
  p.campaign = in.text("campaign");
  p.recordHash = in.text("record_hash");
  if (!in.raw("seed").is_number_unsigned()) in.fail("seed", "a whole number, not negative");
  p.seed = in.raw("seed").get<std::uint64_t>();
  p.createdAt = in.text("created_at");
  for (const JsonReader& r : in.items("routes")) p.routes.push_back(routeFrom(r));
  for (const JsonReader& u : in.items("unplanned")) p.unplanned.push_back({u.text("vendor_code"), u.text("reason")});
  return p;
}

} // namespace huyuan::planning
