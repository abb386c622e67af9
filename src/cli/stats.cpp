// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"

#include <nlohmann/json.hpp>

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace;
  bool json = false;
};

int run(const Options& o) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  const auto figures = openWorkspace(o.workspace, false)->figuresByDistrict();
  if (!o.json) print("code,district,schools,vendors,inside,borderline,violations");
  for (const auto& f : figures) {
    list.push_back({{"code", f.code},
                    {"district", f.name},
                    {"schools", f.schools},
                    {"vendors", f.vendors},
                    {"inside", f.inside},
                    {"borderline", f.borderline},
                    {"violations", f.violations}});
    if (!o.json)
      print(f.code + "," + f.name + "," + std::to_string(f.schools) + "," + std::to_string(f.vendors) + "," +
            std::to_string(f.inside) + "," + std::to_string(f.borderline) + "," + std::to_string(f.violations));
  }
  if (o.json) printJson(list);
  return 0;
}

} // namespace

void addStats(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("stats", "figures of each district, as last evaluated");
  workspaceOption(command, *o);
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
