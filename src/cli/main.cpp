// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "cli/command.h"
#include "cli/console.h"
#include "session/rule_warnings.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cstdio>

namespace huyuan::cli {

namespace {

Work chosen;

constexpr std::array<AddCommand, 25> Commands{
    addDemo,   addNew,        addInfo,    addCheck,   addImport,   addFindings,  addMeasure,  addMatrix, addSolve,
    addDraw,   addVerifyDraw, addSignKey, addPlan,    addPlanShow, addPlanScore, addRelease,  addSheets, addRender,
    addExport, addPublish,    addStats,   addHistory, addRoute,    addReach,     addCloseRoad};

// Maps and sheets need fonts, not a screen; Windows and macOS have their fonts only with the real platform.
void useNoDisplay() {
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

void quietQt(QtMsgType type, const QMessageLogContext&, const QString& message) {
  if (type == QtCriticalMsg || type == QtFatalMsg) say(message.toStdString());
}

// From Qt rather than argv: on Windows argv has lost the characters that the code page lacks.
std::vector<std::string> reversedArguments() {
  std::vector<std::string> words;
  for (const QString& word : QCoreApplication::arguments()) words.push_back(word.toStdString());
  words.erase(words.begin());
  std::reverse(words.begin(), words.end());
  return words;
}

/// Qt puts this character in the place of bytes that are no text; words so mended are not what was meant.
bool isWhole(const std::string& word) { return word.find("\xEF\xBF\xBD") == std::string::npos; }

int parse(CLI::App& app) {
  try {
    std::vector<std::string> words = reversedArguments();
    if (const auto bad = std::find_if_not(words.begin(), words.end(), isWhole); bad != words.end())
      throw CLI::ValidationError("'" + *bad + "' is not UTF-8 text");
    app.parse(words);
    return 0;
  } catch (const CLI::ParseError& e) {
    if (e.get_exit_code() == 0) return app.exit(e) - 1; // --help, --version: done, nothing to run
    say(e.what());
    std::fputs("Try huyuan-cli --help or huyuan-cli COMMAND --help.\n", stderr);
    return base::exitCode(base::ErrorKind::Usage);
  }
}

int work() {
  try {
    const int code = chosen();
    endProgress();
    finishOutput();
    return code;
  } catch (const base::Error& e) {
    say(e.what());
    return base::exitCode(e.kind());
  } catch (const std::exception& e) {
    say(e.what());
    return base::exitCode(base::ErrorKind::Failed);
  }
}

int run() {
  CLI::App app("Huyuan 护园: school-zone enforcement for a city's market supervision", "huyuan-cli");
  app.set_version_flag("--version", HUYUAN_VERSION);
  app.require_subcommand(1);
  for (const AddCommand add : Commands) add(app);
  if (const int code = parse(app); code != 0) return std::max(code, 0);
  listenForInterrupt();
  return work();
}

} // namespace

void choose(Work work) { chosen = std::move(work); }

void warnOfRules(const session::Workspace& workspace) { sayAll(session::ruleWarnings(workspace)); }

std::shared_ptr<session::Workspace> openWorkspace(const std::string& path, bool write) {
  auto workspace = session::Workspace::open(path, !write, {});
  if (const std::string reason = workspace->summary().readOnlyReason; write && !reason.empty())
    throw base::Error(base::ErrorKind::Failed, "cannot be written: {0}", {reason}, {.file = path});
  return workspace;
}

} // namespace huyuan::cli

int main(int argc, char** argv) {
  huyuan::cli::useNoDisplay();
  qInstallMessageHandler(huyuan::cli::quietQt);
  QGuiApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("huyuan-cli"));
  return huyuan::cli::run();
}
