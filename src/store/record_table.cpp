// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_table_p.h"
#include "store/schema_p.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <stdexcept>

namespace huyuan::store {

using base::Error;
using base::ErrorKind;
using domain::FieldDescription;
using domain::FieldType;
using domain::Record;
using domain::Value;

namespace {

Value readValue(const Statement& s, int column, FieldType type) {
  if (s.isNull(column)) return {};
  switch (type) {
  case FieldType::Integer:
    return s.integer(column);
  case FieldType::Real:
    return s.real(column);
  case FieldType::Boolean:
    return s.integer(column) != 0;
  default:
    return s.text(column);
  }
}

std::optional<std::int64_t> asInteger(const Value& v) {
  if (const auto* i = std::get_if<std::int64_t>(&v)) return *i;
  if (const auto* b = std::get_if<bool>(&v)) return *b ? 1 : 0;
  if (const auto* d = std::get_if<double>(&v); d && std::abs(*d) < 9e15 && *d == std::floor(*d))
    return static_cast<std::int64_t>(*d);
  return std::nullopt;
}

std::optional<double> asReal(const Value& v) {
  if (const auto* d = std::get_if<double>(&v)) return *d;
  if (const auto* i = std::get_if<std::int64_t>(&v)) return static_cast<double>(*i);
  return std::nullopt;
}

bool isEmptyValue(const Value& v) {
  const auto* text = std::get_if<std::string>(&v);
  return std::holds_alternative<std::monostate>(v) || (text && text->empty());
}

/// A geometry without a place (no coordinates, no polygon) is stored as none.
bool isEmptyGeometry(const geo::Geometry& g) {
  if (const auto* p = std::get_if<geo::LonLat>(&g)) return !p->isValid();
  if (const auto* a = std::get_if<geo::MultiPolygon>(&g)) return a->empty();
  return !geo::hasGeometry(g);
}

std::string parameters(std::size_t count, const std::vector<FieldDescription>& fields) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = "?" + std::to_string(i + 2);
    out += ", " + (fields[i].isGeometry() ? "GeomFromWKB(" + number + ", " + std::to_string(Srid) + ")" : number);
  }
  return out;
}

} // namespace

SqliteRecordTable::SqliteRecordTable(const Database& database, domain::RecordDescription description)
    : m_database(database)
    , m_description(std::move(description))
    , m_columns(columnsOf(database, m_description.kind))
    , m_bytes(m_description.fields.size()) {}

std::int64_t SqliteRecordTable::count() const {
  return exists() ? m_database.integer("SELECT count(*) FROM " + sqlName(m_description.kind)).value_or(0) : 0;
}

std::string SqliteRecordTable::selectSql() const {
  std::string sql = "SELECT id";
  for (const auto& f : m_description.fields) {
    const std::string column = m_columns.contains(f.name) ? sqlName(f.name) : "NULL";
    sql += ", " + (f.isGeometry() ? "AsBinary(" + column + ")" : column);
  }
  return sql + " FROM " + sqlName(m_description.kind);
}

Record SqliteRecordTable::readRow(const Statement& s) const {
  Record r;
  r.id = s.integer(0);
  int column = 0;
  for (const auto& f : m_description.fields) {
    ++column;
    if (s.isNull(column)) continue;
    if (f.isGeometry())
      r.geometries.emplace(f.name, geo::fromWkb(s.blob(column)));
    else
      r.values.emplace(f.name, readValue(s, column, f.type));
  }
  return r;
}

std::vector<Record> SqliteRecordTable::all(std::int64_t offset, std::int64_t limit) const {
  if (!exists()) return {};
  Statement s = m_database.prepare(selectSql() + " ORDER BY id LIMIT ?1 OFFSET ?2");
  s.bind(1, limit).bind(2, offset);
  std::vector<Record> out;
  while (s.step()) out.push_back(readRow(s));
  return out;
}

std::optional<Record> SqliteRecordTable::byId(std::int64_t id) const {
  if (!exists()) return std::nullopt;
  if (!m_byId) m_byId = std::make_unique<Statement>(m_database, selectSql() + " WHERE id = ?1");
  const ResetAtEnd reset(*m_byId);
  if (!m_byId->bind(1, id).step()) return std::nullopt;
  return readRow(*m_byId);
}

