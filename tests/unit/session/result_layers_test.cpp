// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/source_table.h"
#include "geo/geodesic.h"
#include "session/result_layers.h"
#include "unit/session/small_workspace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace huyuan;

namespace {

domain::ZoneRule rule(std::int64_t id, const std::string& code, double metres, domain::Method method) {
  domain::ZoneRule r;
  r.id.value = id;
  r.code = code;
  r.title = "规则" + code;
  r.distance = base::Metres(metres);
  r.method = method;
  return r;
}

domain::School school(std::int64_t id, geo::LonLat point, const std::string& kind) {
  domain::School s;
  s.id.value = id;
  s.code = "S" + std::to_string(id);
  s.name = "示例" + std::to_string(id);
  s.kind = kind;
  s.point = point;
  return s;
}

/// Two primary schools 300 m apart, a kindergarten far off, a school without a place; three rules, one switched off.
domain::Snapshot town() {
  const geo::LonLat here{118.35, 35.1};
  domain::Snapshot s;
  const auto east = [&](double metres) { return geo::destination(here, base::Degrees(90), base::Metres(metres)); };
  s.schools = std::vector<domain::School>{school(1, here, "211"), school(2, east(300), "211"),
                                          school(3, east(5000), "111"), school(4, {}, "211")};
  domain::ZoneRule schoolsOnly = rule(1, "A", 200, domain::Method::BoundaryLine), off = rule(2, "B", 500, {}),
                   all = rule(3, "C", 100, domain::Method::PointRadius);
  schoolsOnly.schoolKinds = {"211"};
  schoolsOnly.validTo = "2025-09-01";
  off.enabled = false;
  s.rules = std::vector<domain::ZoneRule>{schoolsOnly, off, all};
  return s;
}

using Row = std::vector<std::string>;
std::vector<Row> rows(const exchange::ExportLayer& layer, const std::vector<std::string>& fields) {
  std::vector<Row> out;
  for (const auto& record : layer.records) {
    Row row;
    for (const auto& field : fields) row.push_back(record.text(field));
    out.push_back(row);
  }
  return out;
}

double squareMetres(const geo::Geometry& shape) { // of discs: by the extent
  const auto box = geo::boundingBox(shape);
  return geo::distance({box.west, box.south}, {box.east, box.south}).value() *
         geo::distance({box.west, box.south}, {box.west, box.north}).value();
}

TEST(ResultLayers, AZoneForEachSchoolAndEnabledRule) {
  const auto layer = session::zoneLayer(town());
  EXPECT_EQ(rows(layer, {"rule_code", "school_code", "method", "valid_to"}),
            (std::vector<Row>{{"A", "S1", "point_radius", "2025-09-01"},
                              {"A", "S2", "point_radius", "2025-09-01"},
                              {"C", "S1", "point_radius", ""},
                              {"C", "S2", "point_radius", ""},
                              {"C", "S3", "point_radius", ""}}));
  EXPECT_TRUE(std::get<bool>(layer.records[0].values.at("fell_back")));
  EXPECT_FALSE(std::get<bool>(layer.records[2].values.at("fell_back")));
  EXPECT_NEAR(squareMetres(layer.records[0].geometries.at("area")), 400.0 * 400.0, 100.0);
  EXPECT_NEAR(squareMetres(layer.records[4].geometries.at("area")), 200.0 * 200.0, 50.0);
}

TEST(ResultLayers, MergedZonesAreOneAreaARule) {
  const auto layer = session::mergedZoneLayer(town());
  ASSERT_EQ(rows(layer, {"rule_code"}), (std::vector<Row>{{"A"}, {"C"}}));
  EXPECT_EQ(layer.records[0].integer("schools", 0), 2);
  EXPECT_EQ(layer.records[1].integer("schools", 0), 3);
  const auto parts = [&](std::size_t i) {
    return std::get<geo::MultiPolygon>(layer.records[i].geometries.at("area")).polygons.size();
  };
  EXPECT_EQ(parts(0), 1U); // 200 m around places 300 m apart
  EXPECT_EQ(parts(1), 3U);
}

TEST(ResultLayers, AFindingWithAllThatIsKnownOfIt) {
  domain::Snapshot s = town();
  domain::Vendor vendor;
  vendor.id.value = 7;
  vendor.code = "V7";
  vendor.name = "示例店";
  vendor.point = {118.351, 35.101};
  s.vendors = std::vector<domain::Vendor>{vendor};
  domain::Finding walk;
  walk.vendor = vendor.id;
  walk.school.value = 2;
  walk.rule.value = 3;
  walk.method = domain::Method::Walk;
  walk.distance = base::Metres(123.456789);
  walk.snapAtSchool = base::Metres(12.5);
  walk.snapAtVendor = base::Metres(8.25);
  walk.schoolPoint = {118.352, 35.102};
  walk.vendorPoint = vendor.point;
  domain::Finding straight = walk;
  straight.method = domain::Method::PointRadius;
  domain::Finding gone = walk;
  gone.school.value = 99;
  const auto layer = session::findingLayer(s, {walk, straight, gone});
  ASSERT_EQ(rows(layer, {"vendor_code", "school_code", "rule_code", "method"}),
            (std::vector<Row>{{"V7", "S2", "C", "walk"}, {"V7", "S2", "C", "point_radius"}}));
  const auto& r = layer.records[0];
  EXPECT_EQ(r.real("distance_m", 0), 123.456789);
  EXPECT_EQ(r.real("snap_school_m", 0), 12.5);
  EXPECT_EQ(r.real("snap_vendor_m", 0), 8.25);
  EXPECT_EQ(r.real("school_lon", 0), 118.352);
  EXPECT_EQ(r.real("vendor_lat", 0), 35.101);
  EXPECT_FALSE(layer.records[1].values.contains("snap_school_m")); // a straight line has no legs
  for (const auto& field : layer.fields) EXPECT_TRUE(field.isGeometry() || r.values.contains(field.name)) << field.name;
}

class ExportedZones : public ::testing::TestWithParam<std::string> {
 protected:
  test::TempFolder folder;
  std::shared_ptr<session::Workspace> w = test::makePlannedWorkspace(folder.file("小镇.huyuan"));
};

/// Zones are of schools: nothing of a vendor, a team or a draw stands in the file, nor who a school's contact is.
TEST_P(ExportedZones, TellNothingOfVendorsTeamsOrDraws) {
  for (const std::string layer : {"zone", "merged_zone"}) {
    const std::string path = folder.file(layer + "." + GetParam());
    w->exportLayer(layer, GetParam(), path);
    const std::string bytes = test::readAll(path);
    ASSERT_GT(bytes.size(), 500U);
    for (const std::string kind : {"vendor", "team"})
      for (const auto& record : w->records(kind, 0, -1))
        for (const char* field : {"code", "name", "owner", "phone", "address", "officers", "vehicle"})
          if (const std::string secret = record.text(field); secret.size() >= 4) {
            EXPECT_EQ(bytes.find(secret), std::string::npos) << secret;
          }
    EXPECT_EQ(bytes.find("演示联系人"), std::string::npos);
    const auto table = exchange::readTable(path, "", "auto", {}, {}, {});
    EXPECT_EQ(table.rows.size(), layer == "zone" ? 6U : 1U);
    std::set<std::string> headers(table.headers.begin(), table.headers.end());
    EXPECT_TRUE(headers.contains("rule_code"));
    EXPECT_TRUE(headers.contains("distance_m"));
  }
}
INSTANTIATE_TEST_SUITE_P(formats, ExportedZones, ::testing::Values("gpkg", "geojson", "shp", "csv", "fgb"),
                         [](const auto& each) { return each.param; });

} // namespace
