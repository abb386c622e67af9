// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/costs.h"
#include "cli/number_options.h"
#include "cli/written_files.h"
#include "session/plain_findings.h"
#include "session/rule_warnings.h"
#include "session/rules_for.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, rules, out;
  session::PlainFiles files;
  session::FindingQuery query;
  std::vector<std::string> methods;
  bool json = false;
};

nlohmann::ordered_json methodsOf(const session::FoundRows& found) {
  std::map<domain::Method, std::size_t> rows;
  for (const session::FoundRow& row : found.rows) ++rows[row.method];
  auto list = nlohmann::ordered_json::array();
  for (const auto& [method, count] : rows) list.push_back({{"method", domain::toText(method)}, {"findings", count}});
  return list;
}

nlohmann::ordered_json rulesOf(const session::FindingQuery& query, const session::FoundRows& found) {
  std::vector<std::size_t> rows(query.rules.size(), 0);
  for (const session::FoundRow& row : found.rows) ++rows[row.rule];
  auto list = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < query.rules.size(); ++i) {
    const domain::ZoneRule& rule = query.rules[i];
    list.push_back({{"code", rule.code},
                    {"distance_m", rule.distance.value()},
                    {"method", domain::toText(rule.method)},
                    {"findings", rows[i]}});
  }
  return list;
}

nlohmann::ordered_json toJson(const session::FindingQuery& query, const session::FoundRows& found,
                              const session::Cost& write) {
  std::array<std::size_t, 3> verdicts{};
  for (const session::FoundRow& row : found.rows) ++verdicts[static_cast<std::size_t>(row.verdict)];
  nlohmann::ordered_json json{
      {"schools", found.schoolCount},
      {"vendors", found.vendorCount},
      {"findings", found.rows.size()},
      {"inside", verdicts[static_cast<std::size_t>(domain::Verdict::Inside)]},
      {"borderline", verdicts[static_cast<std::size_t>(domain::Verdict::Borderline)]},
      {"outside", verdicts[static_cast<std::size_t>(domain::Verdict::Outside)]},
      {"methods", methodsOf(found)},
      {"threads", found.threads},
  };
  if (!query.rules.empty()) json["rules"] = rulesOf(query, found);
  addCost("load", found.load, json);
  addCost("roads", found.roads, json);
  addCost("query", found.query, json);
  addCost("write", write, json);
  json["peak_mib"] = rounded(session::peakMebibytes(), 10);
  json["rows_refused"] = std::count_if(found.problems.begin(), found.problems.end(), [](const base::Problem& p) {
    return p.severity == base::Problem::Severity::Error;
  });
  return json;
}

session::FoundRows find(const Options& o) {
  if (o.workspace.empty()) return session::plainFindings(o.files, o.query, progressBar(), cancel());
  const auto workspace = openWorkspace(o.workspace, false);
  if (o.rules.empty()) warnOfRules(*workspace);
  return session::findingRows(*workspace, o.query, progressBar(), cancel());
}

int run(Options& o) {
  refuseToOverwrite({o.out}, {o.workspace, o.rules, o.files.schools, o.files.vendors, o.files.gates, o.files.roads});
  for (const std::string& m : o.methods) o.query.methods.push_back(domain::methodFromText(m));
  if (!o.rules.empty()) {
    o.query.rules = session::rulesFor(o.rules);
    sayAll(session::ruleWarnings(o.query.rules, base::chinaDate(base::SystemClock().now())));
  }
  const session::FoundRows found = find(o);
  endProgress();
  const bool bad = sayAll(found.problems);
  session::Cost write;
  if (!o.out.empty() || !o.json) write = session::costOf([&] { deliver(o.out, session::toCsv(found)); });
  if (o.json) printJson(toJson(o.query, found, write));
  return bad ? base::exitCode(base::ErrorKind::BadInput) : 0;
}

void requireInput(const Options& o) {
  const bool files = !o.files.schools.empty() && !o.files.vendors.empty();
  if (o.workspace.empty() != files) throw CLI::ValidationError("give either a workspace or --schools and --vendors");
}

std::vector<std::string> methodWords() {
  std::vector<std::string> words;
  for (const domain::Method m : domain::AllMethods) words.emplace_back(domain::toText(m));
  return words;
}

} // namespace

void addFindings(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("findings", "every vendor within the radius of every school, as CSV");
  command->add_option("workspace", o->workspace, "the workspace file; or use --schools and --vendors");
  command->add_option("--schools", o->files.schools, "points, multipoints (gates) or polygons (campus)");
  command->add_option("--vendors", o->files.vendors, "points, or polygons (premises)");
  command->add_option("--gates", o->files.gates, "points with a column school_id");
  command->add_option("--roads", o->files.roads, "OpenStreetMap file or layer of lines, for walks between plain files");
  command->add_option("--crs", o->files.crs, "of the plain files")->capture_default_str();
  command->add_option("--encoding", o->files.encoding, "of the plain files")->capture_default_str();
  CLI::Option* rules = command->add_option("--rules", o->rules, "JSON file of rules, or the code of a preset");
  command->add_option("--radius", o->query.radius, "metres")
      ->capture_default_str()
      ->check(anyNumber(0.001, 1e6))
      ->excludes(rules);
  command->add_option("--method", o->methods, "may be given several times; boundary_line if not given")
      ->check(CLI::IsMember(methodWords()))
      ->excludes(rules);
  command->add_flag("--band", o->query.withBand, "also rows beyond the radius but within the uncertainty");
  command->add_option("--threads", o->query.threads, "0 = as many as cores")
      ->capture_default_str()
      ->check(threadsNumber(0));
  command->add_option("--out", o->out, "file to write; else stdout, unless --json");
  jsonOption(command, *o);
  command->callback([o] {
    requireInput(*o);
    choose([o] { return run(*o); });
  });
}

} // namespace huyuan::cli
