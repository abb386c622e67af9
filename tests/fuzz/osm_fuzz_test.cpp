// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/osm.h"
#include "mutate.h"
#include "pbf_bytes.h"
#include "roads/travel.h"
#include "support/shared_data.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

// Whatever a file says, it gives a sound network or Error(BadInput).
namespace huyuan::test {
namespace {

std::string faultOf(const domain::RoadNetwork& network) {
  const auto nodes = network.nodes.size(), ways = network.ways.size();
  const auto isNode = [nodes](std::uint32_t n) { return n < nodes; };
  if (ways == 0) return "no way";
  for (const auto& p : network.nodes)
    if (!p.isValid()) return "a place that is none";
  for (const auto& way : network.ways) {
    if (way.nodes.size() < 2 || !std::all_of(way.nodes.begin(), way.nodes.end(), isNode)) return "a way's nodes";
    if (!way.car && !way.foot && !way.bike) return "a way for nobody";
    if (!(way.maxSpeedKmh >= 0 && way.maxSpeedKmh < 1000 && way.statedSeconds >= 0)) return "a figure";
  }
  for (const auto& rule : network.restrictions) {
    if (rule.from >= ways || rule.to >= ways || !isNode(rule.via) || !(rule.car || rule.bike)) return "a restriction";
    if (std::any_of(rule.over.begin(), rule.over.end(), [ways](auto w) { return w >= ways; })) return "a via way";
  }
  for (const auto& barrier : network.barriers)
    if (!isNode(barrier.node)) return "a barrier";
  for (const auto& list : {network.crossings, network.trafficLights})
    if (!std::all_of(list.begin(), list.end(), isNode) || !std::is_sorted(list.begin(), list.end())) return "a light";
  for (const auto& wall : network.walls)
    if (wall.size() < 2) return "a wall";
  return {};
}

roads::Profile everything(bool bike) {
  roads::Profile profile;
  profile.speedKmh.assign(15, 20.0);
  profile.turnPenaltySeconds = profile.lightSeconds = profile.barrierSeconds = profile.ferryWaitSeconds = 5;
  profile.bike = bike;
  return profile;
}

struct Outcomes {
  int networks = 0, refused = 0;
  std::string lastRefusal{};
};

/// Fails the test unless it is one of the two.
template <class Work> void mustEnd(Work work, Outcomes& outcomes, const std::string& place) {
  try {
    work();
    ++outcomes.networks;
  } catch (const base::Error& e) {
    ++outcomes.refused;
    outcomes.lastRefusal = e.what();
    EXPECT_EQ(e.kind(), base::ErrorKind::BadInput) << place << ": " << e.what();
  } catch (const std::exception& e) {
    ADD_FAILURE() << place << ": " << e.what();
  }
}

void readOne(const std::string& path, const std::string& place, Outcomes& outcomes) {
  mustEnd(
      [&] {
        const auto roads = exchange::readOsmRoads(path, {}, {});
        EXPECT_EQ(faultOf(roads.network), "") << place;
        Outcomes unused;
        for (const bool bike : {false, true})
          mustEnd([&] { roads::RoadGraph(roads.network, everything(bike)); }, unused, place + " as a graph");
      },
      outcomes, place);
}

/// HUYUAN_FUZZ=20 does twenty times as many.
int scaled(int times) {
  const char* factor = std::getenv("HUYUAN_FUZZ");
  return times * std::max(1, factor ? std::atoi(factor) : 1);
}

template <class Read>
Outcomes fuzz(const std::string& bytes, const std::string& ending, int times, std::uint64_t seed, Read read) {
  const TempFolder folder;
  const std::string path = folder.file("坏." + ending);
  Outcomes outcomes;
  writeAll(path, bytes);
  read(path, "the file as it was", outcomes);
  EXPECT_EQ(outcomes.networks, 1) << outcomes.lastRefusal;
  for (int i = 0; i < scaled(times) && !::testing::Test::HasFailure(); ++i) {
    base::Random random(seed * 1000003 + static_cast<std::uint64_t>(i));
    writeAll(path, mutated(bytes, random));
    read(path, ending + ", seed " + std::to_string(seed) + ", mutation " + std::to_string(i), outcomes);
  }
  return outcomes;
}

/// A grid of streets with everything that the reader knows.
std::string town() {
  constexpr int Side = 6;
  const auto id = [](int x, int y) { return std::int64_t{1000} + y * Side + x; };
  std::vector<PbfNode> nodes;
  std::vector<PbfWay> ways;
  std::vector<PbfRelation> relations;
  for (int y = 0; y < Side; ++y)
    for (int x = 0; x < Side; ++x) nodes.push_back({id(x, y), 118.3 + 0.002 * x, 35.0 + 0.002 * y, {}});
  nodes[3].tags = {{"highway", "traffic_signals"}};
  nodes[8].tags = {{"barrier", "bollard"}, {"bicycle", "yes"}};
  nodes[14].tags = {{"highway", "crossing"}};
  const char* classes[] = {"primary", "residential", "footway", "motorway_link", "cycleway", "steps"};
  for (int y = 0; y < Side; ++y)
    for (int x = 0; x + 1 < Side; ++x) {
      ways.push_back({10 * y + x, {id(x, y), id(x + 1, y)}, {{"highway", classes[y]}, {"name", "长安路"}}});
      ways.push_back({500 + 10 * y + x, {id(y, x), id(y, x + 1)}, {{"highway", "residential"}, {"oneway", "yes"}}});
    }
  ways.push_back({900, {id(0, 0), id(5, 5)}, {{"route", "ferry"}, {"duration", "00:20"}, {"maxspeed", "30 mph"}}});
  ways.push_back({901, {id(1, 1), id(2, 2), id(3, 3)}, {{"barrier", "wall"}}});
  ways.push_back({902, {id(1, 1), id(2, 1), id(2, 2), id(1, 1)}, {{"amenity", "school"}, {"name", "实验小学"}}});
  ways.push_back({903, {id(3, 1), id(4, 1), id(4, 2)}, {}});
  ways.push_back({904, {id(4, 2), id(3, 2), id(3, 1)}, {}});
  relations.push_back({3,
                       {{903, true, "outer"}, {904, true, "outer"}},
                       {{"type", "multipolygon"}, {"amenity", "school"}, {"name", "第二中学"}}});
  relations.push_back({1,
                       {{0, true, "from"}, {id(1, 0), false, "via"}, {1, true, "to"}},
                       {{"type", "restriction"}, {"restriction", "no_straight_on"}}});
  relations.push_back({2,
                       {{10, true, "from"}, {11, true, "via"}, {12, true, "via"}, {13, true, "to"}},
                       {{"type", "restriction"}, {"restriction", "only_straight_on"}, {"except", "bicycle"}}});
  const auto byId = [](const auto& a, const auto& b) { return a.id < b.id; };
  std::sort(ways.begin(), ways.end(), byId);
  std::sort(relations.begin(), relations.end(), byId);
  return pbf(nodes, ways, relations);
}

TEST(FuzzOsm, aTownWrittenByHand) {
  const auto outcomes = fuzz(town(), "osm.pbf", 2000, 1, readOne);
  EXPECT_GT(outcomes.networks, 300) << "mutations that reach the roads";
  EXPECT_GT(outcomes.refused, 300);
}

TEST(FuzzOsm, realPbf) {
  HUYUAN_SHARED_FILE(small, "osm/hoyerswerda_2024.osm.pbf");
  HUYUAN_SHARED_FILE(monaco, "osm/monaco_2012.osm.pbf");
  fuzz(unpacked(readAll(small)), "osm.pbf", 150, 2, readOne);
  fuzz(readAll(small), "pbf", 60, 3, readOne);
  fuzz(unpacked(readAll(monaco)), "osm.pbf", 100, 4, readOne);
}

void readSchools(const std::string& path, const std::string& place, Outcomes& outcomes) {
  mustEnd([&] { exchange::readOsmPlaces(path, exchange::OsmPlaces::Schools, {}, {}); }, outcomes, place);
}

TEST(FuzzOsm, schoolsAndTheirOutlines) {
  const auto outcomes = fuzz(town(), "osm.pbf", 500, 6, readSchools);
  EXPECT_GT(outcomes.networks, 50);
  EXPECT_GT(outcomes.refused, 50);
}

std::string grid() {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\">\n";
  for (int i = 1; i <= 30; ++i)
    text += "<node id=\"" + std::to_string(i) + "\" version=\"1\" lat=\"35.0" + std::to_string(10 + i) +
            "\" lon=\"118.3" + std::to_string(10 + i % 7) + "\"/>\n";
  for (int i = 1; i <= 28; ++i)
    text +=
        "<way id=\"" + std::to_string(i) + "\" version=\"1\"><nd ref=\"" + std::to_string(i) + "\"/><nd ref=\"" +
        std::to_string(i + 1) + "\"/><nd ref=\"" + std::to_string(i + 2) +
        "\"/><tag k=\"highway\" v=\"tertiary\"/><tag k=\"maxspeed\" v=\"40\"/><tag k=\"name\" v=\"金雀山路\"/></way>\n";
  return text +
         "<relation id=\"1\" version=\"1\"><member type=\"way\" ref=\"1\" role=\"from\"/><member type=\"node\" "
         "ref=\"2\" role=\"via\"/><member type=\"way\" ref=\"2\" role=\"to\"/><tag k=\"type\" v=\"restriction\"/>"
         "<tag k=\"restriction\" v=\"no_u_turn\"/></relation>\n</osm>\n";
}

TEST(FuzzOsm, xml) {
  const auto outcomes = fuzz(grid(), "osm", 1000, 5, readOne);
  EXPECT_GT(outcomes.networks, 50);
  EXPECT_GT(outcomes.refused, 100);
}

TEST(FuzzOsm, everyLengthOfATruncatedFile) {
  const TempFolder folder;
  const std::string whole = town(), path = folder.file("短.osm.pbf");
  Outcomes outcomes;
  for (std::size_t length = 1; length < whole.size(); length += 7) {
    writeAll(path, whole.substr(0, length));
    readOne(path, std::to_string(length) + " bytes", outcomes);
  }
  EXPECT_GT(outcomes.refused, 0);
}

} // namespace
} // namespace huyuan::test
