// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/io/instance.h"
#include "solver/solve.h"

#include <string>
#include <string_view>

namespace huyuan::solver {

/// How a solution was found, as comments at the end of its file: enough to find it again.
struct RunComment {
  Rounding rounding = Rounding::Integer;
  bool fewestVehicles = false;
  std::uint64_t seed = 1;
  unsigned threads = 1;
  std::int64_t iterations = 0; ///< of each thread's search
  std::vector<CoolingBlock> blocks;
};

/// "# objective distance", "# rounding int", "# seed 1", "# threads 1", "# iterations 20000", then "# block iterations
/// from to" for each.
std::string toText(const RunComment& run);
/// Throws std::invalid_argument if such a line is missing or cannot be read.
RunComment runCommentFrom(std::string_view solutionText);

} // namespace huyuan::solver
