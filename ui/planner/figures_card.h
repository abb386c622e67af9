// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planner/figure_rows.h"

#include <QFrame>

#include <memory>

class QPushButton;

namespace Ui {
class FiguresCard;
}

namespace huyuan::ui {

class RouteDesk;

/// What is shown of the plan in numbers; each leads to the stops or days behind it.
class FiguresCard : public QFrame {
  Q_OBJECT
 public:
  explicit FiguresCard(QWidget* parent = nullptr);
  ~FiguresCard() override;
  void setDesk(RouteDesk& desk);

 Q_SIGNALS:
  void chosen(huyuan::ui::Figure figure);

 private:
  void refresh();
  RouteDesk* m_desk = nullptr;
  std::unique_ptr<Ui::FiguresCard> m_ui;
  std::vector<QPushButton*> m_buttons; ///< as AllFigures
};

} // namespace huyuan::ui
