// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace;
};

int run(const Options& o) {
  const auto problems = openWorkspace(o.workspace, false)->check(progressBar(), cancel());
  endProgress();
  if (sayAll(problems)) return base::exitCode(base::ErrorKind::BadInput);
  print("sound");
  return 0;
}

} // namespace

void addCheck(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("check", "verify the integrity of a workspace");
  workspaceOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
