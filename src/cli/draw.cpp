// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/number_options.h"
#include "cli/written_files.h"
#include "session/result_files.h"

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, campaign, spec, reason, entropy, supervisor = "监督人";
  int number = 0;
  std::string record, list, exclusions, paper, terms, hashes, key;
};

void printHashes(const domain::DrawRecord& r) {
  print("campaign " + r.spec.campaign);
  if (r.number > 1) print("draw " + std::to_string(r.number));
  print("population " + std::to_string(r.populationSize) + " " + r.populationHash);
  print("spec " + r.specHash);
  if (!r.freezeHash.empty()) print("freeze " + r.freezeHash);
  if (!r.resultHash.empty()) print("result " + r.resultHash);
}

domain::DrawSpec specOf(const Options& o) {
  domain::DrawSpec spec;
  if (!o.spec.empty()) spec = session::readDrawSpec(o.spec);
  spec.campaign = o.campaign;
  return spec;
}

int preview(const Options& o) {
  const auto workspace = openWorkspace(o.workspace, false);
  const auto preview = workspace->previewDraw(specOf(o));
  const auto& population = preview.population;
  print("population " + std::to_string(population.members.size()) + " of " +
        std::to_string(population.members.size() + population.exclusions.size()));
  std::map<std::string, int> reasons;
  for (const domain::Exclusion& e : population.exclusions) ++reasons[e.reason];
  for (const auto& [reason, n] : reasons) print("left out " + reason + " " + std::to_string(n));
  for (const domain::StratumQuota& q : preview.quotas)
    print("stratum " + q.stratum + " " + std::to_string(q.size) + " targets " + std::to_string(q.targets) +
          " reserves " + std::to_string(q.reserves));
  sayAll(preview.warnings, 20);
  if (!preview.findingsFresh) say("the zones have not been evaluated since the last change: this may change");
  return 0;
}

int freeze(const Options& o) {
  const auto workspace = openWorkspace(o.workspace, true);
  warnOfRules(*workspace);
  const domain::DrawSpec spec = specOf(o);
  const auto record = workspace->freezeDraw(spec, o.reason);
  sayAll(workspace->previewDraw(spec).warnings, 20);
  printHashes(record);
  return 0;
}

int draw(const Options& o) {
  const auto record = openWorkspace(o.workspace, true)->runDraw(o.campaign, o.entropy, o.supervisor);
  printHashes(record);
  if (!record.meetings.empty())
    say("officers who meet a vendor twice running: " + std::to_string(record.meetings.size()));
  return 0;
}

int show(const Options& o) {
  refuseToOverwrite({o.list, o.exclusions, o.terms, o.paper, o.record, o.hashes}, {o.workspace, o.key});
  const auto workspace = openWorkspace(o.workspace, false);
  const auto newest = workspace->drawRecord(o.campaign);
  if (!newest)
    throw base::Error(base::ErrorKind::BadInput, "campaign {0} has no draw", {o.campaign}, {.file = o.workspace});
  const int number = o.number > 0 ? o.number : newest->number;
  const auto save = [&](const std::string& path, session::DrawFile what) {
    if (!path.empty()) session::saveDraw(*workspace, o.campaign, number, what, path, o.key);
  };
  save(o.list, session::DrawFile::List);
  save(o.exclusions, session::DrawFile::Exclusions);
  save(o.terms, session::DrawFile::Terms);
  save(o.paper, session::DrawFile::Paper);
  save(o.record, session::DrawFile::Record);
  save(o.hashes, session::DrawFile::Hashes);
  const bool saved = !(o.hashes + o.list + o.exclusions + o.terms + o.paper + o.record).empty();
  if (o.record.empty() && (!saved || !o.list.empty()))
    deliver({}, session::drawRecordText(*workspace, o.campaign, number) + "\n");
  return 0;
}

CLI::App* part(CLI::App* draw, const char* name, const char* help, Options& o) {
  CLI::App* command = draw->add_subcommand(name, help);
  workspaceOption(command, o);
  campaignOption(command, o);
  return command;
}

CLI::App* withSpec(CLI::App* command, Options& o) {
  command->add_option("--spec", o.spec, "JSON, see docs/formats.md; else the default spec");
  return command;
}

void addShow(CLI::App* command, const std::shared_ptr<Options>& o) {
  CLI::App* showing =
      part(command, "show", "write the record and the list, for verify-draw; before the release only the hashes", *o);
  showing->add_option("--number", o->number, "which of the campaign's draws; else the newest")
      ->check(wholeNumber(1, 999));
  showing->add_option("--record", o->record, "file for the record; else stdout");
  showing->add_option("--list", o->list, "file for the frozen list");
  showing->add_option("--exclusions", o->exclusions, "file for those left out, with reasons");
  showing->add_option("--pdf", o->paper, "file for the record on one page");
  showing->add_option("--terms", o->terms, "file for the specification, as --spec reads it");
  showing->add_option("--hashes", o->hashes, "file for hashes, numbers and times alone: at any time");
  showing->add_option("--sign", o->key, "key file (see sign-key) to sign the record with")
      ->needs(showing->get_option("--record"));
  showing->callback([o] { choose([o] { return show(*o); }); });
}

} // namespace

void addDraw(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("draw", "the auditable draw: freeze the list, then run once");
  command->require_subcommand(1);
  CLI::App* previewing =
      withSpec(part(command, "preview", "who would be admitted, strata and quotas; changes nothing", *o), *o);
  previewing->callback([o] { choose([o] { return preview(*o); }); });
  CLI::App* freezing =
      withSpec(part(command, "freeze", "commit list and spec by hash, before the random string is spoken", *o), *o);
  freezing->add_option("--redraw", o->reason,
                       "why a campaign that has been drawn is drawn again; the old record stays");
  freezing->callback([o] { choose([o] { return freeze(*o); }); });
  CLI::App* running = part(command, "run", "draw targets, districts of the teams and officers; once a freeze", *o);
  running->add_option("--entropy", o->entropy, "the public random string")->required();
  running->add_option("--supervisor", o->supervisor, "who watches the draw");
  running->callback([o] { choose([o] { return draw(*o); }); });
  addShow(command, o);
}

} // namespace huyuan::cli
