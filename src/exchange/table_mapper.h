// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/coordinate_columns.h"
#include "exchange/import.h"
#include "exchange/value_parse.h"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace huyuan::exchange {

/// A column that goes into a field.
struct MappedColumn {
  std::size_t index = 0;
  const domain::FieldDescription* field = nullptr;
  ValueParser parser;
};

/// What mapTable() does, row by row. Table, kind and options must outlive it; what is decided once for the whole table
/// (headers, order and system of coordinates) is decided by the rows the table has when it is made.
class TableMapper {
 public:
  /// Throws Error(BadInput) as mapTable() does.
  TableMapper(const SourceTable& table, const domain::RecordDescription& kind, const ImportOptions& options,
              const geo::Box& bounds);

  ImportResult run(const base::Progress& progress, const base::Cancel& cancel);

  /// A row of that table or one like it. False if it must be left out; `problems` says why. Codes that stand in an
  /// earlier row are not looked for.
  bool mapRow(const SourceRow& row, domain::Record& record, std::vector<base::Problem>& problems) const;

  /// Of a cell; a number that the field cannot have is a problem and no value.
  ParsedValue valueOf(const MappedColumn& column, const std::string& text) const;

  const std::vector<MappedColumn>& columns() const { return m_columns; }
  const std::vector<HeaderMatch>& headers() const { return m_headers; }
  const CoordinateColumns& coordinates() const { return m_coordinates; }

 private:
  using Problems = std::vector<base::Problem>;
  void checkUserMapping(const ImportOptions& options) const;
  void checkUsable() const;
  std::string allHeaders() const;
  void say(Problems& problems, base::Problem::Severity severity, const SourceRow& row, const std::string& column,
           const std::string& pattern, std::vector<std::string> arguments) const;
  bool takeValues(const SourceRow& row, domain::Record& record, Problems& problems) const;
  void checkCode(const SourceRow& row, const std::string& header, const std::string& code, Problems& problems) const;
  bool takePlace(const SourceRow& row, domain::Record& record, Problems& problems) const;
  bool hasRequired(const SourceRow& row, const domain::Record& record, Problems& problems) const;
  std::string headerOf(const domain::FieldDescription& field) const;
  bool isNew(const SourceRow& row, const domain::Record& record);
  void noteRoughCoordinates();

  const SourceTable& m_table;
  const domain::RecordDescription& m_kind;
  std::vector<HeaderMatch> m_headers;
  CoordinateColumns m_coordinates;
  std::vector<MappedColumn> m_columns;
  std::map<const domain::FieldDescription*, std::unordered_map<std::string, std::int64_t>> m_seen;
  ImportResult m_result;
};

/// Two or three decimals of a degree are a kilometre or a hundred metres.
class RoughCoordinates {
 public:
  void count(geo::LonLat p) {
    ++m_located;
    if (isRough(p.lon) && isRough(p.lat)) ++m_rough;
  }
  /// A word of warning if most are.
  void note(const base::Place& file, std::vector<base::Problem>& problems) const;

 private:
  static bool isRough(double v);
  std::size_t m_rough = 0, m_located = 0;
};

} // namespace huyuan::exchange
