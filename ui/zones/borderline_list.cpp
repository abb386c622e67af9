// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/borderline_list.h"

#include "app/document.h"
#include "app/language.h"
#include "app/prompts.h"
#include "app/result_file.h"
#include "app/shell.h"
#include "app/text.h"
#include "session/finding_table.h"
#include "ui_borderline_list.h"
#include "zones/borderline_delegate.h"
#include "zones/borderline_model.h"
#include "zones/mini_maps.h"

#include <QDir>
#include <QFileInfo>
#include <QPrinter>
#include <QTextDocument>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

BorderlineList::BorderlineList(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::BorderlineList>())
    , m_model(new BorderlineModel(this))
    , m_maps(new MiniMaps(this)) {
  m_ui->setupUi(this);
  m_ui->listView->setModel(m_model);
  m_ui->listView->setItemDelegate(new BorderlineDelegate(*m_model, *m_maps, this));
  connect(m_maps, &MiniMaps::made, m_ui->listView->viewport(), qOverload<>(&QWidget::update));
}

BorderlineList::~BorderlineList() = default;

void BorderlineList::setShell(const Shell& shell) {
  m_shell = &shell;
  connect(&shell.document, &Document::stateChanged, this, &BorderlineList::refresh);
  connect(&shell.document, &Document::sceneChanged, this, [this] {
    m_maps->setScene(m_shell->document.scene());
    m_ui->listView->viewport()->update();
  });
  connect(&shell.document, &Document::findingSelected, this, &BorderlineList::follow);
  const auto go = [this](const QModelIndex& index) {
    const domain::Finding* finding = m_model->at(index.row());
    if (finding && !m_following) m_shell->document.selectFinding(FindingKey::of(*finding), true);
  };
  connect(m_ui->listView->selectionModel(), &QItemSelectionModel::currentChanged, this, go);
  connect(m_ui->listView, &QListView::clicked, this, go);
  connect(m_ui->listView, &QListView::activated, this, [this, go](const QModelIndex& index) {
    go(index);
    m_shell->document.showInspector();
  });
  connect(m_ui->saveButton, &QAbstractButton::clicked, this, &BorderlineList::save);
  connect(m_ui->printButton, &QAbstractButton::clicked, this, &BorderlineList::print);
  refresh();
}

void BorderlineList::refresh() {
  const quint64 generation = ++m_generation;
  const DocumentState& state = m_shell->document.state();
  const auto take = [this](const domain::SnapshotPtr& snapshot, const std::vector<domain::Finding>& findings) {
    m_following = true;
    m_model->setFindings(snapshot, findings);
    m_following = false;
    const bool none = findings.empty();
    m_ui->listView->setVisible(!none);
    m_ui->hintLabel->setVisible(!none);
    m_ui->emptyLabel->setVisible(none);
    m_ui->saveButton->setEnabled(!none);
    m_ui->printButton->setEnabled(!none);
    m_ui->emptyLabel->setText(m_shell->document.state().summary.findings == 0
                                  ? tr("The zones are not evaluated yet.")
                                  : tr("Nothing is borderline: every verdict is sure."));
    Q_EMIT countChanged(static_cast<int>(findings.size()));
    follow();
  };
  if (!state.snapshot || !state.findings) return take(nullptr, {});
  m_shell->jobs.start(tr("Listing what must be measured"), JobRunner::Show::Quiet, this,
                      [this, take, generation, snapshot = state.snapshot,
                       findings = state.findings](const base::Progress&, const base::Cancel&) {
                        auto near =
                            std::make_shared<const std::vector<domain::Finding>>(borderlineOnes(*snapshot, *findings));
                        return [this, take, generation, snapshot, near] {
                          if (generation == m_generation) take(snapshot, *near);
                        };
                      });
}

void BorderlineList::follow() {
  const int row = m_model->find(m_shell->document.selectedFinding());
  m_following = true;
  m_ui->listView->setCurrentIndex(m_model->index(row, 0));
  m_following = false;
}

void BorderlineList::save() {
  const QString file = askResultFile(*m_shell, this, tr("Save the work list"), tr("To be measured") + u".xlsx"_s,
                                     tr("Excel (*.xlsx);;CSV (*.csv)"));
  if (file.isEmpty()) return;
  const std::string format = fromQt(QFileInfo(file).suffix().toLower());
  m_shell->jobs.start(tr("Save the work list"), JobRunner::Show::Bar, this,
                      [this, file, format, workspace = m_shell->document.workspace(), findings = m_model->findings(),
                       chinese = isChinese()](const base::Progress&, const base::Cancel&) {
                        session::writeWorkList(*workspace, findings, format, fromQt(file), chinese);
                        return [this, file] { Q_EMIT notice(tr("Written: %1").arg(QDir::toNativeSeparators(file))); };
                      });
}

QString BorderlineList::asHtml() const {
  QString rows;
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const QModelIndex index = m_model->index(row, 0);
    const domain::Vendor* vendor = m_model->snapshot()->vendor(m_model->at(row)->vendor);
    rows += u"<tr><td>%1</td><td><b>%2</b><br/>%3</td><td>%4</td><td></td><td></td></tr>"_s.arg(
        QString::number(row + 1), index.data(BorderlineModel::TitleRole).toString().toHtmlEscaped(),
        toQt(vendor->address).toHtmlEscaped(),
        index.data(BorderlineModel::LinesRole).toStringList().join(u'\n').toHtmlEscaped().replace(u'\n', u"<br/>"_s));
  }
  const QString head = u"<tr><th>%1</th><th>%2</th><th>%3</th><th>%4</th><th>%5</th></tr>"_s.arg(
      tr("No."), tr("Vendor"), tr("School, distance, what would settle it"), tr("Measured m"),
      tr("Two officers, date"));
  return u"<h2>%1</h2><p>%2</p><table border='1' cellspacing='0' cellpadding='4' width='100%'>%3%4</table>"_s.arg(
      tr("To be measured on site"), toQt(m_shell->document.state().summary.title).toHtmlEscaped(), head, rows);
}

void BorderlineList::print() {
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageSize(QPageSize(QPageSize::A4));
  if (!m_shell->prompts.choosePrinter(this, printer)) return;
  QTextDocument document;
  document.setDefaultFont(QFont(font().families(), 9));
  document.setHtml(asHtml());
  document.print(&printer);
  Q_EMIT notice(tr("Sent to the printer."));
}

} // namespace huyuan::ui
