// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace_p.h"

namespace huyuan::session {

/// Brings snapshot and findings along with one change, undo or redo: made before it, told of it inside its transaction,
/// finished when that is committed; if the change fails, nothing has happened here either. The workspace's lock is held
/// from beginning to end.
///
/// The snapshot is patched for up to some hundred rows, else dropped and read when it is asked for. Findings that were
/// fresh stay fresh, in memory and in the file, if what was touched can be measured in a moment; else they are left as
/// they are, stale, for evaluate(): many rows, and new or altered rules that walk or meet a very large city.
class Follower {
 public:
  explicit Follower(Workspace::Impl& workspace);
  void tell(const std::vector<store::TouchedRows>& touched);
  void finish();
  store::Follow follow() {
    return [this](const std::vector<store::TouchedRows>& touched) { tell(touched); };
  }

 private:
  using Findings = std::vector<domain::Finding>;
  using FindingsPtr = std::shared_ptr<const Findings>;
  FindingsPtr findingsAfter() const; ///< null = they cannot be had in a moment
  FindingsPtr findingsAfterRules() const;
  bool walksAreKnown() const;

  Workspace::Impl& m;
  domain::SnapshotPtr m_before, m_after;
  FindingsPtr m_old, m_new; ///< old null = they were stale
  std::size_t m_rows = 0;   ///< touched by the change
  bool m_told = false;
};

} // namespace huyuan::session
