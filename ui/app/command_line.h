// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>
#include <QString>
#include <QStringList>

namespace huyuan::ui {

/// What the program was started with.
struct CommandLine {
  QString file;
  bool exitAfterStartup = false;
  QString screenshot; ///< a PNG of the window is written there when nothing runs any more, then the program ends
  QString page;
  QString select; ///< "vendor:12"
  int team = 0;
  QSize size;
  QString language, theme; ///< empty = as remembered; not remembered when given here
  QString problem;         ///< not empty: wrong usage
};

/// `--help` and `--version` end the program here.
CommandLine parseCommandLine(const QStringList& arguments);

} // namespace huyuan::ui
