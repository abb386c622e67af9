// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// The terminal as the commands see it: results to stdout, everything else to stderr.
namespace huyuan::cli {

/// A result, UTF-8, a line end added.
void print(const std::string& line);
void printJson(const nlohmann::ordered_json& json);
/// A message, with the program's name before it.
void say(const std::string& message);
/// Each problem on a line of its own. Warnings and notes of one kind are shown twenty times and then counted; errors
/// always, unless the caller says how many. True if one was an error.
bool sayAll(const std::vector<base::Problem>& problems, std::size_t mostErrorsOfAKind = SIZE_MAX);
/// Result text to `path`, or to stdout if that is empty. Throws Error(Failed) if it does not get there.
void deliver(const std::string& path, const std::string& text);
/// Throws Error(Failed) if something printed did not get out: a full disk, a closed pipe.
void finishOutput();

/// A bar on a terminal; nothing where stderr is a file or pipe.
base::Progress progressBar();
/// Takes the bar away; before any other message.
void endProgress();

/// Requested by Ctrl+C.
const base::Cancel& cancel();
/// From now on Ctrl+C asks the work to stop; a second one ends the program at once.
void listenForInterrupt();

/// "12.3" with that many decimals, for people and JSON alike.
std::string number(double value, int decimals);

} // namespace huyuan::cli
