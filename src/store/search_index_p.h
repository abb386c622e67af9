// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"
#include "store/sqlite_p.h"
#include "store/workspace_file.h"

#include <set>
#include <string>
#include <vector>

namespace huyuan::store {

/// Full-text search over the searchable fields of all kinds. Kept by hand after each change, not by triggers: a trigger
/// would need a function that no other program knows, and then nobody else could edit a table.
class SearchIndex {
 public:
  SearchIndex(const Database& database, const std::vector<domain::RecordDescription>& kinds);
  void follow(const std::vector<TouchedRows>& touched);
  void rebuild(const std::string& kind);
  std::vector<SearchHit> find(const std::string& words, int limit) const;
  /// One problem for each kind whose index does not say what its rows say.
  std::vector<base::Problem> check() const;

 private:
  struct Kind {
    std::string name;
    std::int64_t firstRow = 0; ///< rowid of id 0
    std::vector<std::string> fields;
  };
  const Kind* kind(const std::string& name) const;
  std::string selectSql(const Kind& k) const;
  void index(const Kind& k, const std::set<std::int64_t>& ids);
  std::string foundText(const Kind& k, std::int64_t id, const std::string& words) const;
  bool isRight(const Kind& k) const;

  const Database& m_database;
  std::vector<Kind> m_kinds;
};

} // namespace huyuan::store
