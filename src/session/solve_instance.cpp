// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/solve_instance.h"

#include "base/error.h"
#include "files/safe_file.h"
#include "session/stopwatch.h"
#include "solver/io/instance.h"
#include "solver/io/run_comment.h"
#include "solver/solve.h"

#include <algorithm>

namespace huyuan::session {

using base::Error;
using base::ErrorKind;

namespace {

[[noreturn]] void refuse(const std::string& file, const std::string& reason) {
  throw Error(ErrorKind::BadInput, "is not an instance that can be solved: {0}", {reason}, {.file = file});
}

template <class Choice> Choice chosen(const std::string& word, std::initializer_list<Choice> choices) {
  for (const Choice c : choices)
    if (solver::toText(c) == word) return c;
  throw Error(ErrorKind::Usage, "'{0}' is not one of the choices", {word});
}

solver::Instance read(const SolveQuery& query) {
  using solver::Format, solver::Rounding;
  const std::string text = files::readFile(query.instance);
  const auto format = query.format == "auto"
                          ? solver::formatOf(text)
                          : chosen(query.format, {Format::Vrp, Format::Solomon, Format::Cordeau, Format::Chao});
  const auto rounding = query.rounding.empty()
                            ? (format == Format::Vrp ? Rounding::Integer : Rounding::None)
                            : chosen(query.rounding, {Rounding::None, Rounding::Integer, Rounding::Trunc1});
  return solver::instanceFrom(text, format, rounding);
}

solver::SolveOptions optionsOf(const SolveQuery& query) {
  solver::SolveOptions options;
  options.seed = query.seed;
  options.threads = std::max(1U, query.threads);
  options.iterations = query.iterations;
  options.fewestVehicles = query.fewestVehicles;
  options.seconds = query.seconds;
  if (query.cpuSeconds > 0.0) options.seconds = query.cpuSeconds, options.clock = files::cpuSeconds;
  return options;
}

} // namespace

SolvedInstance solveInstance(const SolveQuery& query, const base::Progress& progress, const base::Cancel& cancel) {
  SolveQuery asked = query;
  solver::SolveOptions options = optionsOf(query);
  try {
    if (!query.replay.empty()) {
      const solver::RunComment run = solver::runCommentFrom(files::readFile(query.replay));
      asked.rounding = solver::toText(run.rounding);
      options.seed = run.seed;
      options.threads = run.threads;
      options.fewestVehicles = run.fewestVehicles;
      options.replay = run.blocks;
    }
  } catch (const std::invalid_argument& e) {
    throw Error(ErrorKind::BadInput, "is not a solution that can be replayed: {0}", {e.what()}, {.file = query.replay});
  }
  try {
    const solver::Instance instance = read(asked);
    SolvedInstance result;
    solver::SolveReport report;
    solver::Solution solution;
    {
      const Stopwatch watch(result.search);
      solution = solver::solve(instance.problem, options, progress, cancel, &report);
    }
    result.name = instance.name;
    result.format = solver::toText(instance.format);
    result.rounding = solver::toText(instance.rounding);
    result.cost = solver::distanceOf(instance, solution);
    if (instance.prizeUnit > 0) result.score = solver::scoreOf(instance, solution);
    for (const solver::RoutePlan& r : solution.routes) result.vehicles += r.clients.empty() ? 0 : 1;
    result.unassigned = solution.unassigned.size();
    result.feasible = solution.feasible;
    result.iterations = report.iterations;
    result.seed = options.seed;
    result.threads = options.threads;
    result.text = solver::solutionText(instance, solution) +
                  solver::toText(solver::RunComment{instance.rounding, options.fewestVehicles, options.seed,
                                                    options.threads, report.iterations, report.blocks});
    return result;
  } catch (const std::invalid_argument& e) {
    refuse(query.instance, e.what());
  }
}

} // namespace huyuan::session
