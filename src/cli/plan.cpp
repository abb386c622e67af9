// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/number_options.h"
#include "domain/plan_figures.h"
#include "session/result_files.h"

#include <nlohmann/json.hpp>

namespace huyuan::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string workspace, campaign, rules, mode, replay;
  session::PlanSettings settings;
  bool apart = false, json = false;
};

Json routeJson(const domain::Route& r) {
  return {{"team", r.team},
          {"district", r.district},
          {"date", r.date},
          {"stops", r.stops.size()},
          {"km", domain::totalDistance(r).value() / 1000.0},
          {"travel_s", domain::totalTravel(r).value()},
          {"depart", domain::toText(r.depart)},
          {"finish", domain::toText(r.finish)},
          {"lunch", r.lunchStart ? Json(domain::toText(*r.lunchStart)) : Json()},
          {"windows_missed", domain::figuresOf(r).missedWindows},
          {"overtime_s", r.overtime.value()}};
}

std::string minutes(base::Seconds s) { return std::to_string(s.value() / 60); }

void printText(const domain::Plan& plan) {
  for (const domain::Route& r : plan.routes)
    print("T" + std::to_string(100 + r.team).substr(1) + " " + r.district + " " + r.date + " " +
          std::to_string(r.stops.size()) + " stops " + number(domain::totalDistance(r).value() / 1000.0, 1) + " km " +
          domain::toText(r.depart) + "–" + domain::toText(r.finish));
  const domain::PlanFigures figures = domain::figuresOf(plan);
  print("total " + std::to_string(figures.sum.stops) + " stops " + number(figures.sum.distance.value() / 1000.0, 1) +
        " km, shortest day " + minutes(figures.balance.shortest) + " min, longest " + minutes(figures.balance.longest) +
        " min, windows missed " + std::to_string(figures.sum.missedWindows) + ", repetitions " +
        std::to_string(plan.repetitions.size()));
  print("unplanned " + std::to_string(plan.unplanned.size()));
}

void sayWhatIsNot(const domain::Plan& plan) {
  std::vector<base::Problem> problems;
  const auto tell = [&](const std::string& word, const std::string& subject, const std::string& date,
                        const auto& window, const auto& earliest) {
    std::string text = word + (date.empty() ? "" : " " + date);
    if (window) text += ", window " + domain::toText(window->first) + "–" + domain::toText(window->second);
    if (earliest) text += ", earliest " + domain::toText(*earliest);
    problems.push_back({base::Problem::Severity::Warning, {}, "{0}: {1}", {subject, text}});
  };
  for (const domain::Unplanned& u : plan.unplanned) tell(u.reason, u.vendorCode, {}, u.window, u.earliest);
  for (const domain::PlanNote& n : plan.notes) tell(n.word, n.subject, n.date, n.window, n.earliest);
  sayAll(problems);
}

domain::PlanRules rulesOf(const Options& o, const session::Workspace& workspace) {
  domain::PlanRules rules = workspace.planRules(o.campaign);
  rules.dates.clear();
  if (!o.rules.empty()) rules = session::readPlanRules(o.rules, rules);
  if (o.mode == "drawn") rules.mode = domain::PlanMode::Drawn;
  if (o.mode == "free") rules.mode = domain::PlanMode::Free;
  rules.apart = rules.apart || o.apart;
  return rules;
}

Json resultJson(const domain::Plan& plan) {
  Json routes = Json::array(), unplanned = Json::array(), notes = Json::array();
  for (const domain::Route& r : plan.routes) routes.push_back(routeJson(r));
  for (const domain::Unplanned& u : plan.unplanned)
    unplanned.push_back({{"vendor", u.vendorCode}, {"reason", u.reason}});
  for (const domain::PlanNote& n : plan.notes)
    notes.push_back({{"word", n.word}, {"subject", n.subject}, {"date", n.date}});
  return {{"campaign", plan.campaign},
          {"mode", std::string(domain::toText(plan.mode))},
          {"routes", std::move(routes)},
          {"unplanned", std::move(unplanned)},
          {"notes", std::move(notes)},
          {"repetitions", plan.repetitions.size()},
          {"balance_weight", plan.balanceWeight},
          {"unbalanced_travel_s", plan.unbalancedTravel.value()},
          {"seed", plan.seed}};
}

