// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "base/progress.h"
#include "domain/record.h"
#include "domain/road.h"
#include "domain/snapshot.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The workspace: one SpatiaLite file (EPSG:4490, lon/lat) that QGIS and ogr2ogr read as it is.
/// One thread at a time (the caller holds a lock); any thread. All writing goes through change(); opening changes no
/// content.
namespace huyuan::store {

enum class OpenMode { ReadOnly, ReadWrite };

/// What a changeset was: an entry of the audit trail.
struct ChangeEntry {
  std::int64_t id = 0;
  std::string at; ///< UTC
  std::string who;
  std::string what; ///< "import schools.csv", English
  std::int64_t rows = 0;
  bool undone = false;
};

struct LayerInfo {
  std::string kind;
  std::int64_t count = 0;
  geo::Box extent; ///< of all its geometries, up to 1e-5 degrees too large
};

/// The result of a search: kind and id of a record, the text that was found.
struct SearchHit {
  std::string kind;
  std::int64_t id = 0;
  std::string text;
};

/// The ids of one kind whose rows a change made, altered or took away.
struct TouchedRows {
  std::string kind;
  std::set<std::int64_t> present, gone;
};
/// Told of a change, undo or redo inside its transaction, when rows, log and revision are as they will be. It may read
/// and call patchFindings(), so that derived data are committed with what they come from or not at all. If it throws,
/// nothing happened.
using Follow = std::function<void(const std::vector<TouchedRows>&)>;

/// How one kind's rows are read and written. Valid inside WorkspaceFile only.
class RecordTable {
 public:
  virtual ~RecordTable() = default;
  virtual const domain::RecordDescription& description() const = 0;
  virtual std::int64_t count() const = 0;
  /// By id; ordered. `offset`/`limit` for tables on screen, limit < 0 = all.
  virtual std::vector<domain::Record> all(std::int64_t offset = 0, std::int64_t limit = -1) const = 0;
  virtual std::optional<domain::Record> byId(std::int64_t id) const = 0;
  /// First row whose field has this text; quick for unique fields.
  virtual std::optional<domain::Record> byField(const std::string& field, const std::string& value) const = 0;
  /// The rows whose field of integers has this value, by id. O(rows).
  virtual std::vector<domain::Record> where(const std::string& field, std::int64_t value) const = 0;
  // Writing: inside change() only, else std::logic_error. Empty texts, invalid points and empty areas are stored as "no
  // value" and come back absent. Throws Error(BadInput): a field the description has not, a value or geometry that does
  // not fit its field, a second row with the same unique value, an id that is not there. The change may then go on.
  virtual std::int64_t insert(const domain::Record& r) = 0; ///< the new id; an id that is not 0 is kept
  virtual void update(const domain::Record& r) = 0;         ///< by id; all fields
  virtual void erase(std::int64_t id) = 0;
};

/// Draws, plans and routes. They stand nowhere else: not in the change log, not in the search index, and what is
/// deleted is overwritten (secure_delete). Writing is its own transaction, never part of change(). Bytes are opaque
/// JSON or files; `key` e.g. "draw_record", "population", "plan".
class CovertRepository {
 public:
  virtual ~CovertRepository() = default;
  virtual void put(const std::string& campaign, const std::string& key, const std::string& bytes) = 0;
  /// Several at once, all or nothing; without bytes the item is erased.
  struct Item {
    std::string key;
    std::optional<std::string> bytes;
  };
  virtual void putAll(const std::string& campaign, const std::vector<Item>& items) = 0;
  virtual std::optional<std::string> get(const std::string& campaign, const std::string& key) const = 0;
  virtual void erase(const std::string& campaign, const std::string& key) = 0;
  virtual std::vector<std::string> campaigns() const = 0;
  /// The ledger of numbered copies 份号: one row a print or PDF. Returns the copy number (1 …, never reused in a
  /// campaign).
  virtual std::int64_t addCopy(const std::string& campaign, const std::string& task, const std::string& who,
                               const std::string& reason) = 0;
  virtual void setCopyHash(const std::string& campaign, std::int64_t copy, const std::string& sha256, int pages) = 0;
  /// "0003" rows: task, who, at, reason, sha256, pages as JSON array text.
  virtual std::string copies(const std::string& campaign) const = 0;
};

class WorkspaceFile {
 public:
  /// Makes a new file; refuses to overwrite. Throws Error(Failed/BadInput) naming the path.
  static void create(const std::string& path, const std::vector<domain::RecordDescription>& kinds);

