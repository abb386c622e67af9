// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/switch_button.h"

#include "app/theme.h"

#include <QPainter>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

SwitchButton::SwitchButton(QWidget* parent)
    : QAbstractButton(parent) {
  setCheckable(true);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setFocusPolicy(Qt::StrongFocus);
}

void SwitchButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF track = QRectF(rect()).adjusted(3, 4, -3, -4);
  const double radius = track.height() / 2;
  const QColor on = Theme::color(isEnabled() ? u"accentFill"_s : u"faint"_s);
  painter.setPen(QPen(isChecked() ? on : Theme::color(u"soft"_s), 1.4));
  painter.setBrush(isChecked() ? on : Theme::color(u"field"_s));
  painter.drawRoundedRect(track, radius, radius);
  const double x = isChecked() ? track.right() - radius : track.left() + radius;
  painter.setPen(Qt::NoPen);
  painter.setBrush(isChecked() ? QColor(Qt::white) : Theme::color(u"soft"_s));
  painter.drawEllipse(QPointF(x, track.center().y()), radius - 3, radius - 3);
  if (!hasFocus()) return;
  painter.setPen(QPen(Theme::color(u"accent"_s), 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 11, 11);
}

} // namespace huyuan::ui
