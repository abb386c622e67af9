// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/road_options.h"

#include "cli/console.h"
#include "cli/costs.h"

#include <cmath>
#include <cstdio>

namespace huyuan::cli {

using Json = nlohmann::ordered_json;

namespace {} // namespace

void addRoadOptions(CLI::App* command, RoadOptions& o) {
  command->add_option("workspace", o.workspace, "the workspace file; or use --roads");
  command->add_option("--roads", o.file, "OpenStreetMap file or layer of lines");
  command->add_option("--profile", o.profile, "car, ebike or foot: data/reference/road_profiles.json")
      ->capture_default_str()
      ->check(CLI::IsMember(session::travelProfiles()));
  std::vector<std::string> periods;
  for (const auto& period : session::periodsOfDay()) periods.push_back(period.id);
  command->add_option("--period", o.period, "of the day, from the same file; without it the hours outside all of them")
      ->check(CLI::IsMember(periods));
}

void requireRoads(const RoadOptions& o) {
  if (o.workspace.empty() == o.file.empty()) throw CLI::ValidationError("give either a workspace or --roads");
}

void RoadCosts::add(Json& json) const {
  addCost("load", load, json);
  addCost("graph", graph, json);
  addCost("query", query, json);
}

std::shared_ptr<const session::RoadProbe> openRoads(const RoadOptions& o, RoadCosts& costs) {
  std::shared_ptr<const domain::RoadNetwork> network;
  std::vector<base::Problem> problems;
  const auto progress = progressBar();
  costs.load = session::costOf([&] {
    network = o.file.empty() ? openWorkspace(o.workspace, false)->roads()
                             : session::readRoadFile(o.file, problems, progress.part(0.0, 0.6), cancel());
  });
  endProgress();
  sayAll(problems);
  if (!network)
    throw base::Error(base::ErrorKind::BadInput, "the workspace has no roads: import some first", {},
                      {.file = o.workspace});
  std::shared_ptr<const session::RoadProbe> probe;
  costs.graph = session::costOf([&] {
    probe = std::make_shared<const session::RoadProbe>(network, o.profile, progress.part(0.6, 1.0), cancel());
    if (!o.period.empty()) probe = std::make_shared<const session::RoadProbe>(probe->during(o.period));
  });
  return probe;
}

geo::LonLat placeFromText(const std::string& text) {
  geo::LonLat place;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%lf,%lf%c", &place.lon, &place.lat, &rest) != 2 || !place.isValid())
    throw CLI::ValidationError("'" + text + "' is not LON,LAT in degrees");
  return place;
}

void refuseWithout(bool found, const std::vector<base::Problem>& warnings) {
  if (found) return;
  for (std::size_t i = 0; i + 1 < warnings.size(); ++i) say(warnings[i].text());
  throw base::Error(base::ErrorKind::BadInput, warnings.back().pattern, warnings.back().arguments);
}

Json pointJson(geo::LonLat p) { return {rounded(p.lon, 1e7), rounded(p.lat, 1e7)}; }

Json periodJson(const session::TravelPeriod& period) { return period.id.empty() ? Json() : Json(period.id); }

Json lineJson(const geo::Line& line) {
  Json json = Json::array();
  for (const auto p : line) json.push_back(pointJson(p));
  return json;
}

Json endJson(const session::RoadEnd& end) {
  return {{"place", pointJson(end.place)},
          {"on_road", end.snap ? pointJson(end.snap->point) : Json()},
          {"snap_m", end.snap ? Json(end.snap->distance.value()) : Json()}};
}

Json warningsJson(const std::vector<base::Problem>& warnings) {
  Json json = Json::array();
  for (const auto& w : warnings) json.push_back(w.text());
  return json;
}

} // namespace huyuan::cli
