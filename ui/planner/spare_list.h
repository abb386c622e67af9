// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan.h"

#include <QTableView>

namespace huyuan::ui {

class RouteDesk;
class RowsModel;

/// The visits that are in no route – targets left over, reserves – to be carried to the timeline, or given to a team by
/// menu, Enter or double click.
class SpareList : public QTableView {
  Q_OBJECT
 public:
  explicit SpareList(QWidget* parent = nullptr);
  void setDesk(RouteDesk& desk);
  int count() const;

 Q_SIGNALS:
  void dragBegun(const QString& vendorCode);

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void refresh();
  std::string codeAt(int row) const;
  void offerTeams(int row, QPoint screen);

  RouteDesk* m_desk = nullptr;
  RowsModel* m_rows;
  std::vector<std::string> m_codes; ///< by row
  QPoint m_pressed;
  int m_pressedRow = -1;
};

} // namespace huyuan::ui
