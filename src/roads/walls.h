// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/box_index.h"
#include "geo/geometry.h"

#include <vector>

namespace huyuan::roads {

/// Lines that nobody walks through. Immutable; any thread.
class Walls {
 public:
  /// A wall nearer than this to a place is the place's own: its gate or door is in it, or it was drawn on the wrong
  /// side of a line that it stands in. Metres.
  static constexpr double Own = 5.0;

  explicit Walls(const std::vector<geo::Line>& lines);
  /// Does a wall cross the straight way from `place` to `street`, `metres` long, further than Own from the place? To
  /// touch is not to cross. For ways of some hundred metres: all is straight in degrees.
  bool cross(geo::LonLat place, geo::LonLat street, double metres) const;
  std::size_t size() const { return m_pieces.size(); }

 private:
  struct Piece {
    geo::LonLat a, b;
  };
  std::vector<Piece> m_pieces;
  geo::BoxIndex m_index;
};

} // namespace huyuan::roads
