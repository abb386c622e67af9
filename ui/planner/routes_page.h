// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/campaign.h"
#include "planner/figure_rows.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class RoutesPage;
}

namespace huyuan::session {
struct PlanSettings;
}

namespace huyuan::ui {

class RouteDesk;
class RowsModel;
class SpareList;
struct Shell;

/// Plans the routes and shows them in figures and lists; the timeline beside it is RoutesBoard.
class RoutesPage : public QWidget {
  Q_OBJECT
 public:
  RoutesPage(const Shell& shell, RouteDesk& desk, QWidget* parent = nullptr);
  ~RoutesPage() override;
  void plan();
  SpareList& spares();

 private:
  void connectDesk();
  void refresh();
  void refreshRules();
  void refreshObjective();
  void showFigure(Figure f);
  void refreshTeams();
  void refreshStops();
  void refreshSpares();
  session::PlanSettings settings() const;
  domain::PlanRules rules() const;
  const domain::Route* route(int team) const;
  void showRows(const QString& title, const QString& hint, FigureRows rows);

  const Shell& m_shell;
  RouteDesk& m_desk;
  std::unique_ptr<Ui::RoutesPage> m_ui;
  RowsModel* m_teams;
  RowsModel* m_stops;
  std::optional<Figure> m_figure; ///< whose rows the stops' table shows; none = the team's stops
  std::string m_rulesOf;          ///< campaign whose rules the fields show
};

} // namespace huyuan::ui
