// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/result_layers.h"

#include "domain/zone.h"
#include "geo/geodesic.h"

#include <algorithm>
#include <initializer_list>

namespace huyuan::session {

domain::FieldDescription column(const char* name, domain::FieldType type, const char* zh, const char* en) {
  domain::FieldDescription f;
  f.name = name;
  f.type = type;
  f.zh = zh;
  f.en = en;
  f.audience = domain::Audience::Partner;
  return f;
}

namespace {

using enum domain::FieldType;

std::vector<domain::FieldDescription> findingFields() {
  return {column("vendor_code", Text, "经营主体代码", "Vendor code"),
          column("vendor", Text, "经营主体", "Vendor"),
          column("school_code", Text, "学校标识码", "School code"),
          column("school", Text, "学校", "School"),
          column("rule_code", Text, "规则编号", "Rule code"),
          column("method", Text, "测量方法", "Method"),
          column("fell_back", Boolean, "替代测量方法", "Stand-in method"),
          column("distance_m", Real, "距离", "Distance"),
          column("uncertainty_m", Real, "不确定度", "Uncertainty"),
          column("verdict", Text, "判定", "Verdict"),
          column("snap_school_m", Real, "校门至道路", "Gate to street"),
          column("snap_vendor_m", Real, "店门至道路", "Door to street"),
          column("school_lon", Real, "学校侧经度", "Longitude at the school"),
          column("school_lat", Real, "学校侧纬度", "Latitude at the school"),
          column("vendor_lon", Real, "主体侧经度", "Longitude at the vendor"),
          column("vendor_lat", Real, "主体侧纬度", "Latitude at the vendor"),
          column("point", Point, "位置", "Place")};
}

void setPlace(domain::Record& r, const char* lon, const char* lat, geo::LonLat p) {
  if (!p.isValid()) return;
  r.values[lon] = p.lon;
  r.values[lat] = p.lat;
}

domain::Record findingRecord(const domain::Finding& f, const domain::Vendor& vendor, const domain::School& school,
                             const domain::ZoneRule* rule) {
  domain::Record r;
  r.values = {{"vendor_code", vendor.code},
              {"vendor", vendor.name},
              {"school_code", school.code},
              {"school", school.name},
              {"rule_code", rule ? rule->code : std::string()},
              {"method", std::string(domain::toText(f.method))},
              {"fell_back", f.fellBack},
              {"distance_m", f.distance.value()},
              {"uncertainty_m", f.uncertainty.value()},
              {"verdict", std::string(domain::toText(f.verdict))}};
  if (domain::isWalk(f.method)) {
    r.values["snap_school_m"] = f.snapAtSchool.value();
    r.values["snap_vendor_m"] = f.snapAtVendor.value();
  }
  setPlace(r, "school_lon", "school_lat", f.schoolPoint);
  setPlace(r, "vendor_lon", "vendor_lat", f.vendorPoint);
  r.geometries["point"] = vendor.point;
  return r;
}

void append(std::vector<domain::FieldDescription>& fields, std::initializer_list<domain::FieldDescription> more) {
  fields.insert(fields.end(), more);
}

/// Of a rule: what the reader of a zone has to know of it.
std::vector<domain::FieldDescription> ruleFields() {
  return {column("rule_code", Text, "规则编号", "Rule code"), column("rule", Text, "规则", "Rule"),
          column("distance_m", Real, "距离", "Distance"), column("valid_from", Text, "施行日期", "Valid from"),
          column("valid_to", Text, "有效期至", "Valid to")};
}

domain::Record ruleRecord(const domain::ZoneRule& rule) {
  domain::Record r;
  r.values = {{"rule_code", rule.code}, {"rule", rule.title}, {"distance_m", rule.distance.value()}};
  if (!rule.validFrom.empty()) r.values["valid_from"] = rule.validFrom;
  if (!rule.validTo.empty()) r.values["valid_to"] = rule.validTo;
  return r;
}

std::vector<geo::MultiPolygon> shapes(const domain::Snapshot& snapshot, const domain::ZoneRule& rule) {
  std::vector<geo::MultiPolygon> out;
  for (const domain::School& school : snapshot.schools)
    if (rule.covers(school.kind))
      if (auto shape = domain::zoneShape(school, rule); !shape.empty()) out.push_back(std::move(shape));
  return out;
}

} // namespace

exchange::ExportLayer findingLayer(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings) {
  exchange::ExportLayer layer{"finding", findingFields(), "point", {}};
  for (const domain::Finding& f : findings) {
    const domain::Vendor* vendor = snapshot.vendor(f.vendor);
    const domain::School* school = snapshot.school(f.school);
    if (vendor && school) layer.records.push_back(findingRecord(f, *vendor, *school, snapshot.rule(f.rule)));
  }
  return layer;
}

exchange::ExportLayer zoneLayer(const domain::Snapshot& snapshot) {
  exchange::ExportLayer layer{"zone", ruleFields(), "area", {}};
  append(layer.fields,
         {column("method", Text, "测量方法", "Method"), column("fell_back", Boolean, "替代测量方法", "Stand-in method"),
          column("school_code", Text, "学校标识码", "School code"), column("school", Text, "学校", "School"),
          column("area", Area, "禁售区", "Zone")});
  for (const domain::ZoneRule& rule : snapshot.enabledRules())
    for (const domain::School& school : snapshot.schools) {
      const auto method = domain::effectiveMethod(school, rule);
      if (!method || !rule.covers(school.kind)) continue;
      domain::Record r = ruleRecord(rule);
      r.values["method"] = std::string(domain::toText(*method));
      r.values["fell_back"] = *method != rule.method;
      r.values["school_code"] = school.code;
      r.values["school"] = school.name;
      r.geometries["area"] = domain::zoneShape(school, rule);
      layer.records.push_back(std::move(r));
    }
  return layer;
}

exchange::ExportLayer mergedZoneLayer(const domain::Snapshot& snapshot) {
  exchange::ExportLayer layer{"merged_zone", ruleFields(), "area", {}};
  append(layer.fields, {column("schools", Integer, "学校数", "Schools"), column("area", Area, "禁售区", "Zone")});
  for (const domain::ZoneRule& rule : snapshot.enabledRules()) {
    const auto zones = shapes(snapshot, rule);
    if (zones.empty()) continue;
    domain::Record r = ruleRecord(rule);
    r.values["schools"] = static_cast<std::int64_t>(zones.size());
    r.geometries["area"] = geo::dissolve(zones);
    layer.records.push_back(std::move(r));
  }
  return layer;
}

} // namespace huyuan::session