std::optional<Record> SqliteRecordTable::byField(const std::string& field, const std::string& value) const {
  const FieldDescription* f = m_description.field(field);
  if (!f || f->isGeometry()) throw std::logic_error("no field to look up: " + m_description.kind + "." + field);
  if (!m_columns.contains(field)) return std::nullopt;
  auto& kept = m_byField[field];
  // The index on a unique field leaves empty values out, so the query has to say that it does not want them.
  if (!kept)
    kept = std::make_unique<Statement>(m_database, selectSql() + " WHERE " + sqlName(field) + " = ?1 AND " +
                                                       sqlName(field) + " IS NOT NULL ORDER BY id LIMIT 1");
  const ResetAtEnd reset(*kept);
  if (!kept->bind(1, value).step()) return std::nullopt;
  return readRow(*kept);
}

std::vector<Record> SqliteRecordTable::where(const std::string& field, std::int64_t value) const {
  const FieldDescription* f = m_description.field(field);
  if (!f || f->type != FieldType::Integer)
    throw std::logic_error("no field of integers: " + m_description.kind + "." + field);
  if (!m_columns.contains(field)) return {};
  Statement s = m_database.prepare(selectSql() + " WHERE " + sqlName(field) + " = ?1 ORDER BY id");
  s.bind(1, value);
  std::vector<Record> out;
  while (s.step()) out.push_back(readRow(s));
  return out;
}

void SqliteRecordTable::requireChange() const {
  if (!m_changing) throw std::logic_error("writing records outside WorkspaceFile::change()");
  if (!m_database.inTransaction())
    throw Error(ErrorKind::Failed, "the change was given up after an error", {}, {.file = m_database.path()});
}

void SqliteRecordTable::requireKnownFields(const Record& r) const {
  const auto require = [&](const std::string& name, bool geometry) {
    const FieldDescription* f = m_description.field(name);
    if (!f || f->isGeometry() != geometry)
      throw Error(ErrorKind::BadInput, "records of kind {0} have no field '{1}'", {m_description.kind, name},
                  {.file = m_database.path()});
  };
  for (const auto& [name, value] : r.values) require(name, false);
  for (const auto& [name, geometry] : r.geometries) require(name, true);
}

void SqliteRecordTable::bindGeometry(Statement& s, int at, const FieldDescription& f, const Record& r) {
  const auto found = r.geometries.find(f.name);
  if (found == r.geometries.end() || isEmptyGeometry(found->second)) {
    s.bindNull(at);
    return;
  }
  const bool fits = f.type == FieldType::Point ? std::holds_alternative<geo::LonLat>(found->second)
                                               : std::holds_alternative<geo::MultiPolygon>(found->second);
  if (!fits)
    throw Error(ErrorKind::BadInput, "the geometry does not fit the field '{0}' of {1}", {f.name, m_description.kind},
                {.file = m_database.path()});
  std::string& bytes = m_bytes[static_cast<std::size_t>(at) - 2];
  bytes = geo::toWkb(found->second);
  s.bindBlob(at, bytes);
}

void SqliteRecordTable::bindField(Statement& s, int at, const FieldDescription& f, const Record& r) {
  const auto found = r.values.find(f.name);
  if (found == r.values.end() || isEmptyValue(found->second)) {
    s.bindNull(at);
    return;
  }
  const Value& v = found->second;
  const auto refuse = [&] {
    throw Error(ErrorKind::BadInput, "'{0}' does not fit the field '{1}' of {2}",
                {r.text(f.name), f.name, m_description.kind}, {.file = m_database.path()});
  };
  if (f.type == FieldType::Integer || f.type == FieldType::Boolean) {
    const auto number = asInteger(v);
    if (!number) refuse();
    s.bind(at, f.type == FieldType::Boolean ? std::int64_t{*number != 0} : *number);
  } else if (f.type == FieldType::Real) {
    const auto number = asReal(v);
    if (!number || std::isnan(*number)) refuse();
    s.bind(at, *number);
  } else if (const auto* text = std::get_if<std::string>(&v)) {
    s.bind(at, std::string_view(*text));
  } else {
    m_bytes[static_cast<std::size_t>(at) - 2] = r.text(f.name);
    s.bind(at, std::string_view(m_bytes[static_cast<std::size_t>(at) - 2]));
  }
}

void SqliteRecordTable::bindRow(Statement& s, const Record& r) {
  int at = 2;
  for (const auto& f : m_description.fields) {
    if (f.isGeometry())
      bindGeometry(s, at, f, r);
    else
      bindField(s, at, f, r);
    ++at;
  }
}

void SqliteRecordTable::executeNamingDuplicates(Statement& s, const Record& r) const {
  try {
    s.execute();
  } catch (const Error&) {
    if (sqlite3_extended_errcode(m_database.handle()) != SQLITE_CONSTRAINT_UNIQUE) throw;
    for (const auto& f : m_description.fields) {
      if (!f.unique || r.text(f.name).empty()) continue;
      const auto other = byField(f.name, r.text(f.name));
      if (other && other->id != r.id)
        throw Error(ErrorKind::BadInput, "another {0} (row {1}) already has {2} '{3}'",
                    {m_description.kind, std::to_string(other->id), f.name, r.text(f.name)},
                    {.file = m_database.path()});
    }
    throw;
  }
}

