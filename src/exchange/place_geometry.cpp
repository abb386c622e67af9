// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/place_geometry.h"

#include <algorithm>

namespace huyuan::exchange {

namespace {

const domain::FieldDescription* firstOf(const domain::RecordDescription& kind, domain::FieldType type) {
  const auto found =
      std::find_if(kind.fields.begin(), kind.fields.end(), [&](const auto& f) { return f.type == type; });
  return found == kind.fields.end() ? nullptr : &*found;
}

/// Lines that end where they begin, as polygons.
geo::MultiPolygon closedLines(const geo::MultiLine& lines) {
  geo::MultiPolygon area;
  for (const geo::Line& line : lines.lines)
    if (line.size() >= 4 && line.front() == line.back()) area.polygons.push_back({line, {}});
  return area;
}

struct Placer {
  const domain::RecordDescription& kind;
  domain::Record& record;
  const domain::FieldDescription* area = firstOf(kind, domain::FieldType::Area);
  const domain::FieldDescription* point = firstOf(kind, domain::FieldType::Point);

  std::string operator()(std::monostate) const { return {}; }

  std::string operator()(geo::LonLat p) const {
    if (!point && !area) return {};
    if (!point) return "a point cannot be the outline that is needed; it was left out";
    record.geometries[point->name] = p;
    return {};
  }

  std::string operator()(const geo::MultiPoint& m) const {
    if (kind.kind == "school") {
      record.geometries["@gates"] = m;
      return {};
    }
    const std::string lost = (*this)(m.points.front());
    return lost.empty() && m.points.size() > 1 ? "there are several points; the first was taken" : lost;
  }

  std::string operator()(const geo::MultiLine& m) const {
    const geo::MultiPolygon outline = closedLines(m);
    if (!outline.empty()) return (*this)(outline);
    return "a line is neither a point nor an outline; it was left out";
  }

  std::string operator()(const geo::MultiPolygon& m) const {
    if (area) {
      record.geometries[area->name] = m;
      return {};
    }
    if (!point) return {};
    record.geometries[point->name] = geo::labelPoint(m);
    return {};
  }
};

} // namespace

std::string placeShape(geo::Geometry shape, const domain::RecordDescription& kind, domain::Record& record) {
  return std::visit(Placer{kind, record}, shape);
}

void placePoint(geo::LonLat point, const domain::RecordDescription& kind, domain::Record& record) {
  if (const auto* field = firstOf(kind, domain::FieldType::Point)) record.geometries[field->name] = point;
}

} // namespace huyuan::exchange
