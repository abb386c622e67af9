// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "session/result_files.h"

#include <nlohmann/json.hpp>

namespace huyuan::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string workspace, campaign, out;
  session::PlanSettings settings;
  bool json = false;
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
          {"overtime_s", r.overtime.value()}};
}

void printText(const domain::Plan& plan) {
  for (const domain::Route& r : plan.routes)
    print("T" + std::to_string(100 + r.team).substr(1) + " " + r.district + " " + r.date + " " +
          std::to_string(r.stops.size()) + " stops " + number(domain::totalDistance(r).value() / 1000.0, 1) + " km " +
          domain::toText(r.depart) + "–" + domain::toText(r.finish));
  print("unplanned " + std::to_string(plan.unplanned.size()));
}

int run(const Options& o) {
  const auto workspace = openWorkspace(o.workspace, true);
  warnOfRules(*workspace);
  const domain::Plan plan = workspace->makePlan(o.campaign, o.settings, progressBar(), cancel());
  endProgress();
  if (!o.out.empty()) session::writeText(o.out, session::toJson(plan) + "\n");
  if (!o.json) {
    printText(plan);
    return 0;
  }
  Json routes = Json::array(), unplanned = Json::array();
  for (const domain::Route& r : plan.routes) routes.push_back(routeJson(r));
  for (const domain::Unplanned& u : plan.unplanned)
    unplanned.push_back({{"vendor", u.vendorCode}, {"reason", u.reason}});
  printJson(Json{{"campaign", plan.campaign}, {"routes", routes}, {"unplanned", unplanned}, {"seed", plan.seed}});
  return 0;
}

} // namespace

void addPlan(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("plan", "routes for the teams of a campaign that has been drawn");
  workspaceOption(command, *o);
  campaignOption(command, *o);
  command->add_option("--seconds", o->settings.seconds, "search time; 0 = by iterations, the same on every machine")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  command->add_option("--seed", o->settings.seed, "of the search")->capture_default_str();
  command->add_option("--date", o->settings.date, "day of the round; else the first working day after the draw");
  command->add_option("--out", o->out, "file for the whole plan (JSON)");
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
