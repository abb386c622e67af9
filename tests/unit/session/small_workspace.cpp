// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/session/small_workspace.h"

#include "geo/geodesic.h"
#include "session/release.h"

namespace huyuan::test {

namespace {

using base::Degrees;
using base::Metres;
using domain::Record;

const geo::LonLat Origin{118.35, 35.10};

/// Metres east and north of the town's south-west corner.
geo::LonLat at(double east, double north) {
  const geo::LonLat p = geo::destination(Origin, Degrees(90), Metres(east));
  return geo::destination(p, Degrees(0), Metres(north));
}

geo::MultiPolygon rectangle(double west, double south, double east, double north) {
  return {{geo::Polygon{{at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)}, {}}}};
}

std::vector<Record> districts() {
  std::vector<Record> out;
  for (int i = 0; i < 2; ++i) {
    Record r;
    r.values = {{"code", std::string(i ? "371311" : "371302")}, {"name", std::string(i ? "东区" : "西区")}};
    r.geometries["area"] = rectangle(i * 2000.0, 0, i * 2000.0 + 2000.0, 2000);
    out.push_back(std::move(r));
  }
  return out;
}

std::vector<Record> schools() {
  std::vector<Record> out;
  for (int i = 0; i < 6; ++i) {
    const double east = 300.0 + 600.0 * i;
    Record r;
    r.values = {
        {"code", "S" + std::to_string(i)},      {"name", "示例第" + std::to_string(i + 1) + "小学"},
        {"kind", std::string("211")},           {"district_code", std::string(east < 2000 ? "371302" : "371311")},
        {"contact", std::string("演示联系人")}, {"accuracy_m", 0.0}};
    r.geometries["point"] = at(east, 1000);
    if (i % 2 == 0) r.geometries["campus"] = rectangle(east - 50, 950, east + 50, 1050);
    out.push_back(std::move(r));
  }
  return out;
}

std::vector<Record> vendors() {
  std::vector<Record> out;
  for (int i = 0; i < 40; ++i) {
    const double east = 50.0 + 95.0 * i;
    Record r;
    r.values = {{"code", "V" + std::to_string(1000 + i)},
                {"name", "示例文具店" + std::to_string(i)},
                {"owner", "演示业主" + std::to_string(i)},
                {"phone", std::string("13800000000")},
                {"kind", std::string("stationery")},
                {"status", std::string("open")},
                {"address", "示例路" + std::to_string(i) + "号"},
                {"district_code", std::string(east < 2000 ? "371302" : "371311")},
                {"accuracy_m", 0.0}};
    r.geometries["point"] = at(east, 1110);
    out.push_back(std::move(r));
  }
  return out;
}

std::vector<Record> teams() {
  std::vector<Record> out;
  for (int i = 0; i < 2; ++i) {
    Record r;
    r.values = {{"number", std::int64_t{i + 1}},
                {"officers", std::string("演示员甲,演示员乙")},
                {"home_district", std::string(i ? "371311" : "371302")},
                {"vehicle", std::string("演示-001")}};
    r.geometries["start_point"] = at(1900.0 + 100.0 * i, 100);
    out.push_back(std::move(r));
  }
  return out;
}

/// A grid of streets every 100 m.
domain::RoadNetwork streets() {
  constexpr std::uint32_t Columns = 41, Rows = 21;
  domain::RoadNetwork net;
  net.source = "synthetic";
  for (std::uint32_t row = 0; row < Rows; ++row)
    for (std::uint32_t column = 0; column < Columns; ++column) net.nodes.push_back(at(column * 100.0, row * 100.0));
  const auto add = [&net](std::uint32_t from, std::uint32_t step, std::uint32_t count, const std::string& name) {
    domain::RoadWay way;
    way.sourceId = static_cast<std::int64_t>(net.ways.size()) + 1;
    way.roadClass = domain::RoadClass::Residential;
    way.name = name;
    for (std::uint32_t i = 0; i < count; ++i) way.nodes.push_back(from + i * step);
    net.ways.push_back(std::move(way));
  };
  for (std::uint32_t row = 0; row < Rows; ++row) add(row * Columns, 1, Columns, "示例" + std::to_string(row) + "路");
  for (std::uint32_t column = 0; column < Columns; ++column)
    add(column, Columns, Rows, "示例" + std::to_string(column) + "街");
  return net;
}

} // namespace

session::Seams fixedSeams() {
  using namespace std::chrono;
  session::Seams seams;
  seams.clock = std::make_shared<base::FixedClock>(sys_days{year{2026} / 11 / 22} + hours{1});
  seams.user = "tester";
  return seams;
}

std::shared_ptr<session::Workspace> makeSmallWorkspace(const std::string& path) {
  auto w = session::Workspace::create(path, "示例镇", fixedSeams());
  w->addRecords("district", districts(), "districts");
  w->addRecords("school", schools(), "schools");
  w->addRecords("vendor", vendors(), "vendors");
  w->addRecords("team", teams(), "teams");
  w->setRoads(streets());
  return w;
}

std::shared_ptr<session::Workspace> makePlannedWorkspace(const std::string& path) {
  auto w = makeSmallWorkspace(path);
  w->evaluate({}, {});
  w->freezeDraw(smallSpec());
  w->runDraw(SmallCampaign, "SEED:3f9a", "监督人甲");
  w->makePlan(SmallCampaign, {}, {}, {});
  return w;
}

domain::DrawSpec smallSpec(const std::string& campaign) {
  domain::DrawSpec spec;
  spec.campaign = campaign;
  spec.perStratum = 6;
  return spec;
}

void release(session::Workspace& workspace) { workspace.releasePlan(SmallCampaign, {"经办人", "监督人", "测试"}); }

} // namespace huyuan::test
