// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/program.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  huyuan::ui::setUpApplication(application);
  const huyuan::ui::CommandLine line = huyuan::ui::parseCommandLine(application.arguments());
  if (!line.problem.isEmpty()) {
    std::fprintf(stderr, "%s\n", qPrintable(line.problem));
    return 2;
  }
  const huyuan::ui::Program program(application, line);
  return application.exec();
}
