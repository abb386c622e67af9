// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace_file.h"

#include "store/change_log_p.h"
#include "store/check_p.h"
#include "store/covert_p.h"
#include "store/derived_p.h"
#include "store/opening_p.h"
#include "store/record_table_p.h"
#include "store/schema_p.h"
#include "store/search_index_p.h"
#include "store/snapshot_p.h"

#include <filesystem>
#include <map>
#include <stdexcept>

namespace huyuan::store {

using base::Error;
using base::ErrorKind;
using domain::RecordDescription;

namespace {

// The caller's keys do not meet the store's own.
std::string callersKey(const std::string& key) { return "meta." + key; }

void requireNoFile(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::exists(files::toPath(path), ignored))
    throw Error(ErrorKind::BadInput, "there is a file of this name already", {}, {.file = path});
}

void copyFile(const std::string& from, const std::string& to) {
  std::error_code failure;
  std::filesystem::copy_file(files::toPath(from), files::toPath(to), failure);
  if (failure) throw Error(ErrorKind::Failed, "cannot be copied: {0}", {failure.message()}, {.file = from});
}

} // namespace

struct WorkspaceFile::Impl {
  Impl(std::string where, OpenMode mode, std::vector<RecordDescription> theKinds,
       std::shared_ptr<const base::Clock> theClock)
      : path(std::move(where))
      , descriptions(std::move(theKinds))
      , clock(std::move(theClock))
      , file(openFile(path, mode == OpenMode::ReadWrite, descriptions))
      , search(database(), descriptions)
      , log(database())
      , covert(database(), clock, [this] { requireWriting(); }) {
    for (const auto& d : descriptions) {
      tables.emplace(d.kind, std::make_unique<SqliteRecordTable>(database(), d));
      kinds.push_back(d.kind);
    }
  }

  const Database& database() const { return *file.database; }

  void requireWriting() const {
    if (changing) throw std::logic_error("a change is open already");
    if (!file.readOnlyReason.empty())
      throw Error(ErrorKind::Failed, "the workspace is open for reading only: {0}", {file.readOnlyReason},
                  {.file = path});
  }

