// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/draw_preview_view.h"

#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "error_text.h"
#include "planner/draw_words.h"
#include "ui_draw_preview_view.h"
#include "widgets/rows_model.h"

#include <QSpinBox>

#include <map>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostWarnings = 6;

const domain::RecordDescription* vendorKind(const Shell& shell) {
  const auto workspace = shell.document.workspace();
  return workspace ? &workspace->description("vendor") : nullptr;
}

} // namespace

DrawPreviewView::DrawPreviewView(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::DrawPreviewView>())
    , m_leftOut(new RowsModel(this))
    , m_strata(new RowsModel(this)) {
  m_ui->setupUi(this);
  m_ui->leftOutTable->setModel(m_leftOut);
  m_ui->strataTable->setModel(m_strata);
  connect(m_strata, &RowsModel::edited, this, [this](int row, int targets) {
    if (m_preview) Q_EMIT quotaTyped(toQt(m_preview->quotas[static_cast<std::size_t>(row)].stratum), targets);
  });
  connect(m_ui->quotasLabel, &QLabel::linkActivated, this, &DrawPreviewView::quotasDropped);
  m_ui->leftOutWidget->hide();
  m_timer.setSingleShot(true);
  m_timer.setInterval(150);
  connect(&m_timer, &QTimer::timeout, this, &DrawPreviewView::start);
  connect(m_ui->populationLabel, &QLabel::linkActivated, this, &DrawPreviewView::showLeftOut);
  connect(m_ui->closeLeftOutButton, &QAbstractButton::clicked, m_ui->leftOutWidget, &QWidget::hide);
  connect(m_ui->leftOutTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) {
            const TableRow* row = index.isValid() ? m_leftOut->rowAt(index.row()) : nullptr;
            if (row && m_shell) m_shell->document.select(row->kind, row->id, true);
          });
  clear();
}

DrawPreviewView::~DrawPreviewView() = default;

void DrawPreviewView::setShell(const Shell& shell) { m_shell = &shell; }

void DrawPreviewView::clear() {
  ++m_generation;
  m_timer.stop();
  m_preview.reset();
  m_ui->populationLabel->setText(tr("Counting…"));
  for (QWidget* w :
       {static_cast<QWidget*>(m_ui->warningsLabel), static_cast<QWidget*>(m_ui->strataTable),
        static_cast<QWidget*>(m_ui->quotasLabel), static_cast<QWidget*>(m_ui->crewLabel), m_ui->leftOutWidget})
    w->hide();
}

void DrawPreviewView::ask(const domain::DrawSpec& spec) {
  m_spec = spec;
  ++m_generation;
  m_timer.start();
}

/// A new table would take the editor from under the user's hands.
bool DrawPreviewView::isTyping() const { return m_ui->strataTable->findChild<QSpinBox*>() != nullptr; }

void DrawPreviewView::start() {
  if (!m_shell || !m_shell->document.workspace()) return;
  if (isTyping()) return m_timer.start();
  m_shell->jobs.start(tr("Counting who can be drawn"), JobRunner::Show::Quiet, this,
                      [this, generation = m_generation, spec = m_spec,
                       w = m_shell->document.workspace()](const base::Progress&, const base::Cancel&) {
                        auto preview = std::make_shared<const session::DrawPreview>(w->previewDraw(spec));
                        return JobRunner::Continuation([this, generation, spec, preview] {
                          if (generation == m_generation) take(preview, spec);
                        });
                      });
}

QString DrawPreviewView::summary() const {
  const auto& population = m_preview->population;
  std::map<std::string, qint64> reasons;
  for (const domain::Exclusion& e : population.exclusions) ++reasons[e.reason];
  std::vector<std::pair<qint64, std::string>> byNumber;
  for (const auto& [reason, n] : reasons) byNumber.emplace_back(-n, reason);
  std::sort(byNumber.begin(), byNumber.end());
  QStringList words;
  for (const auto& [n, reason] : byNumber)
    words << u"<a href=\"%1\">%2</a>"_s.arg(toQt(reason),
                                            tr("%1 %2").arg(count(-n), exclusionText(reason)).toHtmlEscaped());
  const auto members = static_cast<qint64>(population.members.size());
  QString text = tr("<b>%1</b> of %2 vendors can be drawn.")
                     .arg(count(members), count(members + static_cast<qint64>(population.exclusions.size())));
  if (!words.isEmpty()) text += u' ' + tr("Left out: %1.").arg(words.join(tr(", ")));
  if (!m_preview->findingsFresh) text += u' ' + tr("The zones are evaluated anew when the draw is frozen.");
  return text;
}

