// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/release.h"

#include "cli/command.h"
#include "cli/console.h"

#include <nlohmann/json.hpp>

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, campaign;
  session::ReleaseOrder order;
  bool json = false;
};

int run(const Options& o) {
  const session::PlanRelease r = openWorkspace(o.workspace, true)->releasePlan(o.campaign, o.order);
  if (o.json) {
    printJson(nlohmann::ordered_json{{"campaign", o.campaign},
                                     {"plan_hash", r.planHash},
                                     {"result_hash", r.resultHash},
                                     {"operator", r.operatorName},
                                     {"supervisor", r.supervisorName},
                                     {"reason", r.reason},
                                     {"planned_day", r.plannedDay},
                                     {"at", r.at}});
    return 0;
  }
  print("released " + o.campaign);
  print("plan " + r.planHash);
  print("result " + r.resultHash);
  return 0;
}

} // namespace

void addRelease(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("release", "open a campaign's draw and plan, so that they may be saved and printed");
  workspaceOption(command, *o);
  campaignOption(command, *o);
  command->add_option("--operator", o->order.operatorName, "who releases")->required();
  command->add_option("--supervisor", o->order.supervisorName, "and who watches: somebody else")->required();
  command->add_option("--reason", o->order.reason, "why before the first day of the plan");
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
