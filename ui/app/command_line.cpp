// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "mainwindow/main_window.h"

#include <QCommandLineParser>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QSize sizeFrom(const QString& text) {
  const QStringList parts = text.split(u'x');
  return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

} // namespace

CommandLine parseCommandLine(const QStringList& arguments) {
  QCommandLineParser parser;
  parser.setApplicationDescription(u"The desktop map on which a city enforces its school zones."_s);
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(u"file"_s, u"Workspace to open."_s, u"[file.huyuan]"_s);
  parser.addOptions({
      {u"exit-after-startup"_s, u"Open the window, wait until nothing runs, end with 0."_s},
      {u"screenshot"_s, u"Write a picture of the window, then end. What is not released is not shown."_s, u"P.png"_s},
      {u"page"_s, u"Step to show: data, zones, draw, routes, sheets, dashboard."_s, u"step"_s},
      {u"select"_s, u"Record to select, as kind:id, or finding:vendor:school:rule."_s, u"record"_s},
      {u"team"_s, u"Team whose route is shown."_s, u"number"_s},
      {u"size"_s, u"Size of the window."_s, u"1600x1000"_s},
      {u"delay-until-idle"_s, u"Wait for jobs and drawing before the picture (always done)."_s},
      {u"lang"_s, u"zh or en."_s, u"language"_s},
      {u"theme"_s, u"light or dark."_s, u"theme"_s},
  });
  parser.process(arguments);
  CommandLine line;
  line.file = parser.positionalArguments().value(0);
  line.exitAfterStartup = parser.isSet(u"exit-after-startup"_s);
  line.screenshot = parser.value(u"screenshot"_s);
  line.page = parser.value(u"page"_s);
  line.select = parser.value(u"select"_s);
  line.team = parser.value(u"team"_s).toInt();
  line.language = parser.value(u"lang"_s);
  line.theme = parser.value(u"theme"_s);
  if (parser.isSet(u"size"_s)) {
    line.size = sizeFrom(parser.value(u"size"_s));
    if (line.size.width() < 320 || line.size.height() < 240) line.problem = u"--size wants WIDTHxHEIGHT"_s;
  }
  if (!line.page.isEmpty() && !MainWindow::stepFromText(line.page))
    line.problem = u"--page wants data, zones, draw, routes, sheets or dashboard"_s;
  if (!line.language.isEmpty() && line.language != "zh"_L1 && line.language != "en"_L1)
    line.problem = u"--lang wants zh or en"_s;
  if (!line.theme.isEmpty() && line.theme != "light"_L1 && line.theme != "dark"_L1)
    line.problem = u"--theme wants light or dark"_s;
  return line;
}

} // namespace huyuan::ui
