// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "zones/findings_model.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QTableView;

namespace Ui {
class FindingsBar;
class FindingsPanel;
} // namespace Ui

namespace huyuan::ui {

struct Shell;

/// The findings table: filtered and ordered on another thread, so that it stays fluid with a million rows; a row
/// selected is a finding selected, and a vendor or school picked elsewhere is looked up in it.
class FindingsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit FindingsPanel(const Shell& shell, QWidget* parent = nullptr);
  ~FindingsPanel() override;
  /// Filters and buttons, to be put above the table by whoever shows both.
  QWidget* bar() const { return m_bar; }
  void setFilter(const FindingFilter& filter);
  const FindingFilter& filter() const { return m_filter; }
  /// Asks for a file and writes what is shown.
  void save();
  /// The selected rows, tab-separated with headers, as soon as every method is measured.
  void copy();

 Q_SIGNALS:
  void notice(const QString& text);

 private:
  void connectBar();
  void connectTable();
  void load();
  void take(std::shared_ptr<const FindingRows> rows, std::vector<std::uint32_t> places);
  void arrange();
  void readBar();
  void fillBar();
  void refreshCount();
  void fitColumns();
  void followSelection();
  void selectCurrent();
  void sortBy(int column);
  void showMenu(QPoint at);
  std::vector<int> selectedRows() const;
  QString rowsText(const std::vector<int>& rows) const;

  const Shell& m_shell;
  std::unique_ptr<Ui::FindingsPanel> m_ui;
  std::unique_ptr<Ui::FindingsBar> m_barUi;
  QWidget* m_bar;
  MethodDistancesCache m_distances;
  FindingsModel* m_model;
  FindingFilter m_filter;
  FindingOrder m_order;
  QTimer m_filterTimer;
  base::Cancel m_arranging;
  quint64 m_generation = 0;
  bool m_following = false;
  bool m_fitted = false;
};

} // namespace huyuan::ui
