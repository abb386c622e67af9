// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/osm.h"
#include "exchange/osm_access.h"
#include "exchange_testing.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

#include <map>

// Counts are those of the data folder's README, made with other programs.
namespace huyuan::test {

using domain::OneWay;
using domain::RoadClass;
using exchange::OsmPlaces;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;

using Tags = std::map<std::string, std::string>;
exchange::TagReader reader(Tags tags) {
  return [tags = std::move(tags)](const char* key) {
    const auto at = tags.find(key);
    return at == tags.end() ? std::string() : at->second;
  };
}
std::optional<domain::RoadWay> road(Tags tags) { return exchange::roadFromTags(reader(std::move(tags))); }

TEST(OsmAccess, classesSayWhoMayUseThem) {
  EXPECT_TRUE(road({{"highway", "residential"}})->car);
  EXPECT_FALSE(road({{"highway", "motorway"}})->foot);
  EXPECT_EQ(road({{"highway", "motorway"}})->oneWay, OneWay::Forward);
  EXPECT_FALSE(road({{"highway", "footway"}})->car);
  EXPECT_TRUE(road({{"highway", "primary_link"}})->link);
  EXPECT_EQ(road({{"highway", "path"}})->roadClass, RoadClass::Footway);
  EXPECT_FALSE(road({{"highway", "construction"}}));
  EXPECT_FALSE(road({{"highway", "pedestrian"}, {"area", "yes"}}));
  EXPECT_FALSE(road({{"building", "yes"}}));
}

TEST(OsmAccess, theMostSpecialTagCounts) {
  EXPECT_FALSE(road({{"highway", "service"}, {"access", "private"}}));
  const auto forWalkers = road({{"highway", "service"}, {"access", "no"}, {"foot", "yes"}});
  ASSERT_TRUE(forWalkers);
  EXPECT_FALSE(forWalkers->car);
  EXPECT_TRUE(road({{"highway", "service"}, {"vehicle", "no"}, {"motorcar", "yes"}})->car);
  EXPECT_TRUE(road({{"highway", "pedestrian"}, {"motor_vehicle", "destination"}})->car);
  EXPECT_FALSE(road({{"highway", "footway"}, {"access", "yes"}})->car);
}

TEST(OsmAccess, directions) {
  EXPECT_EQ(road({{"highway", "primary"}, {"oneway", "yes"}})->oneWay, OneWay::Forward);
  EXPECT_EQ(road({{"highway", "primary"}, {"oneway", "-1"}})->oneWay, OneWay::Backward);
  const auto circle = road({{"highway", "primary"}, {"junction", "roundabout"}});
  EXPECT_TRUE(circle->roundabout);
  EXPECT_EQ(circle->oneWay, OneWay::Forward);
  EXPECT_EQ(road({{"highway", "motorway"}, {"oneway", "no"}})->oneWay, OneWay::No);
}

TEST(OsmAccess, ferriesAndBarriers) {
  EXPECT_EQ(road({{"route", "ferry"}, {"motor_vehicle", "yes"}})->roadClass, RoadClass::Ferry);
  EXPECT_FALSE(road({{"route", "ferry"}})->car);
  EXPECT_FALSE(exchange::barrierFromTags(reader({{"barrier", "bollard"}}))->car);
  EXPECT_TRUE(exchange::barrierFromTags(reader({{"barrier", "bollard"}}))->foot);
  EXPECT_FALSE(exchange::barrierFromTags(reader({{"barrier", "gate"}})));
  EXPECT_FALSE(exchange::barrierFromTags(reader({{"barrier", "gate"}, {"access", "private"}}))->foot);
  EXPECT_FALSE(exchange::barrierFromTags(reader({{"barrier", "bollard"}, {"motor_vehicle", "yes"}})));
}

TEST(OsmAccess, speeds) {
  EXPECT_EQ(exchange::maxSpeedKmh("60"), 60);
  EXPECT_EQ(exchange::maxSpeedKmh("60 km/h"), 60);
  EXPECT_NEAR(exchange::maxSpeedKmh("30 mph"), 48.28032, 1e-9);
  EXPECT_EQ(exchange::maxSpeedKmh("50;30"), 50);
  EXPECT_EQ(exchange::maxSpeedKmh("fast"), 0);
  EXPECT_EQ(exchange::maxSpeedKmh(""), 0);
}

std::int64_t carWays(const exchange::OsmRoads& roads) {
  return std::count_if(roads.network.ways.begin(), roads.network.ways.end(), [](const auto& w) { return w.car; });
}

TEST(OsmRoads, malta) {
  HUYUAN_SHARED_FILE(path, "osm/malta_2016.osm.pbf");
  const auto roads = exchange::readOsmRoads(path, {}, {});
  std::int64_t told = 0;
  for (const auto& p : roads.problems)
    if (p.arguments.size() == 2 && p.arguments[1] == "180") told += std::stoll(p.arguments[0]);
  std::set<std::uint32_t> used;
  for (const auto& way : roads.network.ways) used.insert(way.nodes.begin(), way.nodes.end());
  EXPECT_EQ(used.size(), roads.network.nodes.size()) << "only nodes of kept ways";
  EXPECT_GE(static_cast<std::int64_t>(roads.network.restrictions.size()) + told, 180) << "none of 180 lost in silence";
  EXPECT_GE(roads.network.restrictions.size(), 150U);
  EXPECT_NEAR(static_cast<double>(carWays(roads)), 18048, 900) << "the README counts ways with access=no as well";
  for (const auto& p : roads.network.nodes) ASSERT_TRUE(p.isValid());
}

TEST(OsmRoads, lz4BlocksAreRead) {
  HUYUAN_SHARED_FILE(path, "osm/monaco_lz4.osm.pbf");
  const auto roads = exchange::readOsmRoads(path, {}, {});
  EXPECT_NEAR(static_cast<double>(carWays(roads)), 952, 120);
}

TEST(OsmRoads, hoyerswerdaAndChineseXml) {
  HUYUAN_SHARED_FILE(small, "osm/hoyerswerda_2024.osm.pbf");
  EXPECT_NEAR(static_cast<double>(carWays(exchange::readOsmRoads(small, {}, {}))), 259, 40);
  HUYUAN_SHARED_FILE(xml, "osm/cn_shanghai_center_roads.osm");
  const auto shanghai = exchange::readOsmRoads(xml, {}, {});
  EXPECT_LE(shanghai.network.ways.size(), 4701U);
  EXPECT_GE(shanghai.network.ways.size(), 4690U) << "a few of the 4701 are closed to everybody";
  HUYUAN_SHARED_FILE(rural, "osm/cn_puyang_rural_2023.osm");
  EXPECT_EQ(exchange::readOsmRoads(rural, {}, {}).network.ways.size(), 342U);
}

TEST(OsmRoads, danglingNodesAreCounted) {
  HUYUAN_SHARED_FILE(path, "osm/lauf_2020.osm.pbf");
  EXPECT_THAT(texts(exchange::readOsmRoads(path, {}, {}).problems), Contains(HasSubstr("are not in the file")));
}

std::int64_t withCampus(const exchange::OsmRecords& found) {
  return std::count_if(found.records.begin(), found.records.end(),
                       [](const auto& r) { return r.geometries.contains("campus"); });
}

TEST(OsmPlaces, schoolsAndShopsOfMalta) {
  HUYUAN_SHARED_FILE(path, "osm/malta_2016.osm.pbf");
  const auto schools = exchange::readOsmPlaces(path, OsmPlaces::Schools, {}, {});
  std::int64_t kindergartens = 0, campuses = withCampus(schools);
  for (const auto& r : schools.records) kindergartens += r.text("kind") == "111" ? 1 : 0;
  EXPECT_EQ(kindergartens, 2);
  EXPECT_EQ(campuses, 96);
  EXPECT_EQ(schools.records.size(), 31U + 96U + 2U);

  const auto vendors = exchange::readOsmPlaces(path, OsmPlaces::Vendors, {}, {});
  std::map<std::string, int> kinds;
  for (const auto& r : vendors.records) ++kinds[r.text("kind")];
  EXPECT_EQ(kinds["stationery"], 15);
  EXPECT_EQ(kinds["toys"], 5);
  EXPECT_EQ(kinds["convenience"], 94 + 1);
  EXPECT_EQ(kinds["supermarket"], 92);
  for (const auto& r : vendors.records) EXPECT_TRUE(std::get<geo::LonLat>(r.geometries.at("point")).isValid());
}

TEST(OsmPlaces, schoolsOfSmallTowns) {
  HUYUAN_SHARED_FILE(lz4, "osm/monaco_lz4.osm.pbf");
  EXPECT_EQ(exchange::readOsmPlaces(lz4, OsmPlaces::Schools, {}, {}).records.size(), 7U + 3U + 1U);
  HUYUAN_SHARED_FILE(beijing, "osm/cn_beijing_tsinghua_2017.osm");
  const auto schools = exchange::readOsmPlaces(beijing, OsmPlaces::Schools, {}, {});
  EXPECT_EQ(schools.records.size(), 5U + 3U + 1U);
  HUYUAN_SHARED_FILE(porto, "osm/porto_centre_2020.osm.pbf");
  EXPECT_EQ(exchange::readOsmPlaces(porto, OsmPlaces::Schools, {}, {}).records.size(), 9U + 42U + 1U + 13U);
}

TEST(OsmRoads, wallsAreKeptAndCutWherePointsAreMissing) {
  const TempFolder folder;
  writeAll(folder.file("walls.osm"), R"(<?xml version="1.0"?><osm version="0.6">
<node id="1" lat="35.10" lon="118.35" version="1"/><node id="2" lat="35.10" lon="118.36" version="1"/>
<node id="3" lat="35.11" lon="118.36" version="1"/><node id="4" lat="35.11" lon="118.35" version="1"/>
<way id="9" version="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way>
<way id="10" version="1"><nd ref="2"/><nd ref="3"/><nd ref="77"/><nd ref="4"/><nd ref="1"/>
<tag k="amenity" v="school"/><tag k="barrier" v="fence"/></way>
<way id="11" version="1"><nd ref="3"/><nd ref="4"/><tag k="barrier" v="kerb"/></way></osm>)");
  const auto network = exchange::readOsmRoads(folder.file("walls.osm"), {}, {}).network;
  EXPECT_EQ(network.ways.size(), 1U);
  EXPECT_EQ(network.nodes.size(), 2U);
  EXPECT_EQ(network.walls,
            (std::vector<geo::Line>{{{118.36, 35.10}, {118.36, 35.11}}, {{118.35, 35.11}, {118.35, 35.10}}}));
}

TEST(OsmPlaces, gatesStandOnTheOutline) {
  const TempFolder folder;
  writeAll(folder.file("school.osm"), R"(<?xml version="1.0"?><osm version="0.6">
<node id="1" lat="35.10" lon="118.35" version="1"/><node id="2" lat="35.10" lon="118.36" version="1"/>
<node id="3" lat="35.11" lon="118.36" version="1"><tag k="barrier" v="gate"/></node>
<node id="4" lat="35.11" lon="118.35" version="1"/>
<node id="5" lat="35.12" lon="118.35" version="1"><tag k="entrance" v="main"/></node>
<way id="9" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/>
<tag k="amenity" v="school"/><tag k="name" v="兰山小学"/></way></osm>)");
  const auto schools = exchange::readOsmPlaces(folder.file("school.osm"), OsmPlaces::Schools, {}, {});
  ASSERT_EQ(schools.records.size(), 1U);
  const auto& r = schools.records.front();
  EXPECT_EQ(r.text("code"), "osm-w9");
  EXPECT_EQ(r.text("kind"), "211");
  EXPECT_EQ(std::get<geo::MultiPoint>(r.geometries.at("@gates")).points, (std::vector{geo::LonLat{118.36, 35.11}}));
}

TEST(OsmPlaces, districtsAreAssembledFromRelations) {
  HUYUAN_SHARED_FILE(path, "osm/malta_2016.osm.pbf");
  const auto districts = exchange::readOsmPlaces(path, OsmPlaces::Districts, {}, {});
  EXPECT_GT(districts.records.size(), 10U);
  // Valletta's cathedral square lies in the local council of Valletta.
  std::string holder;
  for (const auto& r : districts.records)
    if (geo::contains(std::get<geo::MultiPolygon>(r.geometries.at("area")), {14.5126, 35.8977}))
      holder = r.text("name");
  EXPECT_THAT(holder, HasSubstr("Valletta"));
}

TEST(BadOsm, eachIsRefusedByName) {
  for (const char* name : {"bad/otp_wrong_blob_type.osm.pbf", "bad/no_version_chicago_sample.osm.bz2"}) {
    HUYUAN_SHARED_FILE(path, name);
    EXPECT_THAT(errorOf([&] { exchange::readOsmRoads(path, {}, {}); }), HasSubstr(std::string(name).substr(4)));
    EXPECT_THAT(errorOf([&] { exchange::readOsmPlaces(path, OsmPlaces::Schools, {}, {}); }),
                HasSubstr(std::string(name).substr(4)));
  }
  EXPECT_THAT(errorOf([] { exchange::readOsmRoads("/nowhere/a.osm.pbf", {}, {}); }), HasSubstr("does not exist"));
}

TEST(BadOsm, missingNodesAreToldNotFatal) {
  HUYUAN_SHARED_FILE(path, "bad/missing-nodes.osm.pbf");
  const auto roads = exchange::readOsmRoads(path, {}, {});
  EXPECT_FALSE(roads.network.ways.empty());
  EXPECT_THAT(texts(roads.problems), Contains(AllOf(HasSubstr("missing-nodes"), HasSubstr("not in the file"))));
}

TEST(BadOsm, aTruncatedFileIsAnError) {
  HUYUAN_SHARED_FILE(path, "osm/hoyerswerda_2024.osm.pbf");
  const TempFolder folder;
  const std::string whole = readAll(path);
  writeAll(folder.file("half.osm.pbf"), whole.substr(0, whole.size() / 2));
  EXPECT_THAT(errorOf([&] { exchange::readOsmRoads(folder.file("half.osm.pbf"), {}, {}); }), HasSubstr("half.osm.pbf"));
  writeAll(folder.file("text.osm.pbf"), "this is no map");
  EXPECT_THAT(errorOf([&] { exchange::readOsmRoads(folder.file("text.osm.pbf"), {}, {}); }), HasSubstr("text.osm.pbf"));
}

TEST(OsmFile, knownByName) {
  EXPECT_TRUE(exchange::isOsmFile("a/B.OSM.PBF"));
  EXPECT_TRUE(exchange::isOsmFile("linyi.pbf"));
  EXPECT_FALSE(exchange::isOsmFile("linyi.csv"));
}

} // namespace huyuan::test
