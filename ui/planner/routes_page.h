// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/campaign.h"

#include <QWidget>

#include <memory>

namespace Ui {
class RoutesPage;
}

namespace huyuan::ui {

class RowsModel;
struct Shell;

/// Plans the routes and shows them, one team at a time or all.
class RoutesPage : public QWidget {
  Q_OBJECT
 public:
  explicit RoutesPage(const Shell& shell, QWidget* parent = nullptr);
  ~RoutesPage() override;
  void plan();

 private:
  void refresh();
  void refreshTeams();
  void refreshStops();
  const domain::Route* route(int team) const;

  const Shell& m_shell;
  std::unique_ptr<Ui::RoutesPage> m_ui;
  RowsModel* m_teams;
  RowsModel* m_stops;
};

} // namespace huyuan::ui
