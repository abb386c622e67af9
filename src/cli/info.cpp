// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"

#include <nlohmann/json.hpp>

namespace huyuan::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string workspace;
  bool json = false;
};

Json boxOf(const geo::Box& b) { return b.isEmpty() ? Json(nullptr) : Json{b.west, b.south, b.east, b.north}; }

void printSummary(const session::Summary& s) {
  Json layers = Json::array();
  for (const session::LayerSummary& l : s.layers)
    layers.push_back({{"kind", l.kind}, {"label", l.en}, {"count", l.count}, {"extent", boxOf(l.extent)}});
  printJson(Json{{"path", s.path},
                 {"title", s.title},
                 {"synthetic", s.synthetic},
                 {"read_only", s.readOnlyReason},
                 {"layers", layers},
                 {"road_ways", s.roadWays},
                 {"road_km", s.roadKilometres},
                 {"roads_closed", s.roadsClosed},
                 {"road_crossings", s.roadCrossings},
                 {"findings", s.findings},
                 {"findings_fresh", s.findingsFresh},
                 {"campaigns", s.campaigns}});
}

std::string extentText(const geo::Box& b) {
  if (b.isEmpty()) return {};
  return "  " + number(b.west, 4) + "," + number(b.south, 4) + " – " + number(b.east, 4) + "," + number(b.north, 4);
}

int run(const Options& o) {
  const session::Summary s = openWorkspace(o.workspace, false)->summary();
  if (o.json) {
    printSummary(s);
    return 0;
  }
  print(s.title + (s.synthetic ? " [synthetic]" : ""));
  for (const session::LayerSummary& l : s.layers) print(l.kind + " " + std::to_string(l.count) + extentText(l.extent));
  print("roads " + std::to_string(s.roadWays) + " ways, " + number(s.roadKilometres, 0) + " km, " +
        std::to_string(s.roadCrossings) + " crossings" +
        (s.roadsClosed > 0 ? ", " + std::to_string(s.roadsClosed) + " closed to vehicles" : ""));
  print("findings " + std::to_string(s.findings) + (s.findingsFresh ? "" : " (out of date)"));
  for (const std::string& c : s.campaigns) print("campaign " + c);
  return 0;
}

} // namespace

void addInfo(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("info", "summarise counts and extent of a workspace");
  workspaceOption(command, *o);
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
