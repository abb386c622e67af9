// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <memory>

class QChartView;

namespace Ui {
class DashboardPage;
}

namespace huyuan::ui {

struct Shell;

/// The programme's figures as tiles and two charts that lead to the map.
class DashboardPage : public QWidget {
  Q_OBJECT
 public:
  explicit DashboardPage(const Shell& shell, QWidget* parent = nullptr);
  ~DashboardPage() override;
  void followTheme() { refresh(); }

 Q_SIGNALS:
  void teamChosen(int team);

 private:
  void refresh();
  void refreshTiles();
  void refreshDistricts();
  void refreshTeams();

  const Shell& m_shell;
  std::unique_ptr<Ui::DashboardPage> m_ui;
  QChartView* m_districts;
  QChartView* m_teams;
};

} // namespace huyuan::ui
