// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/flat_shape.h"
#include "exchange/places.h"
#include "exchange/seen_codes.h"
#include "exchange/table_mapper.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace huyuan::exchange {

/// Rows of cells and shapes → PlaceRows, quickly where cells are plain, by TableMapper where they are not. Says of a
/// row what mapTable() would.
class PlaceMapper {
 public:
  /// `sample`: headers, and rows to decide by; it, kind and options must outlive the mapper. Without `refuseRepeated`
  /// rows whose code stands in an earlier row pass, and mayRepeat() tells at the end. Throws as TableMapper.
  PlaceMapper(const SourceTable& sample, const domain::RecordDescription& kind, const ImportOptions& options,
              PlaceSink& sink, bool refuseRepeated);

  enum class Use : std::uint8_t { Code, Kind, Accuracy, CampusOf, School, Status, Main, Lon, Lat, Wkt };
  struct Wanted {
    std::size_t column = 0; ///< of the headers
    Use use{};
    const MappedColumn* mapped = nullptr; ///< of values
  };
  /// The columns that rows need, in the order of the headers.
  const std::vector<Wanted>& wanted() const { return m_wanted; }
  /// True if the coordinate columns are of a form that add() reads: none, longitude and latitude by name, or WKT.
  bool isPlain() const { return m_plain; }
  const std::vector<HeaderMatch>& headers() const { return m_tables.headers(); }
  const std::string& crs() const { return m_tables.coordinates().crs(); }

  /// One cell for each of wanted(), UTF-8, valid until the call returns. `shape` is the row's geometry if it comes
  /// with one, null if it could not be read quickly; of tables without geometry it is made here. False: not plain.
  bool add(std::int64_t number, const std::string_view* cells, FlatShape* shape);
  /// The row as add() would have it for addCarefully(); the geometry is left to the caller.
  SourceRow sourceRow(std::int64_t number, const std::string_view* cells) const;
  void addCarefully(const SourceRow& row);

  std::size_t added() const { return m_added; }
  std::size_t carefully() const { return m_careful; }
  bool mayRepeat() { return !m_refuseRepeated && m_hashes.mayRepeat(); }
  /// What the reader has to say of the file.
  void note(base::Problem problem) { m_notes.push_back(std::move(problem)); }
  /// Ends the list: what mapTable() says of it as a whole.
  std::vector<base::Problem> finish();

 private:
  struct Cell {
    std::string text;
    std::string problem;
    std::vector<std::string> arguments;
    double number = 0.0;
    bool refused = false;
  };
  void addWanted(std::size_t column);
  const Cell& parsed(std::size_t wanted, std::string_view cell);
  bool takeValue(std::size_t wanted, std::string_view cell);
  bool takeWord(std::size_t wanted, std::string_view cell);
  bool takePoint();
  bool takeShape(FlatShape& shape);
  void sayRemarks();
  bool isRepeated();
  void finishRow();

  const SourceTable& m_sample;
  TableMapper m_tables;
  geo::CrsTransform m_transform;
  PlaceSink* m_sink;
  std::vector<Wanted> m_wanted;
  bool m_plain = true, m_identity = true, m_isSchool = false, m_isGate = false;
  bool m_columns = false, m_text = false; ///< the place is in two columns; in a WKT column
  std::string m_codeHeader;               ///< "" = there is none

  PlaceRow m_row;
  FlatShape m_shape;
  double m_lon = 0.0, m_lat = 0.0; ///< of the row's columns
  std::string_view m_wkt;
  std::vector<std::pair<std::size_t, const Cell*>> m_remarks; ///< of the row's wanted columns, said when it is taken
  std::vector<std::unordered_map<std::string, Cell>> m_cells; ///< of each wanted column: words met before
  std::vector<Cell> m_once;                                   ///< of each wanted column: a word not worth keeping
  std::array<std::string, 5> m_texts;                         ///< of a careful row

  bool m_refuseRepeated;
  CodeHashes m_hashes;
  SeenCodes m_seen;
  RowNumbers m_numbers;
  RoughCoordinates m_rough;
  std::size_t m_added = 0, m_careful = 0;
  std::vector<base::Problem> m_notes, m_problems;
};

/// Fills a row from a record as mapTable() makes it. `shape` and `texts` keep what the row points to.
void fillPlaceRow(const domain::Record& record, FlatShape& shape, std::array<std::string, 5>& texts, PlaceRow& row);

} // namespace huyuan::exchange
