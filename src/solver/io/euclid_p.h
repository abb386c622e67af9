// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/io/instance.h"

#include <cmath>
#include <vector>

namespace huyuan::solver {

struct PlanePoint {
  double x = 0.0, y = 0.0;
};

inline std::int64_t scaleOf(Rounding r) {
  switch (r) {
  case Rounding::None:
    return 10000;
  case Rounding::Trunc1:
    return 10;
  case Rounding::Integer:
    break;
  }
  return 1;
}

enum class Use : std::uint8_t { AsCost, AsTime };

/// Distances in the plane. Unrounded times are rounded up, but for what is a whole number within the last bits.
inline Matrix euclidean(const std::vector<PlanePoint>& points, Rounding rounding, Use use) {
  Matrix m(points.size());
  const auto scale = static_cast<double>(scaleOf(rounding));
  for (std::size_t i = 0; i < points.size(); ++i)
    for (std::size_t j = 0; j < points.size(); ++j) {
      const double dx = points[i].x - points[j].x;
      const double dy = points[i].y - points[j].y;
      const double d = std::sqrt(dx * dx + dy * dy) * scale;
      double whole = std::floor(d + 0.5);
      if (rounding == Rounding::Trunc1) whole = std::floor(d);
      if (rounding == Rounding::None && use == Use::AsTime) whole = std::ceil(d - 1e-6);
      m.set(i, j, static_cast<Time>(whole));
    }
  return m;
}

} // namespace huyuan::solver
