// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/change_log_p.h"

#include <algorithm>

namespace huyuan::store {

using base::Error;
using base::ErrorKind;

namespace {

/// Memory that SQLite gave away.
class Bytes {
 public:
  ~Bytes() { sqlite3_free(m_data); }
  Bytes() = default;
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  int* size() { return &m_size; }
  void** data() { return &m_data; }
  Changeset toString() const {
    return m_data ? Changeset(static_cast<const char*>(m_data), static_cast<std::size_t>(m_size)) : Changeset();
  }

 private:
  int m_size = 0;
  void* m_data = nullptr;
};

// SQLite's interface takes a pointer to what may be changed, and changes nothing.
void* bytesOf(const Changeset& changes) { return const_cast<char*>(changes.data()); }
int sizeOf(const Changeset& changes) { return static_cast<int>(changes.size()); }

struct Conflict {
  bool onlyConstraints = true;
};

int giveUp(void* context, int kind, sqlite3_changeset_iter*) {
  if (kind != SQLITE_CHANGESET_CONSTRAINT) static_cast<Conflict*>(context)->onlyConstraints = false;
  return SQLITE_CHANGESET_ABORT;
}

int applyOnce(const Database& database, const Changeset& changes, Conflict& conflict) {
  return sqlite3changeset_apply(database.handle(), sizeOf(changes), bytesOf(changes), nullptr, giveUp, &conflict);
}

/// The unique indexes of the record tables, as SQL that makes them and their names.
struct UniqueIndexes {
  std::vector<std::string> names, sql;
};

UniqueIndexes uniqueIndexes(const Database& database) {
  UniqueIndexes out;
  Statement s = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND name GLOB 'unique_*'");
  while (s.step()) {
    out.names.push_back(s.text(0));
    out.sql.push_back(s.text(1));
  }
  return out;
}

/// A changeset is applied row by row. When two rows exchanged a unique value within one change there is no order of
/// rows in which that goes, so the indexes stand aside for the moment and check everything at the end.
void applyWithoutUniqueIndexes(const Database& database, const Changeset& changes) {
  const UniqueIndexes indexes = uniqueIndexes(database);
  for (const auto& name : indexes.names) database.run("DROP INDEX " + sqlName(name));
  Conflict conflict;
  const int code = applyOnce(database, changes, conflict);
  if (code != SQLITE_OK && code != SQLITE_ABORT) database.fail(code);
  if (code == SQLITE_ABORT)
    throw Error(ErrorKind::Failed, "the rows have been changed by another program since", {},
                {.file = database.path()});
  for (const auto& sql : indexes.sql) database.run(sql);
}

class Changes {
 public:
  Changes(const Database& database, const Changeset& changes)
      : m_database(database) {
    database.require(sqlite3changeset_start(&m_iterator, sizeOf(changes), bytesOf(changes)));
  }
  ~Changes() { sqlite3changeset_finalize(m_iterator); }
  Changes(const Changes&) = delete;
  Changes& operator=(const Changes&) = delete;

  bool next() {
    const int code = sqlite3changeset_next(m_iterator);
    if (code != SQLITE_ROW && code != SQLITE_DONE) m_database.fail(code);
    if (code == SQLITE_ROW) {
      int columns = 0, indirect = 0;
      m_database.require(sqlite3changeset_op(m_iterator, &m_table, &columns, &m_operation, &indirect));
    }
    return code == SQLITE_ROW;
  }
  std::string_view table() const { return m_table; }
  bool isDelete() const { return m_operation == SQLITE_DELETE; }
  std::int64_t id() const {
    sqlite3_value* value = nullptr;
    if (m_operation == SQLITE_INSERT)
      m_database.require(sqlite3changeset_new(m_iterator, 0, &value));
    else
      m_database.require(sqlite3changeset_old(m_iterator, 0, &value));
    return sqlite3_value_int64(value);
  }

 private:
  const Database& m_database;
  sqlite3_changeset_iter* m_iterator = nullptr;
  const char* m_table = nullptr;
  int m_operation = 0;
};

} // namespace

ChangeRecorder::ChangeRecorder(const Database& database, const std::vector<std::string>& tables)
    : m_database(database) {
  sqlite3_session* session = nullptr;
  database.require(sqlite3session_create(database.handle(), "main", &session));
  m_session.reset(session);
  for (const auto& table : tables) database.require(sqlite3session_attach(session, table.c_str()));
}

Changeset ChangeRecorder::take() {
  Bytes bytes;
  m_database.require(sqlite3session_changeset(m_session.get(), bytes.size(), bytes.data()));
  m_session.reset();
  return bytes.toString();
}

Changeset inverted(const Database& database, const Changeset& changes) {
  Bytes bytes;
  database.require(sqlite3changeset_invert(sizeOf(changes), bytesOf(changes), bytes.size(), bytes.data()));
  return bytes.toString();
}

void applyChangeset(const Database& database, const Changeset& changes) {
  Conflict conflict;
  const int code = applyOnce(database, changes, conflict);
  if (code == SQLITE_OK) return;
  if (code != SQLITE_ABORT) database.fail(code);
  if (conflict.onlyConstraints) return applyWithoutUniqueIndexes(database, changes);
  throw Error(ErrorKind::Failed, "the rows have been changed by another program since", {}, {.file = database.path()});
}

std::vector<TouchedRows> touchedRows(const Database& database, const Changeset& changes) {
  std::vector<TouchedRows> out;
  Changes each(database, changes);
  while (each.next()) {
    // Changes come table by table.
    if (out.empty() || out.back().kind != each.table()) out.push_back({std::string(each.table()), {}, {}});
    (each.isDelete() ? out.back().gone : out.back().present).insert(each.id());
  }
  return out;
}

std::int64_t rowCount(const std::vector<TouchedRows>& touched) {
  std::size_t rows = 0;
  for (const auto& t : touched) rows += t.present.size() + t.gone.size();
  return static_cast<std::int64_t>(rows);
}

} // namespace huyuan::store
