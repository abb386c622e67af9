// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include <memory>

namespace Ui {
class CompareCard;
}

namespace huyuan::ui {

class RouteDesk;
class RowsModel;
struct Shell;

/// Plans kept under a name, and one of them beside the present one: figures and the stops that differ.
class CompareCard : public QFrame {
  Q_OBJECT
 public:
  explicit CompareCard(QWidget* parent = nullptr);
  ~CompareCard() override;
  void setDesk(const Shell& shell, RouteDesk& desk);

 private:
  void refresh();
  void refreshList();
  void refreshFigures();
  void refreshDifferences();
  void fitRows();
  void keep();
  void drop();

  const Shell* m_shell = nullptr;
  RouteDesk* m_desk = nullptr;
  std::unique_ptr<Ui::CompareCard> m_ui;
  RowsModel* m_figures;
  RowsModel* m_differences;
};

} // namespace huyuan::ui
