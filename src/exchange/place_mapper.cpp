// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/place_mapper.h"

#include "exchange/coordinate_parse.h"
#include "exchange/header_words.h"

#include <algorithm>
#include <variant>

namespace huyuan::exchange {

namespace {

using Severity = base::Problem::Severity;
using Use = PlaceMapper::Use;

constexpr std::size_t MostWords = 4096; ///< kept of a column; a list of choices has fewer
constexpr double UsualAccuracy = 1000;  ///< metres; what is more is looked at with care

std::optional<Use> useOf(const HeaderMatch& match) {
  static const std::unordered_map<std::string, Use> uses{
      {"code", Use::Code},     {"kind", Use::Kind},        {"accuracy_m", Use::Accuracy}, {"campus_of", Use::CampusOf},
      {"status", Use::Status}, {"school_id", Use::School}, {"main", Use::Main},           {"@lon", Use::Lon},
      {"@lat", Use::Lat},      {"@wkt", Use::Wkt}};
  const auto found = uses.find(match.field);
  return found == uses.end() ? std::nullopt : std::optional(found->second);
}

/// Nothing in it that tidying, decoding or mending a code would change.
bool isPlainText(std::string_view cell) {
  bool plain = !cell.starts_with('\'');
  bool exponent = false, sign = false;
  for (const char c : cell) {
    plain = plain && c > ' ' && c < 0x7F;
    exponent = exponent || c == 'e' || c == 'E';
    sign = sign || c == '+' || c == '.';
  }
  return plain && !(exponent && sign);
}

bool readWhole(std::string_view cell, double& value) {
  const char* at = cell.data();
  const char* const end = at + cell.size();
  return readDecimal(at, end, value) && at == end;
}

bool isIdentity(const std::string& crs) {
  return crs == "wgs84" || crs == "cgcs2000" || crs == "EPSG:4326" || crs == "EPSG:4490";
}

void appendRing(const geo::Ring& ring, bool outer, FlatShape& shape) {
  const auto first = static_cast<std::uint32_t>(shape.corners.size());
  shape.corners.insert(shape.corners.end(), ring.begin(), ring.end());
  shape.rings.push_back({first, static_cast<std::uint32_t>(shape.corners.size()), outer});
}

void appendArea(const geo::MultiPolygon& area, FlatShape& shape) {
  for (const geo::Polygon& polygon : area.polygons) {
    appendRing(polygon.outer, true, shape);
    for (const geo::Ring& hole : polygon.holes) appendRing(hole, false, shape);
  }
}

} // namespace

void fillPlaceRow(const domain::Record& record, FlatShape& shape, std::array<std::string, 5>& texts, PlaceRow& row) {
  constexpr std::array<const char*, 5> Fields{"code", "kind", "campus_of", "school_id", "status"};
  for (std::size_t i = 0; i < Fields.size(); ++i) texts[i] = record.text(Fields[i]);
  row = {};
  row.code = texts[0], row.kind = texts[1], row.campusOf = texts[2], row.school = texts[3], row.status = texts[4];
  row.main = record.boolean("main", false);
  row.accuracy = std::max(0.0, record.real("accuracy_m", 0.0));
  shape.clear();
  std::size_t gates = 0;
  for (const auto& [name, geometry] : record.geometries)
    if (const auto* points = std::get_if<geo::MultiPoint>(&geometry)) {
      shape.corners = points->points; // "@gates" comes before the other names
      gates = shape.corners.size();
    } else if (const auto* area = std::get_if<geo::MultiPolygon>(&geometry)) {
      appendArea(*area, shape);
    } else if (const auto* point = std::get_if<geo::LonLat>(&geometry)) {
      row.point = *point;
    }
  row.gates = std::span(shape.corners).first(gates);
  row.corners = shape.corners;
  row.rings = shape.rings;
}

PlaceMapper::PlaceMapper(const SourceTable& sample, const domain::RecordDescription& kind, const ImportOptions& options,
                         PlaceSink& sink, bool refuseRepeated)
    : m_sample(sample)
    , m_tables(sample, kind, options, {})
    , m_transform(m_tables.coordinates().crs())
    , m_sink(&sink)
    , m_identity(isIdentity(m_transform.name()))
    , m_isSchool(kind.kind == "school")
    , m_isGate(kind.kind == "gate")
    , m_refuseRepeated(refuseRepeated)
    , m_hashes(sink)
    , m_seen(sink) {
  for (std::size_t i = 0; i < m_tables.headers().size(); ++i) addWanted(i);
  m_cells.resize(m_wanted.size());
  m_once.resize(m_wanted.size());
  const bool demanding =
      std::any_of(kind.fields.begin(), kind.fields.end(), [](const domain::FieldDescription& f) { return f.required; });
  m_plain = m_plain && !demanding && !(m_columns && (m_text || !m_identity));
}

void PlaceMapper::addWanted(std::size_t column) {
  const HeaderMatch& match = m_tables.headers()[column];
  const auto use = useOf(match);
  if (!use) {
    m_plain = m_plain && !match.field.starts_with('@');
    return;
  }
  Wanted wanted{column, *use, nullptr};
  for (const MappedColumn& mapped : m_tables.columns())
    if (mapped.index == column) wanted.mapped = &mapped;
  if (*use == Use::Code && wanted.mapped->field->unique) m_codeHeader = match.header;
  m_text = m_text || *use == Use::Wkt;
  if (*use == Use::Lon || *use == Use::Lat) {
    // Surveyors and programmers mean different things by x and y: only the words leave no doubt.
    const auto known = coordinateHeader(match.header);
    m_plain = m_plain && known && known->role == (*use == Use::Lon ? CoordinateRole::Lon : CoordinateRole::Lat);
    m_columns = true;
  }
  m_wanted.push_back(wanted);
}

const PlaceMapper::Cell& PlaceMapper::parsed(std::size_t wanted, std::string_view text) {
  auto& known = m_cells[wanted];
  const bool isWord = m_wanted[wanted].mapped->field->type != domain::FieldType::Text;
  const std::string key(text);
  if (isWord)
    if (const auto found = known.find(key); found != known.end()) return found->second;
  ParsedValue value = m_tables.valueOf(*m_wanted[wanted].mapped, key);
  Cell cell{{}, std::move(value.problem), std::move(value.arguments), 0.0, value.refused};
  if (const auto* words = std::get_if<std::string>(&value.value)) cell.text = *words;
  if (const auto* real = std::get_if<double>(&value.value)) cell.number = *real;
  if (const auto* yes = std::get_if<bool>(&value.value)) cell.number = *yes ? 1.0 : 0.0;
  if (isWord && known.size() < MostWords) return known.emplace(key, std::move(cell)).first->second;
  return m_once[wanted] = std::move(cell);
}

bool PlaceMapper::takeWord(std::size_t wanted, std::string_view cell) {
  const Cell& word = parsed(wanted, cell);
  if (word.refused) return false;
  if (!word.problem.empty()) m_remarks.emplace_back(wanted, &word);
  switch (m_wanted[wanted].use) {
  case Use::Code:
    m_row.code = word.text;
    break;
  case Use::Kind:
    m_row.kind = word.text;
    break;
  case Use::CampusOf:
    m_row.campusOf = word.text;
    break;
  case Use::School:
    m_row.school = word.text;
    break;
  case Use::Status:
    m_row.status = word.text;
    break;
  case Use::Main:
    m_row.main = word.number != 0.0;
    break;
  default:
    m_row.accuracy = std::max(0.0, word.number);
  }
  return true;
}

bool PlaceMapper::takeValue(std::size_t wanted, std::string_view cell) {
  switch (m_wanted[wanted].use) {
  case Use::Lon:
    return readWhole(cell, m_lon);
  case Use::Lat:
    return readWhole(cell, m_lat);
  case Use::Wkt:
    m_wkt = cell;
    return true;
  case Use::Accuracy:
    if (cell.empty()) return true;
    if (readWhole(cell, m_row.accuracy) && m_row.accuracy >= 0.0 && m_row.accuracy <= UsualAccuracy) return true;
    m_row.accuracy = 0.0;
    return takeWord(wanted, cell);
  case Use::Code:
    if (isPlainText(cell)) m_row.code = cell;
    return m_row.code.size() == cell.size() || takeWord(wanted, cell);
  case Use::CampusOf:
    if (isPlainText(cell)) m_row.campusOf = cell;
    return m_row.campusOf.size() == cell.size() || takeWord(wanted, cell);
  case Use::School:
    if (isPlainText(cell)) m_row.school = cell;
    return m_row.school.size() == cell.size() || takeWord(wanted, cell);
  default:
    return cell.empty() || takeWord(wanted, cell);
  }
}

bool PlaceMapper::takePoint() {
  m_row.point = {m_lon, m_lat};
  return m_row.point.isValid() && !meansNone(m_row.point);
}

bool PlaceMapper::takeShape(FlatShape& shape) {
  if (shape.kind == FlatShape::Kind::Point && meansNone(shape.point)) return false; // worth a word: said elsewhere
  if (!(m_identity ? shape.isValid() : shape.convert(m_transform))) return false;
  switch (shape.kind) {
  case FlatShape::Kind::None:
    return true;
  case FlatShape::Kind::Point:
    m_row.point = shape.point;
    return true;
  case FlatShape::Kind::Points:
    m_row.gates = shape.corners;
    return m_isSchool;
  case FlatShape::Kind::Area:
    m_row.corners = shape.corners;
    m_row.rings = shape.rings;
    return !m_isGate;
  }
  return false;
}

bool PlaceMapper::add(std::int64_t number, const std::string_view* cells, FlatShape* shape) {
  m_row = {};
  m_row.number = number;
  m_remarks.clear();
  for (std::size_t i = 0; i < m_wanted.size(); ++i)
    if (!takeValue(i, cells[i])) return false;
  if (m_columns && !takePoint()) return false;
  if (m_text) {
    shape = &m_shape;
    m_shape.clear();
    if (!m_wkt.empty() && !m_shape.readWkt(m_wkt)) return false;
  }
  if (m_text || m_sample.hasGeometry)
    if (!shape || !takeShape(*shape)) return false;
  sayRemarks();
  finishRow();
  return true;
}

void PlaceMapper::sayRemarks() {
  for (const auto& [wanted, cell] : m_remarks)
    m_problems.push_back({Severity::Warning,
                          {m_sample.file, m_sample.sheet, m_row.number, m_sample.headers[m_wanted[wanted].column]},
                          cell->problem,
                          cell->arguments});
}

SourceRow PlaceMapper::sourceRow(std::int64_t number, const std::string_view* cells) const {
  SourceRow row;
  row.number = number;
  row.cells.resize(m_sample.headers.size());
  for (std::size_t i = 0; i < m_wanted.size(); ++i) row.cells[m_wanted[i].column] = cells[i];
  return row;
}

void PlaceMapper::addCarefully(const SourceRow& row) {
  ++m_careful;
  domain::Record record;
  if (!m_tables.mapRow(row, record, m_problems)) return;
  fillPlaceRow(record, m_shape, m_texts, m_row);
  m_row.number = row.number;
  finishRow();
}

bool PlaceMapper::isRepeated() {
  if (m_codeHeader.empty() || m_row.code.empty()) return false;
  if (!m_refuseRepeated) {
    m_hashes.add(m_row.code, m_added);
    return false;
  }
  const auto earlier = m_seen.find(m_row.code, m_added);
  if (!earlier) return false;
  m_problems.push_back({Severity::Error,
                        {m_sample.file, m_sample.sheet, m_row.number, m_codeHeader},
                        "{0} stands in row {1} already",
                        {std::string(m_row.code), std::to_string(m_numbers.at(*earlier))}});
  return true;
}

void PlaceMapper::finishRow() {
  if (isRepeated()) return;
  if (m_row.point.isValid()) m_rough.count(m_row.point);
  m_numbers.add(m_added++, m_row.number);
  m_sink->add(m_row);
}

std::vector<base::Problem> PlaceMapper::finish() {
  std::vector<base::Problem> all = m_notes;
  const auto& notes = m_tables.coordinates().notes();
  all.insert(all.end(), notes.begin(), notes.end());
  all.insert(all.end(), m_problems.begin(), m_problems.end());
  m_rough.note({m_sample.file, m_sample.sheet, 0, {}}, all);
  return all;
}

} // namespace huyuan::exchange