  /// A change that was interrupted (a crash, a pulled plug) leaves a journal beside the file. The next writer rolls it
  /// back by itself; a reader may not. This makes a rolled-back copy in a new file. Throws Error(Failed/BadInput).
  static void recoverCopy(const std::string& path, const std::string& copy);

  /// Opens. ReadWrite falls back to read-only when another process holds the file (see readOnlyReason). A file of an
  /// older version is migrated on a copy that replaces it when whole (ReadWrite only). Throws Error(BadInput) if the
  /// file is missing, is not a workspace, is damaged, or is of a newer version.
  WorkspaceFile(const std::string& path, OpenMode mode, const std::vector<domain::RecordDescription>& kinds,
                std::shared_ptr<const base::Clock> clock);
  ~WorkspaceFile();
  WorkspaceFile(WorkspaceFile&&) noexcept;
  WorkspaceFile& operator=(WorkspaceFile&&) noexcept;

  const std::string& path() const;
  bool isReadOnly() const;
  /// Empty, or who holds the file / that the user asked for read-only.
  const std::string& readOnlyReason() const;

  std::vector<LayerInfo> layers() const;
  /// PRAGMA integrity_check, foreign keys, R-tree against geometry, search index against rows. Empty = sound.
  std::vector<base::Problem> check(const base::Progress& progress, const base::Cancel& cancel) const;

  RecordTable& table(const std::string& kind);
  const RecordTable& table(const std::string& kind) const;
  std::vector<std::string> kinds() const;

  /// Runs `work` in one transaction recorded as one changeset. If it throws, nothing happened. Returns the number of
  /// rows changed; a change of nothing leaves no entry. Nested calls are a logic error.
  std::int64_t change(const std::string& who, const std::string& what, const std::function<void()>& work,
                      const Follow& follow = {});
  /// An entry of the audit trail that changed no row (rows = 0, not undoable, skipped by undo): a draw was frozen,
  /// personal fields were exported. Its own transaction.
  void note(const std::string& who, const std::string& what);
  std::vector<ChangeEntry> history() const; ///< newest first
  /// Inverts the newest change that is not undone; false if there is none. Undo and redo are last-in-first-out.
  bool undo(const Follow& follow = {});
  bool redo(const Follow& follow = {});
  std::optional<ChangeEntry> undoable() const;
  std::optional<ChangeEntry> redoable() const;

  /// Reads the kinds the engines compute with. O(rows).
  domain::SnapshotPtr snapshot() const;
  /// The same, quicker after a small change: made from `before`, the snapshot of the revision just before the change
  /// that touched these rows. Only they are read and only their blocks are new. Many rows are read as a whole.
  domain::SnapshotPtr snapshot(const domain::Snapshot& before, const std::vector<TouchedRows>& touched) const;
  /// Grows with each change, undo and redo.
  std::uint64_t revision() const;

  /// Derived data: replaced as a whole, never part of a changeset. `forRevision` is that of the snapshot they were
  /// computed from; 0 = the present one.
  void storeFindings(const std::vector<domain::Finding>& findings, std::uint64_t forRevision = 0);
  /// Turns the stored findings, which must be `before`, into `after`, computed for the present revision: only rows that
  /// differ are written. Both are ordered by vendor, school and rule. Its own transaction, or that of a Follow.
  void patchFindings(const std::vector<domain::Finding>& before, const std::vector<domain::Finding>& after);
  std::vector<domain::Finding> findings() const; ///< ordered by vendor, school and rule
  /// The revision the findings were computed for; 0 = never.
  std::uint64_t findingsRevision() const;

  /// The road network: replaced as a whole, outside the change log (it is a source file's content). `outdatesFindings`:
  /// findings that were computed on the old one are marked as never computed, in the same transaction.
  void storeRoads(const domain::RoadNetwork& roads, bool outdatesFindings = false);
  std::shared_ptr<const domain::RoadNetwork> roads() const; ///< null = none
  /// The order of the road index under a profile, as roads::RoadGraph gives it; goes when the roads are replaced.
  void storeRoadOrder(const std::string& profile, const std::string& bytes);
  std::string roadOrder(const std::string& profile) const; ///< empty = none

  /// Words (any order of rank), Chinese by phrase, pinyin initials later. At most `limit` hits.
  std::vector<SearchHit> search(const std::string& words, int limit = 50) const;

  CovertRepository& covert();
  const CovertRepository& covert() const;

  /// Small settings of the workspace: last view, title. Outside change() only; not undone by undo().
  void setMeta(const std::string& key, const std::string& value);
  std::string meta(const std::string& key) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m;
};

} // namespace huyuan::store
