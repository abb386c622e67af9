// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "domain/record.h"
#include "exchange/import.h"
#include "geo/geometry.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Schools, vendors and gates of plain files as far as distances are concerned. Millions of rows pass by, one after the
/// other; nothing of them is kept here.
namespace huyuan::exchange {

/// A ring of an outline: corners first … end - 1, closed, at least four. An outer ring begins a polygon, its holes
/// follow.
struct OutlineRing {
  std::uint32_t first = 0, end = 0;
  bool outer = true;
};

/// A row that is good. What it points to lives until PlaceSink::add() returns.
struct PlaceRow {
  std::int64_t number = 0;            ///< as SourceRow::number
  std::string_view code;              ///< of schools and vendors; "" = none
  std::string_view kind;              ///< value of the choice, "" = not said
  std::string_view campusOf;          ///< of schools: the code of the one they belong to
  std::string_view school;            ///< of gates: school_id as written
  std::string_view status;            ///< of gates: value of the choice
  bool main = false;                  ///< of gates
  double accuracy = 0.0;              ///< metres, ≥ 0; 0 unless the file says more
  geo::LonLat point;                  ///< CGCS2000; invalid = none
  std::span<const geo::LonLat> gates; ///< of schools: a multipoint
  std::span<const geo::LonLat> corners;
  std::span<const OutlineRing> rings; ///< campus or premises; empty = none
};

class PlaceSink {
 public:
  virtual ~PlaceSink() = default;
  /// Rows follow, about so many (0 = unknown). Called again if the file has to be read another way: what came before
  /// then does not count.
  virtual void begin(std::size_t expected) = 0;
  virtual void add(const PlaceRow& row) = 0;
  /// The code of the index-th row that was added; any text for those without.
  virtual std::string_view codeAt(std::size_t index) const = 0;
};

struct PlacesReport {
  std::vector<base::Problem> problems; ///< Severity::Error = that row was left out
  std::string encoding, crs;           ///< as used
  bool quick = false;                  ///< read in columns, not record by record
};

/// Reads a list of `kind` ("school", "vendor" or "gate") strictly: swapped coordinates and rings that are not closed
/// are refused, a file with geometry is located by nothing else. GeoPackage, FlatGeobuf and CSV with plain headers are
/// read in columns, 2 000 000 rows in a few tenths of a second; everything else as readTable() and mapTable() do. Rows
/// and problems are the same either way. Rows without a place are passed on. Throws Error(BadInput) for a file that
/// cannot be used at all.
PlacesReport readPlaces(const std::string& path, const domain::RecordDescription& kind, const ImportOptions& options,
                        PlaceSink& sink, const base::Progress& progress, const base::Cancel& cancel);

/// The same by records, whatever the format: what readPlaces() must agree with.
PlacesReport readPlacesAsRecords(const std::string& path, const domain::RecordDescription& kind,
                                 const ImportOptions& options, PlaceSink& sink, const base::Progress& progress,
                                 const base::Cancel& cancel);

} // namespace huyuan::exchange
