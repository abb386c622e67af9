// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/language.h"
#include "app/theme.h"
#include "error_text.h"
#include "mainwindow/main_window.h"

#include <QAction>
#include <QApplication>
#include <QIcon>
#include <QPixmap>

#include <cstdio>

namespace {
// A start or a picture that takes longer has failed.
constexpr qint64 PatienceMs = 180000;
} // namespace

static void loadResources() { Q_INIT_RESOURCE(huyuan); }

namespace huyuan::ui {

using namespace Qt::StringLiterals;

void setUpApplication(QApplication& application) {
  loadResources();
  application.setOrganizationName(u"huyuan"_s);
  application.setApplicationName(u"huyuan"_s);
  application.setApplicationVersion(QStringLiteral(HUYUAN_VERSION));
  application.setWindowIcon(QIcon(u":/icons/huyuan.svg"_s));
}

Program::Program(QApplication& application, const CommandLine& line)
    : m_application(application)
    , m_line(line)
    , m_settings(Settings::defaultFile()) {
  applyLook();
  makeWindow();
  if (!m_line.file.isEmpty()) m_window->openFile(m_line.file);
  if (!m_line.exitAfterStartup && m_line.screenshot.isEmpty()) return;
  m_started.start();
  m_idleTimer.setInterval(40);
  connect(&m_idleTimer, &QTimer::timeout, this, &Program::watch);
  m_idleTimer.start();
}

Program::~Program() = default;

void Program::applyLook() {
  installLanguage(m_line.language.isEmpty() ? m_settings.language() : m_line.language);
  Theme::install(m_application, m_line.theme.isEmpty() ? m_settings.theme() : m_line.theme);
}

void Program::makeWindow() {
  m_window = std::make_unique<MainWindow>(m_settings, m_prompts, m_seams);
  if (m_line.size.isValid()) m_window->resize(m_line.size);
  if (!m_line.screenshot.isEmpty()) m_window->document().showReleasedOnly();
  connect(m_window.get(), &MainWindow::lookChanged, this, &Program::rebuild, Qt::QueuedConnection);
  m_window->show();
}

void Program::rebuild() {
  // What the command line said held until the user chose otherwise.
  m_line.language.clear();
  m_line.theme.clear();
  m_window->rememberView();
  const auto workspace = m_window->document().workspace();
  const QByteArray geometry = m_window->saveGeometry();
  const Step step = m_window->step();
  m_window.reset();
  applyLook();
  makeWindow();
  m_window->restoreGeometry(geometry);
  if (!workspace) return;
  m_window->openWorkspace(workspace, QString::fromStdString(workspace->viewState()));
  m_window->showStep(step);
}

void Program::watch() {
  if (m_started.elapsed() > PatienceMs) return m_application.exit(1);
  m_idleTimes = m_window->isIdle() ? m_idleTimes + 1 : 0;
  if (m_idleTimes < 4) return;
  m_idleTimes = 0;
  if (!m_prepared && prepare()) return;
  finish();
}

bool Program::prepare() {
  m_prepared = true;
  if (m_line.page.isEmpty() || !m_window->document().isLoaded()) return false;
  const auto step = MainWindow::stepFromText(m_line.page);
  if (!step) return false;
  m_window->showStep(*step);
  if (m_line.team > 0) m_window->document().selectTeam(m_line.team);
  const QStringList record = m_line.select.split(u':');
  if (record.size() == 2) m_window->document().select(record[0], record[1].toLongLong(), true);
  if (record.size() == 4 && record[0] == "finding"_L1)
    m_window->document().selectFinding({record[1].toLongLong(), record[2].toLongLong(), record[3].toLongLong()}, true);
  if (*step == Step::Sheets && m_window->document().state().plan)
    m_window->actions()[Command::PreviewSheets]->trigger();
  return true;
}

QString Program::refusal() const {
  const DocumentState& state = m_window->document().state();
  const Step step = m_window->step();
  if (!state.withheld || !(step == Step::Draw || step == Step::Routes || step == Step::Sheets)) return {};
  try {
    m_window->document().workspace()->requireReleased(state.campaign);
  } catch (const base::Error& e) {
    return errorText(e);
  }
  return {};
}

void Program::finish() {
  m_idleTimer.stop();
  if (const QString refused = refusal(); !refused.isEmpty()) {
    std::fprintf(stderr, "huyuan: %s\n", qPrintable(refused));
    return m_application.exit(1);
  }
  const bool written = m_line.screenshot.isEmpty() || m_window->grab().save(m_line.screenshot, "PNG");
  const bool opened = m_line.file.isEmpty() || m_window->document().isLoaded();
  m_application.exit(written && opened ? 0 : 1);
}

} // namespace huyuan::ui
