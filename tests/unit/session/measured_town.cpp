// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/session/measured_town.h"

#include "geo/geodesic.h"
#include "unit/session/small_workspace.h"

namespace huyuan::test {

namespace {

using domain::Record;

Record school(const std::string& code, const std::string& name) {
  Record r;
  r.values = {{"code", code},
              {"name", name},
              {"kind", std::string("211")},
              {"accuracy_m", 0.5},
              {"source", std::string("演示:现场实测")}};
  return r;
}

std::vector<Record> schools() {
  Record whole = school("3713020001", "示例第一小学");
  whole.geometries["campus"] = townRectangle(0, 0, 120, 90);
  whole.geometries["point"] = townPlace(60, 45);
  Record gates = school("3713020002", "示例第二小学(只有校门)");
  Record point = school("3713020003", "示例第三小学(只有点位)");
  point.values["accuracy_m"] = 15.0;
  point.values["source"] = std::string("演示:地图点位");
  point.geometries["point"] = townPlace(4000, 0);
  Record head = school("3713020005", "示例第五小学本部");
  head.geometries["campus"] = townRectangle(6000, 0, 6120, 90);
  Record campus = school("3713020006", "示例第五小学东校区");
  campus.values["campus_of"] = std::string("3713020005");
  campus.geometries["campus"] = townRectangle(6400, 0, 6500, 90);
  Record nowhere = school("3713020007", "示例无坐标小学");
  return {whole, gates, point, head, campus, nowhere};
}

Record gate(std::int64_t school, const std::string& name, const std::string& status, bool main, geo::LonLat at) {
  Record r;
  r.values = {{"school_id", school}, {"name", name}, {"status", status}, {"main", main}};
  r.geometries["point"] = at;
  return r;
}

domain::RoadNetwork streets() {
  constexpr std::uint32_t Columns = 50, Rows = 11;
  domain::RoadNetwork net;
  net.source = "演示路网(synthetic)";
  for (std::uint32_t row = 0; row < Rows; ++row)
    for (std::uint32_t column = 0; column < Columns; ++column)
      net.nodes.push_back(townPlace(column * 150.0 - 325.0, row * 150.0 - 470.0));
  const auto add = [&net](std::uint32_t from, std::uint32_t step, std::uint32_t count, const std::string& name) {
    domain::RoadWay way;
    way.sourceId = static_cast<std::int64_t>(net.ways.size()) + 1;
    way.roadClass = domain::RoadClass::Residential;
    way.name = name;
    for (std::uint32_t i = 0; i < count; ++i) way.nodes.push_back(from + i * step);
    net.ways.push_back(std::move(way));
  };
  for (std::uint32_t row = 0; row < Rows; ++row) add(row * Columns, 1, Columns, "演示" + std::to_string(row) + "路");
  for (std::uint32_t column = 0; column < Columns; ++column)
    add(column, Columns, Rows, "演示" + std::to_string(column) + "街");
  return net;
}

} // namespace

geo::LonLat townPlace(double east, double north) {
  const geo::LonLat p = geo::destination({118.35, 35.10}, base::Degrees(90), base::Metres(east));
  return geo::destination(p, base::Degrees(0), base::Metres(north));
}

geo::MultiPolygon townRectangle(double west, double south, double east, double north) {
  return {{geo::Polygon{{townPlace(west, south), townPlace(east, south), townPlace(east, north), townPlace(west, north),
                         townPlace(west, south)},
                        {}}}};
}

Record vendorRecord(const std::string& code, double east, double north) {
  Record r;
  r.values = {{"code", code},
              {"name", std::string("示例区安心文具店")},
              {"sign_name", std::string("安心文具")},
              {"address", std::string("示例路1号临街一层")},
              {"kind", std::string("stationery")},
              {"goods", std::string("文具、水彩笔、泡泡胶、SLIME")},
              {"accuracy_m", 0.5},
              {"source", std::string("演示:两人现场采点")}};
  r.geometries["point"] = townPlace(east, north);
  return r;
}

MeasuredTown::MeasuredTown(bool withRoads)
    : m_workspace(session::Workspace::create(m_folder.file("镇.huyuan"), "示例镇", fixedSeams())) {
  m_workspace->addRecords("school", schools(), "schools");
  const std::int64_t one = school("3713020001").value, two = school("3713020002").value;
  m_workspace->addRecords("gate",
                          {gate(one, "南门", "always", true, townPlace(60, 0)),
                           gate(one, "东门", "closed", false, townPlace(120, 45)),
                           gate(two, "北门", "school_hours", true, townPlace(2000, 0)),
                           gate(two, "西门", "always", false, townPlace(1950, -40))},
                          "gates");
  if (withRoads) m_workspace->setRoads(streets());
  m_workspace->markSynthetic();
}

domain::VendorId MeasuredTown::addVendor(const std::string& code, double east, double north) {
  return save(vendorRecord(code, east, north));
}

domain::VendorId MeasuredTown::save(Record vendor) {
  m_workspace->saveRecord("vendor", vendor);
  return m_workspace->snapshot()->vendors.back().id;
}

domain::ZoneRuleId MeasuredTown::firstRule() const { return m_workspace->snapshot()->rules.front().id; }

void MeasuredTown::changeRule(const std::map<std::string, domain::Value>& values) {
  Record r = *m_workspace->record("zone_rule", firstRule().value);
  for (const auto& [key, value] : values) r.values[key] = value;
  m_workspace->saveRecord("zone_rule", r);
}

domain::SchoolId MeasuredTown::school(const std::string& code) const {
  for (const domain::School& s : m_workspace->snapshot()->schools)
    if (s.code == code) return s.id;
  return {};
}

} // namespace huyuan::test
