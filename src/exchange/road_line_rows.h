// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/road.h"
#include "exchange/coordinate_columns.h"
#include "exchange/value_parse.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace huyuan::exchange {

/// A line of a table with what its row says of it.
struct RoadLine {
  domain::RoadWay way; ///< without nodes
  geo::Line line;      ///< ≥ 2 points, CGCS2000
  std::int64_t row = 0;
  int layer = 0;
  std::optional<int> zFrom, zTo; ///< levels of the ends, if stated
};

/// Rows of a table of lines → RoadLines. Table, kind and options must outlive it.
class RoadLineRows {
 public:
  /// Throws Error(BadInput) if the table has no geometry, Error(Usage) for a field that the kind does not have.
  RoadLineRows(const SourceTable& table, const domain::RecordDescription& kind, const ImportOptions& options,
               const geo::Box& bounds);

  const std::vector<HeaderMatch>& headers() const { return m_headers; }
  const std::string& crs() const { return m_coordinates.crs(); }
  const std::vector<base::Problem>& notes() const { return m_coordinates.notes(); }

  /// All rows. `skipped` counts those that gave no line.
  std::vector<RoadLine> run(std::int64_t& skipped, std::vector<base::Problem>& problems, const base::Progress& progress,
                            const base::Cancel& cancel);

 private:
  /// A word that means nothing: how often, and where first.
  struct Unknown {
    std::int64_t count = 0, row = 0;
  };
  struct Column {
    std::size_t index = 0;
    std::map<std::string, std::string> words; ///< of choices, folded → value
    std::map<std::string, Unknown> unknown;
  };
  bool addRow(const SourceRow& row, std::vector<RoadLine>& lines, std::vector<base::Problem>& problems);
  std::string cell(const SourceRow& row, const std::string& field) const;
  std::string choice(const SourceRow& row, const std::string& field);
  void note(const SourceRow& row, const std::string& field, const std::string& word);
  std::optional<domain::RoadWay> wayOf(const SourceRow& row);
  std::string oneWayOf(const SourceRow& row, const std::string& direction);
  std::string directionOf(const SourceRow& row);
  double speedOf(const SourceRow& row);
  std::optional<int> levelOf(const SourceRow& row, const std::string& field);
  int layerOf(const SourceRow& row);
  void decideNumbers();
  void tell(std::vector<base::Problem>& problems) const;

  const SourceTable& m_table;
  const domain::RecordDescription& m_kind;
  std::vector<HeaderMatch> m_headers;
  CoordinateColumns m_coordinates;
  std::map<std::string, Column> m_columns; ///< by field
  std::optional<ValueParser> m_class;      ///< for texts that hold a class among other words
  bool m_numbersFromTwo = false;           ///< of the direction column: 1 both, 2 as drawn, 3 against it
  bool m_numbers = false;                  ///< the direction column has numbers
  std::int64_t m_notLines = 0, m_forNobody = 0;
};

} // namespace huyuan::exchange
