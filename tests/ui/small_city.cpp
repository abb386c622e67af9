// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_city.h"

#include "geo/geodesic.h"
#include "session/workspace.h"

namespace huyuan::test {

namespace {

constexpr double West = 118.30, South = 35.05, Step = 0.005;
constexpr int Columns = 20, Rows = 10; // of the grid of roads; the middle column parts the two districts
const char* const Districts[] = {"371302", "371311"};

domain::Record district(int i) {
  const double west = West + i * Step * Columns / 2, east = west + Step * Columns / 2, north = South + Step * Rows;
  domain::Record r;
  r.values["code"] = std::string(Districts[i]);
  r.values["name"] = std::string(i == 0 ? "西区" : "东区");
  r.geometries["area"] = geo::MultiPolygon{
      {geo::Polygon{{{west, South}, {east, South}, {east, north}, {west, north}, {west, South}}, {}}}};
  return r;
}

geo::LonLat schoolPlace(int i) { return {West + Step * (3 + 5 * i), South + Step * (i % 2 == 0 ? 3 : 7)}; }

domain::Record school(int i) {
  domain::Record r;
  r.values["code"] = "S" + std::to_string(i + 1);
  r.values["name"] = "第" + std::to_string(i + 1) + "小学";
  r.values["kind"] = std::string("211");
  r.values["district_code"] = std::string(Districts[i / 2]);
  r.values["accuracy_m"] = 1.0;
  r.geometries["point"] = schoolPlace(i);
  return r;
}

domain::Record vendor(int i) {
  const int near = i % 4;
  const double metres = i < 20 ? 60.0 + 5.0 * i : 900.0;
  domain::Record r;
  r.values["code"] = "92371302MA3D00" + std::to_string(1000 + i);
  r.values["name"] = "店 " + std::to_string(i + 1);
  r.values["kind"] = std::string("stationery");
  r.values["status"] = std::string("open");
  r.values["district_code"] = std::string(Districts[near / 2]);
  r.values["accuracy_m"] = 1.0;
  r.geometries["point"] = geo::destination(schoolPlace(near), base::Degrees(15.0 + 37.0 * i), base::Metres(metres));
  return r;
}

domain::Record team(int i) {
  domain::Record r;
  r.values["number"] = std::int64_t{i + 1};
  r.values["officers"] = std::string("甲, 乙");
  r.values["home_district"] = std::string(Districts[i]);
  r.geometries["start_point"] = geo::LonLat{West + Step * Columns / 2, South + Step};
  return r;
}

domain::RoadNetwork roads() {
  domain::RoadNetwork network;
  network.source = "test";
  const auto node = [](int x, int y) { return static_cast<std::uint32_t>(y * (Columns + 1) + x); };
  for (int y = 0; y <= Rows; ++y)
    for (int x = 0; x <= Columns; ++x) network.nodes.push_back({West + Step * x, South + Step * y});
  const auto add = [&](std::uint32_t a, std::uint32_t b) {
    domain::RoadWay way;
    way.sourceId = static_cast<std::int64_t>(network.ways.size()) + 1;
    way.roadClass = domain::RoadClass::Tertiary;
    way.nodes = {a, b};
    network.ways.push_back(way);
  };
  for (int y = 0; y <= Rows; ++y)
    for (int x = 0; x <= Columns; ++x) {
      if (x < Columns) add(node(x, y), node(x + 1, y));
      if (y < Rows) add(node(x, y), node(x, y + 1));
    }
  return network;
}

template <class Make> std::vector<domain::Record> many(int n, Make make) {
  std::vector<domain::Record> records;
  for (int i = 0; i < n; ++i) records.push_back(make(i));
  return records;
}

} // namespace

std::shared_ptr<session::Workspace> makeSmallCity(const std::string& path, const session::Seams& seams) {
  auto workspace = session::Workspace::create(path, "小城", seams);
  workspace->addRecords("district", many(2, district), "districts");
  workspace->addRecords("school", many(4, school), "schools");
  workspace->addRecords("vendor", many(24, vendor), "vendors");
  workspace->addRecords("team", many(2, team), "teams");
  workspace->setRoads(roads());
  return workspace;
}

void planSmallCity(session::Workspace& workspace) {
  workspace.evaluate({}, {});
  domain::DrawSpec spec;
  spec.campaign = PlannedCampaign;
  spec.perStratum = 4;
  workspace.freezeDraw(spec);
  workspace.runDraw(PlannedCampaign, "3 1 4", "Zhao");
  session::PlanSettings settings;
  settings.date = "2026-11-24";
  workspace.makePlan(PlannedCampaign, settings, {}, {});
}

} // namespace huyuan::test
