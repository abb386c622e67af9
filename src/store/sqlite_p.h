// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

/// SQLite held by objects. Private to the store: no header that others see includes it.
namespace huyuan::store {

class Database;

/// A prepared statement. Columns and parameters count from 0 and 1 as SQLite's own do. A step that fails resets the
/// statement before it throws, so that no transaction hangs on it.
class Statement {
 public:
  Statement(const Database& database, std::string_view sql);

  Statement& bind(int at, std::int64_t value);
  Statement& bind(int at, int value) { return bind(at, static_cast<std::int64_t>(value)); }
  Statement& bind(int at, double value);
  /// The bytes must live until the statement is reset.
  Statement& bind(int at, std::string_view text);
  Statement& bindBlob(int at, std::string_view bytes);
  Statement& bindNull(int at);

  /// True if there is a row.
  bool step();
  /// Runs a statement without rows to its end and resets it.
  void execute();
  void reset() noexcept;

  bool isNull(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string text(int column) const;
  /// Valid until the next step.
  std::string_view blob(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* s) const noexcept { sqlite3_finalize(s); }
  };
  const Database* m_database;
  std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// Resets a kept statement at the end of a block, however that is left.
class ResetAtEnd {
 public:
  explicit ResetAtEnd(Statement& s)
      : m_statement(s) {}
  ~ResetAtEnd() { m_statement.reset(); }
  ResetAtEnd(const ResetAtEnd&) = delete;
  ResetAtEnd& operator=(const ResetAtEnd&) = delete;

 private:
  Statement& m_statement;
};

/// A connection with SpatiaLite loaded, ready for a workspace: rollback journal, synchronous FULL, secure_delete, no
/// temporary files.
class Database {
 public:
  enum class Access { Read, Write, Create };
  /// `shownPath` is named in errors; empty = path.
  Database(const std::string& path, Access access, const std::string& shownPath = {});
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  sqlite3* handle() const { return m_handle; }
  const std::string& path() const { return m_shownPath; }
  /// One or several statements without results.
  void run(const std::string& sql) const;
  Statement prepare(std::string_view sql) const { return Statement(*this, sql); }
  /// First column of the first row; empty if there is no row or it is NULL.
  std::optional<std::int64_t> integer(std::string_view sql) const;
  bool hasTable(std::string_view name) const;
  bool inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }
  bool isReadOnly() const { return sqlite3_db_readonly(m_handle, "main") == 1; }
  /// Throws the base::Error that SQLite's result code means for a person.
  [[noreturn]] void fail(int code) const;
  void require(int code) const {
    if (code != SQLITE_OK) fail(code);
  }

 private:
  void configure(Access access);
  sqlite3* m_handle = nullptr;
  void* m_spatialite = nullptr;
  std::string m_shownPath;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(const Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  const Database& m_database;
  bool m_open = true;
};

/// "name" with quotes doubled, for table and column names.
std::string sqlName(std::string_view name);

} // namespace huyuan::store
