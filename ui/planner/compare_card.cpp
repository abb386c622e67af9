// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/compare_card.h"

#include "app/document.h"
#include "app/prompts.h"
#include "app/shell.h"
#include "app/text.h"
#include "planner/figure_rows.h"
#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "ui_compare_card.h"
#include "widgets/rows_model.h"

#include <QHeaderView>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsInView = 10;

/// Two columns of figures leave little room: of the visits the hours alone.
QString shortText(Figure f, const domain::PlanFigures& figures, const domain::Plan& plan) {
  return f == Figure::Visiting ? hoursText(figures.sum.visiting) : figureText(f, figures, plan);
}

/// "+4", "−1:10": how the second figure differs, in the form of the figure.
QString differenceText(Figure f, double difference) {
  if (std::abs(difference) < 0.05) return u"="_s;
  const QString sign = difference < 0 ? QString(QChar(0x2212)) : u"+"_s;
  const double size = std::abs(difference);
  switch (f) {
  case Figure::Distance:
    return sign + oneDecimal(size);
  case Figure::MissedWindows:
  case Figure::Repetition:
  case Figure::Unplanned:
  case Figure::Notes:
    return sign + QString::number(qRound64(size));
  default:
    return sign + hoursText(base::Seconds(qRound64(size * 60)));
  }
}

QString placeText(const std::optional<domain::StopPlace>& place, bool withDate) {
  return place ? u"%1-%2 %3"_s.arg(routeText(place->route, withDate))
                     .arg(place->number)
                     .arg(toQt(domain::toText(place->start)))
               : u"–"_s;
}

} // namespace

CompareCard::CompareCard(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::CompareCard>())
    , m_figures(new RowsModel(this))
    , m_differences(new RowsModel(this)) {
  m_ui->setupUi(this);
  m_ui->figuresTable->setModel(m_figures);
  m_ui->figuresTable->setSelectionMode(QAbstractItemView::NoSelection);
  m_ui->differencesTable->setModel(m_differences);
  for (QTableView* table : {m_ui->figuresTable, m_ui->differencesTable}) {
    table->setWordWrap(true);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &CompareCard::fitRows);
  }
  m_ui->figuresTable->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // all of it is shown
}

CompareCard::~CompareCard() = default;

void CompareCard::setDesk(const Shell& shell, RouteDesk& desk) {
  m_shell = &shell;
  m_desk = &desk;
  connect(&desk, &RouteDesk::stepsChanged, this, &CompareCard::refresh);
  connect(&desk, &RouteDesk::planChanged, this, &CompareCard::refresh);
  connect(&desk, &RouteDesk::comparisonChanged, this, &CompareCard::refresh);
  connect(m_ui->keepButton, &QAbstractButton::clicked, this, &CompareCard::keep);
  connect(m_ui->dropButton, &QAbstractButton::clicked, this, &CompareCard::drop);
  connect(m_ui->takeButton, &QAbstractButton::clicked, &desk, &RouteDesk::takeCompared);
  connect(m_ui->keptComboBox, &QComboBox::activated, this,
          [this](int i) { m_desk->compareWith(m_ui->keptComboBox->itemData(i).toLongLong()); });
  connect(m_ui->differencesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) {
            const auto& comparison = m_desk->comparison();
            const TableRow* row = index.isValid() ? m_differences->rowAt(index.row()) : nullptr;
            if (row && comparison && row->id < static_cast<qint64>(comparison->stops.size()))
              m_desk->selectStop(comparison->stops[static_cast<std::size_t>(row->id)].vendorCode, true);
          });
  refresh();
}

