// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/campaign.h"
#include "domain/record.h"

#include <string>
#include <vector>

/// Records and routes out to files that other programs read. All writing is atomic: the target appears whole or not at
/// all.
namespace huyuan::exchange {

/// One layer to write: columns are the fields given, in order; a record's geometry is `geometryField`'s ("" = table
/// only).
struct ExportLayer {
  std::string name;
  std::vector<domain::FieldDescription> fields;
  std::string geometryField;
  std::vector<domain::Record> records;
};

/// format: gpkg, geojson, shp, kml, csv, xlsx, fgb. Several layers only for gpkg, kml and xlsx. CSV is UTF-8 with BOM,
/// so that Excel reads it; geometry becomes lon,lat columns (points) or WKT. Throws Error(Usage) for an unknown format,
/// Error(Failed) if it cannot be written (fgb: if a record has no geometry, which that format cannot hold).
void writeLayers(const std::string& path, const std::string& format, const std::vector<ExportLayer>& layers);
std::vector<std::string> exportFormats();

/// One team's route as GPX 1.1 (waypoints = stops by number, one track).
void writeRouteGpx(const std::string& path, const domain::Route& route);

} // namespace huyuan::exchange
