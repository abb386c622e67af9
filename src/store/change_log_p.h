// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/search_index_p.h"
#include "store/sqlite_p.h"
#include "store/workspace_file.h"

#include <sqlite3.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace huyuan::store {

/// The bytes of an SQLite changeset.
using Changeset = std::string;

/// Records what one transaction does to the tables named, and to no other.
class ChangeRecorder {
 public:
  ChangeRecorder(const Database& database, const std::vector<std::string>& tables);
  Changeset take();

 private:
  struct Delete {
    void operator()(sqlite3_session* s) const noexcept { sqlite3session_delete(s); }
  };
  const Database& m_database;
  std::unique_ptr<sqlite3_session, Delete> m_session;
};

Changeset inverted(const Database& database, const Changeset& changes);
/// Every row must still be as the changeset expects it; else Error(Failed) and nothing is changed. Inside a
/// transaction.
void applyChangeset(const Database& database, const Changeset& changes);
/// Which rows it touches, by table. The key of every recorded table is its first column, an integer.
std::vector<TouchedRows> touchedRows(const Database& database, const Changeset& changes);
std::int64_t rowCount(const std::vector<TouchedRows>& touched);

/// The audit trail and the two stacks of undo and redo. All writing inside the caller's transaction.
class ChangeLog {
 public:
  explicit ChangeLog(const Database& database)
      : m_database(database) {}
  void add(const ChangeEntry& entry, const Changeset& changes);
  /// An entry without rows: undo and redo pass over it.
  void note(const ChangeEntry& entry);
  std::vector<ChangeEntry> entries() const; ///< newest first
  std::optional<ChangeEntry> undoable() const;
  std::optional<ChangeEntry> redoable() const;
  Changeset changes(std::int64_t id) const;
  void setUndone(std::int64_t id, bool undone, const std::string& at);

 private:
  std::vector<ChangeEntry> select(const std::string& rest) const;
  const Database& m_database;
};

} // namespace huyuan::store
