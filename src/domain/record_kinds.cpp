// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_kinds.h"

#include "domain/officer.h"

#include <algorithm>

namespace huyuan::domain {

namespace {

geo::LonLat pointOf(const Record& r, std::string_view field) {
  const auto at = r.geometries.find(field);
  if (at == r.geometries.end()) return {};
  const auto* p = std::get_if<geo::LonLat>(&at->second);
  return p ? *p : geo::LonLat{};
}

geo::MultiPolygon areaOf(const Record& r, std::string_view field) {
  const auto at = r.geometries.find(field);
  if (at == r.geometries.end()) return {};
  const auto* a = std::get_if<geo::MultiPolygon>(&at->second);
  return a ? *a : geo::MultiPolygon{};
}

base::Metres accuracyOf(const Record& r) { return base::Metres(std::max(0.0, r.real("accuracy_m", 15.0))); }

MinuteOfDay timeOf(const Record& r, std::string_view field, MinuteOfDay fallback) {
  const std::string text = r.text(field);
  return text.empty() ? fallback : minuteOfDayFromText(text);
}

/// Empty if the record says nothing of lunch; what it leaves out is as usual.
std::optional<Meal> lunchOf(const Record& r) {
  const Meal usual;
  const std::int64_t minutes = r.integer("lunch_minutes", -1);
  if (minutes < 0 && r.text("lunch_from").empty() && r.text("lunch_to").empty()) return std::nullopt;
  Meal meal;
  if (minutes >= 0) meal.duration = base::Seconds(minutes * 60);
  meal.from = timeOf(r, "lunch_from", usual.from);
  meal.to = timeOf(r, "lunch_to", usual.to);
  return meal;
}

} // namespace

std::vector<std::string> splitList(std::string text) {
  for (const std::string_view mark : {"，", "、", ";", "；"})
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.replace(at, mark.size(), ",");
  std::vector<std::string> out;
  std::size_t from = 0;
  while (from <= text.size()) {
    const auto comma = std::min(text.find(',', from), text.size());
    const auto first = text.find_first_not_of(' ', from);
    if (first < comma) out.push_back(text.substr(first, text.find_last_not_of(' ', comma - 1) - first + 1));
    from = comma + 1;
  }
  return out;
}

School schoolFromRecord(const Record& r) {
  School s;
  s.id.value = r.id;
  s.code = r.text("code");
  s.name = r.text("name");
  s.kind = r.text("kind");
  s.districtCode = r.text("district_code");
  s.town = r.text("town");
  s.address = r.text("address");
  s.point = pointOf(r, "point");
  s.campus = areaOf(r, "campus");
  s.accuracy = accuracyOf(r);
  s.dismissal = r.text("dismissal");
  s.campusOf = r.text("campus_of");
  return s;
}

GateOfSchool gateFromRecord(const Record& r) {
  GateOfSchool g;
  g.school.value = r.integer("school_id", 0);
  g.gate.id.value = r.id;
  g.gate.name = r.text("name");
  g.gate.status = gateStatusFromText(r.text("status"));
  g.gate.main = r.boolean("main", false);
  g.gate.position = pointOf(r, "point");
  return g;
}

Vendor vendorFromRecord(const Record& r) {
  Vendor v;
  v.id.value = r.id;
  v.code = r.text("code");
  v.name = r.text("name");
  v.signName = r.text("sign_name");
  v.owner = r.text("owner");
  v.phone = r.text("phone");
  v.address = r.text("address");
  v.districtCode = r.text("district_code");
  v.kind = r.text("kind");
  v.status = r.text("status");
  v.goods = r.text("goods");
  v.risk = r.text("risk");
  v.lastVisit = r.text("last_visit");
  v.complaints = static_cast<int>(r.integer("complaints", 0));
  v.point = pointOf(r, "point");
  v.area = areaOf(r, "area");
  v.accuracy = accuracyOf(r);
  return v;
}

Violation violationFromRecord(const Record& r) {
  Violation v;
  v.id.value = r.id;
  v.code = r.text("code");
  v.vendorCode = r.text("vendor_code");
  v.subject = r.text("subject");
  v.date = r.text("date");
  v.goods = r.text("goods");
  v.description = r.text("description");
  v.severity = r.text("severity");
  v.districtCode = r.text("district_code");
  v.point = pointOf(r, "point");
  return v;
}

District districtFromRecord(const Record& r) {
  District d;
  d.id.value = r.id;
  d.code = r.text("code");
  d.name = r.text("name");
  d.note = r.text("note");
  d.area = areaOf(r, "area");
  return d;
}

ZoneRule zoneRuleFromRecord(const Record& r) {
  ZoneRule z;
  z.id.value = r.id;
  z.code = r.text("code");
  z.title = r.text("title");
  z.issuers = r.text("issuers");
  z.documentNumber = r.text("document_number");
  z.validFrom = r.text("valid_from");
  z.validTo = r.text("valid_to");
  z.distance = base::Metres(r.real("distance_m", 200.0));
  if (const std::string method = r.text("method"); !method.empty()) z.method = methodFromText(method);
  z.inclusive = r.boolean("inclusive", true);
  z.enabled = r.boolean("enabled", true);
  z.methodStated = r.boolean("stated", false);
  if (const std::string premises = r.text("premises"); !premises.empty()) z.premises = premisesFromText(premises);
  z.schoolKinds = splitList(r.text("school_kinds"));
  z.sparedKinds = splitList(r.text("spared_kinds"));
  z.goods = splitList(r.text("goods"));
  z.source = r.text("source");
  return z;
}

Team teamFromRecord(const Record& r) {
  Team t;
  t.number = static_cast<int>(r.integer("number", 0));
  t.officers = splitList(r.text("officers"));
  t.homeDistrict = r.text("home_district");
  t.recused = splitList(r.text("recused"));
  t.start = pointOf(r, "start_point");
  t.end = pointOf(r, "end_point");
  if (!t.end.isValid()) t.end = t.start;
  t.vehicle = r.text("vehicle");
  t.profile = r.text("profile");
  t.skills = splitList(r.text("skills"));
  t.lunch = lunchOf(r);
  t.dayStart = timeOf(r, "day_start", t.dayStart);
  t.dayEnd = timeOf(r, "day_end", t.dayEnd);
  return t;
}

} // namespace huyuan::domain
