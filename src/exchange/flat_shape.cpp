// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/flat_shape.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

namespace huyuan::exchange {

namespace {

enum WkbType : std::uint32_t { WkbPoint = 1, WkbPolygon = 3, WkbMultiPoint = 4, WkbMultiPolygon = 6 };

/// Takes numbers from bytes; after a false one nothing more may be taken.
class WkbCursor {
 public:
  explicit WkbCursor(std::string_view bytes)
      : m_at(bytes.data())
      , m_end(bytes.data() + bytes.size()) {}

  bool atEnd() const { return m_at == m_end; }
  /// Little endian and of this type.
  bool head(std::uint32_t type) {
    std::uint32_t found = 0;
    return headOf(found) && found == type;
  }
  bool headOf(std::uint32_t& type) { return m_at < m_end && *m_at++ == 1 && whole(type); }
  bool whole(std::uint32_t& value) {
    if (static_cast<std::size_t>(m_end - m_at) < sizeof value) return false;
    std::memcpy(&value, m_at, sizeof value);
    m_at += sizeof value;
    return true;
  }
  bool points(std::size_t n, std::vector<geo::LonLat>& out) {
    if (static_cast<std::size_t>(m_end - m_at) / sizeof(geo::LonLat) < n) return false;
    const std::size_t first = out.size();
    out.resize(first + n);
    std::memcpy(out.data() + first, m_at, n * sizeof(geo::LonLat));
    m_at += n * sizeof(geo::LonLat);
    return true;
  }
  bool point(geo::LonLat& p) {
    if (static_cast<std::size_t>(m_end - m_at) < sizeof p) return false;
    std::memcpy(&p, m_at, sizeof p);
    m_at += sizeof p;
    return true;
  }

 private:
  const char* m_at;
  const char* m_end;
};

bool isFinite(geo::LonLat p) { return std::isfinite(p.lon) && std::isfinite(p.lat); }

bool readPolygon(WkbCursor& in, FlatShape& shape) {
  std::uint32_t rings = 0;
  if (!in.whole(rings) || rings == 0) return false;
  for (std::uint32_t i = 0; i < rings; ++i) {
    std::uint32_t n = 0;
    const std::size_t first = shape.corners.size();
    if (!in.whole(n) || !in.points(n, shape.corners)) return false;
    shape.rings.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(first + n), i == 0});
  }
  return true;
}

class WktCursor {
 public:
  explicit WktCursor(std::string_view text)
      : m_at(text.data())
      , m_end(text.data() + text.size()) {}

  bool take(char c) {
    skipBlanks();
    if (m_at == m_end || *m_at != c) return false;
    ++m_at;
    return true;
  }
  bool word(std::string_view expected) {
    skipBlanks();
    if (static_cast<std::size_t>(m_end - m_at) < expected.size()) return false;
    if (std::memcmp(m_at, expected.data(), expected.size()) != 0) return false;
    m_at += expected.size();
    return true;
  }
  bool point(geo::LonLat& p) {
    skipBlanks();
    if (!readDecimal(m_at, m_end, p.lon) || m_at == m_end || *m_at != ' ') return false;
    skipBlanks();
    return readDecimal(m_at, m_end, p.lat);
  }
  bool atEnd() {
    skipBlanks();
    return m_at == m_end;
  }

 private:
  void skipBlanks() {
    while (m_at < m_end && *m_at == ' ') ++m_at;
  }
  const char* m_at;
  const char* m_end;
};

bool readRing(WktCursor& in, FlatShape& shape, bool outer) {
  const auto first = static_cast<std::uint32_t>(shape.corners.size());
  if (!in.take('(')) return false;
  do {
    if (!in.point(shape.corners.emplace_back())) return false;
  } while (in.take(','));
  shape.rings.push_back({first, static_cast<std::uint32_t>(shape.corners.size()), outer});
  return in.take(')');
}

bool readPolygon(WktCursor& in, FlatShape& shape) {
  if (!in.take('(')) return false;
  bool outer = true;
  do {
    if (!readRing(in, shape, outer)) return false;
    outer = false;
  } while (in.take(','));
  return in.take(')');
}

bool readPoints(WktCursor& in, FlatShape& shape) {
  if (!in.take('(')) return false;
  do {
    const bool bracket = in.take('(');
    if (!in.point(shape.corners.emplace_back()) || (bracket && !in.take(')'))) return false;
  } while (in.take(','));
  return in.take(')');
}

