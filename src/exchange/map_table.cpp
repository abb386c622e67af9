// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/number_range.h"
#include "domain/vendor.h"
#include "exchange/formats.h"
#include "exchange/header_words.h"
#include "exchange/place_geometry.h"
#include "exchange/table_mapper.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace huyuan::exchange {

namespace {

using base::Error;
using base::ErrorKind;
using base::Problem;
using domain::FieldDescription;
using domain::RecordDescription;
using Severity = base::Problem::Severity;

bool isCreditCode(const FieldDescription& field) {
  return field.unique && (field.zh == "统一社会信用代码" || std::find(field.aliases.begin(), field.aliases.end(),
                                                                      "统一社会信用代码") != field.aliases.end());
}

/// Letters that people and scanners take for one another; the code has no I, O, S, V, Z.
std::string likelyCode(std::string code) {
  for (char& c : code) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'I') c = '1';
    if (c == 'O') c = '0';
    if (c == 'Z') c = '2';
    if (c == 'S') c = '5';
    if (c == 'V') c = 'Y';
  }
  return code;
}

} // namespace

TableMapper::TableMapper(const SourceTable& table, const RecordDescription& kind, const ImportOptions& options,
                         const geo::Box& bounds)
    : m_table(table)
    , m_kind(kind)
    , m_headers(matchHeaders(table.headers, kind, options.headerToField))
    , m_coordinates(table, m_headers, options, bounds) {
  checkUserMapping(options);
  for (std::size_t i = 0; i < m_headers.size(); ++i)
    if (const auto* field = kind.field(m_headers[i].field))
      m_columns.push_back({i, field, ValueParser(*field, kind.kind)});
  checkUsable();
}

ImportResult TableMapper::run(const base::Progress& progress, const base::Cancel& cancel) {
  m_result.headers = m_headers;
  if (m_table.hasGeometry) m_result.headers.push_back({"", "@geometry", "name"});
  m_result.encoding = m_table.encoding;
  m_result.crs = m_coordinates.any() ? m_coordinates.crs() : "";
  m_result.problems = m_table.problems;
  m_result.problems.insert(m_result.problems.end(), m_coordinates.notes().begin(), m_coordinates.notes().end());
  const auto total = static_cast<double>(m_table.rows.size());
  for (const SourceRow& row : m_table.rows) {
    if (++m_result.rowsRead % 512 == 0) {
      cancel.check();
      progress.report(static_cast<double>(m_result.rowsRead) / total, "reading values");
    }
    domain::Record record;
    if (!mapRow(row, record, m_result.problems) || !isNew(row, record)) continue;
    m_result.records.push_back(std::move(record));
    m_result.rows.push_back(row.number);
  }
  noteRoughCoordinates();
  return std::move(m_result);
}

void TableMapper::checkUserMapping(const ImportOptions& options) const {
  static const std::set<std::string> coordinates{"", "@lon", "@lat", "@lonlat", "@wkt"};
  for (const auto& [header, field] : options.headerToField) {
    const auto same = [&](const HeaderMatch& m) {
      return m.how == "user" && normalisedHeader(m.header) == normalisedHeader(header);
    };
    if (!m_kind.field(field) && !coordinates.contains(field))
      throw Error(ErrorKind::Usage, "{0} has no field {1}", {m_kind.kind, field});
    if (std::none_of(m_headers.begin(), m_headers.end(), same) && !field.starts_with("@"))
      throw Error(ErrorKind::BadInput, "there is no column {0}", {header},
                  {.file = m_table.file, .sheet = m_table.sheet});
  }
}

std::string TableMapper::allHeaders() const {
  std::string all;
  for (const std::string& header : m_table.headers) all += (all.empty() ? "" : ", ") + header;
  return all;
}

void TableMapper::checkUsable() const {
  const base::Place place{m_table.file, m_table.sheet, 0, {}};
  if (m_table.rows.empty()) throw Error(ErrorKind::BadInput, "there are no rows in it", {}, place);
  if (m_columns.empty() && !m_coordinates.any())
    throw Error(ErrorKind::BadInput, "no column is known; the columns are: {0}", {allHeaders()}, place);
  for (const FieldDescription& field : m_kind.fields) {
    const auto fills = [&](const MappedColumn& c) { return c.field == &field; };
    if (field.required && !field.isGeometry() && std::none_of(m_columns.begin(), m_columns.end(), fills))
      throw Error(ErrorKind::BadInput, "no column for {0} ({1}); the columns are: {2}",
                  {field.zh, field.name, allHeaders()}, place);
  }
}

void TableMapper::say(Problems& problems, Severity severity, const SourceRow& row, const std::string& column,
                      const std::string& pattern, std::vector<std::string> arguments) const {
  problems.push_back({severity, {m_table.file, m_table.sheet, row.number, column}, pattern, std::move(arguments)});
}

bool TableMapper::mapRow(const SourceRow& row, domain::Record& record, Problems& problems) const {
  return takeValues(row, record, problems) && takePlace(row, record, problems) && hasRequired(row, record, problems);
}

ParsedValue TableMapper::valueOf(const MappedColumn& column, const std::string& text) const {
  ParsedValue parsed = column.parser.parse(text);
  if (const auto ends = domain::rangeMissed(m_kind.kind, column.field->name, parsed.value); !ends.empty())
    return {{}, "{0} is not between {1} and {2}", {text, ends[0], ends[1]}, false};
  return parsed;
}

