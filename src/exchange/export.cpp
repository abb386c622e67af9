// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export.h"

#include "base/error.h"
#include "exchange/csv_text.h"
#include "exchange/formats.h"
#include "exchange/gdal_p.h"
#include "exchange/short_names.h"
#include "files/safe_file.h"

#include <algorithm>
#include <array>
#include <set>

namespace huyuan::exchange {

namespace {

using base::Error;
using base::ErrorKind;
using domain::FieldDescription;
using domain::FieldType;

struct Format {
  const char* name;
  const char* driver; ///< of GDAL; "" = written here
  bool manyLayers;
  int epsg; ///< KML and GeoJSON know WGS 84 only, which is the same to the centimetre
};
constexpr std::array<Format, 7> Formats{{{"gpkg", "GPKG", true, 4490},
                                         {"geojson", "GeoJSON", false, 4326},
                                         {"shp", "ESRI Shapefile", false, 4490},
                                         {"kml", "LIBKML", true, 4326},
                                         {"csv", "", false, 4490},
                                         {"xlsx", "XLSX", true, 4490},
                                         {"fgb", "FlatGeobuf", false, 4490}}};

const Format& formatNamed(const std::string& name) {
  const auto* found = std::find_if(Formats.begin(), Formats.end(), [&](const Format& f) { return name == f.name; });
  if (found == Formats.end()) throw Error(ErrorKind::Usage, "unknown export format {0}", {name});
  return *found;
}

OGRFieldType fieldType(FieldType type) {
  if (type == FieldType::Integer || type == FieldType::Boolean) return OFTInteger64;
  return type == FieldType::Real ? OFTReal : OFTString;
}

/// The one type of all geometries, wkbUnknown if they differ, wkbNone if the layer shall have none.
OGRwkbGeometryType geometryType(const ExportLayer& layer) {
  static constexpr std::array Types{wkbNone, wkbPoint, wkbMultiPoint, wkbMultiLineString, wkbMultiPolygon};
  if (layer.geometryField.empty()) return wkbNone;
  std::set<std::size_t> kinds;
  for (const domain::Record& record : layer.records)
    if (const auto at = record.geometries.find(layer.geometryField); at != record.geometries.end())
      kinds.insert(at->second.index());
  kinds.erase(0);
  return kinds.size() == 1 ? Types.at(*kinds.begin()) : wkbUnknown;
}

/// Areas have no columns that would show them in a sheet.
bool holdsPoints(const ExportLayer& layer) {
  return std::any_of(layer.fields.begin(), layer.fields.end(), [&](const FieldDescription& field) {
    return field.name == layer.geometryField && field.type == FieldType::Point;
  });
}

class LayerWriter {
 public:
  LayerWriter(GDALDataset& dataset, const Format& format, const ExportLayer& layer, GdalErrors& errors)
      : m_layer(layer)
      , m_errors(errors)
      , m_isShapefile(std::string_view(format.name) == "shp") {
    OGRSpatialReference srs;
    srs.importFromEPSG(format.epsg);
    srs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const bool sheet = std::string_view(format.name) == "xlsx";
    const auto type = sheet ? wkbNone : geometryType(layer);
    std::vector<const char*> options;
    if (m_isShapefile) options.push_back("ENCODING=UTF-8");
    if (std::string_view(format.name) == "geojson") options.push_back("COORDINATE_PRECISION=9");
    options.push_back(nullptr);
    m_out = dataset.CreateLayer(layer.name.c_str(), &srs, type, const_cast<char**>(options.data()));
    if (!m_out) fail();
    addFields();
    m_sheetPoints = sheet && holdsPoints(layer);
    if (m_sheetPoints) addPointFields();
  }

  void write() {
    for (const domain::Record& record : m_layer.records) writeRecord(record);
  }

 private:
  [[noreturn]] void fail() const {
    throw Error(ErrorKind::Failed, "layer {0} cannot be written: {1}", {m_layer.name, m_errors.text("unknown reason")});
  }

  void addFields() {
    std::vector<std::string> names;
    for (const FieldDescription& field : m_layer.fields) {
      if (field.isGeometry()) continue;
      m_fields.push_back(&field);
      names.push_back(field.name);
    }
    if (m_isShapefile) names = shortNames(names);
    for (std::size_t i = 0; i < names.size(); ++i) addField(names[i], m_fields[i]->type);
  }

  void addField(const std::string& name, FieldType type) {
    OGRFieldDefn definition(name.c_str(), fieldType(type));
    if (type == FieldType::Boolean) definition.SetSubType(OFSTBoolean), definition.SetType(OFTInteger);
    if (m_isShapefile && definition.GetType() == OFTString) definition.SetWidth(254);
    if (m_out->CreateField(&definition) != OGRERR_NONE) fail();
  }

  void addPointFields() {
    for (const char* name : {"lon", "lat"}) {
      OGRFieldDefn definition(name, OFTReal);
      if (m_out->CreateField(&definition) != OGRERR_NONE) fail();
    }
  }

  void writeRecord(const domain::Record& record) {
    OGRFeature feature(m_out->GetLayerDefn());
    for (int i = 0; i < static_cast<int>(m_fields.size()); ++i) setField(feature, i, record);
    const auto geometry = record.geometries.find(m_layer.geometryField);
    if (geometry != record.geometries.end()) {
      if (m_sheetPoints) {
        setPoint(feature, geometry->second);
      } else if (auto shape = toOgr(geometry->second)) {
        feature.SetGeometryDirectly(shape.release());
      }
    }
    if (m_out->CreateFeature(&feature) != OGRERR_NONE) fail();
  }

