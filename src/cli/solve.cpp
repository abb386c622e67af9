// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/costs.h"
#include "cli/number_options.h"
#include "cli/written_files.h"
#include "session/solve_instance.h"

#include <nlohmann/json.hpp>

namespace huyuan::cli {

namespace {

struct Options {
  session::SolveQuery query;
  std::string out, objective = "distance";
  bool json = false;
};

nlohmann::ordered_json toJson(const session::SolvedInstance& s, const Options& o) {
  nlohmann::ordered_json json{
      {"name", s.name}, {"format", s.format},     {"objective", o.objective},   {"rounding", s.rounding},
      {"cost", s.cost}, {"vehicles", s.vehicles}, {"unassigned", s.unassigned}, {"feasible", s.feasible},
      {"seed", s.seed}, {"threads", s.threads},   {"iterations", s.iterations}};
  if (s.score) json["score"] = *s.score;
  addCost("search", s.search, json);
  json["peak_mib"] = rounded(session::peakMebibytes(), 10);
  return json;
}

int run(Options o) {
  refuseToOverwrite({o.out}, {o.query.instance, o.query.replay});
  o.query.fewestVehicles = o.objective == "vehicles";
  const session::SolvedInstance solved = session::solveInstance(o.query, progressBar(), cancel());
  endProgress();
  if (!o.out.empty() || !o.json) deliver(o.out, solved.text);
  if (o.json) printJson(toJson(solved, o));
  return solved.feasible ? 0 : 1;
}

} // namespace

void addSolve(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("solve", "routes for a benchmark instance, as a CVRPLIB solution");
  command->add_option("instance", o->query.instance, "CVRPLIB (.vrp), Solomon, Cordeau or Chao")->required();
  command->add_option("--format", o->query.format, "auto, vrp, solomon, cordeau, chao")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "vrp", "solomon", "cordeau", "chao"}));
  command->add_option("--objective", o->objective, "distance, or vehicles: fewest first")
      ->capture_default_str()
      ->check(CLI::IsMember({"distance", "vehicles"}));
  command->add_option("--rounding", o->query.rounding, "none, int, trunc1; else int for .vrp and none for the others")
      ->check(CLI::IsMember({"none", "int", "trunc1"}));
  CLI::Option* seconds =
      command->add_option("--seconds", o->query.seconds, "of wall time")->check(secondsNumber(0.001));
  CLI::Option* cpu =
      command->add_option("--cpu-seconds", o->query.cpuSeconds, "of all threads")->check(secondsNumber(0.001));
  CLI::Option* iterations =
      command->add_option("--iterations", o->query.iterations, "of each thread: the same result on every machine")
          ->capture_default_str()
          ->check(iterationsNumber());
  CLI::Option* replay =
      command->add_option("--replay", o->query.replay, "a solution written before: the run that found it, again");
  seconds->excludes(cpu)->excludes(iterations)->excludes(replay);
  cpu->excludes(iterations)->excludes(replay);
  iterations->excludes(replay);
  command->add_option("--threads", o->query.threads, "searches side by side")
      ->capture_default_str()
      ->check(threadsNumber(1));
  command->add_option("--seed", o->query.seed, "of the search")->capture_default_str()->check(seedNumber());
  command->add_option("--out", o->out, "file for the solution; else stdout, unless --json");
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
