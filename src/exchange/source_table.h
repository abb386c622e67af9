// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "geo/geometry.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace huyuan::exchange {

struct SourceRow {
  std::int64_t number = 0; ///< as a spreadsheet counts it: header and empty lines count, a quoted cell of several
                           ///< lines is one row; a feature of a vector layer is its place in the layer, from 1
  std::vector<std::string> cells; ///< UTF-8, as many as headers
  geo::Geometry geometry;         ///< in the source's own CRS, lon/lat or east/north order
  std::string geometryProblem;    ///< why the geometry could not be read; empty = fine or none
  bool openRing = false;          ///< a ring did not end where it began and was closed
};

/// A foreign file's table, all text, before anything is interpreted.
struct SourceTable {
  std::string file;
  std::string sheet;    ///< sheet or layer read
  std::string encoding; ///< as read
  std::string crs;      ///< the file's own ("EPSG:4548"), empty = not stated
  bool hasGeometry = false;
  std::vector<std::string> headers;
  std::vector<SourceRow> rows;
  std::vector<std::string> sheets;     ///< all sheets or layers that have rows, in the file's order
  std::vector<base::Problem> problems; ///< what the reader itself had to say: rows skipped, features it could not read
};

/// Reads CSV/TSV (delimiter and encoding found), XLSX/XLS/ODS, and any vector format of GDAL (GeoPackage, shapefile,
/// GeoJSON, KML …). For sheets and CSV the header row is searched among the first ten rows by `knownHeaders` (those
/// that a kind of record would recognise); rows above are skipped, 合计/小计/说明 rows too. Throws Error(BadInput):
/// missing, unreadable, unknown format, encoding that does not fit, no rows.
SourceTable readTable(const std::string& path, const std::string& sheet, const std::string& encoding,
                      const std::vector<std::string>& knownHeaders, const base::Progress& progress,
                      const base::Cancel& cancel);

/// A format that somebody else brings (see plugin/): asked before the built-in ones.
class TableReader {
 public:
  virtual ~TableReader() = default;
  /// `head` holds the first 4 KiB.
  virtual bool understands(const std::string& path, const std::string& head) const = 0;
  virtual SourceTable read(const std::string& path, const base::Progress& progress,
                           const base::Cancel& cancel) const = 0;
};

/// A whole text file as UTF-8 without BOM, for readers of text formats. `encoding`: "auto" (by BOM, then UTF-8 if
/// valid, then GB18030) or a name; on return the one used. Throws Error(BadInput) naming the file and the first line
/// that does not fit.
std::string readTextFile(const std::string& path, std::string& encoding);

/// Adds a format for the rest of the process. Any thread; the last one registered is asked first.
void registerReader(std::shared_ptr<const TableReader> reader);

} // namespace huyuan::exchange