  std::string meta(const std::string& key) const {
    Statement s = database().prepare("SELECT value FROM huyuan_meta WHERE key = ?1");
    return s.bind(1, key).step() ? s.text(0) : std::string();
  }
  void setMeta(const std::string& key, const std::string& value) {
    Statement s = database().prepare("INSERT INTO huyuan_meta (key, value) VALUES (?1, ?2) "
                                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    s.bind(1, key).bind(2, value).execute();
  }
  std::uint64_t number(const std::string& key) const {
    const std::string text = meta(key);
    return text.empty() ? 0 : std::stoull(text);
  }
  void nextRevision() { setMeta("revision", std::to_string(number("revision") + 1)); }

  void openTables(bool open) {
    changing = open;
    for (auto& [kind, table] : tables) table->openForChange(open);
  }

  bool travel(bool back, const Follow& follow) {
    requireWriting();
    const auto entry = back ? log.undoable() : log.redoable();
    if (!entry) return false;
    Transaction transaction(database());
    Changeset changes = log.changes(entry->id);
    if (back) changes = inverted(database(), changes);
    applyChangeset(database(), changes);
    const auto touched = touchedRows(database(), changes);
    search.follow(touched);
    log.setUndone(entry->id, back, base::formatUtc(clock->now()));
    nextRevision();
    if (follow) follow(touched);
    transaction.commit();
    return true;
  }

  std::string path;
  std::vector<RecordDescription> descriptions;
  std::vector<std::string> kinds;
  std::shared_ptr<const base::Clock> clock;
  OpenedFile file;
  std::map<std::string, std::unique_ptr<SqliteRecordTable>> tables;
  SearchIndex search;
  ChangeLog log;
  SqliteCovertRepository covert;
  bool changing = false;
};

void WorkspaceFile::create(const std::string& path, const std::vector<RecordDescription>& kinds) {
  requireNoFile(path);
  files::replaceFile(path, [&](const std::string& temporary) {
    Database database(temporary, Database::Access::Create, path);
    buildSchema(database, kinds);
  });
}

void WorkspaceFile::recoverCopy(const std::string& path, const std::string& copy) {
  requireNoFile(copy);
  requireNoFile(copy + "-journal");
  copyFile(path, copy);
  if (hasHotJournal(path)) copyFile(path + "-journal", copy + "-journal");
  // Reading makes SQLite roll back what the journal says.
  Database database(copy, Database::Access::Write);
  database.integer("SELECT count(*) FROM sqlite_master");
}

WorkspaceFile::WorkspaceFile(const std::string& path, OpenMode mode, const std::vector<RecordDescription>& kinds,
                             std::shared_ptr<const base::Clock> clock)
    : m(std::make_unique<Impl>(path, mode, kinds, std::move(clock))) {}
WorkspaceFile::~WorkspaceFile() = default;
WorkspaceFile::WorkspaceFile(WorkspaceFile&&) noexcept = default;
WorkspaceFile& WorkspaceFile::operator=(WorkspaceFile&&) noexcept = default;

const std::string& WorkspaceFile::path() const { return m->path; }
bool WorkspaceFile::isReadOnly() const { return !m->file.readOnlyReason.empty(); }
const std::string& WorkspaceFile::readOnlyReason() const { return m->file.readOnlyReason; }

std::vector<LayerInfo> WorkspaceFile::layers() const {
  std::vector<LayerInfo> out;
  for (const auto& kind : m->kinds) {
    const auto& t = *m->tables.at(kind);
    out.push_back({kind, t.count(), t.extent()});
  }
  return out;
}

std::vector<base::Problem> WorkspaceFile::check(const base::Progress& progress, const base::Cancel& cancel) const {
  return checkFile(m->database(), m->descriptions, m->search, progress, cancel);
}

RecordTable& WorkspaceFile::table(const std::string& kind) {
  const auto at = m->tables.find(kind);
  if (at == m->tables.end())
    throw Error(ErrorKind::BadInput, "no kind of record is called '{0}'", {kind}, {.file = m->path});
  return *at->second;
}
const RecordTable& WorkspaceFile::table(const std::string& kind) const {
  return const_cast<WorkspaceFile*>(this)->table(kind);
}
std::vector<std::string> WorkspaceFile::kinds() const { return m->kinds; }

std::int64_t WorkspaceFile::change(const std::string& who, const std::string& what, const std::function<void()>& work,
                                   const Follow& follow) {
  m->requireWriting();
  Transaction transaction(m->database());
  ChangeRecorder recorder(m->database(), m->kinds);
  struct Window {
    explicit Window(Impl& i)
        : impl(i) {
      impl.openTables(true);
    }
    ~Window() { impl.openTables(false); }
    Impl& impl;
  };
  {
    const Window window(*m);
    work();
  }
  if (!m->database().inTransaction())
    throw Error(ErrorKind::Failed, "the change was given up after an error", {}, {.file = m->path});
  const Changeset changes = recorder.take();
  const auto touched = touchedRows(m->database(), changes);
  const std::int64_t rows = rowCount(touched);
  if (rows == 0) return 0;
  m->search.follow(touched);
  m->log.add({0, base::formatUtc(m->clock->now()), who, what, rows, false}, changes);
  m->nextRevision();
  if (follow) follow(touched);
  transaction.commit();
  return rows;
}

void WorkspaceFile::note(const std::string& who, const std::string& what) {
  m->requireWriting();
  Transaction transaction(m->database());
  m->log.note({0, base::formatUtc(m->clock->now()), who, what, 0, false});
  transaction.commit();
}

std::vector<ChangeEntry> WorkspaceFile::history() const { return m->log.entries(); }
bool WorkspaceFile::undo(const Follow& follow) { return m->travel(true, follow); }
bool WorkspaceFile::redo(const Follow& follow) { return m->travel(false, follow); }
std::optional<ChangeEntry> WorkspaceFile::undoable() const { return m->log.undoable(); }
std::optional<ChangeEntry> WorkspaceFile::redoable() const { return m->log.redoable(); }

domain::SnapshotPtr WorkspaceFile::snapshot() const { return readSnapshot(*this); }
domain::SnapshotPtr WorkspaceFile::snapshot(const domain::Snapshot& before,
                                            const std::vector<TouchedRows>& touched) const {
  constexpr std::int64_t MostReadOneByOne = 2000;
  return rowCount(touched) > MostReadOneByOne ? readSnapshot(*this) : patchedSnapshot(*this, before, touched);
}
std::uint64_t WorkspaceFile::revision() const { return m->number("revision"); }

void WorkspaceFile::storeFindings(const std::vector<domain::Finding>& findings, std::uint64_t forRevision) {
  m->requireWriting();
  Transaction transaction(m->database());
  writeFindings(m->database(), findings);
  m->setMeta("findings_revision", std::to_string(forRevision == 0 ? revision() : forRevision));
  transaction.commit();
}
void WorkspaceFile::patchFindings(const std::vector<domain::Finding>& before,
                                  const std::vector<domain::Finding>& after) {
  std::optional<Transaction> own;
  if (!m->database().inTransaction()) {
    m->requireWriting();
    own.emplace(m->database());
  }
  store::patchFindings(m->database(), before, after);
  m->setMeta("findings_revision", std::to_string(revision()));
  if (own) own->commit();
}
std::vector<domain::Finding> WorkspaceFile::findings() const { return readFindings(m->database()); }
std::uint64_t WorkspaceFile::findingsRevision() const { return m->number("findings_revision"); }

void WorkspaceFile::storeRoads(const domain::RoadNetwork& roads, bool outdatesFindings) {
  m->requireWriting();
  Transaction transaction(m->database());
  writeRoads(m->database(), roads);
  if (outdatesFindings) m->setMeta("findings_revision", "0");
  transaction.commit();
}
std::shared_ptr<const domain::RoadNetwork> WorkspaceFile::roads() const { return readRoads(m->database()); }

void WorkspaceFile::storeRoadOrder(const std::string& profile, const std::string& bytes) {
  m->requireWriting();
  Transaction transaction(m->database());
  writeRoadOrder(m->database(), profile, bytes);
  transaction.commit();
}
std::string WorkspaceFile::roadOrder(const std::string& profile) const { return readRoadOrder(m->database(), profile); }

std::vector<SearchHit> WorkspaceFile::search(const std::string& words, int limit) const {
  return m->search.find(words, limit);
}

CovertRepository& WorkspaceFile::covert() { return m->covert; }
const CovertRepository& WorkspaceFile::covert() const { return m->covert; }

void WorkspaceFile::setMeta(const std::string& key, const std::string& value) {
  m->requireWriting();
  Transaction transaction(m->database());
  m->setMeta(callersKey(key), value);
  transaction.commit();
}
std::string WorkspaceFile::meta(const std::string& key) const { return m->meta(callersKey(key)); }

} // namespace huyuan::store
