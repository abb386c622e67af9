// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan_score.h"

#include "cli/command.h"
#include "cli/console.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace huyuan::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string workspace, plan, campaign;
  bool json = false;
};

std::string hours(base::Seconds s) { return number(static_cast<double>(s.value()) / 3600.0, 2); }

void printText(const domain::PlanScore& s) {
  const domain::RouteFigures& f = s.figures.sum;
  print("visits " + std::to_string(f.stops) + ", missing " + std::to_string(s.missing) + " that must be, " +
        std::to_string(s.optionalMissing) + " that may be");
  print("distance " + number(f.distance.value() / 1000.0, 1) + " km, travel " + hours(f.driving) + " h, days " +
        hours(f.day) + " h on " + std::to_string(f.days) + " days");
  print("windows missed " + std::to_string(f.missedWindows) + ", late " + hours(f.lateness) + " h, overtime " +
        hours(f.overtime) + " h");
  print("shortest day " + hours(s.figures.balance.shortest) + " h, longest " + hours(s.figures.balance.longest) + " h");
  const auto repeats = [&](const char* kind) {
    return std::to_string(std::count_if(s.repetitions.begin(), s.repetitions.end(),
                                        [&](const domain::Repetition& r) { return r.kind == kind; }));
  };
  print("repetitions " + std::to_string(s.repetitions.size()) + ": weekday and hour " + repeats("weekday_hour") +
        ", first stop " + repeats("first_stop") + ", direction " + repeats("direction"));
  print("cost " + std::to_string(s.total()) + " = travel " + std::to_string(s.travel) + " + schools " +
        std::to_string(s.schoolChange) + " + windows " + std::to_string(s.windows) + " + overtime " +
        std::to_string(s.overtime) + " + balance " + std::to_string(s.balance) + " + repetition " +
        std::to_string(s.repetition) + " + left out " + std::to_string(s.lostWorth));
  for (const domain::RuleBreak& b : s.breaks)
    print("break " + b.word + (b.team > 0 ? " T" + std::to_string(b.team) : std::string()) +
          (b.date.empty() ? "" : " " + b.date) + (b.vendorCode.empty() ? "" : " " + b.vendorCode));
}

Json breaksJson(const domain::PlanScore& s) {
  Json breaks = Json::array();
  for (const domain::RuleBreak& b : s.breaks)
    breaks.push_back({{"word", b.word}, {"team", b.team}, {"date", b.date}, {"vendor", b.vendorCode}});
  return breaks;
}

Json resultJson(const domain::PlanScore& s) {
  const domain::RouteFigures& f = s.figures.sum;
  Json repetitions = Json::array();
  for (const domain::Repetition& r : s.repetitions)
    repetitions.push_back({{"kind", r.kind}, {"subject", r.subject}, {"campaign", r.campaign}});
  return {{"missing", s.missing},
          {"optional_missing", s.optionalMissing},
          {"cost", s.total()},
          {"cost_of",
           {{"travel", s.travel},
            {"school_change", s.schoolChange},
            {"windows", s.windows},
            {"overtime", s.overtime},
            {"balance", s.balance},
            {"repetition", s.repetition},
            {"left_out", s.lostWorth}}},
          {"visits", f.stops},
          {"days", f.days},
          {"km", f.distance.value() / 1000.0},
          {"travel_s", f.driving.value()},
          {"day_s", f.day.value()},
          {"waiting_s", f.waiting.value()},
          {"windows_missed", f.missedWindows},
          {"late_s", f.lateness.value()},
          {"overtime_s", f.overtime.value()},
          {"shortest_day_s", s.figures.balance.shortest.value()},
          {"longest_day_s", s.figures.balance.longest.value()},
          {"repetitions", std::move(repetitions)},
          {"breaks", breaksJson(s)}};
}

int run(const Options& o) {
  const auto workspace = openWorkspace(o.workspace, false);
  const domain::PlanScore score = o.plan.empty() ? workspace->scoreStoredPlan(o.campaign, progressBar(), cancel())
                                                 : workspace->scorePlan(o.plan, progressBar(), cancel());
  endProgress();
  if (o.json)
    printJson(resultJson(score));
  else
    printText(score);
  return score.breaks.empty() ? 0 : base::exitCode(base::ErrorKind::BadInput);
}

} // namespace

void addPlanScore(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "plan-score", "weighs a plan by its campaign's rules, with all times computed anew; code 3 if it breaks one");
  workspaceOption(command, *o);
  CLI::Option* file = command->add_option("plan", o->plan, "the plan (PLAN.json)");
  CLI::Option* stored = command->add_option("--campaign", o->campaign, "instead of a file: the plan this round has");
  file->excludes(stored);
  jsonOption(command, *o);
  command->callback([o] {
    if (o->plan.empty() && o->campaign.empty()) throw CLI::RequiredError("plan or --campaign");
    choose([o] { return run(*o); });
  });
}

} // namespace huyuan::cli
