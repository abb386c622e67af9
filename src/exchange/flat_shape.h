// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/places.h"
#include "geo/crs.h"

#include <string_view>
#include <vector>

namespace huyuan::exchange {

/// A shape without nested vectors, filled again and again without asking for memory. Each reader knows the plain forms
/// and returns false for anything else, be it broken or only rare: fromOgr() must then say what it is.
class FlatShape {
 public:
  enum class Kind : std::uint8_t { None, Point, Points, Area };

  Kind kind = Kind::None;
  geo::LonLat point;                ///< of Point
  std::vector<geo::LonLat> corners; ///< Points, or the rings one after the other
  std::vector<OutlineRing> rings;

  void clear();
  /// Point, multipoint, polygon or multipolygon; little endian, no Z, M or SRID, finite numbers, rings closed and
  /// enclosing something.
  bool readWkb(std::string_view bytes);
  /// The same as "POINT (1 2)", in capitals and plain decimals.
  bool readWkt(std::string_view text);
  /// False if a corner is not possible in that system.
  bool convert(const geo::CrsTransform& toCgcs2000);
  /// False if a corner is no place.
  bool isValid() const;

 private:
  bool ringsEnclose() const;
};

/// A whole decimal number, exactly as std::from_chars reads it; false for everything else (blanks, words, infinity).
/// `at` moves behind it.
bool readDecimal(const char*& at, const char* end, double& value);

} // namespace huyuan::exchange
