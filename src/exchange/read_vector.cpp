// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/formats.h"
#include "exchange/gdal_p.h"
#include "exchange/reference_p.h"
#include "exchange/text_encoding.h"
#include "files/safe_file.h"

#include <algorithm>

namespace huyuan::exchange {

namespace {

using base::Error;
using base::ErrorKind;
using base::Problem;

/// Not among them: CSV and sheets (read elsewhere), OSM (GDAL takes LZ4 blocks for an empty file), databases with
/// tiles.
const std::vector<const char*> Drivers{
    "GPKG", "ESRI Shapefile", "GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRIJSON",    "LIBKML",
    "KML",  "FlatGeobuf",     "GPX",     "DXF",        "GML",      "OpenFileGDB", "MapInfo File"};

bool exists(const std::string& path) {
  VSIStatBufL info;
  return VSIStatL(path.c_str(), &info) == 0;
}

/// The file with another extension, whatever the case of the extension in use.
std::string sibling(const std::string& path, const std::string& extension) {
  const std::string stem = path.substr(0, path.size() - extensionOf(path).size());
  std::string upper = extension;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return exists(stem + upper) && !exists(stem + extension) ? stem + upper : stem + extension;
}

bool isShapefile(const std::string& path) {
  const std::string extension = extensionOf(path);
  return extension == "shp" || extension == "dbf";
}

/// A shapefile without its index is opened as a copy in memory, where GDAL may write a new index.
class Opened {
 public:
  explicit Opened(const ReadRequest& request) {
    const std::string& path = request.path;
    std::vector<std::string> options;
    if (isShapefile(path)) options.emplace_back("ENCODING="); // bytes as they are: which encoding is decided here
    if (isShapefile(path) && exists(sibling(path, "shp")) && !exists(sibling(path, "shx"))) {
      const GdalOption restore("SHAPE_RESTORE_SHX", "YES");
      const std::string stem = memoryFolder();
      for (const char* part : {"shp", "dbf", "prj", "cpg"})
        if (exists(sibling(path, part)))
          m_copies.push_back(std::make_unique<MemoryFile>(stem + "." + part, files::readFile(sibling(path, part))));
      m_index = stem + ".shx";
      dataset = openVector(stem + ".shp", Drivers, options);
    } else {
      dataset = openVector(extensionOf(path) == "zip" ? "/vsizip/" + path : path, Drivers, options);
    }
  }
  ~Opened() {
    dataset.reset();
    if (!m_index.empty()) VSIUnlink(m_index.c_str());
  }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  DatasetPtr dataset;
  bool withoutIndex() const { return !m_index.empty(); }

