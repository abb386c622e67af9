// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_edit.h"

#include <QWidget>

#include <memory>

class QMenu;

namespace Ui {
class RoutesBoard;
}

namespace huyuan::ui {

class PlanTimeline;
class RouteDesk;
struct Shell;

/// The timeline of the plan under the map, with what one does to it by hand.
class RoutesBoard : public QWidget {
  Q_OBJECT
 public:
  RoutesBoard(const Shell& shell, RouteDesk& desk, QWidget* parent = nullptr);
  ~RoutesBoard() override;
  PlanTimeline& timeline();
  /// The routes that are shown, or the chosen team's.
  void replan();

 private:
  void connectTimeline();
  void connectButtons();
  void refresh();
  void refreshDays();
  void refreshButtons();
  void refreshFigures();
  void refreshProposal();
  void offerMenu(const QString& code, const domain::RouteKey& route, QPoint screen);
  void offerStop(QMenu& menu, const std::string& code, const domain::RouteKey& route);
  void offerRoute(QMenu& menu, const domain::RouteKey& route);
  void offerSplit(QMenu& menu, const domain::RouteKey& route, std::size_t place);

  const Shell& m_shell;
  RouteDesk& m_desk;
  std::unique_ptr<Ui::RoutesBoard> m_ui;
};

} // namespace huyuan::ui