bool TableMapper::takeValues(const SourceRow& row, domain::Record& record, Problems& problems) const {
  for (const MappedColumn& column : m_columns) {
    const std::string& header = m_table.headers[column.index];
    ParsedValue parsed = valueOf(column, row.cells[column.index]);
    if (!parsed.problem.empty()) {
      const bool fatal = parsed.refused || column.field->required;
      say(problems, fatal ? Severity::Error : Severity::Warning, row, header, parsed.problem, parsed.arguments);
      if (fatal) return false;
    }
    if (parsed.value.index() == 0) continue;
    if (isCreditCode(*column.field)) checkCode(row, header, std::get<std::string>(parsed.value), problems);
    record.values[column.field->name] = std::move(parsed.value);
  }
  return true;
}

/// Only tells: old registration numbers, codes of the pilot years and OSM's ids are in real lists.
void TableMapper::checkCode(const SourceRow& row, const std::string& header, const std::string& code,
                            Problems& problems) const {
  if (code.starts_with("osm-") || code.size() == 15) return;
  const auto verdict = domain::checkCreditCode(code);
  if (verdict == domain::CreditCodeCheck::Valid) return;
  if (verdict == domain::CreditCodeCheck::WrongCheckDigit)
    return say(problems, Severity::Warning, row, header,
               "the check digit of {0} does not fit: a slip, or a code of the pilot years", {code});
  const std::string likely = likelyCode(code);
  if (domain::checkCreditCode(likely) == domain::CreditCodeCheck::Valid)
    say(problems, Severity::Warning, row, header, "{0} is not a credit code; perhaps {1} is meant", {code, likely});
  else
    say(problems, Severity::Warning, row, header, "{0} is not a credit code of 18 characters", {code});
}

bool TableMapper::takePlace(const SourceRow& row, domain::Record& record, Problems& problems) const {
  const RowPoint point = m_coordinates.pointOf(row);
  if (!point.problem.empty())
    say(problems, point.skipRow ? Severity::Error : Severity::Warning, row, point.column, point.problem,
        point.arguments);
  if (point.skipRow) return false;
  RowShape shape = m_coordinates.shapeOf(row);
  if (!shape.problem.empty())
    say(problems, shape.skipRow ? Severity::Error : Severity::Warning, row, shape.column, shape.problem,
        shape.arguments);
  if (shape.skipRow) return false;
  if (const std::string why = placeShape(std::move(shape.geometry), m_kind, record); !why.empty())
    say(problems, Severity::Warning, row, shape.column, why, {});
  if (point.point.isValid()) placePoint(point.point, m_kind, record);
  return true;
}

bool TableMapper::hasRequired(const SourceRow& row, const domain::Record& record, Problems& problems) const {
  for (const FieldDescription& field : m_kind.fields) {
    const bool there = field.isGeometry() ? record.geometries.contains(field.name) : record.values.contains(field.name);
    if (!field.required || there) continue;
    say(problems, Severity::Error, row, headerOf(field), "{0} is empty and must not be", {field.zh});
    return false;
  }
  return true;
}

std::string TableMapper::headerOf(const FieldDescription& field) const {
  for (const MappedColumn& column : m_columns)
    if (column.field == &field) return m_table.headers[column.index];
  return field.zh;
}

bool TableMapper::isNew(const SourceRow& row, const domain::Record& record) {
  for (const MappedColumn& column : m_columns) {
    if (!column.field->unique) continue;
    const std::string value = record.text(column.field->name);
    if (value.empty()) continue;
    const auto [seen, added] = m_seen[column.field].emplace(value, row.number);
    if (added) continue;
    say(m_result.problems, Severity::Error, row, m_table.headers[column.index], "{0} stands in row {1} already",
        {value, std::to_string(seen->second)});
    return false;
  }
  return true;
}

void TableMapper::noteRoughCoordinates() {
  RoughCoordinates rough;
  for (const domain::Record& record : m_result.records)
    for (const auto& [name, geometry] : record.geometries)
      if (const auto* p = std::get_if<geo::LonLat>(&geometry)) rough.count(*p);
  rough.note({m_table.file, m_table.sheet, 0, {}}, m_result.problems);
}

bool RoughCoordinates::isRough(double v) {
  const double thousandths = v * 1000;
  return std::abs(thousandths - static_cast<double>(static_cast<std::int64_t>(thousandths + (v < 0 ? -0.5 : 0.5)))) <
         1e-7;
}

void RoughCoordinates::note(const base::Place& file, std::vector<Problem>& problems) const {
  if (m_rough > 2 && m_rough * 2 > m_located)
    problems.push_back({Severity::Warning,
                        file,
                        "{0} of {1} coordinates have three decimals or fewer: good to 100 m at best",
                        {std::to_string(m_rough), std::to_string(m_located)}});
}

ImportResult mapTable(const SourceTable& table, const RecordDescription& kind, const ImportOptions& options,
                      const geo::Box& bounds, const base::Progress& progress, const base::Cancel& cancel) {
  return TableMapper(table, kind, options, bounds).run(progress, cancel);
}

} // namespace huyuan::exchange
