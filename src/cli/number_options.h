// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <CLI/CLI.hpp>

#include <cstdint>

/// Checks of options that are numbers. What is no such number, or lies outside, is wrong usage: the message names
/// option, value and range. CLI11's own checks read "-1" for an unsigned option as a huge number.
namespace huyuan::cli {

/// A whole number, both ends allowed.
CLI::Validator wholeNumber(std::int64_t least, std::int64_t most);
/// Any number, both ends allowed.
CLI::Validator anyNumber(double least, double most);

/// Of a search: seeds, wall or processor seconds, iterations.
CLI::Validator seedNumber();
CLI::Validator secondsNumber(double least);
CLI::Validator iterationsNumber();
/// 0 where that means as many as the machine has.
CLI::Validator threadsNumber(std::int64_t least);

} // namespace huyuan::cli
