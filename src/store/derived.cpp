// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derived_p.h"

namespace huyuan::store {

using domain::Finding;

namespace {

domain::Verdict verdictFromText(const std::string& text) {
  for (const auto v : {domain::Verdict::Inside, domain::Verdict::Borderline})
    if (text == domain::toText(v)) return v;
  return domain::Verdict::Outside;
}

void bindFinding(Statement& s, const Finding& f) {
  s.bind(1, f.vendor.value).bind(2, f.school.value).bind(3, f.rule.value);
  s.bind(4, domain::toText(f.method)).bind(5, f.fellBack ? 1 : 0);
  s.bind(6, f.distance.value()).bind(7, f.uncertainty.value()).bind(8, domain::toText(f.verdict));
  s.bind(9, f.schoolPoint.lon).bind(10, f.schoolPoint.lat);
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
  return f;
}

} // namespace

void writeFindings(const Database& database, const std::vector<Finding>& findings) {
  database.run("DELETE FROM finding");
  Statement s = database.prepare("INSERT INTO finding (vendor_id, school_id, rule_id, method, fell_back, distance_m, "
                                 "uncertainty_m, verdict, school_lon, school_lat) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  for (const Finding& f : findings) {
    bindFinding(s, f);
    s.execute();
  }
}

std::vector<Finding> readFindings(const Database& database) {
  Statement s = database.prepare("SELECT vendor_id, school_id, rule_id, method, fell_back, distance_m, uncertainty_m, "
                                 "verdict, school_lon, school_lat FROM finding ORDER BY id");
  std::vector<Finding> out;
  while (s.step()) out.push_back(readFinding(s));
  return out;
}

void writeRoads(const Database& database, const domain::RoadNetwork& roads) {
  const std::string bytes = roadBytes(roads);
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

} // namespace huyuan::store
