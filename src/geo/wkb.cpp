// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "geo/geometry.h"

#include <algorithm>
#include <bit>
#include <cstring>

/// OGC 06-103r4 §8 (ISO 13249-3): byte order, type, counts and coordinates. EWKB is PostGIS's older way to say Z, M and
/// SRID.
namespace huyuan::geo {
namespace {

enum WkbType : std::uint32_t { WkbPoint = 1, WkbLine, WkbPolygon, WkbMultiPoint, WkbMultiLine, WkbMultiPolygon };

[[noreturn]] void refuse(const char* why) { throw base::Error(base::ErrorKind::BadInput, why); }

class Writer {
 public:
  void head(std::uint32_t type) {
    m_bytes.push_back('\x01');
    number(type);
  }
  void number(std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) m_bytes.push_back(static_cast<char>((value >> shift) & 0xFFU));
  }
  void count(std::size_t n) { number(static_cast<std::uint32_t>(n)); }
  void point(LonLat p) {
    real(p.lon);
    real(p.lat);
  }
  void points(const std::vector<LonLat>& list) {
    count(list.size());
    for (const LonLat& p : list) point(p);
  }
  std::string take() { return std::move(m_bytes); }

 private:
  void real(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (unsigned shift = 0; shift < 64; shift += 8) m_bytes.push_back(static_cast<char>((bits >> shift) & 0xFFU));
  }
  std::string m_bytes;
};

struct WriteGeometry {
  Writer& out;
  void operator()(std::monostate) const {}
  void operator()(const LonLat& p) const {
    out.head(WkbPoint);
    out.point(p);
  }
  void operator()(const MultiPoint& m) const {
    out.head(WkbMultiPoint);
    out.count(m.points.size());
    for (const LonLat& p : m.points) (*this)(p);
  }
  void operator()(const MultiLine& m) const {
    out.head(WkbMultiLine);
    out.count(m.lines.size());
    for (const Line& line : m.lines) {
      out.head(WkbLine);
      out.points(line);
    }
  }
  void operator()(const MultiPolygon& m) const {
    out.head(WkbMultiPolygon);
    out.count(m.polygons.size());
    for (const Polygon& polygon : m.polygons) {
      out.head(WkbPolygon);
      out.count(1 + polygon.holes.size());
      out.points(polygon.outer);
      for (const Ring& hole : polygon.holes) out.points(hole);
    }
  }
};

class Reader {
 public:
  explicit Reader(std::string_view bytes)
      : m_bytes(bytes) {}

  Geometry geometry() {
    const Head h = head();
    Geometry g = body(h);
    if (!m_bytes.empty()) refuse("geometry is followed by bytes that do not belong to it");
    return g;
  }

 private:
  struct Head {
    std::uint32_t type = 0;
    bool littleEndian = true;
    unsigned extra = 0; ///< ordinates after x and y
  };

  Geometry body(const Head& h) {
    switch (h.type) {
    case WkbPoint:
      return point(h);
    case WkbLine:
      return MultiLine{{line(h)}};
    case WkbPolygon:
      return MultiPolygon{polygons({polygon(h)})};
    case WkbMultiPoint:
      return MultiPoint{parts<LonLat>(h, WkbPoint, &Reader::point)};
    case WkbMultiLine:
      return MultiLine{parts<Line>(h, WkbLine, &Reader::line)};
    case WkbMultiPolygon:
      return MultiPolygon{polygons(parts<Polygon>(h, WkbPolygon, &Reader::polygon))};
    default:
      refuse("geometry is of a kind that is not kept");
    }
  }

  template <class Part>
  std::vector<Part> parts(const Head& whole, std::uint32_t type, Part (Reader::*read)(const Head&)) {
    constexpr std::size_t SmallestPart = 9;
    std::vector<Part> list(count(whole, SmallestPart));
    for (Part& part : list) {
      const Head h = head();
      if (h.type != type) refuse("geometry has a part of another kind");
      part = (this->*read)(h);
    }
    return list;
  }

  LonLat point(const Head& h) {
    const LonLat p{real(h), real(h)};
    if (!std::isfinite(p.lon) || !std::isfinite(p.lat)) refuse("geometry has a coordinate that is not a number");
    for (unsigned i = 0; i < h.extra; ++i) real(h);
    return p;
  }

  std::vector<LonLat> points(const Head& h) {
    std::vector<LonLat> list(count(h, 8 * (2 + static_cast<std::size_t>(h.extra))));
    for (LonLat& p : list) p = point(h);
    return list;
  }

  Line line(const Head& h) {
    Line l = points(h);
    if (l.size() < 2) refuse("geometry has a line with fewer than two points");
    return l;
  }

  Ring ring(const Head& h) {
    Ring r = points(h);
    if (!r.empty() && r.front() != r.back()) r.push_back(r.front());
    if (r.size() < 4) refuse("geometry has a ring with fewer than three corners");
    return r;
  }

  Polygon polygon(const Head& h) {
    Polygon p;
    const std::size_t rings = count(h, 4);
    for (std::size_t i = 0; i < rings; ++i) {
      if (i == 0)
        p.outer = ring(h);
      else
        p.holes.push_back(ring(h));
    }
    return p;
  }

  static std::vector<Polygon> polygons(std::vector<Polygon> list) {
    list.erase(std::remove_if(list.begin(), list.end(), [](const Polygon& p) { return p.outer.empty(); }), list.end());
    return list;
  }

  Head head() {
    Head h;
    const auto order = static_cast<unsigned char>(take(1)[0]);
    if (order > 1) refuse("geometry has no byte order");
    h.littleEndian = order == 1;
    std::uint32_t type = whole(h);
    constexpr std::uint32_t EwkbZ = 0x80000000U, EwkbM = 0x40000000U, EwkbSrid = 0x20000000U;
    if ((type & EwkbSrid) != 0) take(4);
    h.extra = ((type & EwkbZ) != 0 ? 1U : 0U) + ((type & EwkbM) != 0 ? 1U : 0U);
    type &= ~(EwkbZ | EwkbM | EwkbSrid);
    const std::uint32_t dimensions = type / 1000;
    if (dimensions > 3) refuse("geometry is of a kind that is not kept");
    if (dimensions > 0) h.extra = dimensions == 3 ? 2 : 1;
    h.type = type % 1000;
    return h;
  }

  /// A count of things that take at least `smallest` bytes each: more than can follow is refused before memory is asked
  /// for.
  std::size_t count(const Head& h, std::size_t smallest) {
    const std::size_t n = whole(h);
    if (n > m_bytes.size() / smallest) refuse("geometry is cut short");
    return n;
  }

  std::uint32_t whole(const Head& h) { return static_cast<std::uint32_t>(bits(4, h.littleEndian)); }
  double real(const Head& h) { return std::bit_cast<double>(bits(8, h.littleEndian)); }

  std::uint64_t bits(std::size_t size, bool littleEndian) {
    const std::string_view bytes = take(size);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
      value = value << 8U | static_cast<unsigned char>(bytes[littleEndian ? size - 1 - i : i]);
    return value;
  }

  std::string_view take(std::size_t size) {
    if (m_bytes.size() < size) refuse("geometry is cut short");
    const std::string_view taken = m_bytes.substr(0, size);
    m_bytes.remove_prefix(size);
    return taken;
  }

  std::string_view m_bytes;
};

} // namespace

std::string toWkb(const Geometry& g) {
  Writer out;
  std::visit(WriteGeometry{out}, g);
  return out.take();
}

Geometry fromWkb(std::string_view bytes) {
  if (bytes.empty()) return {};
  return Reader(bytes).geometry();
}

} // namespace huyuan::geo
