// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/gdal_p.h"
#include "exchange/place_mapper.h"
#include "exchange/read_places.h"
#include "exchange/reference_p.h"

#include <ogr_recordbatch.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

/// Layers as columns of Arrow arrays: https://arrow.apache.org/docs/format/CDataInterface.html.
namespace huyuan::exchange {

namespace {

template <class Part> struct Released : Part {
  Released()
      : Part{} {}
  ~Released() { clear(); }
  Released(const Released&) = delete;
  Released& operator=(const Released&) = delete;
  void clear() {
    if (this->release) this->release(this);
    this->release = nullptr;
  }
};

/// One column of a batch; its cells as GetFieldAsString() would write them.
class Column {
 public:
  /// False for types whose text is not plain (dates, lists …).
  bool setType(const char* format) {
    m_type = format[0];
    return std::strchr("uUzZlisbg", m_type) && format[1] == '\0';
  }
  bool isBytes() const { return m_type == 'z' || m_type == 'Z'; }

  void setBatch(const ArrowArray& array) {
    m_array = &array;
    m_nulls = array.null_count == 0 ? nullptr : static_cast<const std::uint8_t*>(array.buffers[0]);
  }

  bool isNull(std::int64_t row) const { return m_nulls && !bit(m_nulls, row + m_array->offset); }

  std::string_view text(std::int64_t row) {
    if (isNull(row)) return {};
    row += m_array->offset;
    switch (m_type) {
    case 'u':
    case 'z':
      return bytes<std::int32_t>(row);
    case 'U':
    case 'Z':
      return bytes<std::int64_t>(row);
    case 'l':
      return whole(value<std::int64_t>(row));
    case 'i':
      return whole(value<std::int32_t>(row));
    case 's':
      return whole(value<std::int16_t>(row));
    case 'b':
      return bit(static_cast<const std::uint8_t*>(m_array->buffers[1]), row) ? "1" : "0";
    default:
      return real(value<double>(row));
    }
  }

 private:
  static bool bit(const std::uint8_t* bits, std::int64_t at) { return ((bits[at / 8] >> (at % 8)) & 1U) != 0; }
  template <class T> T value(std::int64_t row) const { return static_cast<const T*>(m_array->buffers[1])[row]; }
  template <class Offset> std::string_view bytes(std::int64_t row) const {
    const auto* ends = static_cast<const Offset*>(m_array->buffers[1]);
    return {static_cast<const char*>(m_array->buffers[2]) + ends[row],
            static_cast<std::size_t>(ends[row + 1] - ends[row])};
  }
  std::string_view whole(std::int64_t number) {
    const auto end = std::to_chars(m_text.data(), m_text.data() + m_text.size(), number).ptr;
    return {m_text.data(), static_cast<std::size_t>(end - m_text.data())};
  }
  std::string_view real(double number) {
    // Printing is slow and accuracies are few.
    if (m_size == 0 || std::memcmp(&number, &m_number, sizeof number) != 0) {
      m_number = number;
      m_size = static_cast<std::size_t>(CPLsnprintf(m_text.data(), m_text.size(), "%.15g", number));
    }
    return {m_text.data(), m_size};
  }

  char m_type = 0;
  const ArrowArray* m_array = nullptr;
  const std::uint8_t* m_nulls = nullptr;
  std::array<char, 48> m_text{};
  std::size_t m_size = 0;
  double m_number = 0.0;
};

class LayerReader {
 public:
  LayerReader(const PlacesRequest& request, OGRLayer& layer, const SourceTable& sample, GdalErrors& errors)
      : m_request(request)
      , m_layer(layer)
      , m_sample(sample)
      , m_errors(errors)
      , m_mapper(sample, request.kind, request.options, request.sink, request.refuseRepeated) {}

  bool run() {
    if (!m_mapper.isPlain() || !openStream()) return false;
    m_total = m_layer.GetFeatureCount();
    m_request.sink.begin(static_cast<std::size_t>(std::max<std::int64_t>(0, m_total)));
    m_errors.clear();
    for (;;) {
      m_request.read.cancel.check();
      Released<ArrowArray> batch;
      if (m_stream.get_next(&m_stream, &batch) != 0 || m_errors.failed()) return false;
      if (!batch.release) break;
      if (!takeBatch(batch)) return false;
      m_request.read.progress.report(
          static_cast<double>(m_number) / static_cast<double>(std::max<std::int64_t>(1, m_total)), "reading rows");
    }
    // GDAL reads ahead on a thread of its own, whose errors nobody sees: a list cut short is read again with care.
    return m_number == m_total && !mayBeProjected();
  }

  PlaceMapper& mapper() { return m_mapper; }

 private:
  /// Metres of a system that nobody named: most rows are then no places in degrees.
  bool mayBeProjected() const {
    return m_sample.crs.empty() && m_mapper.carefully() * 2 >= static_cast<std::size_t>(m_number);
  }

  bool openStream() {
    std::vector<std::string> options{"INCLUDE_FID=NO", "MAX_FEATURES_IN_BATCH=16384"};
    std::vector<char*> list{options[0].data(), options[1].data(), nullptr};
    if (!ignoreTheRest() || !m_layer.GetArrowStream(&m_stream, list.data())) return false;
    Released<ArrowSchema> schema;
    if (m_stream.get_schema(&m_stream, &schema) != 0) return false;
    m_columns.resize(m_mapper.wanted().size());
    m_children.assign(m_columns.size(), -1);
    for (std::int64_t i = 0; i < schema.n_children; ++i)
      if (!placeChild(*schema.children[i], i)) return false;
    return m_geometryChild >= 0 && std::find(m_children.begin(), m_children.end(), -1) == m_children.end();
  }

