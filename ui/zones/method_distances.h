// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/document.h"

#include <QTimer>

#include <array>
#include <unordered_map>
#include <vector>

namespace huyuan::ui {

/// One pair by all six methods, in the order of domain::AllMethods.
using MethodDistances = std::array<zoning::Measurement, 6>;

struct FindingKeyHash {
  std::size_t operator()(const FindingKey& key) const {
    return static_cast<std::size_t>((key.vendor * 1000003 + key.school) * 1000003 + key.rule);
  }
};
using MeasuredPairs = std::unordered_map<FindingKey, MethodDistances, FindingKeyHash>;

/// Measures pairs when a table first shows them: the newest asked for first, in small jobs, so that scrolling past a
/// million of them costs nothing. Main thread.
class MethodDistancesCache : public QObject {
  Q_OBJECT
 public:
  MethodDistancesCache(JobRunner& jobs, QObject* parent);
  /// Null closes; what was measured in an older state is forgotten.
  void setWorkspace(std::shared_ptr<session::Workspace> workspace);
  /// Null = not yet: it is being measured now, and measured() says when.
  const MethodDistances* find(const FindingKey& key);
  void put(const MeasuredPairs& pairs);
  /// For worker threads. Pairs whose records are gone are left out.
  static MeasuredPairs measure(const session::Workspace& workspace, const std::vector<FindingKey>& keys,
                               const base::Cancel& cancel);

 Q_SIGNALS:
  void measured();

 private:
  void start();
  JobRunner& m_jobs;
  std::shared_ptr<session::Workspace> m_workspace;
  MeasuredPairs m_pairs;
  std::vector<FindingKey> m_wanted; ///< the newest last
  QTimer m_timer;
  base::Cancel m_cancel;
  bool m_running = false;
  quint64 m_generation = 0;
};

} // namespace huyuan::ui
