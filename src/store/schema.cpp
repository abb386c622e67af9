// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "store/geometry_triggers_p.h"
#include "store/schema_p.h"
#include "store/search_index_p.h"

#include <algorithm>
#include <map>

namespace huyuan::store {

using base::Error;
using base::ErrorKind;
using domain::FieldDescription;
using domain::FieldType;
using domain::RecordDescription;

namespace {

// Storage, and the systems that lists in this part of the country come in (domain rules §3.9).
constexpr int Srids[] = {4490, 4326, 4548, 4527, 4549, 4528, 4509, 4498, 32650, 2384, 2363, 2436, 3857};

/// Number → path of data/schema/NNNN_name.sql.
std::map<int, std::string> numberedFiles() {
  const std::string folder = files::dataFolder() + "/schema";
  std::map<int, std::string> out;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(files::toPath(folder), failure)) {
    const std::string name = files::toUtf8(entry.path().filename());
    const bool digits =
        name.size() > 8 && std::all_of(name.begin(), name.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
    if (digits && name.ends_with(".sql")) out[std::stoi(name.substr(0, 4))] = files::toUtf8(entry.path());
  }
  const bool whole = !out.empty() && out.begin()->first == 1 && out.rbegin()->first == static_cast<int>(out.size());
  if (!whole)
    throw Error(ErrorKind::Failed, "the program's own schema files are not complete; install it again", {},
                {.file = folder});
  return out;
}

void setVersion(const Database& database, int version) {
  database.run("PRAGMA user_version = " + std::to_string(version));
}

void applyNumberedFiles(Database& database, int after) {
  const auto numbered = numberedFiles();
  for (const auto& [number, path] : numbered)
    if (number > after) database.run(files::readFile(path));
  setVersion(database, numbered.rbegin()->first);
}

/// Runs a SpatiaLite function that answers 1 for success.
void requireOne(const Database& database, Statement& statement, const std::string& what) {
  const bool fine = statement.step() && statement.integer(0) == 1;
  statement.reset();
  if (!fine) throw Error(ErrorKind::Failed, "SpatiaLite could not do this: {0}", {what}, {.file = database.path()});
}

const char* columnType(FieldType type) {
  switch (type) {
  case FieldType::Integer:
    return "INTEGER";
  case FieldType::Real:
    return "REAL";
  case FieldType::Boolean:
    return "BOOLEAN";
  default:
    return "TEXT";
  }
}

std::string columnCheck(const FieldDescription& f) {
  const std::string name = sqlName(f.name);
  switch (f.type) {
  case FieldType::Integer:
    return " CHECK (typeof(" + name + ") IN ('integer', 'null'))";
  case FieldType::Real:
    return " CHECK (typeof(" + name + ") IN ('real', 'null'))";
  case FieldType::Boolean:
    return " CHECK (" + name + " IS NULL OR " + name + " IN (0, 1))";
  default:
    return {};
  }
}

void addGeometry(const Database& database, const std::string& table, const FieldDescription& f) {
  Statement add = database.prepare("SELECT AddGeometryColumn(?1, ?2, ?3, ?4, 'XY')");
  add.bind(1, table).bind(2, f.name).bind(3, Srid).bind(
      4, std::string_view(f.type == FieldType::Point ? "POINT" : "MULTIPOLYGON"));
  requireOne(database, add, "add geometry " + table + "." + f.name);
  Statement index = database.prepare("SELECT CreateSpatialIndex(?1, ?2)");
  index.bind(1, table).bind(2, f.name);
  requireOne(database, index, "index geometry " + table + "." + f.name);
  makeGeometryTriggersQuick(database, table, f.name, f.type == FieldType::Point ? 1 : 6, Srid);
}

void addColumn(const Database& database, const std::string& table, const FieldDescription& f) {
  if (f.isGeometry()) return addGeometry(database, table, f);
  database.run("ALTER TABLE " + sqlName(table) + " ADD COLUMN " + sqlName(f.name) + " " + columnType(f.type) +
               columnCheck(f));
}

void addUniqueIndex(const Database& database, const std::string& table, const FieldDescription& f) {
  if (!f.unique || f.isGeometry()) return;
  database.run("CREATE UNIQUE INDEX " + sqlName("unique_" + table + "_" + f.name) + " ON " + sqlName(table) + " (" +
               sqlName(f.name) + ") WHERE " + sqlName(f.name) + " IS NOT NULL");
}

void createTable(const Database& database, const RecordDescription& kind) {
  // AUTOINCREMENT: the id of a row that was erased is never given to another, which a plan or a finding may remember.
  // Plain columns stand in the CREATE TABLE; geometries can only be added behind them.
  std::string sql = "CREATE TABLE " + sqlName(kind.kind) + " (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL";
  for (const auto& f : kind.fields)
    if (!f.isGeometry()) sql += ", " + sqlName(f.name) + " " + columnType(f.type) + columnCheck(f);
  database.run(sql + ")");
  for (const auto& f : kind.fields)
    if (f.isGeometry()) addGeometry(database, kind.kind, f);
  for (const auto& f : kind.fields) addUniqueIndex(database, kind.kind, f);
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& w : words) out += (out.empty() ? "" : ",") + w;
  return out;
}

std::optional<std::string> registeredFields(const Database& database, const std::string& kind) {
  Statement s = database.prepare("SELECT searchable FROM huyuan_kind WHERE kind = ?1");
  if (!s.bind(1, kind).step()) return std::nullopt;
  return s.text(0);
}

void registerKind(const Database& database, const RecordDescription& kind) {
  Statement s = database.prepare("INSERT INTO huyuan_kind (kind, searchable) VALUES (?1, ?2) "
                                 "ON CONFLICT (kind) DO UPDATE SET searchable = excluded.searchable");
  const std::string fields = joined(indexedFields(kind));
  s.bind(1, kind.kind).bind(2, fields).execute();
}

/// Makes or completes the table of one kind. True if its search index must be built anew.
bool ensureKind(const Database& database, const RecordDescription& kind) {
  const auto registered = registeredFields(database, kind.kind);
  const auto columns = columnsOf(database, kind.kind);
  if (!registered && !columns.empty())
    throw Error(ErrorKind::BadInput, "no kind of record can be called '{0}': the workspace uses that name itself",
                {kind.kind}, {.file = database.path()});
  if (columns.empty()) {
    createTable(database, kind);
  } else {
    for (const auto& f : kind.fields) {
      if (columns.contains(f.name)) continue;
      addColumn(database, kind.kind, f);
      addUniqueIndex(database, kind.kind, f);
    }
  }
  registerKind(database, kind);
  return registered && *registered != joined(indexedFields(kind));
}

} // namespace

