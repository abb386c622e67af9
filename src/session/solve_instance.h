// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "session/plain_findings.h"

#include <cstdint>
#include <optional>
#include <string>

/// Benchmark instances of vehicle routing, solved with no workspace.
namespace huyuan::session {

struct SolveQuery {
  std::string instance;            ///< file
  std::string format = "auto";     ///< vrp, solomon, cordeau, chao
  std::string rounding;            ///< none, int, trunc1; empty = int for vrp, else none
  bool fewestVehicles = false;     ///< a vehicle less is better than any distance
  std::int64_t iterations = 20000; ///< of each thread's search, where no time is given
  double seconds = 0.0;            ///< of wall time
  double cpuSeconds = 0.0;         ///< of all threads
  unsigned threads = 1;
  std::uint64_t seed = 1;
  std::string replay; ///< a solution written before: the same blocks, seed, threads, objective and rounding
};

struct SolvedInstance {
  std::string text; ///< a CVRPLIB solution file; its comments state how it was found
  std::string name, format, rounding;
  double cost = 0.0; ///< in units of the file
  std::optional<std::int64_t> score;
  std::size_t vehicles = 0, unassigned = 0;
  bool feasible = false;
  std::int64_t iterations = 0; ///< of each thread's search
  std::uint64_t seed = 1;
  unsigned threads = 1;
  Cost search;
};

/// Throws Error(BadInput) naming file, line and reason. When cancelled the best so far is returned.
SolvedInstance solveInstance(const SolveQuery& query, const base::Progress& progress, const base::Cancel& cancel);

} // namespace huyuan::session
