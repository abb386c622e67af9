// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/command_line.h"
#include "app/prompts.h"
#include "app/settings.h"
#include "session/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

class QApplication;

namespace huyuan::ui {

class MainWindow;

/// The running program: one window, its look, and what the command line asked for.
class Program : public QObject {
  Q_OBJECT
 public:
  Program(QApplication& application, const CommandLine& line);
  ~Program() override;

 private:
  void applyLook();
  void makeWindow();
  void rebuild();
  void watch();
  bool prepare();
  void finish();
  QString refusal() const; ///< why no picture is written of what is shown; empty = it may be

  QApplication& m_application;
  CommandLine m_line;
  Settings m_settings;
  DialogPrompts m_prompts;
  session::Seams m_seams;
  std::unique_ptr<MainWindow> m_window;
  QTimer m_idleTimer;
  QElapsedTimer m_started;
  int m_idleTimes = 0;
  bool m_prepared = false;
};

/// Names, icon and resources: before any window.
void setUpApplication(QApplication& application);

} // namespace huyuan::ui
