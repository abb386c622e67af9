// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "zones/finding_rows.h"
#include "zones/method_distances.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <optional>

namespace huyuan::ui {

/// Findings as a table, one row a finding; words and figures are made for the cells in view only. All six methods stand
/// side by side, the one that decided in bold.
class FindingsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    VerdictColumn,
    VendorColumn,
    SchoolColumn,
    RuleColumn,
    DistanceColumn,
    UncertaintyColumn,
    MethodColumn,
    FirstMethodColumn, ///< six of them
    FlagsColumn = FirstMethodColumn + 6,
    DistrictColumn,
    AddressColumn,
    ColumnCount
  };
  /// What a column can be ordered by; nothing for those that are measured only when seen.
  static std::optional<FindingColumn> orderOf(int column);

  FindingsModel(MethodDistancesCache& distances, QObject* parent);
  void setRows(std::shared_ptr<const FindingRows> rows, std::vector<std::uint32_t> places);
  void setPlaces(std::vector<std::uint32_t> places);
  std::shared_ptr<const FindingRows> rows() const { return m_rows; }
  const FindingRow* at(int row) const;
  int find(const FindingKey& key) const;                ///< -1 = not shown
  int findRecord(const QString& kind, qint64 id) const; ///< the first of a vendor or school; -1 = none
  std::vector<domain::Finding> shown() const;           ///< in the order of the table
  /// The cells of a row as text, and why one has no figure.
  QString text(const FindingRow& row, int column) const;
  QString hint(const FindingRow& row, int column) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString flags(const FindingRow& row) const;
  QString methodCell(const FindingRow& row, int method) const;
  bool isFigure(int column) const { return column >= DistanceColumn && column < FlagsColumn && column != MethodColumn; }

  MethodDistancesCache& m_distances;
  std::shared_ptr<const FindingRows> m_rows;
  std::vector<std::uint32_t> m_places;
  std::array<QIcon, 3> m_icons; ///< by verdict
};

/// Why a method has no figure, in a few words.
QString lackText(zoning::Lack lack);

} // namespace huyuan::ui
