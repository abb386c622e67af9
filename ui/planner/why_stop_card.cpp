// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/why_stop_card.h"

#include "app/text.h"
#include "app/theme.h"
#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "planner/timeline_layout.h"
#include "planner/timeline_paint.h"
#include "ui_why_stop_card.h"
#include "widgets/rows_model.h"
#include "widgets/signs.h"

#include <QHeaderView>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;
using Kind = domain::Alternative::Kind;

namespace {
constexpr int RowsInView = 8;
}

WhyStopCard::WhyStopCard(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::WhyStopCard>())
    , m_rows(new RowsModel(this)) {
  m_ui->setupUi(this);
  m_ui->closeButton->setIcon(Theme::icon(u"close"_s));
  m_ui->alternativesTable->setModel(m_rows);
  m_ui->alternativesTable->setWordWrap(true);
  hide();
}

WhyStopCard::~WhyStopCard() = default;

void WhyStopCard::setDesk(RouteDesk& desk) {
  m_desk = &desk;
  connect(&desk, &RouteDesk::whyChanged, this, &WhyStopCard::refresh);
  connect(m_ui->closeButton, &QAbstractButton::clicked, &desk, &RouteDesk::endWhy);
  connect(m_ui->moveButton, &QAbstractButton::clicked, this, &WhyStopCard::move);
  connect(m_ui->alternativesTable, &QTableView::activated, this, &WhyStopCard::move);
  connect(m_ui->alternativesTable->horizontalHeader(), &QHeaderView::sectionResized, this, &WhyStopCard::fitRows);
  connect(m_ui->alternativesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &WhyStopCard::refreshButton);
  refresh();
}

QString WhyStopCard::placeText(const domain::Alternative& a) const {
  if (a.kind == Kind::LeaveOut) return tr("left out");
  const QString route = routeText(a.route, m_desk->dates().size() > 1);
  if (!a.effect.refused.empty()) return route;
  return a.kind == Kind::SameRoute ? tr("%1, as no. %2 instead").arg(route).arg(a.place + 1)
                                   : tr("%1, as no. %2").arg(route).arg(a.place + 1);
}

/// In one sentence, by the plan's own objective.
QString WhyStopCard::verdict(const domain::StopReasons& reasons) const {
  const auto best = std::find_if(reasons.alternatives.begin(), reasons.alternatives.end(), [](const auto& a) {
    return a.effect.refused.empty() && !a.effect.breaksDraw && a.kind != Kind::LeaveOut;
  });
  if (best == reasons.alternatives.end()) return tr("It can be nowhere else under the draw and the rules.");
  if (std::abs(best->cost) < 30) return tr("Another place would be as good by the plan's objective.");
  const QString cost = signedMinutes(base::Seconds(best->cost));
  if (best->cost >= 0) return tr("The best other place costs %1 more by the plan's objective.").arg(cost);
  return tr("Another place would be better by the plan's objective: %1.").arg(cost);
}

void WhyStopCard::refresh() {
  const auto reasons = m_desk->reasons();
  setVisible(reasons != nullptr);
  if (!reasons) return;
  const domain::Route* r = m_desk->routeOf(reasons->vendorCode);
  if (!r) return;
  const domain::Stop& stop = r->stops[indexOf(*r, reasons->vendorCode)];
  m_ui->headingLabel->setText(tr("Why is %1 no. %2 of %3?")
                                  .arg(m_desk->nameOf(stop.visit))
                                  .arg(stop.number)
                                  .arg(routeText(reasons->route, m_desk->dates().size() > 1)));
  m_ui->verdictLabel->setText(verdict(*reasons));
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < reasons->alternatives.size(); ++i) {
    const domain::Alternative& a = reasons->alternatives[i];
    QString text = effectText(a.effect);
    if (a.kind == Kind::LeaveOut && reasons->must) text += tr("; but it has to be visited");
    rows.push_back({u"alternative"_s,
                    static_cast<qint64>(i),
                    {textCell(placeText(a), a.route.team ? routeIcon(a.route.team) : QIcon()),
                     textCell(text.replace(u'\n', u"; "_s))},
                    !a.effect.refused.empty()});
  }
  m_rows->setContents({tr("Instead"), tr("Would cost")}, std::move(rows));
  stretchColumns(m_ui->alternativesTable, {1});
  fitRows();
  refreshButton();
}

void WhyStopCard::fitRows() { wrapRows(m_ui->alternativesTable, RowsInView); }

void WhyStopCard::refreshButton() {
  const auto reasons = m_desk->reasons();
  const TableRow* row = m_rows->rowAt(m_ui->alternativesTable->currentIndex().row());
  const domain::Alternative* a = reasons && row ? &reasons->alternatives[static_cast<std::size_t>(row->id)] : nullptr;
  m_ui->moveButton->setEnabled(a && a->effect.refused.empty() && m_desk->canEdit());
  m_ui->moveButton->setText(a && a->kind == Kind::LeaveOut ? tr("Take it out") : tr("Move it there"));
}

void WhyStopCard::move() {
  const auto reasons = m_desk->reasons();
  const TableRow* row = m_rows->rowAt(m_ui->alternativesTable->currentIndex().row());
  if (!reasons || !row || !m_ui->moveButton->isEnabled()) return;
  const domain::Alternative& a = reasons->alternatives[static_cast<std::size_t>(row->id)];
  if (a.kind == Kind::LeaveOut)
    m_desk->edit(domain::RemoveStop{reasons->vendorCode});
  else
    m_desk->edit(domain::MoveStop{reasons->vendorCode, a.route, a.place});
}

} // namespace huyuan::ui
