// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/road_lines.h"
#include "files/safe_file.h"
#include "mutate.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>

// Damaged tables of lines give a sound network or Error(BadInput).
namespace huyuan::test {
namespace {

domain::RecordDescription words() {
  const std::string path = files::dataFolder() + "/reference/road_lines.json";
  return domain::RecordDescription::fromJson(files::readFile(path), path);
}

bool isSound(const domain::RoadNetwork& network) {
  const auto isNode = [&](std::uint32_t n) { return n < network.nodes.size(); };
  return !network.ways.empty() &&
         std::all_of(network.nodes.begin(), network.nodes.end(), [](geo::LonLat p) { return p.isValid(); }) &&
         std::all_of(network.ways.begin(), network.ways.end(), [&](const domain::RoadWay& w) {
           return w.nodes.size() >= 2 && std::all_of(w.nodes.begin(), w.nodes.end(), isNode) && w.maxSpeedKmh >= 0 &&
                  w.maxSpeedKmh < 1000;
         });
}

std::string csv() {
  std::string text = "道路名称,道路等级,限速,单行,direction,起点层级,layer,WKT\n";
  const char* classes[] = {"主干路", "支路", "国道", "人行道", "轮渡"};
  for (int i = 0; i < 12; ++i) {
    const std::string y = "35." + std::to_string(10 + i), x = "118.3" + std::to_string(i % 5);
    text += "路" + std::to_string(i) + "," + classes[i % 5] + "," + std::to_string(20 + 5 * i) + ",是," +
            std::to_string(i % 4) + ",0," + std::to_string(i % 2) + ",\"LINESTRING (" + x + " " + y +
            ", 118.38 35.15, 118.39 " + y + ")\"\n";
  }
  return text;
}

std::string geoJson() {
  std::string text = R"({"type":"FeatureCollection","features":[)";
  for (int i = 0; i < 8; ++i)
    text += std::string(i > 0 ? "," : "") +
            R"({"type":"Feature","properties":{"highway":"tertiary","oneway":"F","maxspeed":"40"},)" +
            R"("geometry":{"type":"LineString","coordinates":[[118.3)" + std::to_string(i) + ",35.1],[118.35,35.1" +
            std::to_string(i) + "]]}}";
  return text + "]}";
}

void fuzz(const std::string& bytes, const std::string& name, int times, std::uint64_t seed) {
  const TempFolder folder;
  const auto kind = words();
  int networks = 0, refused = 0;
  for (int i = 0; i < times && !::testing::Test::HasFailure(); ++i) {
    base::Random random(seed * 1000003 + static_cast<std::uint64_t>(i));
    writeAll(folder.file(name), i == 0 ? bytes : mutated(bytes, random));
    try {
      EXPECT_TRUE(isSound(exchange::readRoadLines(folder.file(name), kind, {}, {}, {}, {}).network)) << i;
      ++networks;
    } catch (const base::Error& e) {
      EXPECT_EQ(e.kind(), base::ErrorKind::BadInput) << i << ": " << e.what();
      ++refused;
    } catch (const std::exception& e) {
      ADD_FAILURE() << name << ", mutation " << i << ": " << e.what();
    }
  }
  EXPECT_GT(networks, times / 20);
  EXPECT_GT(refused, 0);
}

TEST(FuzzRoadLines, csvWithWkt) { fuzz(csv(), "路.csv", 800, 11); }
TEST(FuzzRoadLines, geoJson) { fuzz(geoJson(), "路.geojson", 800, 12); }

} // namespace
} // namespace huyuan::test
