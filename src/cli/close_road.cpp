// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/road_options.h"

#include <nlohmann/json.hpp>

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, at;
  bool json = false;
};

nlohmann::ordered_json toJson(const session::RoadClosure& road) {
  return {
      {"way", road.sourceId}, {"name", road.name}, {"class", domain::toText(road.roadClass)}, {"closed", road.closed}};
}

int run(const Options& o) {
  const auto workspace = openWorkspace(o.workspace, !o.at.empty());
  std::vector<session::RoadClosure> roads;
  if (o.at.empty())
    roads = workspace->closedRoads();
  else
    roads = {workspace->toggleRoad(placeFromText(o.at), progressBar(), cancel())};
  endProgress();
  if (o.json) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& road : roads) list.push_back(toJson(road));
    printJson(list);
    return 0;
  }
  for (const auto& road : roads)
    print((road.closed ? "closed: " : "open again: ") + std::to_string(road.sourceId) + " " +
          std::string(domain::toText(road.roadClass)) + (road.name.empty() ? "" : " " + road.name));
  return 0;
}

} // namespace

void addCloseRoad(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("close-road", "close a street to vehicles, or open it again; without --at list");
  workspaceOption(command, *o);
  command->add_option("--at", o->at, "lon,lat beside the street");
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
