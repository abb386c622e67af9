// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derived_p.h"

#include <bit>
#include <tuple>

namespace huyuan::store {

using domain::Finding;

namespace {

domain::Verdict verdictFromText(const std::string& text) {
  for (const auto v : {domain::Verdict::Inside, domain::Verdict::Borderline})
    if (text == domain::toText(v)) return v;
  return domain::Verdict::Outside;
}

constexpr const char* InsertFinding =
    "INSERT INTO finding (vendor_id, school_id, rule_id, method, fell_back, distance_m, uncertainty_m, verdict, "
    "school_lon, school_lat, vendor_lon, vendor_lat, snap_school_m, snap_vendor_m) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";

void insertFinding(Statement& s, const Finding& f) {
  s.bind(1, f.vendor.value).bind(2, f.school.value).bind(3, f.rule.value);
  s.bind(4, domain::toText(f.method)).bind(5, f.fellBack ? 1 : 0);
  s.bind(6, f.distance.value()).bind(7, f.uncertainty.value()).bind(8, domain::toText(f.verdict));
  s.bind(9, f.schoolPoint.lon).bind(10, f.schoolPoint.lat).bind(11, f.vendorPoint.lon).bind(12, f.vendorPoint.lat);
  s.bind(13, f.snapAtSchool.value()).bind(14, f.snapAtVendor.value());
  s.execute();
}

Finding readFinding(const Statement& s) {
  Finding f;
  f.vendor.value = s.integer(0);
  f.school.value = s.integer(1);
  f.rule.value = s.integer(2);
  f.method = domain::methodFromText(s.text(3));
  f.fellBack = s.integer(4) != 0;
  f.distance = base::Metres(s.real(5));
  f.uncertainty = base::Metres(s.real(6));
  f.verdict = verdictFromText(s.text(7));
  if (!s.isNull(8)) f.schoolPoint = {s.real(8), s.real(9)};
  if (!s.isNull(10)) f.vendorPoint = {s.real(10), s.real(11)};
  f.snapAtSchool = base::Metres(s.real(12));
  f.snapAtVendor = base::Metres(s.real(13));
  return f;
}

auto keyOf(const Finding& f) { return std::tuple(f.vendor.value, f.school.value, f.rule.value); }

bool sameToTheBit(const Finding& a, const Finding& b) {
  const auto bits = [](double v) { return std::bit_cast<std::uint64_t>(v); };
  const auto samePlace = [&](geo::LonLat p, geo::LonLat q) {
    return bits(p.lon) == bits(q.lon) && bits(p.lat) == bits(q.lat);
  };
  const auto sameLength = [&](base::Metres p, base::Metres q) { return bits(p.value()) == bits(q.value()); };
  return a.method == b.method && a.fellBack == b.fellBack && a.verdict == b.verdict &&
         sameLength(a.distance, b.distance) && sameLength(a.uncertainty, b.uncertainty) &&
         samePlace(a.schoolPoint, b.schoolPoint) && samePlace(a.vendorPoint, b.vendorPoint) &&
         sameLength(a.snapAtSchool, b.snapAtSchool) && sameLength(a.snapAtVendor, b.snapAtVendor);
}

/// What has to go and what has to come; a row that changed does both.
struct FindingChanges {
  std::vector<const Finding*> gone, fresh;
};

FindingChanges changesBetween(const std::vector<Finding>& before, const std::vector<Finding>& after) {
  FindingChanges out;
  auto b = before.begin();
  auto a = after.begin();
  while (b != before.end() || a != after.end()) {
    const bool takeBefore = a == after.end() || (b != before.end() && keyOf(*b) <= keyOf(*a));
    const bool takeAfter = b == before.end() || (a != after.end() && keyOf(*a) <= keyOf(*b));
    if (!(takeBefore && takeAfter && sameToTheBit(*b, *a))) {
      if (takeBefore) out.gone.push_back(&*b);
      if (takeAfter) out.fresh.push_back(&*a);
    }
    b += takeBefore, a += takeAfter;
  }
  return out;
}

} // namespace

void writeFindings(const Database& database, const std::vector<Finding>& findings) {
  database.run("DELETE FROM finding");
  Statement s = database.prepare(InsertFinding);
  for (const Finding& f : findings) insertFinding(s, f);
}

void patchFindings(const Database& database, const std::vector<Finding>& before, const std::vector<Finding>& after) {
  const FindingChanges changes = changesBetween(before, after);
  if (changes.gone.size() > before.size() / 2 + 1000) return writeFindings(database, after);
  Statement erase = database.prepare("DELETE FROM finding WHERE vendor_id = ?1 AND school_id = ?2 AND rule_id = ?3");
  for (const Finding* f : changes.gone)
    erase.bind(1, f->vendor.value).bind(2, f->school.value).bind(3, f->rule.value).execute();
  Statement insert = database.prepare(InsertFinding);
  for (const Finding* f : changes.fresh) insertFinding(insert, *f);
}

std::vector<Finding> readFindings(const Database& database) {
  Statement s =
      database.prepare("SELECT vendor_id, school_id, rule_id, method, fell_back, distance_m, uncertainty_m, "
                       "verdict, school_lon, school_lat, vendor_lon, vendor_lat, snap_school_m, snap_vendor_m "
                       "FROM finding ORDER BY vendor_id, school_id, rule_id, id");
  std::vector<Finding> out;
  while (s.step()) out.push_back(readFinding(s));
  return out;
}

void writeRoads(const Database& database, const domain::RoadNetwork& roads) {
  const std::string bytes = roadBytes(roads);
  database.run("DELETE FROM huyuan_road_order");
  Statement s =
      database.prepare("INSERT OR REPLACE INTO huyuan_road_network (id, source, node_count, way_count, bytes) "
                       "VALUES (1, ?1, ?2, ?3, ?4)");
  s.bind(1, roads.source).bind(2, static_cast<std::int64_t>(roads.nodes.size()));
  s.bind(3, static_cast<std::int64_t>(roads.ways.size())).bindBlob(4, bytes).execute();
}

std::shared_ptr<const domain::RoadNetwork> readRoads(const Database& database) {
  Statement s = database.prepare("SELECT bytes FROM huyuan_road_network");
  if (!s.step()) return nullptr;
  return std::make_shared<const domain::RoadNetwork>(roadsFromBytes(s.blob(0)));
}

void writeRoadOrder(const Database& database, const std::string& profile, const std::string& bytes) {
  Statement s = database.prepare("INSERT OR REPLACE INTO huyuan_road_order (profile, bytes) VALUES (?1, ?2)");
  s.bind(1, profile).bindBlob(2, bytes).execute();
}

std::string readRoadOrder(const Database& database, const std::string& profile) {
  Statement s = database.prepare("SELECT bytes FROM huyuan_road_order WHERE profile = ?1");
  s.bind(1, profile);
  return s.step() ? std::string(s.blob(0)) : std::string();
}

} // namespace huyuan::store
