// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/problem.h"

#include <string>
#include <string_view>
#include <vector>

/// Text instances of routing benchmarks, parsed from memory. Distances become whole numbers: times `scale`, rounded or
/// cut.
namespace huyuan::solver {

enum class Rounding : std::uint8_t {
  Nearest, ///< EUC_2D of TSPLIB with scale 1; with a larger scale, that many parts of a unit
  Down,    ///< cut: scale 10 is the "one decimal" convention of Solomon's instances
};

struct Instance {
  std::string name;
  std::int64_t scale = 1; ///< costs and times of `problem` are this many to a unit of the file
  Problem problem;        ///< location 0 is the depot, client i stands at location i + 1
};

/// CVRPLIB/TSPLIB ".vrp": EUC_2D or EXPLICIT (full or lower row) weights, one depot, CAPACITY. As many vehicles as the
/// name's
/// "-kN" says plus a fifth, at least as many as the demand needs. Throws std::invalid_argument naming line and reason.
Instance instanceFromVrp(std::string_view text, std::int64_t scale = 1);

/// Solomon's and Homberger's layout: vehicles and capacity, then number, x, y, demand, ready, due, service.
Instance instanceFromSolomon(std::string_view text, std::int64_t scale, Rounding rounding);

/// A CVRPLIB solution: "Route #1: 4 7 …" a used vehicle, clients numbered from 1, then "Cost c" in units of the file.
std::string solutionText(const Instance& instance, const Solution& solution);

} // namespace huyuan::solver
