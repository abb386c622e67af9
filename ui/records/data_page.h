// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringListModel>
#include <QWidget>

#include <memory>

namespace Ui {
class DataPage;
}

namespace huyuan::ui {

class RoadDesk;
class RoadsView;
class RowsModel;
class WaysView;
struct Shell;

/// What the workspace holds, how it came in, and the way back; its roads, and what may be asked of them.
class DataPage : public QWidget {
  Q_OBJECT
 public:
  DataPage(const Shell& shell, RoadDesk& desk, QWidget* parent = nullptr);
  ~DataPage() override;
  RoadsView& roads() { return *m_roads; }
  WaysView& ways() { return *m_ways; }
  void showRoads();
  void showWays();

 private:
  void refresh();
  void refreshLayers();
  void refreshHistory();

  const Shell& m_shell;
  std::unique_ptr<Ui::DataPage> m_ui;
  RowsModel* m_layers;
  RowsModel* m_history;
  RoadsView* m_roads;
  WaysView* m_ways;
};

} // namespace huyuan::ui