constexpr std::array<double, 23> PowersOfTen{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                             1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

} // namespace

bool readDecimal(const char*& at, const char* end, double& value) {
  const char* p = at;
  const bool negative = p < end && *p == '-';
  if (negative) ++p;
  std::uint64_t digits = 0;
  const char* const first = p;
  while (p < end && static_cast<unsigned char>(*p - '0') < 10) digits = digits * 10 + static_cast<unsigned>(*p++ - '0');
  auto count = p - first;
  std::size_t decimals = 0;
  if (p < end && *p == '.' && count > 0) {
    const char* const point = ++p;
    while (p < end && static_cast<unsigned char>(*p - '0') < 10)
      digits = digits * 10 + static_cast<unsigned>(*p++ - '0');
    decimals = static_cast<std::size_t>(p - point);
    count += p - point;
  }
  const bool more = p < end && (*p == 'e' || *p == 'E' || *p == '.');
  // With an exact numerator and an exact power of ten one division is correctly rounded (Clinger 1990).
  if (count > 0 && count <= 18 && digits < (std::uint64_t{1} << 53U) && decimals < PowersOfTen.size() && !more) {
    value = static_cast<double>(digits) / PowersOfTen[decimals];
    if (negative) value = -value;
    at = p;
    return true;
  }
  const auto [stop, error] = std::from_chars(at, end, value);
  if (error != std::errc{} || !std::isfinite(value)) return false;
  at = stop;
  return true;
}

void FlatShape::clear() {
  kind = Kind::None;
  point = {};
  corners.clear();
  rings.clear();
}

bool FlatShape::readWkb(std::string_view bytes) {
  if constexpr (std::endian::native != std::endian::little) return false;
  clear();
  WkbCursor in(bytes);
  std::uint32_t type = 0, parts = 1;
  if (!in.headOf(type)) return false;
  if (type == WkbPoint) {
    kind = Kind::Point;
    return in.point(point) && in.atEnd() && isFinite(point);
  }
  if (type == WkbPolygon) {
    kind = Kind::Area;
    return readPolygon(in, *this) && in.atEnd() && ringsEnclose();
  }
  if ((type != WkbMultiPoint && type != WkbMultiPolygon) || !in.whole(parts) || parts == 0) return false;
  kind = type == WkbMultiPoint ? Kind::Points : Kind::Area;
  for (std::uint32_t i = 0; i < parts; ++i)
    if (kind == Kind::Points ? !in.head(WkbPoint) || !in.points(1, corners)
                             : !in.head(WkbPolygon) || !readPolygon(in, *this))
      return false;
  return in.atEnd() && (kind == Kind::Points ? std::all_of(corners.begin(), corners.end(), isFinite) : ringsEnclose());
}

bool FlatShape::readWkt(std::string_view text) {
  clear();
  WktCursor in(text);
  if (in.word("POINT")) {
    kind = Kind::Point;
    return in.take('(') && in.point(point) && in.take(')') && in.atEnd();
  }
  if (in.word("MULTIPOINT")) {
    kind = Kind::Points;
    return readPoints(in, *this) && in.atEnd();
  }
  kind = Kind::Area;
  if (in.word("POLYGON")) return readPolygon(in, *this) && in.atEnd() && ringsEnclose();
  if (!in.word("MULTIPOLYGON") || !in.take('(')) return false;
  do {
    if (!readPolygon(in, *this)) return false;
  } while (in.take(','));
  return in.take(')') && in.atEnd() && ringsEnclose();
}

bool FlatShape::ringsEnclose() const {
  for (const OutlineRing& ring : rings) {
    if (ring.end - ring.first < 4 || corners[ring.first] != corners[ring.end - 1]) return false;
    geo::Box box;
    for (std::uint32_t i = ring.first; i < ring.end; ++i) {
      if (!isFinite(corners[i])) return false;
      box.include(corners[i]);
    }
    if (box.west == box.east || box.south == box.north) return false;
  }
  return true;
}

bool FlatShape::convert(const geo::CrsTransform& toCgcs2000) {
  if (kind == Kind::Point) point = toCgcs2000.toLonLat(point.lon, point.lat);
  for (geo::LonLat& p : corners) p = toCgcs2000.toLonLat(p.lon, p.lat);
  return isValid();
}

bool FlatShape::isValid() const {
  if (kind == Kind::Point) return point.isValid();
  return std::all_of(corners.begin(), corners.end(), [](geo::LonLat p) { return p.isValid(); });
}

} // namespace huyuan::exchange
