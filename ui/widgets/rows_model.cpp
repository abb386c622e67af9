// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rows_model.h"

#include "app/text.h"
#include "app/theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolTip>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

Cell textCell(const QString& text, const QIcon& icon) {
  Cell cell;
  cell.text = text;
  cell.icon = icon;
  return cell;
}

Cell numberCell(double value, const QString& text) {
  Cell cell;
  cell.text = text.isEmpty() ? count(static_cast<qint64>(value)) : text;
  cell.number = value;
  return cell;
}

void RowsModel::setContents(const QStringList& headers, std::vector<TableRow> rows) {
  beginResetModel();
  m_headers = headers;
  m_rows = std::move(rows);
  endResetModel();
}

const TableRow* RowsModel::rowAt(int row) const {
  return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int RowsModel::find(const QString& kind, qint64 id) const {
  const auto it =
      std::find_if(m_rows.begin(), m_rows.end(), [&](const TableRow& row) { return row.id == id && row.kind == kind; });
  return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int RowsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
  const TableRow* row = rowAt(index.row());
  if (!row || index.column() >= row->cells.size()) return {};
  const Cell& cell = row->cells[index.column()];
  switch (role) {
  case Qt::DisplayRole:
    return cell.text;
  case Qt::EditRole:
    return index.column() == m_editable ? QVariant(static_cast<int>(cell.number)) : QVariant();
  case Qt::ToolTipRole:
    return cell.text;
  case Qt::DecorationRole:
    return cell.icon.isNull() ? QVariant() : QVariant(cell.icon);
  case Qt::TextAlignmentRole:
    return QVariant((cell.isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case Qt::ForegroundRole:
    return row->faint ? QVariant(Theme::color(u"faint"_s)) : QVariant();
  default:
    return {};
  }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= m_headers.size()) return {};
  if (role == Qt::DisplayRole) return m_headers[section];
  if (role != Qt::TextAlignmentRole) return {};
  const bool number =
      !m_rows.empty() && section < m_rows.front().cells.size() && m_rows.front().cells[section].isNumber();
  return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
  return index.isValid() && index.column() == m_editable ? usual | Qt::ItemIsEditable : usual;
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
  if (value != data(index, Qt::EditRole)) Q_EMIT edited(index.row(), value.toInt());
  return true;
}

RowsProxy::RowsProxy(RowsModel* rows, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_rows(rows) {
  setSourceModel(rows);
}

void RowsProxy::setWords(const QString& words) {
  m_words = words.split(u' ', Qt::SkipEmptyParts);
  invalidateFilter();
}

const TableRow* RowsProxy::rowAt(const QModelIndex& index) const { return m_rows->rowAt(mapToSource(index).row()); }

bool RowsProxy::lessThan(const QModelIndex& a, const QModelIndex& b) const {
  const Cell& left = m_rows->rowAt(a.row())->cells[a.column()];
  const Cell& right = m_rows->rowAt(b.row())->cells[b.column()];
  if (left.isNumber() && right.isNumber()) return left.number < right.number;
  return QString::localeAwareCompare(left.text, right.text) < 0;
}

bool RowsProxy::filterAcceptsRow(int row, const QModelIndex&) const {
  const QList<Cell>& cells = m_rows->rowAt(row)->cells;
  return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const Cell& cell) { return cell.text.contains(word, Qt::CaseInsensitive); });
  });
}

namespace {

constexpr int Beside = 22, Icon = 24; ///< what a cell needs beside its words, as the style sheet has it

/// Tells the whole text of a cell, but only where it is cut.
class CutTextTips : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                 const QModelIndex& index) override {
    if (event->type() != QEvent::ToolTip || !view) return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem oneLine = option;
    oneLine.features &= ~QStyleOptionViewItem::WrapText;
    const bool isCut = sizeHint(oneLine, index).width() > option.rect.width();
    QToolTip::showText(event->globalPos(), isCut ? index.data(Qt::ToolTipRole).toString() : QString(), view);
    return true;
  }
};

void tellCutTexts(QTableView* view) {
  if (!dynamic_cast<CutTextTips*>(view->itemDelegate())) view->setItemDelegate(new CutTextTips(view));
}

/// For the header and the first rows; in pixels.
int wantedWidth(const QTableView* view, int column) {
  const QAbstractItemModel* model = view->model();
  const QFontMetrics metrics = view->fontMetrics();
  int width = metrics.horizontalAdvance(model->headerData(column, Qt::Horizontal).toString()) + 28;
  for (int row = 0; row < std::min(model->rowCount(), 60); ++row) {
    const QModelIndex index = model->index(row, column);
    const int icon = index.data(Qt::DecorationRole).isNull() ? 0 : Icon;
    width = std::max(width, metrics.horizontalAdvance(index.data().toString()) + icon + Beside);
  }
  return width;
}

} // namespace

void fitColumns(QTableView* view, int most) {
  const QAbstractItemModel* model = view->model();
  if (!model) return;
  tellCutTexts(view);
  for (int column = 0; column < model->columnCount(); ++column)
    view->setColumnWidth(column, std::clamp(wantedWidth(view, column), 48, most));
}

void wrapRows(QTableView* view, int inView) {
  constexpr int Above = 10, Least = 28; // as the style sheet has it
  const QAbstractItemModel* model = view->model();
  int height = view->horizontalHeader()->sizeHint().height() + 6;
  for (int row = 0; row < model->rowCount(); ++row) {
    int wanted = Least;
    for (int column = 0; column < model->columnCount(); ++column) {
      const QModelIndex index = model->index(row, column);
      const int icon = index.data(Qt::DecorationRole).isNull() ? 0 : Icon;
      const QRect room(0, 0, std::max(20, view->columnWidth(column) - Beside - icon), 1 << 20);
      const QRect words = view->fontMetrics().boundingRect(room, Qt::TextWordWrap, index.data().toString());
      wanted = std::max(wanted, words.height() + Above);
    }
    view->setRowHeight(row, wanted);
    if (row < inView) height += wanted;
  }
  view->setMinimumHeight(height);
}

void stretchColumns(QTableView* view, const QList<int>& columns) {
  constexpr int Narrow = 112;
  QHeaderView* header = view->horizontalHeader();
  header->setStretchLastSection(false);
  view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  tellCutTexts(view);
  const auto wants = [view](int column) { return wantedWidth(view, column); };
  const auto widest =
      std::max_element(columns.begin(), columns.end(), [&](int a, int b) { return wants(a) < wants(b); });
  for (int column = 0; column < header->count(); ++column) {
    const bool stretches = columns.contains(column) && (column == *widest || wants(column) > Narrow);
    header->setSectionResizeMode(column, stretches ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
  }
}

} // namespace huyuan::ui
