// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/box_index.h"
#include "geo/geometry.h"

#include <vector>

namespace huyuan::roads {

/// Lines that nobody walks through, or over but where one may cross. Immutable; any thread.
class Walls {
 public:
  /// A wall nearer than this to a place is the place's own: its gate or door is in it, or it was drawn on the wrong
  /// side of a line that it stands in. Metres.
  static constexpr double Own = 5.0;
  /// What a way ends on is not crossed. Larger than the difference of a geodesic from the straight line in degrees, for
  /// pieces up to 5 km. Metres.
  static constexpr double Touch = 0.5;

  /// Crossings nearer than `own` to the place or `touch` to the street do not count.
  Walls(const std::vector<geo::Line>& lines, double own, double touch);
  /// Does one cross the straight way from `place` to `street`, `metres` long? To touch is not to cross. For ways of
  /// some hundred metres: all is straight in degrees.
  bool cross(geo::LonLat place, geo::LonLat street, double metres) const;
  std::size_t size() const { return m_pieces.size(); }

 private:
  struct Piece {
    geo::LonLat a, b;
  };
  double m_own, m_touch;
  std::vector<Piece> m_pieces;
  geo::BoxIndex m_index;
};

} // namespace huyuan::roads
