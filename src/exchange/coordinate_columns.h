// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "exchange/header_words.h"
#include "exchange/import.h"
#include "geo/crs.h"

#include <optional>
#include <string>
#include <vector>

/// Where in a table the coordinates are, in which order and in which system: decided once for the whole table.
namespace huyuan::exchange {

/// A row's position, or why there is none.
struct RowPoint {
  geo::LonLat point;   ///< CGCS2000; invalid = none
  std::string column;  ///< header to blame
  std::string problem; ///< pattern; "" = fine
  std::vector<std::string> arguments;
  bool skipRow = false; ///< the coordinates are there and wrong
};

/// A row's shape, or why there is none.
struct RowShape {
  geo::Geometry geometry;
  std::string column, problem;
  std::vector<std::string> arguments;
  bool skipRow = false;
};

class CoordinateColumns {
 public:
  /// Chooses among the columns that `headers` marks (of several systems the one asked for, else WGS 84 or CGCS2000,
  /// else unnamed, else GCJ-02, else BD-09), finds their order by magnitude and the system. Columns not used lose their
  /// mark. Throws Error(BadInput) if projected coordinates fit no system that can be told.
  CoordinateColumns(const SourceTable& table, std::vector<HeaderMatch>& headers, const ImportOptions& options,
                    const geo::Box& bounds);

  bool any() const { return m_first >= 0 || m_wkt >= 0 || m_table.hasGeometry; }
  const std::string& crs() const { return m_crs; }
  /// What was decided that a person should know.
  const std::vector<base::Problem>& notes() const { return m_notes; }

  RowPoint pointOf(const SourceRow& row) const; ///< of the coordinate columns
  RowShape shapeOf(const SourceRow& row) const; ///< of the row's own geometry or its WKT column

 private:
  struct Raw {
    double first = 0, second = 0;
  };
  /// nullopt: empty or unreadable.
  std::optional<Raw> rawOf(const SourceRow& row) const;
  void chooseColumns(std::vector<HeaderMatch>& headers);
  void findOrder();
  void findCrs();
  void guessProjected(double east);
  void guessMeridian(double east, double north);
  std::optional<geo::LonLat> typical() const;
  geo::LonLat converted(const Raw& raw, bool swapped) const;
  bool isExpected(geo::LonLat p) const;
  void note(base::Problem::Severity severity, const std::string& pattern, std::vector<std::string> arguments);
  RowPoint outOfRange(const SourceRow& row, const Raw& raw) const;

  const SourceTable& m_table;
  const ImportOptions& m_options;
  geo::Box m_bounds;
  int m_first = -1, m_second = -1; ///< columns; second = -1: both in the first
  int m_wkt = -1;
  bool m_secondIsLon = false; ///< order of the two
  std::string m_hint;         ///< system that the headers name
  std::string m_crs;
  std::vector<base::Problem> m_notes;
  std::optional<geo::CrsTransform> m_transform;
};

} // namespace huyuan::exchange
