// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/written_files.h"

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, layer, format, out;
  bool personal = false;
};

std::string layerOf(const session::Workspace& workspace, const std::string& word) {
  for (const std::string computed : {"finding", "zone", "merged_zone"})
    if (word == computed || word == computed + "s") return computed;
  for (const domain::RecordDescription& d : workspace.descriptions())
    if (word == d.kind || word == d.kind + "s") return d.kind;
  throw base::Error(base::ErrorKind::Usage, "there is no layer '{0}'", {word});
}

int run(const Options& o) {
  refuseToOverwrite({o.out}, {o.workspace});
  const auto workspace = openWorkspace(o.workspace, o.personal);
  workspace->exportLayer(layerOf(*workspace, o.layer), o.format, o.out, o.personal);
  print("wrote " + o.out);
  return 0;
}

} // namespace

void addExport(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "one layer to a file that other programs read");
  workspaceOption(command, *o);
  command->add_option("--layer", o->layer, "school, vendor, violation, district …, or finding, zone, merged_zone")
      ->required();
  command->add_option("--format", o->format, "gpkg, geojson, shp, kml, csv, xlsx or fgb")->required();
  command->add_option("--out", o->out, "file to write")->required();
  command->add_flag("--personal", o->personal, "with personal fields; the audit trail says so");
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
