// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

/// One command of huyuan-cli. Each add… puts a subcommand with its options and its work into the program.
namespace huyuan::cli {

/// What a command's work returns: the exit code, 0 or 3 (something was done, but some input was bad).
using Work = std::function<int()>;

/// The work of the command that was given; main runs it after parsing, so that its errors are not taken for wrong
/// usage.
void choose(Work work);

using AddCommand = void (*)(CLI::App&);
void addDemo(CLI::App& app);
void addNew(CLI::App& app);
void addInfo(CLI::App& app);
void addCheck(CLI::App& app);
void addImport(CLI::App& app);
void addFindings(CLI::App& app);
void addMeasure(CLI::App& app);
void addMatrix(CLI::App& app);
void addSolve(CLI::App& app);
void addDraw(CLI::App& app);
void addVerifyDraw(CLI::App& app);
void addPlan(CLI::App& app);
void addPlanScore(CLI::App& app);
void addPlanShow(CLI::App& app);
void addRelease(CLI::App& app);
void addSignKey(CLI::App& app);
void addSheets(CLI::App& app);
void addRender(CLI::App& app);
void addExport(CLI::App& app);
void addPublish(CLI::App& app);
void addStats(CLI::App& app);
void addHistory(CLI::App& app);
void addRoute(CLI::App& app);
void addReach(CLI::App& app);
void addCloseRoad(CLI::App& app);

/// Throws Error(Failed) if `write` and somebody else holds the workspace.
std::shared_ptr<session::Workspace> openWorkspace(const std::string& path, bool write);

/// On stderr, one warning for each enabled rule that has ended, is not in force yet or states no end.
void warnOfRules(const session::Workspace& workspace);

/// Options that several commands have.
template <class Options> CLI::Option* workspaceOption(CLI::App* command, Options& o) {
  return command->add_option("workspace", o.workspace, "the workspace file (*.huyuan)")->required();
}
template <class Options> CLI::Option* jsonOption(CLI::App* command, Options& o) {
  return command->add_flag("--json", o.json, "machine-readable result (keys: docs/command_line.md)");
}
template <class Options> CLI::Option* campaignOption(CLI::App* command, Options& o) {
  return command->add_option("--campaign", o.campaign, "the month's round, e.g. 2026-11")->required();
}

} // namespace huyuan::cli