 private:
  std::vector<std::unique_ptr<MemoryFile>> m_copies;
  std::string m_index;
};

SourceRow readRow(const OGRFeature& feature, const Reference& reference, GdalErrors& errors) {
  SourceRow row;
  for (int i = 0; i < feature.GetFieldCount(); ++i)
    row.cells.emplace_back(feature.IsFieldSetAndNotNull(i) ? feature.GetFieldAsString(i) : "");
  const OGRGeometry* geometry = feature.GetGeometryRef();
  std::unique_ptr<OGRGeometry> converted;
  if (geometry && reference.converts()) {
    converted.reset(geometry->clone());
    if (!reference.convert(*converted)) {
      row.geometryProblem = "the coordinates cannot be converted from the file's reference system";
      return row;
    }
    geometry = converted.get();
  }
  row.openRing = hasOpenRing(geometry);
  row.geometry = fromOgr(geometry, row.geometryProblem);
  if (row.geometryProblem.empty() && !geo::hasGeometry(row.geometry) && errors.failed())
    row.geometryProblem = errors.text("");
  return row;
}

void readRows(OGRLayer& layer, const Reference& reference, const ReadRequest& request, GdalErrors& errors,
              SourceTable& table) {
  const auto total = static_cast<double>(std::max<GIntBig>(1, layer.GetFeatureCount()));
  errors.clear();
  layer.ResetReading();
  for (std::int64_t number = 1;; ++number) {
    if (number % 256 == 0) {
      request.cancel.check();
      request.progress.report(static_cast<double>(number) / total, "reading rows");
    }
    const std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
    if (!feature) break;
    table.rows.push_back(readRow(*feature, reference, errors));
    table.rows.back().number = number;
    errors.clear();
  }
  if (errors.failed())
    table.problems.push_back({Problem::Severity::Error,
                              {table.file, table.sheet, static_cast<std::int64_t>(table.rows.size()) + 1, {}},
                              "the file is damaged from here on: {0}",
                              {errors.text("")}});
}

bool everyCell(const SourceTable& table, bool (*fits)(std::string_view)) {
  const auto ok = [&](const std::string& s) { return fits(s); };
  return std::all_of(table.headers.begin(), table.headers.end(), ok) &&
         std::all_of(table.rows.begin(), table.rows.end(),
                     [&](const SourceRow& r) { return std::all_of(r.cells.begin(), r.cells.end(), ok); });
}

/// Chosen, else stated (if the bytes agree), else UTF-8 if valid, else GB18030.
std::string dbfEncoding(const SourceTable& table, const ReadRequest& request) {
  if (!request.encoding.empty() && request.encoding != "auto") return encodingName(request.encoding);
  const std::string stated = statedDbfEncoding(request.path);
  const bool contradicted =
      (stated == "UTF-8" && !everyCell(table, isUtf8)) || (stated == "GB18030" && !everyCell(table, isGb18030));
  if (!stated.empty() && !contradicted) return stated;
  return everyCell(table, isUtf8) ? "UTF-8" : "GB18030";
}

/// DBF cuts texts at a byte, so the last character of a cell may be half.
bool decodeCut(std::string& text, const std::string& encoding) {
  std::string out;
  for (std::size_t cut = 0; cut <= 3 && cut <= text.size(); ++cut) {
    if (!toUtf8(std::string_view(text).substr(0, text.size() - cut), encoding, out)) continue;
    text = out;
    return true;
  }
  return false;
}

void decodeDbf(SourceTable& table, const ReadRequest& request) {
  table.encoding = dbfEncoding(table, request);
  const auto decode = [&](std::string& text, std::int64_t row) {
    if (decodeCut(text, table.encoding)) return;
    throw Error(ErrorKind::BadInput, "the bytes are not valid {0}; choose another encoding", {table.encoding},
                {.file = request.path, .row = row});
  };
  for (std::string& header : table.headers) decode(header, 0);
  for (SourceRow& row : table.rows)
    for (std::string& cell : row.cells) decode(cell, row.number);
}

/// GDAL leaves out what it cannot parse of a KML file without a word, so the placemarks are counted.
void countPlacemarks(const ReadRequest& request, GDALDataset& dataset, SourceTable& table) {
  if (extensionOf(request.path) != "kml") return;
  const std::string text = files::readFile(request.path);
  std::int64_t written = 0, read = 0;
  for (std::size_t at = text.find("<Placemark"); at != std::string::npos; at = text.find("<Placemark", at + 10))
    ++written;
  for (OGRLayer* layer : dataset.GetLayers()) read += layer->GetFeatureCount();
  if (read < written)
    table.problems.push_back({Problem::Severity::Error,
                              {.file = request.path},
                              "{0} of {1} placemarks cannot be read",
                              {std::to_string(written - read), std::to_string(written)}});
}

void noteConversions(const Reference& reference, bool withoutIndex, SourceTable& table) {
  if (reference.converts())
    table.problems.push_back({Problem::Severity::Notice,
                              {.file = table.file},
                              "converted from the file's own reference system {0}",
                              {reference.name()}});
  if (withoutIndex)
    table.problems.push_back({Problem::Severity::Warning,
                              {.file = table.file},
                              "the .shx file is missing; the shapes were found without it",
                              {}});
}

} // namespace

SourceTable readVectorTable(const ReadRequest& request) {
  GdalErrors errors;
  const Opened opened(request);
  if (!opened.dataset || opened.dataset->GetLayerCount() == 0)
    throw Error(ErrorKind::BadInput, "the file cannot be read: {0}", {errors.text("its format is not known")},
                {.file = request.path});
  std::vector<std::string> layers;
  std::vector<bool> hasRows;
  for (OGRLayer* layer : opened.dataset->GetLayers()) {
    layers.emplace_back(layer->GetName());
    hasRows.push_back(layer->GetFeatureCount() > 0);
  }
  SourceTable table;
  table.file = request.path;
  table.encoding = "UTF-8";
  OGRLayer& layer = *opened.dataset->GetLayer(static_cast<int>(chooseLayer(layers, hasRows, request, table.sheets)));
  const Reference reference(layer.GetSpatialRef());
  if (layers.size() > 1) table.sheet = layer.GetName();
  table.crs = reference.code();
  table.hasGeometry = layer.GetGeomType() != wkbNone;
  table.headers = headersOf(layer);
  readRows(layer, reference, request, errors, table);
  if (isShapefile(request.path)) decodeDbf(table, request);
  countPlacemarks(request, *opened.dataset, table);
  noteConversions(reference, opened.withoutIndex(), table);
  return table;
}

} // namespace huyuan::exchange
