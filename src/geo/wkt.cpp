// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/degrees_text.h"
#include "geo/geometry.h"

namespace huyuan::geo {
namespace {

void addPoint(std::string& out, LonLat p) {
  out += shortText(p.lon);
  out += ' ';
  out += shortText(p.lat);
}

template <class List, class Add> void addList(std::string& out, const List& list, Add add) {
  out += '(';
  bool first = true;
  for (const auto& item : list) {
    if (!first) out += ", ";
    first = false;
    add(out, item);
  }
  out += ')';
}

void addLine(std::string& out, const Line& line) { addList(out, line, addPoint); }

void addPolygon(std::string& out, const Polygon& polygon) {
  out += '(';
  addLine(out, polygon.outer);
  for (const Ring& hole : polygon.holes) {
    out += ", ";
    addLine(out, hole);
  }
  out += ')';
}

template <class List, class Add> std::string multi(const char* word, const List& list, Add add) {
  std::string out = word;
  if (list.empty()) return out + " EMPTY";
  out += ' ';
  addList(out, list, add);
  return out;
}

struct WriteText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const LonLat& p) const {
    std::string out = "POINT (";
    addPoint(out, p);
    return out + ")";
  }
  std::string operator()(const MultiPoint& m) const {
    return multi("MULTIPOINT", m.points, [](std::string& out, LonLat p) {
      out += '(';
      addPoint(out, p);
      out += ')';
    });
  }
  std::string operator()(const MultiLine& m) const { return multi("MULTILINESTRING", m.lines, addLine); }
  std::string operator()(const MultiPolygon& m) const { return multi("MULTIPOLYGON", m.polygons, addPolygon); }
};

} // namespace

std::string toWkt(const Geometry& g) { return std::visit(WriteText{}, g); }

} // namespace huyuan::geo
