// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/coordinate_columns.h"

#include "exchange/coordinate_parse.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

namespace huyuan::exchange {

namespace {

using base::Error;
using base::ErrorKind;
using base::Problem;

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

bool isNorthMetres(double v) { return v >= 1e6 && v < 1e7; }
bool isEastMetres(double v) { return (v >= 1e5 && v < 1e6) || (v >= 1e7 && v < 1e8); }

/// How much a pair of columns in this system is liked.
int preference(const std::string& hint, const std::string& asked) {
  if (!hint.empty() && hint == asked) return 0;
  if (hint == "wgs84" || hint == "cgcs2000") return 1;
  if (hint.empty()) return 2;
  return hint == "gcj02" ? 3 : 4;
}

/// Columns of one system.
struct Group {
  std::string hint;
  int lon = -1, lat = -1, pair = -1;
  bool complete() const { return (lon >= 0 && lat >= 0) || pair >= 0; }
};

std::vector<Group> groupsOf(const std::vector<HeaderMatch>& headers) {
  std::vector<Group> groups;
  for (int i = 0; i < static_cast<int>(headers.size()); ++i) {
    const HeaderMatch& match = headers[static_cast<std::size_t>(i)];
    if (match.field != "@lon" && match.field != "@lat" && match.field != "@lonlat") continue;
    const auto known = coordinateHeader(match.header);
    const std::string hint = known ? known->crs : "";
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.hint == hint; });
    if (group == groups.end()) group = groups.insert(groups.end(), {hint});
    int& place = match.field == "@lon" ? group->lon : match.field == "@lat" ? group->lat : group->pair;
    if (place < 0) place = i;
  }
  return groups;
}

void convert(geo::LonLat& p, const geo::CrsTransform& transform) { p = transform.toLonLat(p.lon, p.lat); }
void convert(std::vector<geo::LonLat>& points, const geo::CrsTransform& t) {
  for (geo::LonLat& p : points) convert(p, t);
}
bool allValid(const std::vector<geo::LonLat>& points) {
  return std::all_of(points.begin(), points.end(), [](geo::LonLat p) { return p.isValid(); });
}

/// Converts every point; false if one cannot be.
struct ShapeConverter {
  const geo::CrsTransform& transform;
  bool operator()(std::monostate) const { return true; }
  bool operator()(geo::LonLat& p) const {
    convert(p, transform);
    return p.isValid();
  }
  bool operator()(geo::MultiPoint& m) const {
    convert(m.points, transform);
    return allValid(m.points);
  }
  bool operator()(geo::MultiLine& m) const {
    for (geo::Line& line : m.lines) convert(line, transform);
    return std::all_of(m.lines.begin(), m.lines.end(), allValid);
  }
  bool operator()(geo::MultiPolygon& m) const {
    bool valid = true;
    for (geo::Polygon& polygon : m.polygons) {
      convert(polygon.outer, transform);
      valid = valid && allValid(polygon.outer);
      for (geo::Ring& hole : polygon.holes) {
        convert(hole, transform);
        valid = valid && allValid(hole);
      }
    }
    return valid;
  }
};

} // namespace

CoordinateColumns::CoordinateColumns(const SourceTable& table, std::vector<HeaderMatch>& headers,
                                     const ImportOptions& options, const geo::Box& bounds)
    : m_table(table)
    , m_options(options)
    , m_bounds(bounds.isEmpty() ? bounds : bounds.grownBy(0.5, 0.5)) {
  chooseColumns(headers);
  findOrder();
  findCrs();
  m_transform.emplace(m_crs);
  m_crs = m_transform->name();
  if (any() && m_crs == "EPSG:4547")
    note(Problem::Severity::Warning, "EPSG:4547 is the belt of 114 degrees east; Linyi lies in those of 117 and 120",
         {});
}

void CoordinateColumns::note(Problem::Severity severity, const std::string& pattern,
                             std::vector<std::string> arguments) {
  m_notes.push_back({severity, {m_table.file, m_table.sheet, 0, {}}, pattern, std::move(arguments)});
}

void CoordinateColumns::chooseColumns(std::vector<HeaderMatch>& headers) {
  std::vector<Group> groups = groupsOf(headers);
  const bool shapesOnly = m_options.strict && m_table.hasGeometry;
  std::erase_if(groups, [&](const Group& g) { return shapesOnly || !g.complete(); });
  const auto best = std::min_element(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
    return preference(a.hint, m_options.crs) < preference(b.hint, m_options.crs);
  });
  if (best != groups.end()) {
    const bool two = best->lon >= 0 && best->lat >= 0;
    m_first = two ? best->lon : best->pair;
    m_second = two ? best->lat : -1;
    m_hint = best->hint;
  }
  for (int i = 0; i < static_cast<int>(headers.size()); ++i) {
    HeaderMatch& match = headers[static_cast<std::size_t>(i)];
    if (match.field == "@wkt" && m_wkt < 0 && !shapesOnly) m_wkt = i;
    const bool used = i == m_first || i == m_second || i == m_wkt;
    if (match.field.starts_with("@") && !used) match.field.clear(), match.how = "none";
  }
}

