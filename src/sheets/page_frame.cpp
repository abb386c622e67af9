// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/page_frame.h"

#include "sheets/pack_data.h"
#include "sheets/sheet_text.h"

#include <QPainter>

namespace huyuan::sheets {

namespace {

const Type Small{8, true, false, Qt::black};
const Type SmallBold{9, true, true, Qt::black};

void paintWatermark(QPainter& painter, const Pack& pack, const PageInfo& info) {
  const Type type{15, true, false, QColor(0x30, 0x40, 0x60)};
  const double width = textWidth(pack.watermark, type);
  painter.save();
  painter.setOpacity(0.11);
  painter.setClipRect(QRectF(0, 0, info.widthMm, info.heightMm));
  painter.translate(info.widthMm / 2, info.heightMm / 2);
  painter.rotate(-32);
  const double reach = info.heightMm * 0.62;
  constexpr double Row = 56.0;
  int row = 0;
  for (double y = -reach; y < reach; y += Row, ++row)
    for (double x = -reach - (row % 2) * width * 0.6; x < reach; x += width + 26)
      paintText(painter, {x, y, width + 5, 10}, pack.watermark, type);
  painter.restore();
}

void paintHead(QPainter& painter, const Pack& pack, const Page& page) {
  const QString copy =
      text::CopyNumber.toString() + u' ' + QStringLiteral("%1").arg(pack.input.copy, 6, 10, QLatin1Char('0'));
  const QString what = QString::fromStdString(pack.input.task) + QStringLiteral("  ") + pack.team +
                       QStringLiteral("  ") + page.info.title;
  paintHeadLines(painter, page.info.widthMm,
                 {copy, QString::fromStdString(pack.input.marking), what, pack.input.synthetic});
}

void paintFoot(QPainter& painter, const Pack& pack, const PageInfo& info, int index, int count) {
  paintFootLine(painter, info,
                {text::LeadSentence.toString(), text::CopyCode.toString().arg(pack.copyCode),
                 text::PageOf.toString().arg(index + 1).arg(count)});
}

/// A card that lies open on a dashboard says nothing but which page of what copy it is.
void paintOpenFoot(QPainter& painter, const Pack& pack, const PageInfo& info, int index, int count) {
  const QString words = pack.copyCode + QStringLiteral("  %1/%2").arg(index + 1).arg(count);
  const QString synthetic = pack.input.synthetic ? QStringLiteral("  ") + text::Synthetic.toString() : QString();
  paintText(painter, {info.widthMm / 2 + 8, info.heightMm - 9, info.widthMm / 2 - 16, 5}, words + synthetic, Small,
            Side::Right);
}

} // namespace

void paintHeadLines(QPainter& painter, double widthMm, const HeadLines& lines) {
  const double right = widthMm - (210 - RightEdge);
  paintText(painter, {LeftEdge, 11, 80, 5}, lines.left, SmallBold);
  paintText(painter, {LeftEdge, 15.6, 80, 5}, lines.marking, SmallBold);
  paintText(painter, {right - 110, 11, 110, 5}, lines.right, Small, Side::Right);
  if (lines.synthetic)
    paintText(painter, {right - 110, 15.6, 110, 5}, text::Synthetic.toString(), SmallBold, Side::Right);
  rule(painter, {LeftEdge, 21.4}, {right, 21.4}, 0.35);
}

void paintFootLine(QPainter& painter, const PageInfo& info, const FootLine& line) {
  const double right = info.widthMm - (210 - RightEdge);
  const double y = info.heightMm - 11.5;
  rule(painter, {LeftEdge, y - 1}, {right, y - 1}, 0.2);
  paintText(painter, {LeftEdge, y, 120, 5}, line.left, Small);
  paintText(painter, {right - 90, y, 52, 5}, line.middle, Small, Side::Right);
  paintText(painter, {right - 36, y, 36, 5}, line.right, Small, Side::Right);
}

void paintFrame(QPainter& painter, const Pack& pack, const Page& page, int index, int count) {
  if (page.carriedOpenly) {
    paintOpenFoot(painter, pack, page.info, index, count);
  } else {
    paintHead(painter, pack, page);
    paintFoot(painter, pack, page.info, index, count);
  }
  paintWatermark(painter, pack, page.info);
}

} // namespace huyuan::sheets
