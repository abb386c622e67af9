// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/written_files.h"

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, audience, out;
};

int run(const Options& o) {
  refuseToOverwrite({o.out}, {o.workspace});
  const auto workspace = openWorkspace(o.workspace, true);
  warnOfRules(*workspace);
  workspace->publishForEducation(o.out);
  print("wrote " + o.out);
  return 0;
}

} // namespace

void addPublish(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("publish", "the layers that are shared with another office, as a GeoPackage");
  workspaceOption(command, *o);
  command->add_option("--for", o->audience, "education")->required()->check(CLI::IsMember({"education"}));
  command->add_option("--out", o->out, "GeoPackage to write")->required();
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