void CompareCard::refresh() {
  setVisible(m_desk->plan() != nullptr);
  if (!m_desk->plan()) return;
  refreshList();
  const bool compared = m_desk->comparison().has_value();
  for (QWidget* w : {static_cast<QWidget*>(m_ui->figuresTable), static_cast<QWidget*>(m_ui->differencesTable),
                     static_cast<QWidget*>(m_ui->differencesLabel), static_cast<QWidget*>(m_ui->takeButton),
                     static_cast<QWidget*>(m_ui->dropButton)})
    w->setVisible(compared);
  m_ui->keepButton->setEnabled(m_shell->document.state().writable());
  m_ui->takeButton->setEnabled(m_desk->canEdit());
  m_ui->dropButton->setEnabled(m_shell->document.state().writable());
  if (!compared) return;
  refreshFigures();
  refreshDifferences();
}

void CompareCard::refreshList() {
  const QSignalBlocker quiet(m_ui->keptComboBox);
  m_ui->keptComboBox->clear();
  m_ui->keptComboBox->addItem(m_desk->kept().empty() ? tr("none kept yet") : tr("compare with …"), qint64{0});
  for (const session::KeptPlan& p : m_desk->kept())
    m_ui->keptComboBox->addItem(u"%1 (%2)"_s.arg(toQt(p.name), chinaTime(p.at)), static_cast<qint64>(p.id));
  m_ui->keptComboBox->setCurrentIndex(
      std::max(0, m_ui->keptComboBox->findData(static_cast<qint64>(m_desk->comparedWith()))));
  m_ui->keptComboBox->setEnabled(!m_desk->kept().empty());
}

void CompareCard::refreshFigures() {
  const domain::PlanComparison& c = *m_desk->comparison();
  const domain::Plan &kept = *m_desk->comparedPlan(), &now = *m_desk->plan();
  std::vector<TableRow> rows;
  for (const Figure f : AllFigures) {
    const double difference = figureNumber(f, c.second, now) - figureNumber(f, c.first, kept);
    rows.push_back({{},
                    0,
                    {textCell(figureName(f)), textCell(shortText(f, c.first, kept)),
                     textCell(shortText(f, c.second, now)), textCell(differenceText(f, difference))},
                    false});
  }
  m_figures->setContents({QString(), tr("Kept"), tr("Now"), tr("±")}, std::move(rows));
  stretchColumns(m_ui->figuresTable, {0});
  fitRows();
}

void CompareCard::refreshDifferences() {
  const domain::PlanComparison& c = *m_desk->comparison();
  const bool withDate = m_desk->dates().size() > 1;
  m_ui->differencesLabel->setText(tr("Stops elsewhere: %1, where they were: %2. The timeline shows the kept plan as a "
                                     "thin grey line; wedges mark what differs.")
                                      .arg(c.stops.size())
                                      .arg(c.same));
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < c.stops.size(); ++i) {
    domain::Visit visit;
    visit.vendorCode = c.stops[i].vendorCode;
    rows.push_back({u"difference"_s,
                    static_cast<qint64>(i),
                    {textCell(m_desk->nameOf(visit)), textCell(placeText(c.stops[i].first, withDate)),
                     textCell(placeText(c.stops[i].second, withDate))},
                    false});
  }
  m_differences->setContents({tr("Vendor"), tr("Kept"), tr("Now")}, std::move(rows));
  stretchColumns(m_ui->differencesTable, {0});
  fitRows();
}

void CompareCard::fitRows() {
  wrapRows(m_ui->figuresTable, m_figures->rowCount());
  wrapRows(m_ui->differencesTable, RowsInView);
  m_ui->differencesTable->setMaximumHeight(m_ui->differencesTable->minimumHeight());
}

void CompareCard::keep() {
  const QString suggested = chinaTime(base::formatUtc(m_shell->document.workspace()->now()));
  const QString name = m_shell->prompts.ask(
      this, tr("Keep this plan"), tr("Under which name? It stays in the covert part of the workspace."), suggested);
  if (!name.isEmpty()) m_desk->keep(name);
}

void CompareCard::drop() {
  if (m_shell->prompts.confirm(this, tr("Throw a kept plan away"),
                               tr("The kept plan %1 cannot be brought back.").arg(m_ui->keptComboBox->currentText()),
                               tr("Throw away")))
    m_desk->drop(m_desk->comparedWith());
}

} // namespace huyuan::ui
