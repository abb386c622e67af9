// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"

#include <QObject>

class QWidget;

namespace huyuan::ui {

struct Shell;

/// New, Open, Demo, exports: commands that begin with a file's name. Each runs as a job.
class FileCommands : public QObject {
  Q_OBJECT
 public:
  FileCommands(const Shell& shell, QWidget* window);
  void makeNew();
  void open();
  void openFile(const QString& file);
  void makeDemo();
  void exportLayer(const QString& layer);
  void exportFindings();
  void educationPack();
  void check();

 Q_SIGNALS:
  void opened(std::shared_ptr<huyuan::session::Workspace> workspace, const QString& viewState);
  void notice(const QString& text);

 private:
  using Maker = std::function<std::shared_ptr<session::Workspace>(const base::Progress&, const base::Cancel&)>;
  void start(const QString& title, const QString& file, Maker maker);
  QString askWorkspaceFile(const QString& title, const QString& suggested);
  void write(const QString& title, std::function<void(session::Workspace&)> work, const QString& file);

  const Shell& m_shell;
  QWidget* m_window;
};

} // namespace huyuan::ui