  bool ignoreTheRest() {
    std::vector<const char*> ignored;
    OGRFeatureDefn& definition = *m_layer.GetLayerDefn();
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
      const auto isThis = [&](const PlaceMapper::Wanted& w) { return w.column == static_cast<std::size_t>(i); };
      if (std::none_of(m_mapper.wanted().begin(), m_mapper.wanted().end(), isThis))
        ignored.push_back(definition.GetFieldDefn(i)->GetNameRef());
    }
    ignored.push_back(nullptr);
    return m_layer.SetIgnoredFields(ignored.data()) == OGRERR_NONE;
  }

  bool placeChild(const ArrowSchema& child, std::int64_t place) {
    OGRFeatureDefn& definition = *m_layer.GetLayerDefn();
    for (std::size_t w = 0; w < m_columns.size(); ++w) {
      const auto field = static_cast<int>(m_mapper.wanted()[w].column);
      if (std::strcmp(definition.GetFieldDefn(field)->GetNameRef(), child.name) != 0) continue;
      m_children[w] = place;
      return m_columns[w].setType(child.format) && !m_columns[w].isBytes();
    }
    if (!m_geometry.setType(child.format) || !m_geometry.isBytes()) return true;
    m_geometryChild = place;
    return true;
  }

  bool takeBatch(const ArrowArray& batch) {
    for (std::size_t w = 0; w < m_columns.size(); ++w) m_columns[w].setBatch(*batch.children[m_children[w]]);
    m_geometry.setBatch(*batch.children[m_geometryChild]);
    std::vector<std::string_view> cells(m_columns.size());
    for (std::int64_t row = 0; row < batch.length; ++row) {
      for (std::size_t w = 0; w < cells.size(); ++w) cells[w] = m_columns[w].text(row);
      const bool bare = m_geometry.isNull(row);
      const std::string_view wkb = bare ? std::string_view() : m_geometry.text(row);
      if (bare) m_shape.clear();
      const bool plain = bare || m_shape.readWkb(wkb);
      if (m_mapper.add(++m_number, cells.data(), plain ? &m_shape : nullptr)) continue;
      if (isTooOdd(m_mapper.carefully(), static_cast<std::size_t>(m_number))) return false;
      addCarefully(cells.data(), wkb);
    }
    return true;
  }

  void addCarefully(const std::string_view* cells, std::string_view wkb) {
    SourceRow row = m_mapper.sourceRow(m_number, cells);
    if (!wkb.empty()) {
      OGRGeometry* made = nullptr;
      const OGRErr result = OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &made, wkb.size());
      const std::unique_ptr<OGRGeometry> geometry(made);
      row.openRing = hasOpenRing(made);
      row.geometry = fromOgr(made, row.geometryProblem);
      if (result != OGRERR_NONE) row.geometryProblem = m_errors.text("Unable to read geometry");
      m_errors.clear();
    }
    m_mapper.addCarefully(row);
  }

  const PlacesRequest& m_request;
  OGRLayer& m_layer;
  const SourceTable& m_sample;
  GdalErrors& m_errors;
  PlaceMapper m_mapper;
  Released<ArrowArrayStream> m_stream;
  std::vector<Column> m_columns;
  std::vector<std::int64_t> m_children;
  Column m_geometry;
  std::int64_t m_geometryChild = -1;
  FlatShape m_shape;
  std::int64_t m_number = 0, m_total = 0;
};

/// All of the table but its rows; one empty row stands for them.
SourceTable sampleOf(OGRLayer& layer, const Reference& reference, const ReadRequest& request, bool one) {
  SourceTable sample;
  sample.file = request.path;
  sample.encoding = "UTF-8";
  if (!one) sample.sheet = layer.GetName();
  sample.crs = reference.code();
  sample.hasGeometry = true;
  sample.headers = headersOf(layer);
  sample.rows.emplace_back();
  sample.rows.back().cells.resize(sample.headers.size());
  return sample;
}

} // namespace

QuickResult readPlacesOfLayer(const PlacesRequest& request, PlacesReport& report) {
  GdalErrors errors;
  const DatasetPtr dataset = openVector(request.read.path, {"GPKG", "FlatGeobuf"}, {});
  if (!dataset || dataset->GetLayerCount() == 0) return QuickResult::NotPlain;
  std::vector<std::string> layers, names;
  std::vector<bool> hasRows;
  for (OGRLayer* layer : dataset->GetLayers()) {
    layers.emplace_back(layer->GetName());
    hasRows.push_back(layer->GetFeatureCount() > 0);
  }
  OGRLayer& layer = *dataset->GetLayer(static_cast<int>(chooseLayer(layers, hasRows, request.read, names)));
  if (layer.GetGeomType() == wkbNone || layer.GetLayerDefn()->GetGeomFieldCount() != 1) return QuickResult::NotPlain;
  const Reference reference(layer.GetSpatialRef());
  if (reference.converts()) return QuickResult::NotPlain;
  const SourceTable sample = sampleOf(layer, reference, request.read, layers.size() == 1);
  LayerReader reader(request, layer, sample, errors);
  if (!reader.run()) return QuickResult::NotPlain;
  return finishPlaces(reader.mapper(), sample, report);
}

} // namespace huyuan::exchange
