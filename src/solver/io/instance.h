// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/problem.h"

#include <string>
#include <string_view>
#include <vector>

/// Text instances of routing benchmarks, parsed from memory. Distances become whole numbers by a convention of the
/// benchmark. All functions throw std::invalid_argument naming line and reason.
namespace huyuan::solver {

enum class Rounding : std::uint8_t {
  None,    ///< unrounded: ten-thousandths, times rounded up so that what is feasible here is feasible there
  Integer, ///< to the nearest whole (TSPLIB's EUC_2D)
  Trunc1,  ///< cut to one decimal
};
std::string_view toText(Rounding r); ///< "none", "int", "trunc1"

enum class Format : std::uint8_t { Vrp, Solomon, Cordeau, Chao };
std::string_view toText(Format f); ///< "vrp", "solomon", "cordeau", "chao"
/// By the look of its first lines.
Format formatOf(std::string_view text);

struct Instance {
  std::string name;
  Format format = Format::Vrp;
  Rounding rounding = Rounding::Integer;
  std::int64_t scale = 1; ///< costs and times of `problem` are this many to a unit of the file
  Cost prizeUnit = 0;     ///< of a prize of 1 (Chao: more than all travel can cost); 0 = nobody may be left out
  Problem problem;        ///< in Chao's, client i stands at location i + 1; so too where there is one depot, location 0
};

Instance instanceFrom(std::string_view text, Format format, Rounding rounding);

/// CVRPLIB/TSPLIB ".vrp": EUC_2D or EXPLICIT (full or lower row) weights, one depot, CAPACITY. As many vehicles as the
/// name's "-kN" says plus a fifth, at least as many as the demand needs.
Instance instanceFromVrp(std::string_view text, Rounding rounding = Rounding::Integer);

/// Solomon's and Homberger's layout: vehicles and capacity, then number, x, y, demand, ready, due, service.
Instance instanceFromSolomon(std::string_view text, Rounding rounding);

/// Cordeau's several depots (type 2): vehicles a depot, customers, depots; a longest duration and a capacity each; then
/// number, x, y, service, demand and what is not needed here; the depots come last.
Instance instanceFromCordeau(std::string_view text, Rounding rounding);

/// Chao's team orienteering: "n", "m", "tmax", then x, y, score; from the first point to the last, each other point at
/// most once, the scores to be as many as possible, and of those the shortest way.
Instance instanceFromChao(std::string_view text, Rounding rounding);

/// A CVRPLIB solution: "Route #1: 4 7 …" a used vehicle, clients numbered from 1, then "Cost c" in units of the file
/// (travel alone) and, where clients have prizes, "Score s". Vehicles of several depots are named before each route.
std::string solutionText(const Instance& instance, const Solution& solution);

/// Travel of a solution in units of the file, and its prizes.
double distanceOf(const Instance& instance, const Solution& solution);
std::int64_t scoreOf(const Instance& instance, const Solution& solution);

} // namespace huyuan::solver
