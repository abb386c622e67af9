// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/written_files.h"
#include "session/result_files.h"

#include <nlohmann/json.hpp>

#include <map>

namespace huyuan::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string workspace, report;
  session::ImportRequest request;
  std::vector<std::string> map;
  bool json = false;
};

/// The words of the command line; a kind's own name is taken as it is, so that a bureau's own kinds can be imported.
std::string kindOf(const std::string& word) {
  static const std::map<std::string, std::string> Kinds{
      {"schools", "school"},  {"vendors", "vendor"}, {"violations", "violation"}, {"districts", "district"},
      {"gazetteer", "place"}, {"places", "place"},   {"gates", "gate"},           {"teams", "team"},
      {"rules", "zone_rule"}, {"talks", "talk"},     {"officers", "officer"}};
  const auto at = Kinds.find(word);
  return at == Kinds.end() ? word : at->second;
}

Json reportJson(const session::ImportReport& r) {
  Json problems = Json::array(), headers = Json::array();
  for (const base::Problem& p : r.problems)
    problems.push_back({{"severity", p.severity == base::Problem::Severity::Error     ? "error"
                                     : p.severity == base::Problem::Severity::Warning ? "warning"
                                                                                      : "notice"},
                        {"file", p.place.file},
                        {"sheet", p.place.sheet},
                        {"row", p.place.row},
                        {"column", p.place.column},
                        {"reason", base::fillPattern(p.pattern, p.arguments)}});
  for (const auto& [header, field] : r.headers) headers.push_back({{"header", header}, {"field", field}});
  return {{"file", r.file},       {"kind", r.kind},     {"encoding", r.encoding}, {"crs", r.crs},
          {"rows", r.rowsRead},   {"added", r.added},   {"updated", r.updated},   {"unchanged", r.unchanged},
          {"skipped", r.skipped}, {"headers", headers}, {"problems", problems}};
}

int run(Options& o) {
  refuseToOverwrite({o.report}, {o.workspace, o.request.file});
  o.request.kind = kindOf(o.request.kind);
  for (const std::string& pair : o.map) {
    const auto equals = pair.rfind('=');
    o.request.headerToField.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
  }
  const auto workspace = openWorkspace(o.workspace, !o.request.dryRun);
  const session::ImportReport r = workspace->importFile(o.request, progressBar(), cancel());
  endProgress();
  const bool bad = sayAll(r.problems);
  if (!o.report.empty()) session::writeText(o.report, reportJson(r).dump(2) + "\n");
  if (o.json)
    printJson(reportJson(r));
  else
    print(std::string(o.request.dryRun ? "would import " : "imported ") + r.kind + ": " + std::to_string(r.rowsRead) +
          " rows, " + std::to_string(r.added) + " added, " + std::to_string(r.updated) + " updated, " +
          std::to_string(r.unchanged) + " unchanged, " + std::to_string(r.skipped) + " skipped");
  return bad ? base::exitCode(base::ErrorKind::BadInput) : 0;
}

std::string isPair(const std::string& text) {
  const auto equals = text.rfind('=');
  return equals == std::string::npos || equals == 0 ? "'" + text + "' is not HEADER=FIELD" : std::string();
}

} // namespace

void addImport(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("import", "bring a foreign file into the workspace; good rows go in, bad rows "
                                                   "are named and give exit code 3");
  workspaceOption(command, *o);
  command->add_option("file", o->request.file, "CSV, XLSX, XLS, ODS, any GDAL vector format, .osm, .osm.pbf")
      ->required();
  command->add_option("--as", o->request.kind, "schools, vendors, violations, districts, gazetteer, gates, roads … ")
      ->required();
  command->add_option("--crs", o->request.crs, "auto, EPSG:n, wgs84, cgcs2000, gcj02 or bd09")->capture_default_str();
  command->add_option("--encoding", o->request.encoding, "auto, UTF-8, GB18030 …")->capture_default_str();
  command->add_option("--sheet", o->request.sheet, "sheet or layer; else the first with rows");
  command->add_option("--map", o->map, "HEADER=FIELD, wins over the automatic mapping")->check(isPair);
  command->add_flag("--dry-run", o->request.dryRun, "say what would happen, change nothing");
  command->add_option("--report", o->report, "write the report as JSON to this file");
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
