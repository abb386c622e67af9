// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"

#include <nlohmann/json.hpp>

namespace huyuan::cli {

namespace {

struct Options {
  std::string folder;
  bool json = false;
};

int run(const Options& o) {
  const session::DemoResult result = session::runDemo(o.folder, {}, progressBar(), cancel());
  endProgress();
  if (o.json) {
    nlohmann::ordered_json sheets = nlohmann::ordered_json::array();
    for (const session::SheetFile& s : result.sheets)
      sheets.push_back({{"team", s.team}, {"path", s.path}, {"pages", s.pages}, {"copy", s.copy}});
    printJson(nlohmann::ordered_json{{"workspace", result.workspace}, {"sheets", sheets}});
    return 0;
  }
  print("workspace " + result.workspace);
  for (const session::SheetFile& s : result.sheets)
    print("sheet " + s.path + (s.pages > 0 ? " (" + std::to_string(s.pages) + " pages)" : ""));
  return 0;
}

} // namespace

void addDemo(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("demo", "build the Linyi demonstration and run the whole job: zones, draw, "
                                                 "plan, sheets (synthetic data)");
  command->add_option("folder", o->folder, "folder to write into; made if missing")->required();
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
