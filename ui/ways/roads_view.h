// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"

#include <QWidget>

#include <memory>

namespace Ui {
class RoadsView;
}

namespace huyuan::ui {

class RoadDesk;
class RowsModel;
struct Shell;

/// The roads of the workspace: how they come in, what there is, and what does not hang together with the rest.
class RoadsView : public QWidget {
  Q_OBJECT
 public:
  RoadsView(const Shell& shell, RoadDesk& desk, QWidget* parent = nullptr);
  ~RoadsView() override;
  /// Asks for a file and reads it as roads.
  void import();

 Q_SIGNALS:
  void notice(const QString& text);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void refresh();
  void refreshState();
  void refreshSummary();
  void refreshFlaws();
  void refreshProgress();
  void take(const session::ImportReport& report);

  const Shell& m_shell;
  RoadDesk& m_desk;
  std::unique_ptr<Ui::RoadsView> m_ui;
  RowsModel* m_classes;
  bool m_importing = false;
  QStringList m_problems; ///< of the last import
};

} // namespace huyuan::ui