  void setField(OGRFeature& feature, int i, const domain::Record& record) const {
    const auto at = record.values.find(m_fields[static_cast<std::size_t>(i)]->name);
    if (at == record.values.end() || at->second.index() == 0) return feature.SetFieldNull(i);
    if (const auto* text = std::get_if<std::string>(&at->second)) feature.SetField(i, text->c_str());
    if (const auto* whole = std::get_if<std::int64_t>(&at->second)) feature.SetField(i, static_cast<GIntBig>(*whole));
    if (const auto* real = std::get_if<double>(&at->second)) feature.SetField(i, *real);
    if (const auto* flag = std::get_if<bool>(&at->second)) feature.SetField(i, *flag ? 1 : 0);
  }

  void setPoint(OGRFeature& feature, const geo::Geometry& geometry) const {
    const auto* p = std::get_if<geo::LonLat>(&geometry);
    if (!p || !p->isValid()) return;
    const int first = static_cast<int>(m_fields.size());
    feature.SetField(first, p->lon);
    feature.SetField(first + 1, p->lat);
  }

  const ExportLayer& m_layer;
  GdalErrors& m_errors;
  bool m_isShapefile, m_sheetPoints = false;
  OGRLayer* m_out = nullptr;
  std::vector<const FieldDescription*> m_fields;
};

std::string bytesOf(const std::string& memoryPath) {
  vsi_l_offset size = 0;
  const GByte* data = VSIGetMemFileBuffer(memoryPath.c_str(), &size, FALSE);
  return data ? std::string(reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)) : std::string();
}

/// Written in memory and brought to the disk whole, so that a driver's half files never stand under the user's name.
class MemoryOutput {
 public:
  explicit MemoryOutput(std::string extension)
      : m_stem(memoryFolder())
      , m_extension(std::move(extension)) {}
  ~MemoryOutput() {
    for (const char* extension : {"shx", "dbf", "prj", "cpg"}) VSIUnlink((m_stem + "." + extension).c_str());
    VSIUnlink(path().c_str());
  }
  MemoryOutput(const MemoryOutput&) = delete;
  MemoryOutput& operator=(const MemoryOutput&) = delete;

  std::string path() const { return m_stem + "." + m_extension; }

  void save(const std::string& target) const {
    if (m_extension == "shp") {
      const std::string stem = extensionOf(target) == "shp" ? target.substr(0, target.size() - 4) : target;
      // The .shp comes last: it is what programs look for.
      for (const char* extension : {"shx", "dbf", "prj", "cpg"})
        if (const std::string bytes = bytesOf(m_stem + "." + extension); !bytes.empty())
          files::writeFile(stem + "." + extension, bytes);
    }
    files::writeFile(target, bytesOf(path()));
  }

 private:
  std::string m_stem, m_extension;
};

/// GDAL leaves records without a place out of a FlatGeobuf file without a word.
void requirePlaces(const ExportLayer& layer) {
  const auto without = std::count_if(layer.records.begin(), layer.records.end(), [&](const domain::Record& record) {
    const auto at = record.geometries.find(layer.geometryField);
    return at == record.geometries.end() || !geo::hasGeometry(at->second);
  });
  if (without > 0)
    throw Error(ErrorKind::Failed, "{0} records have no place and FlatGeobuf cannot hold such; choose another format",
                {std::to_string(without)});
}

void writeWithGdal(const std::string& path, const Format& format, const std::vector<ExportLayer>& layers) {
  GdalErrors errors;
  const GdalOption nameField("LIBKML_NAME_FIELD", "name");
  const MemoryOutput output(format.name);
  openVector("", {format.driver}, {}); // registers the drivers
  errors.clear();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(format.driver);
  if (!driver) throw Error(ErrorKind::Failed, "this build of GDAL cannot write {0}", {format.name});
  DatasetPtr dataset(driver->Create(output.path().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!dataset) throw Error(ErrorKind::Failed, "it cannot be written: {0}", {errors.text("")}, {.file = path});
  for (const ExportLayer& layer : layers) LayerWriter(*dataset, format, layer, errors).write();
  dataset.reset();
  if (errors.failed()) throw Error(ErrorKind::Failed, "it cannot be written: {0}", {errors.text("")}, {.file = path});
  output.save(path);
}

} // namespace

void writeLayers(const std::string& path, const std::string& format, const std::vector<ExportLayer>& layers) {
  const Format& chosen = formatNamed(format);
  if (layers.empty()) throw Error(ErrorKind::Usage, "there is no layer to write");
  if (layers.size() > 1 && !chosen.manyLayers)
    throw Error(ErrorKind::Usage, "{0} holds one layer a file, not {1}", {format, std::to_string(layers.size())});
  if (format == "csv") return files::writeFile(path, csvText(layers.front()));
  if (format == "fgb") requirePlaces(layers.front());
  writeWithGdal(path, chosen, layers);
}

std::vector<std::string> exportFormats() {
  std::vector<std::string> names;
  for (const Format& format : Formats) names.emplace_back(format.name);
  return names;
}

} // namespace huyuan::exchange
