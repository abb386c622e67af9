// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the findings table: menu, clipboard, files.
#include "actions.h"
#include "app/language.h"
#include "app/prompts.h"
#include "app/result_file.h"
#include "app/shell.h"
#include "app/text.h"
#include "session/finding_table.h"
#include "ui_findings_panel.h"
#include "zones/findings_panel.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MostCopied = 2000; // rows; more belong into a file

} // namespace

void FindingsPanel::showMenu(QPoint at) {
  const FindingRow* row = m_model->at(m_ui->findingsTable->indexAt(at).row());
  if (!row) return;
  m_shell.document.selectFinding(row->key(), false);
  QMenu menu(this);
  menu.addAction(m_shell.actions[Command::Why]);
  menu.addAction(m_shell.actions[Command::MeasuringRecord]);
  menu.addSeparator();
  const FindingKey key = row->key();
  menu.addAction(tr("Go to the vendor"), this, [this, key] { m_shell.document.select(u"vendor"_s, key.vendor, true); });
  menu.addAction(tr("Go to the school"), this, [this, key] { m_shell.document.select(u"school"_s, key.school, true); });
  menu.addSeparator();
  menu.addAction(m_shell.actions[Command::CopyFindings]);
  menu.addAction(m_shell.actions[Command::SaveShownFindings]);
  menu.exec(m_ui->findingsTable->viewport()->mapToGlobal(at));
}

std::vector<int> FindingsPanel::selectedRows() const {
  std::vector<int> rows;
  for (const QModelIndex& index : m_ui->findingsTable->selectionModel()->selectedRows()) rows.push_back(index.row());
  if (rows.empty())
    for (int row = 0; row < m_model->rowCount(); ++row) rows.push_back(row);
  std::sort(rows.begin(), rows.end());
  return rows;
}

QString FindingsPanel::rowsText(const std::vector<int>& rows) const {
  std::vector<int> columns;
  for (int column = 0; column < FindingsModel::ColumnCount; ++column)
    if (!m_ui->findingsTable->isColumnHidden(column)) columns.push_back(column);
  QStringList lines;
  QStringList cells;
  for (const int column : columns) cells << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
  lines << cells.join(u'\t');
  for (const int row : rows) {
    cells.clear();
    for (const int column : columns) cells << m_model->text(*m_model->at(row), column);
    lines << cells.join(u'\t');
  }
  return lines.join(u'\n') + u'\n';
}

void FindingsPanel::copy() {
  const std::vector<int> rows = selectedRows();
  if (rows.empty()) return;
  if (rows.size() > MostCopied)
    return Q_EMIT notice(tr("%1 rows are too many to copy: save the table instead.").arg(count(qint64(rows.size()))));
  std::vector<FindingKey> keys;
  for (const int row : rows) keys.push_back(m_model->at(row)->key());
  m_shell.jobs.start(tr("Copying"), JobRunner::Show::Bar, this,
                     [this, rows, keys, shown = m_model->rows(),
                      w = m_shell.document.workspace()](const base::Progress&, const base::Cancel& cancel) {
                       auto pairs =
                           std::make_shared<const MeasuredPairs>(MethodDistancesCache::measure(*w, keys, cancel));
                       return [this, rows, keys, pairs, shown] {
                         const bool same = shown == m_model->rows() && m_model->at(rows.back()) &&
                                           m_model->at(rows.back())->key() == keys.back();
                         if (!same) return; // ordered anew meanwhile
                         m_distances.put(*pairs);
                         QGuiApplication::clipboard()->setText(rowsText(rows));
                         Q_EMIT notice(tr("%1 rows copied.").arg(count(qint64(rows.size()))));
                       };
                     });
}

void FindingsPanel::save() {
  if (m_model->rowCount() == 0) return;
  const QString file = askResultFile(m_shell, this, tr("Save the findings shown"), tr("Findings") + u".xlsx"_s,
                                     tr("Excel (*.xlsx);;CSV (*.csv)"));
  if (file.isEmpty()) return;
  m_shell.jobs.start(tr("Save the findings shown"), JobRunner::Show::Bar, this,
                     [this, file, findings = m_model->shown(), chinese = isChinese(),
                      w = m_shell.document.workspace()](const base::Progress& p, const base::Cancel& c) {
                       session::writeFindingTable(*w, findings, fromQt(QFileInfo(file).suffix().toLower()),
                                                  fromQt(file), chinese, p, c);
                       return [this, file] { Q_EMIT notice(tr("Written: %1").arg(QDir::toNativeSeparators(file))); };
                     });
}

} // namespace huyuan::ui