int newestSchemaVersion() { return numberedFiles().rbegin()->first; }

int schemaVersion(const Database& database) {
  return static_cast<int>(database.integer("PRAGMA user_version").value_or(0));
}

std::set<std::string> columnsOf(const Database& database, const std::string& table) {
  Statement s = database.prepare("SELECT name FROM pragma_table_info(?1)");
  s.bind(1, table);
  std::set<std::string> out;
  while (s.step()) out.insert(s.text(0));
  return out;
}

std::vector<std::string> indexedFields(const RecordDescription& kind) {
  std::vector<std::string> out;
  for (const auto& f : kind.fields)
    if (f.searchable && !f.isGeometry() && f.audience != domain::Audience::Covert) out.push_back(f.name);
  // What a record is called comes first: it weighs more, and it is what a hit shows.
  std::stable_partition(out.begin(), out.end(), [](const std::string& f) { return f == "name" || f == "title"; });
  return out;
}

void buildSchema(Database& database, const std::vector<RecordDescription>& kinds) {
  Transaction transaction(database);
  Statement init = database.prepare("SELECT InitSpatialMetaData(0, 'NONE')");
  requireOne(database, init, "make the tables for geometry");
  for (const int srid : Srids) {
    Statement insert = database.prepare("SELECT InsertEpsgSrid(?1)");
    insert.bind(1, srid);
    requireOne(database, insert, "add EPSG:" + std::to_string(srid));
  }
  database.run("PRAGMA application_id = " + std::to_string(ApplicationId));
  applyNumberedFiles(database, 0);
  for (const auto& kind : kinds) ensureKind(database, kind);
  transaction.commit();
}

void upgradeSchema(Database& database, const std::vector<RecordDescription>& kinds) {
  Transaction transaction(database);
  applyNumberedFiles(database, schemaVersion(database));
  for (const auto& kind : kinds)
    if (ensureKind(database, kind)) SearchIndex(database, kinds).rebuild(kind.kind);
  transaction.commit();
}

bool needsUpgrade(const Database& database, const std::vector<RecordDescription>& kinds) {
  if (schemaVersion(database) < newestSchemaVersion()) return true;
  return std::any_of(kinds.begin(), kinds.end(), [&](const RecordDescription& kind) {
    const auto columns = columnsOf(database, kind.kind);
    const auto registered = registeredFields(database, kind.kind);
    if (!registered || *registered != joined(indexedFields(kind))) return true;
    return !std::all_of(kind.fields.begin(), kind.fields.end(),
                        [&](const FieldDescription& f) { return columns.contains(f.name); });
  });
}

} // namespace huyuan::store
