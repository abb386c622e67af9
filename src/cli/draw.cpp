// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "session/result_files.h"

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, campaign, spec, entropy, supervisor = "监督人", record, list;
};

void printHashes(const domain::DrawRecord& r) {
  print("campaign " + r.spec.campaign);
  print("population " + std::to_string(r.populationSize) + " " + r.populationHash);
  print("spec " + r.specHash);
  if (!r.resultHash.empty()) print("result " + r.resultHash);
}

int freeze(const Options& o) {
  domain::DrawSpec spec;
  if (!o.spec.empty()) spec = session::readDrawSpec(o.spec);
  spec.campaign = o.campaign;
  const auto workspace = openWorkspace(o.workspace, true);
  warnOfRules(*workspace);
  printHashes(workspace->freezeDraw(spec));
  return 0;
}

int draw(const Options& o) {
  printHashes(openWorkspace(o.workspace, true)->runDraw(o.campaign, o.entropy, o.supervisor));
  return 0;
}

int show(const Options& o) {
  const auto workspace = openWorkspace(o.workspace, false);
  const auto record = workspace->drawRecord(o.campaign);
  if (!record)
    throw base::Error(base::ErrorKind::BadInput, "campaign {0} has no draw", {o.campaign}, {.file = o.workspace});
  if (!o.list.empty()) session::writeText(o.list, workspace->drawList(o.campaign));
  deliver(o.record, session::toJson(*record) + "\n");
  return 0;
}

CLI::App* part(CLI::App* draw, const char* name, const char* help, Options& o) {
  CLI::App* command = draw->add_subcommand(name, help);
  workspaceOption(command, o);
  campaignOption(command, o);
  return command;
}

} // namespace

void addDraw(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("draw", "the auditable draw: freeze the list, then run once");
  command->require_subcommand(1);
  CLI::App* freezing = part(command, "freeze", "commit list and spec by hash, before the random string is spoken", *o);
  freezing->add_option("--spec", o->spec, "JSON, see docs/formats.md; else the default spec");
  freezing->callback([o] { choose([o] { return freeze(*o); }); });
  CLI::App* running = part(command, "run", "draw targets and districts of the teams; once a freeze", *o);
  running->add_option("--entropy", o->entropy, "the public random string")->required();
  running->add_option("--supervisor", o->supervisor, "who watches the draw");
  running->callback([o] { choose([o] { return draw(*o); }); });
  CLI::App* showing = part(command, "show", "write the record and the list, for verify-draw", *o);
  showing->add_option("--record", o->record, "file for the record; else stdout");
  showing->add_option("--list", o->list, "file for the frozen list");
  showing->callback([o] { choose([o] { return show(*o); }); });
}

} // namespace huyuan::cli
