// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite_p.h"

#include <spatialite.h>

#include <mutex>

namespace huyuan::store {

using base::Error;
using base::ErrorKind;

namespace {

constexpr int BusyMilliseconds = 3000;

// SpatiaLite hands out connection slots from one table of the process.
std::mutex& spatialiteMutex() {
  static std::mutex mutex;
  return mutex;
}

struct Reason {
  ErrorKind kind;
  const char* pattern;
};

Reason reasonOf(int code) {
  switch (code & 0xff) {
  case SQLITE_FULL:
    return {ErrorKind::Failed, "the disk is full"};
  case SQLITE_READONLY:
    return {ErrorKind::Failed, "the file may not be written"};
  case SQLITE_PERM:
    return {ErrorKind::Failed, "access is denied"};
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return {ErrorKind::Failed, "another program is using the file; try again when it is done"};
  case SQLITE_CORRUPT:
    return {ErrorKind::BadInput, "the file is damaged"};
  case SQLITE_NOTADB:
    return {ErrorKind::BadInput, "is not a workspace"};
  case SQLITE_CANTOPEN:
    return {ErrorKind::Failed, "the file cannot be opened"};
  case SQLITE_IOERR:
    return {ErrorKind::Failed, "the disk could not be read or written"};
  case SQLITE_NOMEM:
    return {ErrorKind::Failed, "there is not enough memory"};
  case SQLITE_TOOBIG:
    return {ErrorKind::Failed, "too much at once for one step; do it in parts"};
  default:
    return {ErrorKind::Failed, "the workspace reported: {0}"};
  }
}

} // namespace

Statement::Statement(const Database& database, std::string_view sql)
    : m_database(&database) {
  sqlite3_stmt* made = nullptr;
  const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &made, nullptr);
  m_statement.reset(made);
  database.require(code);
}

Statement& Statement::bind(int at, std::int64_t value) {
  m_database->require(sqlite3_bind_int64(m_statement.get(), at, value));
  return *this;
}

Statement& Statement::bind(int at, double value) {
  m_database->require(sqlite3_bind_double(m_statement.get(), at, value));
  return *this;
}

Statement& Statement::bind(int at, std::string_view text) {
  // A null pointer would bind NULL, and an empty view may hold one.
  const char* data = text.data() ? text.data() : "";
  m_database->require(sqlite3_bind_text64(m_statement.get(), at, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bindBlob(int at, std::string_view bytes) {
  const char* data = bytes.data() ? bytes.data() : "";
  m_database->require(sqlite3_bind_blob64(m_statement.get(), at, data, bytes.size(), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bindNull(int at) {
  m_database->require(sqlite3_bind_null(m_statement.get(), at));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(m_statement.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  try {
    m_database->fail(sqlite3_extended_errcode(m_database->handle()));
  } catch (...) {
    reset();
    throw;
  }
}

void Statement::execute() {
  while (step()) {
  }
  reset();
}

void Statement::reset() noexcept { sqlite3_reset(m_statement.get()); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }

std::string Statement::text(int column) const {
  const auto* data = sqlite3_column_text(m_statement.get(), column);
  if (!data) return {};
  return {reinterpret_cast<const char*>(data),
          static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::string_view Statement::blob(int column) const {
  const void* data = sqlite3_column_blob(m_statement.get(), column);
  if (!data) return {};
  return {static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

Database::Database(const std::string& path, Access access, const std::string& shownPath)
    : m_shownPath(shownPath.empty() ? path : shownPath) {
  int flags = access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (access == Access::Create) flags |= SQLITE_OPEN_CREATE;
  try {
    require(sqlite3_open_v2(path.c_str(), &m_handle, flags, nullptr));
    configure(access);
  } catch (...) {
    sqlite3_close(m_handle);
    if (m_spatialite) spatialite_cleanup_ex(m_spatialite);
    throw;
  }
}

void Database::configure(Access access) {
  sqlite3_extended_result_codes(m_handle, 1);
  sqlite3_busy_timeout(m_handle, BusyMilliseconds);
  {
    const std::lock_guard lock(spatialiteMutex());
    m_spatialite = spatialite_alloc_connection();
    spatialite_init_ex(m_handle, m_spatialite, 0);
  }
  // SpatiaLite's triggers call its own functions, which SQLite allows to a trusted schema only.
  require(sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr));
  run("PRAGMA temp_store = MEMORY");
  if (access == Access::Read) return;
  run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536");
}

Database::~Database() {
  sqlite3_close(m_handle);
  const std::lock_guard lock(spatialiteMutex());
  spatialite_cleanup_ex(m_spatialite);
}

void Database::run(const std::string& sql) const {
  require(sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr));
}

std::optional<std::int64_t> Database::integer(std::string_view sql) const {
  Statement s = prepare(sql);
  if (!s.step() || s.isNull(0)) return std::nullopt;
  return s.integer(0);
}

bool Database::hasTable(std::string_view name) const {
  Statement s = prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1");
  return s.bind(1, name).step();
}

void Database::fail(int code) const {
  const Reason reason = reasonOf(code);
  const std::string message = m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code);
  throw Error(reason.kind, reason.pattern, {message}, {.file = m_shownPath});
}

Transaction::Transaction(const Database& database)
    : m_database(database) {
  m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  // After a full disk or a broken rule of the geometry SQLite has rolled back by itself.
  if (m_open && m_database.inTransaction()) sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  m_database.run("COMMIT");
  m_open = false;
}

std::string sqlName(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

} // namespace huyuan::store
