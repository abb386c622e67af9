// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"

/// history, undo and redo: the change log from the outside.
namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace;
};

int show(const Options& o) {
  for (const session::HistoryEntry& e : openWorkspace(o.workspace, false)->history())
    print(e.at + " " + e.who + " " + e.what + " (" + std::to_string(e.rows) + " rows)" + (e.undone ? " undone" : ""));
  return 0;
}

int step(const Options& o, bool back) {
  const auto workspace = openWorkspace(o.workspace, true);
  const auto text = back ? workspace->undoText() : workspace->redoText();
  if (!text || !(back ? workspace->undo() : workspace->redo()))
    throw base::Error(base::ErrorKind::Failed, back ? "nothing to undo" : "nothing to redo", {}, {.file = o.workspace});
  print((back ? "undone: " : "redone: ") + *text);
  return 0;
}

} // namespace

void addHistory(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* history = app.add_subcommand("history", "who changed what, newest first");
  workspaceOption(history, *o);
  history->callback([o] { choose([o] { return show(*o); }); });
  CLI::App* undo = app.add_subcommand("undo", "take back the newest change");
  workspaceOption(undo, *o);
  undo->callback([o] { choose([o] { return step(*o, true); }); });
  CLI::App* redo = app.add_subcommand("redo", "make the change that was taken back");
  workspaceOption(redo, *o);
  redo->callback([o] { choose([o] { return step(*o, false); }); });
}

} // namespace huyuan::cli