std::optional<CoordinateColumns::Raw> CoordinateColumns::rawOf(const SourceRow& row) const {
  if (m_first < 0) return std::nullopt;
  const std::string& first = row.cells[static_cast<std::size_t>(m_first)];
  if (m_second < 0) {
    const auto pair = parseCoordinatePair(first);
    return pair ? std::optional(Raw{pair->first, pair->second}) : std::nullopt;
  }
  const auto a = parseCoordinate(first), b = parseCoordinate(row.cells[static_cast<std::size_t>(m_second)]);
  return a && b ? std::optional(Raw{*a, *b}) : std::nullopt;
}

void CoordinateColumns::findOrder() {
  if (m_first < 0) return;
  std::vector<double> first, second;
  for (const SourceRow& row : m_table.rows)
    if (const auto raw = rawOf(row); raw && (raw->first != 0 || raw->second != 0))
      first.push_back(std::abs(raw->first)), second.push_back(std::abs(raw->second));
  const double a = median(std::move(first)), b = median(std::move(second));
  const bool metres = a > 360 && b > 360;
  m_secondIsLon = metres ? isNorthMetres(a) && isEastMetres(b) : a <= 90 && b > 90;
  if (!metres && !m_secondIsLon && !m_bounds.isEmpty()) m_secondIsLon = !isExpected({a, b}) && isExpected({b, a});
  const std::string& header = m_table.headers[static_cast<std::size_t>(m_first)];
  const auto known = coordinateHeader(header);
  const bool saysLon = known && known->role == CoordinateRole::Lon;
  if (saysLon && m_options.strict && !metres) m_secondIsLon = false;
  if (m_secondIsLon && saysLon)
    note(Problem::Severity::Warning, "longitude and latitude were swapped: the column {0} holds latitudes", {header});
}

std::optional<geo::LonLat> CoordinateColumns::typical() const {
  std::vector<double> east, north;
  for (const SourceRow& row : m_table.rows) {
    if (const auto raw = rawOf(row)) {
      east.push_back(m_secondIsLon ? raw->second : raw->first);
      north.push_back(m_secondIsLon ? raw->first : raw->second);
    } else if (geo::hasGeometry(row.geometry)) {
      const geo::LonLat centre = geo::boundingBox(row.geometry).centre();
      east.push_back(centre.lon), north.push_back(centre.lat);
    }
  }
  if (east.empty()) return std::nullopt;
  return geo::LonLat{median(std::move(east)), median(std::move(north))};
}

void CoordinateColumns::findCrs() {
  m_crs = "cgcs2000";
  if (!m_options.crs.empty() && m_options.crs != "auto") {
    m_crs = m_options.crs;
    return;
  }
  if (m_table.hasGeometry && m_first < 0 && !m_table.crs.empty()) {
    m_crs = m_table.crs;
    return;
  }
  const auto where = typical();
  if (where && std::abs(where->lon) > 360 && std::abs(where->lat) > 360) return guessMeridian(where->lon, where->lat);
  if (!m_hint.empty())
    m_crs = m_hint;
  else if (m_first >= 0 && !m_table.crs.empty() && !m_table.hasGeometry)
    m_crs = m_table.crs; // a plugin may know the system of the columns it brings
}

void CoordinateColumns::guessProjected(double east) {
  const int zone = static_cast<int>(east / 1e6);
  if (zone >= 13 && zone <= 23)
    m_crs = "EPSG:" + std::to_string(4491 + zone - 13);
  else if (zone >= 25 && zone <= 45)
    m_crs = "EPSG:" + std::to_string(4513 + zone - 25);
  else
    throw Error(ErrorKind::BadInput,
                "the coordinates are in metres of a zone that does not exist ({0}); give the system",
                {std::to_string(zone)}, {.file = m_table.file, .sheet = m_table.sheet});
  note(Problem::Severity::Warning, "the coordinates carry the zone number {0}: taken for {1}",
       {std::to_string(zone), m_crs});
}

