// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QIcon>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <limits>
#include <vector>

class QTableView;

namespace huyuan::ui {

/// One cell: what is shown, and the number to sort by if it is one.
struct Cell {
  QString text;
  double number = std::numeric_limits<double>::quiet_NaN();
  QIcon icon;
  bool isNumber() const { return number == number; }
};
Cell textCell(const QString& text, const QIcon& icon = {});
/// Shown with the digits of `text`, or as a count if there is no text.
Cell numberCell(double value, const QString& text = {});

/// One row and what it stands for.
struct TableRow {
  QString kind;
  qint64 id = 0;
  QList<Cell> cells;
  bool faint = false;
};

/// Any table of the window: rows made elsewhere, shown here.
class RowsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;
  void setContents(const QStringList& headers, std::vector<TableRow> rows);
  const TableRow* rowAt(int row) const;
  /// -1 = not there.
  int find(const QString& kind, qint64 id) const;
  /// Whole numbers in that column can be typed anew; edited() tells, the contents stay as they are. -1 = none.
  void setEditableColumn(int column) { m_editable = column; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 Q_SIGNALS:
  void edited(int row, int value);

 private:
  int m_editable = -1;
  QStringList m_headers;
  std::vector<TableRow> m_rows;
};

/// Sorts numbers as numbers and text as people do; keeps rows in which any cell contains the filter's words.
class RowsProxy : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit RowsProxy(RowsModel* rows, QObject* parent = nullptr);
  void setWords(const QString& words);
  const TableRow* rowAt(const QModelIndex& index) const;

 protected:
  bool lessThan(const QModelIndex& a, const QModelIndex& b) const override;
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  RowsModel* m_rows;
  QStringList m_words;
};

/// A table's look: column widths from the contents of the first rows, between 48 and `most` pixels; the last one takes
/// the rest.
void fitColumns(QTableView* view, int most = 260);
/// For narrow tables: those columns that need it share the room, all others have what they must; cut texts have tips.
void stretchColumns(QTableView* view, const QList<int>& columns);
/// Rows as high as their words at the width that the columns have, and the table high enough for the first `inView` of
/// them. Again whenever a column changes its width.
void wrapRows(QTableView* view, int inView);

} // namespace huyuan::ui
