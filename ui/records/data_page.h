// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringListModel>
#include <QWidget>

#include <memory>

namespace Ui {
class DataPage;
}

namespace huyuan::ui {

class RowsModel;
struct Shell;

/// What the workspace holds, how it came in, and the way back.
class DataPage : public QWidget {
  Q_OBJECT
 public:
  explicit DataPage(const Shell& shell, QWidget* parent = nullptr);
  ~DataPage() override;

 private:
  void refresh();
  void refreshLayers();
  void refreshHistory();

  const Shell& m_shell;
  std::unique_ptr<Ui::DataPage> m_ui;
  RowsModel* m_layers;
  RowsModel* m_history;
};

} // namespace huyuan::ui
