// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/check_p.h"
#include "store/schema_p.h"

#include <functional>

namespace huyuan::store {

using base::Problem;
using domain::RecordDescription;

namespace {

using Problems = std::vector<Problem>;

class Checker {
 public:
  Checker(const Database& database, const std::vector<RecordDescription>& kinds)
      : m_database(database)
      , m_kinds(kinds) {}

  /// Runs one part; what SQLite throws becomes a problem, so that the other parts still run.
  void part(const std::function<void()>& work) {
    try {
      work();
    } catch (const base::Error& e) {
      if (e.kind() == base::ErrorKind::Cancelled) throw;
      m_problems.push_back({Problem::Severity::Error, e.place(), e.pattern(), e.arguments()});
    }
  }

  void integrity() {
    Statement s = m_database.prepare("PRAGMA integrity_check(100)");
    while (s.step())
      if (s.text(0) != "ok") add("the file is damaged: {0}", {s.text(0)});
  }

  void foreignKeys() {
    Statement s = m_database.prepare("PRAGMA foreign_key_check");
    while (s.step()) add("row {0} of {1} points to a row of {2} that is not there", {s.text(1), s.text(0), s.text(2)});
  }

  void spatialIndexes(const RecordDescription& kind) {
    const auto columns = columnsOf(m_database, kind.kind);
    for (const auto& f : kind.fields)
      if (f.isGeometry() && columns.contains(f.name)) spatialIndex(kind.kind, f.name);
  }

  /// An integer field called KIND_id holds the row of a KIND.
  void references(const RecordDescription& kind) {
    const auto columns = columnsOf(m_database, kind.kind);
    for (const auto& f : kind.fields) {
      if (f.type != domain::FieldType::Integer || !f.name.ends_with("_id") || !columns.contains(f.name)) continue;
      const std::string target = f.name.substr(0, f.name.size() - 3);
      if (isKind(target)) reference(kind.kind, f.name, target);
    }
  }

  void searchIndex(const SearchIndex& search) {
    for (auto& p : search.check()) m_problems.push_back(std::move(p));
    if (m_database.isReadOnly()) return;
    // FTS5's own check is asked for by an INSERT that writes nothing.
    const Transaction transaction(m_database);
    m_database.run("INSERT INTO huyuan_search (huyuan_search) VALUES ('integrity-check')");
  }

  Problems take() { return std::move(m_problems); }

 private:
  void add(std::string pattern, std::vector<std::string> arguments) {
    m_problems.push_back(
        {Problem::Severity::Error, {.file = m_database.path()}, std::move(pattern), std::move(arguments)});
  }

  bool isKind(const std::string& name) const {
    for (const auto& kind : m_kinds)
      if (kind.kind == name) return m_database.hasTable(name);
    return false;
  }

  void spatialIndex(const std::string& table, const std::string& field) {
    const std::string index = "idx_" + table + "_" + field, geometry = "t." + sqlName(field);
    Statement structure = m_database.prepare("SELECT rtreecheck('main', ?1)");
    structure.bind(1, index);
    if (structure.step() && structure.text(0) != "ok")
      add("the spatial index of {0}.{1} is damaged: {2}", {table, field, structure.text(0)});
    // The index keeps single precision, rounded outwards.
    const std::string wrong =
        "SELECT count(*) FROM " + sqlName(table) + " t LEFT JOIN " + sqlName(index) + " i ON i.pkid = t.id WHERE " +
        geometry + " IS NOT NULL AND (i.pkid IS NULL OR i.xmin > MbrMinX(" + geometry + ") OR i.xmax < MbrMaxX(" +
        geometry + ") OR i.ymin > MbrMinY(" + geometry + ") OR i.ymax < MbrMaxY(" + geometry +
        ") OR i.xmax - i.xmin > MbrMaxX(" + geometry + ") - MbrMinX(" + geometry +
        ") + 1e-4 OR i.ymax - i.ymin > MbrMaxY(" + geometry + ") - MbrMinY(" + geometry + ") + 1e-4)";
    const std::int64_t strays = m_database.integer(wrong).value_or(0);
    if (strays > 0) add("the spatial index of {0}.{1} is wrong for {2} rows", {table, field, std::to_string(strays)});
    const auto rows =
        m_database.integer("SELECT count(*) FROM " + sqlName(table) + " t WHERE " + geometry + " IS NOT NULL");
    const auto indexed = m_database.integer("SELECT count(*) FROM " + sqlName(index));
    if (rows != indexed)
      add("the spatial index of {0}.{1} has {2} entries for {3} geometries",
          {table, field, std::to_string(indexed.value_or(0)), std::to_string(rows.value_or(0))});
  }

  void reference(const std::string& table, const std::string& field, const std::string& target) {
    Statement s = m_database.prepare("SELECT t.id, t." + sqlName(field) + " FROM " + sqlName(table) + " t WHERE t." +
                                     sqlName(field) + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + sqlName(target) +
                                     " o WHERE o.id = t." + sqlName(field) + ") LIMIT 100");
    while (s.step()) add("{0} {1} belongs to {2} {3}, which is not there", {table, s.text(0), target, s.text(1)});
  }

  const Database& m_database;
  const std::vector<RecordDescription>& m_kinds;
  Problems m_problems;
};

} // namespace

Problems checkFile(const Database& database, const std::vector<RecordDescription>& kinds, const SearchIndex& search,
                   const base::Progress& progress, const base::Cancel& cancel) {
  Checker checker(database, kinds);
  progress.report(0.0, "checking the file");
  checker.part([&] { checker.integrity(); });
  cancel.check();
  checker.part([&] { checker.foreignKeys(); });
  double done = 0.0;
  for (const auto& kind : kinds) {
    cancel.check();
    progress.report(0.4 + 0.4 * done++ / static_cast<double>(kinds.size()), "checking the spatial indexes");
    checker.part([&] { checker.spatialIndexes(kind); });
    checker.part([&] { checker.references(kind); });
  }
  cancel.check();
  progress.report(0.8, "checking the search index");
  checker.part([&] { checker.searchIndex(search); });
  progress.report(1.0);
  return checker.take();
}

} // namespace huyuan::store
