// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/document.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace huyuan::ui {

/// The findings that must be measured on site, the closest to the limit first, each told in a few lines.
class BorderlineModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { TitleRole = Qt::UserRole, LinesRole };

  using QAbstractListModel::QAbstractListModel;
  void setFindings(domain::SnapshotPtr snapshot, std::vector<domain::Finding> findings);
  const domain::Finding* at(int row) const;
  int find(const FindingKey& key) const; ///< -1 = not there
  const std::vector<domain::Finding>& findings() const { return m_findings; }
  const domain::Snapshot* snapshot() const { return m_snapshot.get(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QStringList lines(const domain::Finding& finding) const;
  domain::SnapshotPtr m_snapshot;
  std::vector<domain::Finding> m_findings;
};

/// The borderline ones of `findings` whose records are there, the closest to the limit first. For worker threads.
std::vector<domain::Finding> borderlineOnes(const domain::Snapshot& snapshot,
                                            const std::vector<domain::Finding>& findings);

} // namespace huyuan::ui
