// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, title = "临沂护园";
};

int run(const Options& o) {
  session::Workspace::create(o.workspace, o.title, {});
  print("created " + o.workspace);
  return 0;
}

} // namespace

void addNew(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("new", "create an empty workspace with the default rule");
  workspaceOption(command, *o);
  command->add_option("--title", o->title, "title of the workspace");
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
