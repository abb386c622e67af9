// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/land.h"

#include "base/error.h"
#include "files/safe_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace huyuan::session::demo {

namespace {

using Json = nlohmann::json;

geo::Polygon polygonOf(const Json& rings) {
  geo::Polygon polygon;
  for (const Json& ring : rings) {
    geo::Ring line;
    for (const Json& corner : ring) {
      const geo::LonLat p{corner.at(0).get<double>(), corner.at(1).get<double>()};
      if (line.empty() || line.back() != p) line.push_back(p);
    }
    if (line.size() >= 3 && line.front() != line.back()) line.push_back(line.front());
    if (polygon.outer.empty())
      polygon.outer = std::move(line);
    else
      polygon.holes.push_back(std::move(line));
  }
  return polygon;
}

DistrictShape districtOf(const Json& feature) {
  const Json& properties = feature.at("properties");
  const Json& geometry = feature.at("geometry");
  DistrictShape shape{feature.at("id").get<std::string>(), properties.at("name").get<std::string>(), {}, {}};
  shape.seat = {properties.at("cp").at(0).get<double>(), properties.at("cp").at(1).get<double>()};
  if (geometry.at("type") == "Polygon")
    shape.area.polygons.push_back(polygonOf(geometry.at("coordinates")));
  else
    for (const Json& part : geometry.at("coordinates")) shape.area.polygons.push_back(polygonOf(part));
  return shape;
}

std::vector<DistrictShape> readDistricts(const std::string& file) {
  try {
    std::vector<DistrictShape> districts;
    const Json collection = Json::parse(files::readFile(file));
    for (const Json& feature : collection.at("features")) districts.push_back(districtOf(feature));
    if (districts.empty()) throw base::Error(base::ErrorKind::BadInput, "holds no district", {}, {.file = file});
    std::sort(districts.begin(), districts.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    return districts;
  } catch (const Json::exception& e) {
    throw base::Error(base::ErrorKind::BadInput, "is not the outlines of districts: {0}", {e.what()}, {.file = file});
  }
}

// The high-tech zone counts as a district of its own in the statistics' list but has no outline: its two towns stand in
// the districts that they were taken from.
std::string districtOfTown(const std::string& code) {
  if (code == "371371001") return "371311";
  if (code == "371371100") return "371302";
  return code.substr(0, 6);
}

std::vector<TownName> readTowns(const std::string& file) {
  std::vector<TownName> towns;
  std::istringstream lines(files::readFile(file));
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    const auto open = line.find('"'), close = line.rfind('"');
    if (open == std::string::npos || close <= open || open < 10) continue;
    const std::string code = line.substr(0, 9);
    towns.push_back({code, line.substr(open + 1, close - open - 1), districtOfTown(code)});
  }
  if (towns.empty()) throw base::Error(base::ErrorKind::BadInput, "holds no town", {}, {.file = file});
  return towns;
}

} // namespace

Land readLand(const std::string& dataFolder) {
  return {readDistricts(dataFolder + "/demo/linyi_counties.geojson"),
          readTowns(dataFolder + "/demo/linyi_streets.csv")};
}

} // namespace huyuan::session::demo
