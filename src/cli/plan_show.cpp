// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/written_files.h"
#include "session/result_files.h"

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, campaign, out;
};

int run(const Options& o) {
  refuseToOverwrite({o.out}, {o.workspace});
  const auto workspace = openWorkspace(o.workspace, false);
  session::savePlan(*workspace, o.campaign, o.out);
  return 0;
}

} // namespace

void addPlanShow(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("plan-show", "the plan of a campaign as a file, once it is released");
  workspaceOption(command, *o);
  campaignOption(command, *o);
  command->add_option("--out", o->out, "file for the whole plan (JSON, keys: docs/formats.md)")->required();
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
