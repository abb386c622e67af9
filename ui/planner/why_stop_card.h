// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_edit.h"

#include <QFrame>

#include <memory>
#include <vector>

namespace Ui {
class WhyStopCard;
}

namespace huyuan::ui {

class RouteDesk;
class RowsModel;

/// "Why is this stop here?": what each other place would cost, and why some may not be.
class WhyStopCard : public QFrame {
  Q_OBJECT
 public:
  explicit WhyStopCard(QWidget* parent = nullptr);
  ~WhyStopCard() override;
  void setDesk(RouteDesk& desk);

 private:
  void refresh();
  void fitRows();
  void refreshButton();
  QString placeText(const domain::Alternative& a) const;
  QString verdict(const domain::StopReasons& reasons) const;
  void move();

  RouteDesk* m_desk = nullptr;
  std::unique_ptr<Ui::WhyStopCard> m_ui;
  RowsModel* m_rows;
};

} // namespace huyuan::ui
