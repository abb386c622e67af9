// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/draw_desk.h"

#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class DrawResultView;
}

namespace huyuan::ui {

class RowsModel;
class RowsProxy;
struct Shell;

/// What was drawn: teams, targets, and what can be done with the record: save it (all but the hashes only once the plan
/// is released), sign it, verify it.
class DrawResultView : public QWidget {
  Q_OBJECT
 public:
  explicit DrawResultView(QWidget* parent = nullptr);
  ~DrawResultView() override;
  void setShell(const Shell& shell);
  void showRecord(const domain::DrawRecord& record);
  int number() const { return m_record.number; } ///< of the draw that is shown

 private:
  void buildMenu();
  void buildSigning();
  void refreshRelease();
  void chooseKey();
  QString signingKey() const; ///< empty = none, or not wanted
  void showTargets();
  void showTeams();
  void save(session::DrawFile what);
  void verify();
  void say(const QString& text, bool good);

  const Shell* m_shell = nullptr;
  std::unique_ptr<Ui::DrawResultView> m_ui;
  QAction *m_signAction = nullptr, *m_keyAction = nullptr;
  RowsModel *m_targets, *m_teams;
  RowsProxy* m_proxy;
  domain::DrawRecord m_record;
};

} // namespace huyuan::ui