void CoordinateColumns::guessMeridian(double east, double north) {
  if (east >= 1e7) return guessProjected(east);
  std::vector<int> fitting;
  for (int code = 4534; code <= 4554 && !m_bounds.isEmpty(); ++code)
    if (m_bounds.contains(geo::CrsTransform("EPSG:" + std::to_string(code)).toLonLat(east, north)))
      fitting.push_back(code);
  if (fitting.size() != 1)
    throw Error(
        ErrorKind::BadInput,
        "the coordinates are metres of a projection that the file does not name; give the system, such as EPSG:4548",
        {}, {.file = m_table.file, .sheet = m_table.sheet});
  m_crs = "EPSG:" + std::to_string(fitting.front());
  note(Problem::Severity::Warning,
       "the coordinates are metres and the file does not name the projection: taken for {0}, "
       "which brings them into the area of the workspace",
       {m_crs});
}

geo::LonLat CoordinateColumns::converted(const Raw& raw, bool swapped) const {
  const double east = swapped ? raw.second : raw.first, north = swapped ? raw.first : raw.second;
  const geo::LonLat p = m_transform->toLonLat(east, north);
  return p.isValid() ? p : geo::LonLat{};
}

bool CoordinateColumns::isExpected(geo::LonLat p) const { return m_bounds.isEmpty() || m_bounds.contains(p); }

RowPoint CoordinateColumns::outOfRange(const SourceRow& row, const Raw& raw) const {
  // The value to blame is the one that cannot be what its column says.
  const bool blameSecond = m_second >= 0 && std::abs(m_secondIsLon ? raw.first : raw.second) > 90 && !m_secondIsLon;
  const int column = blameSecond ? m_second : m_first;
  return {{},
          m_table.headers[static_cast<std::size_t>(column)],
          "{0} is not a coordinate in {1}",
          {row.cells[static_cast<std::size_t>(column)], m_crs},
          true};
}

RowPoint CoordinateColumns::pointOf(const SourceRow& row) const {
  if (m_first < 0) return {};
  const auto blame = [&](int column) { return m_table.headers[static_cast<std::size_t>(column)]; };
  const std::string first = tidied(row.cells[static_cast<std::size_t>(m_first)]);
  const std::string second = m_second < 0 ? first : tidied(row.cells[static_cast<std::size_t>(m_second)]);
  if (first.empty() && second.empty()) return {};
  if (first.empty() || second.empty())
    return {{}, blame(first.empty() ? m_first : m_second), "half of the coordinates is missing", {}, false};
  const auto raw = rawOf(row);
  if (!raw) {
    const bool firstBad = m_second < 0 || !parseCoordinate(first);
    return {{}, blame(firstBad ? m_first : m_second), "{0} is not a coordinate", {firstBad ? first : second}, true};
  }
  if (raw->first == raw->second && (raw->first == 0 || raw->first == 1))
    return {{}, blame(m_first), "the coordinates {0}, {1} mean that there are none", {first, second}, false};

  const geo::LonLat p = converted(*raw, m_secondIsLon), other = converted(*raw, !m_secondIsLon);
  if (p.isValid() && isExpected(p)) return {p, {}, {}, {}, false};
  if (m_options.strict && !p.isValid() && other.isValid())
    return {{}, blame(m_first), "longitude and latitude are swapped in this row", {}, true};
  if (other.isValid() && isExpected(other))
    return {other, blame(m_first), "longitude and latitude are swapped in this row; they were put right", {}, false};
  if (!p.isValid()) return outOfRange(row, *raw);
  return {p, blame(m_first), "the place {0}, {1} is far outside the area of the workspace", {first, second}, false};
}

RowShape CoordinateColumns::shapeOf(const SourceRow& row) const {
  RowShape shape;
  bool openRing = row.openRing;
  if (m_table.hasGeometry) {
    shape.geometry = row.geometry;
    shape.column = "geometry";
    if (!row.geometryProblem.empty()) shape.problem = "{0}", shape.arguments = {row.geometryProblem};
  } else if (m_wkt >= 0) {
    const std::string& text = row.cells[static_cast<std::size_t>(m_wkt)];
    shape.column = m_table.headers[static_cast<std::size_t>(m_wkt)];
    if (tidied(text).empty()) return shape;
    std::string problem;
    shape.geometry = parseGeometryText(text, problem, openRing);
    if (!problem.empty()) shape.problem = "{0}", shape.arguments = {problem};
  }
  if (shape.problem.empty() && openRing && m_options.strict) shape.problem = "a ring does not end where it began";
  if (!shape.problem.empty()) {
    shape.skipRow = m_first < 0;
    return shape;
  }
  if (const auto* point = std::get_if<geo::LonLat>(&shape.geometry); point && meansNone(*point)) {
    const std::string number = point->lon == 0.0 ? "0" : "1";
    return {{}, shape.column, "the coordinates {0}, {1} mean that there are none", {number, number}, false};
  }
  if (!geo::hasGeometry(shape.geometry) || std::visit(ShapeConverter{*m_transform}, shape.geometry)) return shape;
  return {{}, shape.column, "the coordinates are not possible in {0}", {m_crs}, true};
}

} // namespace huyuan::exchange
