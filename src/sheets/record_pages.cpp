// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/pack_data.h"
#include "sheets/paper.h"
#include "sheets/sheet_text.h"

#include <QPainter>

#include <cmath>

namespace huyuan::sheets {

namespace {

const Type Body{9.5, false, false, Qt::black};
const Type Label{9.5, true, true, Qt::black};
const Type Fine{8.5, false, false, Qt::black};

constexpr double NumberWidth = 8, ItemWidth = 94, TickWidth = 10, NaWidth = 15;
constexpr double RemarkWidth = TextWidth - NumberWidth - ItemWidth - 2 * TickWidth - NaWidth;
constexpr double GoodsRow = 6.0;

void paintTick(QPainter& painter, double x, double y, double width, double height) {
  constexpr double Side = 3.6;
  box(painter, {x + (width - Side) / 2, y + (height - Side) / 2, Side, Side}, 0.25);
}

double paintStop(QPainter& painter, const StopData& s, double y) {
  const QString title = text::RecordTitle.toString().arg(s.number) + QStringLiteral("  ") + s.name;
  y += paintText(painter, {LeftEdge, y, TextWidth, 8}, title, {13, true, true, Qt::black}) + 0.6;
  if (!s.registered.isEmpty())
    y += paintText(painter, {LeftEdge, y, TextWidth, 6},
                   text::Registered.toString().arg(s.registered) + QStringLiteral("  ") +
                       text::CodeTail.toString().arg(s.codeTail),
                   Fine);
  QString where = s.address + QStringLiteral("  ") + s.school;
  if (!s.distance.isEmpty()) where += QStringLiteral(" %1 m(%2,±%3 m)").arg(s.distance, s.method, s.uncertainty);
  if (s.borderline) where += text::Borderline.toString();
  y += paintText(painter, {LeftEdge, y, TextWidth, 6}, where, Fine) + 1.6;
  const QString times = s.waits.isEmpty() ? s.eta : s.eta + u'(' + s.waits + u')';
  y += paintText(painter, {LeftEdge, y, TextWidth, 6}, text::ArriveLeave.toString().arg(times, s.mode), Body) + 1.4;
  return y + paintText(painter, {LeftEdge, y, TextWidth, 6}, text::Coordinates.toString(), Body) + 1.6;
}

double paintCheckHead(QPainter& painter, double y) {
  const QString titles[] = {QString(),           text::Item.toString(),          text::Yes.toString(),
                            text::No.toString(), text::NotApplicable.toString(), text::Remark.toString()};
  const double widths[] = {NumberWidth, ItemWidth, TickWidth, TickWidth, NaWidth, RemarkWidth};
  double x = LeftEdge;
  painter.fillRect(QRectF(LeftEdge, y, TextWidth, 6), QColor(0xEC, 0xEC, 0xEC));
  for (int i = 0; i < 6; ++i) {
    const QRectF cell(x, y, widths[i], 6);
    paintMiddle(painter, cell, titles[i], {9, true, true, Qt::black}, Side::Centre);
    box(painter, cell);
    x += widths[i];
  }
  return y + 6;
}

/// Each banned good: its own box, quantity and price, two a line.
void paintGoods(QPainter& painter, const QStringList& goods, double x, double y) {
  const double width = ItemWidth / 2;
  for (int i = 0; i < goods.size(); ++i) {
    const double left = x + (i % 2) * width, top = y + (i / 2) * GoodsRow;
    paintTick(painter, left + 1, top, 4, GoodsRow);
    paintMiddle(painter, {left + 5.8, top, 15.5, GoodsRow}, goods[i], Fine);
    paintMiddle(painter, {left + 21, top, 8, GoodsRow}, text::Quantity.toString(), Fine);
    rule(painter, {left + 28, top + 4.8}, {left + 33.5, top + 4.8});
    paintMiddle(painter, {left + 34, top, 8, GoodsRow}, text::Price.toString(), Fine);
    rule(painter, {left + 41, top + 4.8}, {left + 46.5, top + 4.8});
  }
}

double paintCheckRow(QPainter& painter, const Pack& pack, int item, double y) {
  const QString words = text::CheckItems[item].toString();
  const double lines = textHeight(words, Body, ItemWidth - 2);
  const double goods = item == text::GoodsItem ? GoodsRow * std::ceil(double(pack.goods.size()) / 2) : 0;
  const double height = std::max(7.0, lines + 2.0) + goods;
  double x = LeftEdge;
  const QRectF number(x, y, NumberWidth, height);
  paintMiddle(painter, number, QString::number(item + 1), Body, Side::Centre);
  box(painter, number);
  x += NumberWidth;
  const double top = goods > 0 ? y + 0.8 : y + (height - lines) / 2;
  paintText(painter, {x + 1, top, ItemWidth - 2, lines}, words, Body);
  if (goods > 0) paintGoods(painter, pack.goods, x, y + lines + 1.2);
  box(painter, {x, y, ItemWidth, height});
  x += ItemWidth;
  for (const double width : {TickWidth, TickWidth, NaWidth}) {
    paintTick(painter, x, y, width, height);
    box(painter, {x, y, width, height});
    x += width;
  }
  box(painter, {x, y, RemarkWidth, height});
  return y + height;
}

void paintSketch(QPainter& painter, double x, double y) {
  constexpr double W = 60, H = 40, Grid = 5;
  painter.setPen(QPen(QColor(0xB8, 0xB8, 0xB8), 0.1));
  for (double g = Grid; g < W; g += Grid) painter.drawLine(QPointF(x + g, y), QPointF(x + g, y + H));
  for (double g = Grid; g < H; g += Grid) painter.drawLine(QPointF(x, y + g), QPointF(x + W, y + g));
  box(painter, {x, y, W, H}, 0.3);
}

double paintEvidence(QPainter& painter, double y) {
  paintText(painter, {LeftEdge, y, 100, 6}, text::EvidenceHead.toString(), Label);
  paintText(painter, {RightEdge - 60, y, 60, 6}, text::Sketch.toString(), Fine);
  y += 5;
  paintSketch(painter, RightEdge - 60, y);
  double line = y + 1.2;
  for (const QStringView words : text::EvidenceLines)
    line += paintText(painter, {LeftEdge, line, TextWidth - 64, 6}, words.toString(), Body) + 3.6;
  return y + 41.5;
}

double paintFacts(QPainter& painter, double y) {
  y += paintText(painter, {LeftEdge, y, TextWidth, 6}, text::Facts.toString(), Label);
  for (int i = 0; i < 4; ++i) {
    y += 8.0;
    rule(painter, {LeftEdge, y}, {RightEdge, y}, 0.2);
  }
  return y + 2;
}

void paintPage(QPainter& painter, const Pack& pack, const StopData& stop) {
  double y = paintStop(painter, stop, 23.2);
  y = paintCheckHead(painter, y);
  for (int i = 0; i < int(std::size(text::CheckItems)); ++i) y = paintCheckRow(painter, pack, i, y);
  y = paintEvidence(painter, y + 1.6);
  y = paintFacts(painter, y);
  const QString gap = QStringLiteral("      ");
  y += paintText(painter, {LeftEdge, y, TextWidth, 6},
                 text::ProblemCode.toString() + gap + text::Judgement.toString() + gap + text::Advice.toString(), Body);
  paintText(painter, {LeftEdge, y + 3.2, TextWidth, 6}, text::RecordedBy.toString(), Body);
}

} // namespace

std::vector<Page> recordPages(const PackPtr& pack) {
  std::vector<Page> pages;
  for (std::size_t i = 0; i < pack->stops.size(); ++i) {
    const QString title = text::RecordPage.toString() + QStringLiteral(" %1").arg(pack->stops[i].number);
    pages.push_back({{210, 297, title}, [pack, i](QPainter& p) { paintPage(p, *pack, pack->stops[i]); }});
  }
  return pages;
}

} // namespace huyuan::sheets
