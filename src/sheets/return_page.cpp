// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/pack_data.h"
#include "sheets/paper.h"
#include "sheets/sheet_text.h"

#include <QPainter>

namespace huyuan::sheets {

namespace {

const Type Body{10, false, false, Qt::black};
const Type Label{10.5, true, true, Qt::black};

double paintStages(QPainter& painter, int pageCount, double y) {
  Table table({{34, text::Stage.toString()},
               {30, text::Name.toString()},
               {32, text::When.toString()},
               {28, text::Giver.toString()},
               {28, text::Taker.toString()},
               {26, text::PagesAndSeals.toString()}},
              12.0);
  for (const QStringView stage : text::Stages)
    table.add({{{stage.toString(), Body}}, {}, {}, {}, {}, {{text::PagesOut.toString().arg(pageCount), Body}}});
  return y + table.paint(painter, LeftEdge, y) + 5;
}

double paintResult(QPainter& painter, const Pack& pack, double y) {
  y += paintText(painter, {LeftEdge, y, TextWidth, 6}, text::ResultHead.toString(), Label) + 2;
  const QString gap = QStringLiteral("          ");
  y += paintText(painter, {LeftEdge, y, TextWidth, 6},
                 text::VisitedOf.toString().arg(pack.stops.size()) + gap + text::BackAt.toString() + gap +
                     text::LeaderSigns.toString(),
                 Body) +
       3;
  y += paintText(painter, {LeftEdge, y, TextWidth, 6}, text::NotVisited.toString(), Body);
  for (int i = 0; i < 3; ++i) y += 8, rule(painter, {LeftEdge, y}, {RightEdge, y});
  return y + 5;
}

double paintEvidence(QPainter& painter, double y) {
  y += paintText(painter, {LeftEdge, y, TextWidth, 6}, text::EvidenceList.toString(), Label) + 1.5;
  Table table({{12, text::Number.toString()},
               {16, text::StopOfEvidence.toString()},
               {52, text::EvidenceName.toString()},
               {38, text::EvidenceCode.toString()},
               {18, text::Count.toString()},
               {42, text::KeptAt.toString()}},
              7.6);
  for (int i = 1; i <= 8; ++i) table.add({{{QString::number(i), Body}}, {}, {}, {}, {}, {}});
  return y + table.paint(painter, LeftEdge, y) + 5;
}

void paintPage(QPainter& painter, const Pack& pack, int pageCount) {
  double y = 25;
  y += paintText(painter, {LeftEdge, y, TextWidth, 8}, text::ReturnTitle.toString(), {15, true, true, Qt::black},
                 Side::Centre) +
       3;
  y = paintStages(painter, pageCount, y);
  y = paintResult(painter, pack, y);
  y = paintEvidence(painter, y);
  y += paintText(painter, {LeftEdge, y, TextWidth, 6}, text::HandOverHead.toString(), Label) + 2.5;
  y += paintText(painter, {LeftEdge, y, TextWidth, 6}, text::HandOver.toString(), Body) + 5;
  y += paintText(painter, {LeftEdge, y, TextWidth, 6}, text::LeadSentence.toString(), Label) + 1.5;
  paintText(painter, {LeftEdge, y, TextWidth, 6}, text::SecrecyNotice.toString(), {9, false, false, Qt::black});
}

} // namespace

Page returnPage(const PackPtr& pack, int pageCount) {
  return {{210, 297, text::ReturnPage.toString()}, [pack, pageCount](QPainter& p) { paintPage(p, *pack, pageCount); }};
}

} // namespace huyuan::sheets
