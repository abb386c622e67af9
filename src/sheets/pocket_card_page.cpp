// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/pack_data.h"
#include "sheets/paper.h"
#include "sheets/sheet_text.h"

#include <QPainter>

namespace huyuan::sheets {

namespace {

constexpr double CardWidth = 105, CardHeight = 148.5, Inset = 9;

/// Numbers, streets and times: nothing that tells what the journey is for.
void paintCard(QPainter& painter, const Pack& pack, QPointF corner) {
  const double x = corner.x() + Inset;
  const double width = CardWidth - 2 * Inset;
  double y = corner.y() + Inset;
  y += paintText(painter, {x, y, width, 7},
                 text::CardTitle.toString().arg(QString::fromStdString(pack.input.route.date)),
                 {12, true, true, Qt::black}) +
       2;
  const double room = CardHeight - 2 * Inset - 12 - 6;
  const double step = std::min(9.0, room / std::max<double>(1.0, double(pack.stops.size())));
  for (const StopData& s : pack.stops) {
    paintMiddle(painter, {x, y, 8, step}, QString::number(s.number), {11, true, true, Qt::black}, Side::Right);
    const QString street = s.street.isEmpty() ? text::CardNoStreet.toString() : s.street;
    paintMiddle(painter, {x + 11, y, width - 40, step}, street, {10, false, false, Qt::black});
    paintMiddle(painter, {x + width - 29, y, 29, step}, s.eta, {10, true, false, Qt::black}, Side::Right);
    rule(painter, {x, y + step}, {x + width, y + step}, 0.1);
    y += step;
  }
}

void paintPage(QPainter& painter, const Pack& pack) {
  for (int i = 0; i < 4; ++i) paintCard(painter, pack, {(i % 2) * CardWidth, (i / 2) * CardHeight});
  QPen cut(QColor(0x90, 0x90, 0x90), 0.15);
  cut.setDashPattern({12, 8});
  painter.setPen(cut);
  painter.drawLine(QPointF(CardWidth, 0), QPointF(CardWidth, 297));
  painter.drawLine(QPointF(0, CardHeight), QPointF(210, CardHeight));
}

} // namespace

Page pocketCardPage(const PackPtr& pack) {
  return {{210, 297, text::CardPage.toString()}, [pack](QPainter& p) { paintPage(p, *pack); }, true};
}

} // namespace huyuan::sheets
