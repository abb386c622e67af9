// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"
#include "domain/record.h"
#include "exchange/source_table.h"

#include <map>
#include <string>
#include <vector>

/// From a foreign table to records of one kind: header row, header → field, values, coordinates. Reports every bad row
/// and never drops one in silence.
namespace huyuan::exchange {

struct ImportOptions {
  std::string crs = "auto";                              ///< auto | EPSG:n | wgs84 | cgcs2000 | gcj02 | bd09
  std::string encoding = "auto";                         ///< auto | UTF-8 | GB18030 | …
  std::string sheet = {};                                ///< empty = first sheet or layer with rows
  std::map<std::string, std::string> headerToField = {}; ///< the user's own mapping, wins over the automatic one
  /// Nothing is put right by guessing: rows whose longitude and latitude are swapped and rings that are not closed are
  /// refused, and a file that has geometry is located by nothing else.
  bool strict = false;
};

/// One header of the source and where it goes.
struct HeaderMatch {
  std::string header;
  std::string field; ///< "" = not used; "@lon", "@lat", "@lonlat", "@wkt", "@geometry" = coordinates
  std::string how;   ///< user, name, alias, prefix, none
};

struct ImportResult {
  std::vector<domain::Record> records;
  std::vector<std::int64_t> rows; ///< source row of each record
  std::vector<HeaderMatch> headers;
  std::vector<base::Problem> problems; ///< Severity::Error = the row was skipped
  std::int64_t rowsRead = 0;
  std::string encoding; ///< as used
  std::string crs;      ///< as used
};

/// Throws Error(BadInput) if nothing can be used: no header mapped, no row, no required field's column. `bounds` (may
/// be empty) is where coordinates are expected, for swapped or shifted ones.
ImportResult mapTable(const SourceTable& table, const domain::RecordDescription& kind, const ImportOptions& options,
                      const geo::Box& bounds, const base::Progress& progress, const base::Cancel& cancel);

/// Header → field by user's mapping, then words for coordinates (if the kind has a geometry), then exact
/// name/label/alias after normalisation, then prefix (≥ 3 Chinese or ≥ 10 Latin characters: headers that DBF cut). Of
/// two headers for one field the one whose word stands earlier in the description wins. "上级_下级" matches as a whole
/// or by its last part.
std::vector<HeaderMatch> matchHeaders(const std::vector<std::string>& headers, const domain::RecordDescription& kind,
                                      const std::map<std::string, std::string>& user);

/// Every word that readTable() should take for a header of this kind: names, labels, aliases.
std::vector<std::string> knownHeaders(const domain::RecordDescription& kind);

} // namespace huyuan::exchange
