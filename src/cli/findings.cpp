// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "session/plain_findings.h"

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, out;
  session::PlainFiles files;
  session::FindingQuery query;
  std::vector<std::string> methods;
};

int run(Options& o) {
  for (const std::string& m : o.methods) o.query.methods.push_back(domain::methodFromText(m));
  if (!o.workspace.empty()) {
    const auto rows = session::findingRows(*openWorkspace(o.workspace, false), o.query, progressBar(), cancel());
    endProgress();
    deliver(o.out, session::toCsv(rows));
    return 0;
  }
  const session::PlainFindings found = session::plainFindings(o.files, o.query, progressBar(), cancel());
  endProgress();
  const bool bad = sayAll(found.problems);
  deliver(o.out, session::toCsv(found.rows));
  return bad ? base::exitCode(base::ErrorKind::BadInput) : 0;
}

void requireInput(const Options& o) {
  const bool files = !o.files.schools.empty() && !o.files.vendors.empty();
  if (o.workspace.empty() != files) throw CLI::ValidationError("give either a workspace or --schools and --vendors");
}

} // namespace

void addFindings(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("findings", "every vendor within the radius of every school, as CSV");
  command->add_option("workspace", o->workspace, "the workspace file; or use --schools and --vendors");
  command->add_option("--schools", o->files.schools, "points, multipoints (gates) or polygons (campus)");
  command->add_option("--vendors", o->files.vendors, "points");
  command->add_option("--gates", o->files.gates, "points with a column school_id");
  command->add_option("--crs", o->files.crs, "of the plain files")->capture_default_str();
  command->add_option("--encoding", o->files.encoding, "of the plain files")->capture_default_str();
  command->add_option("--radius", o->query.radius, "metres")->capture_default_str()->check(CLI::PositiveNumber);
  command->add_option("--method", o->methods, "boundary_line, gate_radius or point_radius; may be given several times")
      ->check(CLI::IsMember({"boundary_line", "gate_radius", "point_radius"}));
  command->add_flag("--band", o->query.withBand, "also rows beyond the radius but within the uncertainty");
  command->add_option("--threads", o->query.threads, "0 = as many as cores")->capture_default_str();
  command->add_option("--out", o->out, "file to write; else stdout");
  command->callback([o] {
    requireInput(*o);
    choose([o] { return run(*o); });
  });
}

} // namespace huyuan::cli