std::int64_t SqliteRecordTable::insert(const Record& r) {
  requireChange();
  requireKnownFields(r);
  if (!m_insert) {
    std::string sql = "INSERT INTO " + sqlName(m_description.kind) + " (id";
    for (const auto& f : m_description.fields) sql += ", " + sqlName(f.name);
    m_insert = std::make_unique<Statement>(
        m_database, sql + ") VALUES (?1" + parameters(m_description.fields.size(), m_description.fields) + ")");
  }
  // An id that the caller gives is kept; 0 takes the next one.
  if (r.id != 0)
    m_insert->bind(1, r.id);
  else
    m_insert->bindNull(1);
  bindRow(*m_insert, r);
  executeNamingDuplicates(*m_insert, r);
  return sqlite3_last_insert_rowid(m_database.handle());
}

void SqliteRecordTable::requireOneRow(std::int64_t id) const {
  if (sqlite3_changes64(m_database.handle()) == 1) return;
  throw Error(ErrorKind::BadInput, "there is no {0} in row {1}", {m_description.kind, std::to_string(id)},
              {.file = m_database.path()});
}

void SqliteRecordTable::update(const Record& r) {
  requireChange();
  requireKnownFields(r);
  if (!m_update) {
    std::string sql;
    for (std::size_t i = 0; i < m_description.fields.size(); ++i) {
      const auto& f = m_description.fields[i];
      const std::string number = "?" + std::to_string(i + 2);
      sql += (sql.empty() ? "" : ", ") + sqlName(f.name) + " = " +
             (f.isGeometry() ? "GeomFromWKB(" + number + ", " + std::to_string(Srid) + ")" : number);
    }
    m_update = std::make_unique<Statement>(m_database,
                                           "UPDATE " + sqlName(m_description.kind) + " SET " + sql + " WHERE id = ?1");
  }
  m_update->bind(1, r.id);
  bindRow(*m_update, r);
  executeNamingDuplicates(*m_update, r);
  requireOneRow(r.id);
}

void SqliteRecordTable::erase(std::int64_t id) {
  requireChange();
  if (!m_erase)
    m_erase = std::make_unique<Statement>(m_database, "DELETE FROM " + sqlName(m_description.kind) + " WHERE id = ?1");
  m_erase->bind(1, id).execute();
  requireOneRow(id);
}

namespace {

/// The numbers of an R-tree node as SQLite keeps them (https://www.sqlite.org/rtree.html, section 7.1): big-endian; two
/// bytes depth, two bytes count, then cells of an id of eight bytes and xmin, xmax, ymin, ymax as floats.
class RtreeNode {
 public:
  explicit RtreeNode(std::string_view bytes)
      : m_bytes(bytes) {}
  std::size_t cells() const {
    const std::size_t said = m_bytes.size() < Header ? 0 : byte(2) << 8U | byte(3);
    return std::min(said, (m_bytes.size() - std::min(m_bytes.size(), Header)) / Cell);
  }
  double number(std::size_t cell, std::size_t which) const {
    const std::size_t at = Header + cell * Cell + 8 + which * 4;
    const std::uint32_t bits = byte(at) << 24U | byte(at + 1) << 16U | byte(at + 2) << 8U | byte(at + 3);
    return double{std::bit_cast<float>(bits)};
  }

 private:
  static constexpr std::size_t Header = 4, Cell = 24;
  std::uint32_t byte(std::size_t at) const { return static_cast<std::uint8_t>(m_bytes[at]); }
  std::string_view m_bytes;
};

} // namespace

geo::Box SqliteRecordTable::extent() const {
  geo::Box box;
  for (const auto& f : m_description.fields) {
    if (!f.isGeometry() || !m_columns.contains(f.name)) continue;
    // The root covers all: to ask the tree for its least and greatest would visit every row.
    Statement s = m_database.prepare(
        "SELECT data FROM " + sqlName("idx_" + m_description.kind + "_" + f.name + "_node") + " WHERE nodeno = 1");
    if (!s.step()) continue;
    const RtreeNode root(s.blob(0));
    for (std::size_t cell = 0; cell < root.cells(); ++cell)
      box.include(geo::Box{root.number(cell, 0), root.number(cell, 2), root.number(cell, 1), root.number(cell, 3)});
  }
  return box;
}

} // namespace huyuan::store
