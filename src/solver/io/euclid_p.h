// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/io/instance.h"

#include <cmath>
#include <vector>

namespace huyuan::solver {

struct PlanePoint {
  double x = 0.0, y = 0.0;
};

inline Matrix euclidean(const std::vector<PlanePoint>& points, std::int64_t scale, Rounding rounding) {
  Matrix m(points.size());
  for (std::size_t i = 0; i < points.size(); ++i)
    for (std::size_t j = 0; j < points.size(); ++j) {
      const double dx = points[i].x - points[j].x;
      const double dy = points[i].y - points[j].y;
      const double d = std::sqrt(dx * dx + dy * dy) * static_cast<double>(scale);
      m.set(i, j, static_cast<Time>(rounding == Rounding::Nearest ? std::floor(d + 0.5) : std::floor(d)));
    }
  return m;
}

} // namespace huyuan::solver
