// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/sqlite_p.h"
#include "store/workspace_file.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace huyuan::store {

/// One kind's table in a SpatiaLite database. Statements are prepared once, so that a bulk import only binds and steps.
class SqliteRecordTable final : public RecordTable {
 public:
  /// A file opened for reading may be older than the description: columns and tables it lacks read as empty.
  SqliteRecordTable(const Database& database, domain::RecordDescription description);

  const domain::RecordDescription& description() const override { return m_description; }
  std::int64_t count() const override;
  std::vector<domain::Record> all(std::int64_t offset, std::int64_t limit) const override;
  std::optional<domain::Record> byId(std::int64_t id) const override;
  std::optional<domain::Record> byField(const std::string& field, const std::string& value) const override;
  std::vector<domain::Record> where(const std::string& field, std::int64_t value) const override;
  std::int64_t insert(const domain::Record& r) override;
  void update(const domain::Record& r) override;
  void erase(std::int64_t id) override;

  bool exists() const { return !m_columns.empty(); }
  geo::Box extent() const;
  /// Writing is let in between these two.
  void openForChange(bool open) { m_changing = open; }

 private:
  std::string selectSql() const;
  domain::Record readRow(const Statement& s) const;
  void bindRow(Statement& s, const domain::Record& r);
  void bindField(Statement& s, int at, const domain::FieldDescription& f, const domain::Record& r);
  void bindGeometry(Statement& s, int at, const domain::FieldDescription& f, const domain::Record& r);
  void requireChange() const;
  void requireKnownFields(const domain::Record& r) const;
  /// Like execute(), but a duplicate is told by its field.
  void executeNamingDuplicates(Statement& s, const domain::Record& r) const;
  void requireOneRow(std::int64_t id) const;

  const Database& m_database;
  domain::RecordDescription m_description;
  std::set<std::string> m_columns;
  bool m_changing = false;
  std::unique_ptr<Statement> m_insert, m_update, m_erase;
  mutable std::unique_ptr<Statement> m_byId;
  mutable std::map<std::string, std::unique_ptr<Statement>> m_byField;
  std::vector<std::string> m_bytes; ///< what is bound lives here until the row is written
};

} // namespace huyuan::store