void DrawPreviewView::take(std::shared_ptr<const session::DrawPreview> preview, const domain::DrawSpec& spec) {
  if (isTyping()) return m_timer.start();
  m_preview = std::move(preview);
  m_ui->populationLabel->setText(summary());
  m_ui->leftOutWidget->hide();
  QStringList warnings;
  for (const base::Problem& w : m_preview->warnings) {
    if (warnings.size() == MostWarnings) {
      warnings << tr("… and %1 more").arg(static_cast<int>(m_preview->warnings.size()) - MostWarnings);
      break;
    }
    warnings << problemText(w);
  }
  m_ui->warningsLabel->setText(warnings.join(u'\n'));
  m_ui->warningsLabel->setVisible(!warnings.isEmpty());
  showStrata();
  qint64 targets = 0;
  for (const domain::StratumQuota& q : m_preview->quotas) targets += q.targets;
  QString crew = tr("%1 targets for %2 teams.").arg(count(targets), count(m_preview->teams));
  if (spec.officersPerTeam > 0)
    crew += u' ' + tr("%1 officers can be drawn, %2 are needed.")
                       .arg(count(m_preview->officers), count(spec.officersPerTeam * m_preview->teams));
  m_ui->crewLabel->setText(crew);
  m_ui->crewLabel->show();
}

void DrawPreviewView::showStrata() {
  constexpr int Wanted = 2, Drawn = 3;
  const DrawWords words(*m_shell->document.state().snapshot, vendorKind(*m_shell));
  std::vector<TableRow> rows;
  for (const domain::StratumQuota& q : m_preview->quotas)
    rows.push_back({{},
                    0,
                    {textCell(words.stratum(q.stratum, m_spec.strataBy)), numberCell(static_cast<double>(q.size)),
                     numberCell(q.wanted), numberCell(q.targets), numberCell(q.reserves)}});
  const bool own = m_spec.total == 0; // else the numbers follow from the sizes
  const int row = m_ui->strataTable->currentIndex().row();
  m_ui->strataTable->setVisible(!rows.empty());
  m_strata->setEditableColumn(own ? Wanted : -1);
  m_strata->setContents({tr("Stratum"), tr("Size"), tr("Wanted"), tr("Drawn"), tr("Reserve")}, std::move(rows));
  // The page is narrow: one of the two, and of more wanted than there are a warning tells.
  m_ui->strataTable->setColumnHidden(Wanted, !own);
  m_ui->strataTable->setColumnHidden(Drawn, own);
  stretchColumns(m_ui->strataTable, {0});
  // Who types one number after the other stays where they were.
  if (row >= 0 && row < m_strata->rowCount()) m_ui->strataTable->setCurrentIndex(m_strata->index(row, Wanted));
  m_ui->quotasLabel->setVisible(own && m_strata->rowCount() > 0);
  m_ui->quotasLabel->setText(
      m_spec.quotas.empty() ? tr("Type under Wanted to give a stratum a number of its own.")
                            : tr("Strata with a number of their own: %1.").arg(count(qint64(m_spec.quotas.size()))) +
                                  u" <a href=\"same\">%1</a>"_s.arg(tr("The same for all")));
}

void DrawPreviewView::showLeftOut(const QString& reason) {
  if (!m_preview) return;
  const auto& snapshot = *m_shell->document.state().snapshot;
  const DrawWords words(snapshot, vendorKind(*m_shell));
  std::vector<TableRow> rows;
  for (const domain::Exclusion& e : m_preview->population.exclusions) {
    if (e.reason != fromQt(reason)) continue;
    const domain::Vendor* v = snapshot.vendor(domain::VendorId{e.vendor});
    rows.push_back({u"vendor"_s,
                    e.vendor,
                    {textCell(v ? toQt(v->shownName()) : toQt(e.code)),
                     textCell(v ? words.district(v->districtCode) : QString())}});
  }
  m_ui->leftOutLabel->setText(tr("%1 %2").arg(count(static_cast<qint64>(rows.size())), exclusionText(fromQt(reason))));
  m_leftOut->setContents({tr("Vendor"), tr("District")}, std::move(rows));
  stretchColumns(m_ui->leftOutTable, {0});
  m_ui->leftOutWidget->show();
}

} // namespace huyuan::ui
