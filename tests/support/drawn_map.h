// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/school.h"
#include "domain/vendor.h"
#include "geo/local_plane.h"

#include <string>
#include <string_view>
#include <vector>

namespace huyuan::test {

/// A town drawn in characters: one character is one cell, north is up, the lower left cell lies at the anchor.
///
///   #       campus; cells that touch by a side are one campus, and each campus is a school
///   G g     gate that is open, gate that is shut; beside a campus cell it stands in its wall and belongs to it
///   S       the known point of a school: of the campus it touches, else of a school that has nothing but this point
///   A … Z   (not G, S) a vendor, whose code is the letter
///   - | +   street running east–west, north–south, crossing
///   . blank nothing
///
/// The first line, if empty, and the indentation common to all lines are not part of the drawing. A line "where" ends
/// it; the words of the lines after it are table().
class DrawnMap {
 public:
  struct Cell {
    int column = 0; ///< from the west
    int row = 0;    ///< from the north
    bool operator==(const Cell&) const = default;
  };

  explicit DrawnMap(std::string_view drawing, double metresPerCell, geo::LonLat anchor = {118.3564, 35.1046});

  int columns() const { return m_columns; }
  int rows() const { return static_cast<int>(m_lines.size()); }
  /// Blank outside the drawing.
  char at(Cell cell) const;
  /// The middle of a cell.
  geo::LonLat place(Cell cell) const { return place(cell.column, cell.row); }
  /// Halves are the borders between cells.
  geo::LonLat place(double column, double row) const;
  double metresPerCell() const { return m_metres; }
  /// Row by row from the north.
  std::vector<Cell> cellsOf(std::string_view characters) const;
  static bool isStreet(char c) { return c == '-' || c == '|' || c == '+'; }
  const std::vector<std::vector<std::string>>& table() const { return m_table; }

  /// Ids count from 1 in the order of reading, campuses first. Positions are exact (accuracy 0).
  std::vector<domain::School> schools() const;
  std::vector<domain::Vendor> vendors() const;

 private:
  bool isCampus(Cell cell) const;
  std::vector<std::vector<Cell>> campuses() const;
  geo::MultiPolygon outline(const std::vector<Cell>& block) const;

  double m_metres;
  geo::LocalPlane m_plane;
  int m_columns = 0;
  std::vector<std::string> m_lines;
  std::vector<std::vector<std::string>> m_table;
};

} // namespace huyuan::test