int deliverPlan(const Options& o, const domain::Plan& plan, Json result) {
  if (o.json)
    printJson(result);
  else
    printText(plan);
  return 0;
}

/// The run that made a plan, again. Nothing is stored.
int runAgain(const Options& o) {
  const auto workspace = openWorkspace(o.workspace, false);
  const auto [plan, same] = workspace->replayPlan(o.campaign, o.replay, progressBar(), cancel());
  endProgress();
  Json result = resultJson(plan);
  result["same"] = same;
  deliverPlan(o, plan, std::move(result));
  if (!o.json) print(same ? "the same plan" : "not the same plan");
  return same ? 0 : base::exitCode(base::ErrorKind::BadInput);
}

int run(const Options& o) {
  if (!o.replay.empty()) return runAgain(o);
  const auto workspace = openWorkspace(o.workspace, true);
  warnOfRules(*workspace);
  session::PlanSettings settings = o.settings;
  settings.rules = rulesOf(o, *workspace);
  const domain::Plan plan = workspace->makePlan(o.campaign, settings, progressBar(), cancel());
  endProgress();
  sayWhatIsNot(plan);
  return deliverPlan(o, plan, resultJson(plan));
}

void addSearchOptions(CLI::App& command, session::PlanSettings& s) {
  CLI::Option* wall =
      command.add_option("--seconds", s.seconds, "search so much wall time, in all")->check(secondsNumber(0.0));
  CLI::Option* cpu = command.add_option("--cpu-seconds", s.cpuSeconds, "search so much processor time, in all")
                         ->check(secondsNumber(0.0));
  CLI::Option* count = command
                           .add_option("--iterations", s.iterations,
                                       "of the search, for each day of a team; without any of the "
                                       "three 4000, the same plan on every machine")
                           ->check(iterationsNumber());
  wall->excludes(cpu)->excludes(count);
  cpu->excludes(count);
  command.add_option("--threads", s.threads, "0 = as many as the machine has")
      ->capture_default_str()
      ->check(threadsNumber(0));
  command.add_option("--seed", s.seed, "of the search")->capture_default_str()->check(seedNumber());
}

void addDateOptions(CLI::App& command, session::PlanSettings& s) {
  CLI::Option* dates =
      command.add_option("--dates", s.dates, "the days of the round, 2026-11-24,2026-11-25")->delimiter(',');
  CLI::Option* from =
      command.add_option("--from,--date", s.date, "first day of the round; else the first working day after today");
  CLI::Option* days = command.add_option("--days", s.days, "so many working days from it on")
                          ->capture_default_str()
                          ->check(wholeNumber(1, 400));
  dates->excludes(from)->excludes(days);
}

} // namespace

void addPlan(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("plan", "routes for the teams of a campaign that has been drawn");
  workspaceOption(command, *o);
  campaignOption(command, *o);
  addSearchOptions(*command, o->settings);
  addDateOptions(*command, o->settings);
  command->add_option("--mode", o->mode, "drawn: each team in its drawn districts; free: anywhere but at home")
      ->check(CLI::IsMember({"drawn", "free"}));
  command->add_flag("--apart", o->apart, "neighbouring shops on different days or teams, not in one pass");
  CLI::Option* rules =
      command->add_option("--rules", o->rules, "file of rules and weights (JSON, keys: docs/formats.md)");
  CLI::Option* replay =
      command->add_option("--replay", o->replay,
                          "a plan written before: its search again, step by step; nothing is stored; code 3 if "
                          "another plan comes out");
  for (const char* other :
       {"--seconds", "--cpu-seconds", "--iterations", "--seed", "--dates", "--from", "--days", "--mode", "--apart"})
    replay->excludes(command->get_option(other));
  replay->excludes(rules);
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
