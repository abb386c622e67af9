// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

namespace huyuan::ui {

/// A switch: on or off at once, by click or the space bar. Told by the place of its knob as well as by colour.
class SwitchButton : public QAbstractButton {
  Q_OBJECT
 public:
  explicit SwitchButton(QWidget* parent = nullptr);
  QSize sizeHint() const override { return {40, 24}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
};

} // namespace huyuan::ui
