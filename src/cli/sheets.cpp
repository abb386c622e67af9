// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"

#include <nlohmann/json.hpp>

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, campaign, out;
  std::vector<std::string> formats{"pdf"};
  bool json = false;
};

int run(const Options& o) {
  const auto workspace = openWorkspace(o.workspace, true);
  warnOfRules(*workspace);
  const auto files = workspace->writeSheets(o.campaign, o.out, o.formats, progressBar(), cancel());
  endProgress();
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const session::SheetFile& f : files) {
    list.push_back({{"team", f.team}, {"path", f.path}, {"pages", f.pages}, {"copy", f.copy}});
    if (!o.json) print(f.path);
  }
  if (o.json) printJson(list);
  return 0;
}

} // namespace

void addSheets(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("sheets", "the teams' assignment packs, one file a team and one of all");
  workspaceOption(command, *o);
  campaignOption(command, *o);
  command->add_option("--out", o->out, "folder to write into")->required();
  command->add_option("--format", o->formats, "pdf, gpx")->delimiter(',')->check(CLI::IsMember({"pdf", "gpx"}));
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
