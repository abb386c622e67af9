// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/problem.h"

#include <cmath>

/// By +, ×, ÷ alone, so that every machine takes the same steps.
namespace huyuan::solver {

/// −ln of a number in (0, 1].
inline double negativeLog(double x) {
  int exponent = 0;
  const double m = std::frexp(x, &exponent); // in [0.5, 1)
  const double z = (m - 1.0) / (m + 1.0);
  const double q = z * z;
  double series = 0.0;
  for (int k = 15; k >= 0; --k) series = series * q + 1.0 / (2.0 * k + 1.0);
  return -(2.0 * z * series + exponent * 0.693147180559945309);
}

/// e^−x for x ≥ 0.
inline double negativeExp(double x) {
  double factor = 1.0;
  while (x > 0.25) factor *= 0.7788007830714049, x -= 0.25;
  return factor * (1.0 - x * (1.0 - x / 2.0 * (1.0 - x / 3.0 * (1.0 - x / 4.0 * (1.0 - x / 5.0)))));
}

/// A temperature that falls geometrically with progress, evenly within a block of steps.
class Annealing {
 public:
  Annealing(double start, double end)
      : m_start(start)
      , m_fall(negativeLog(end / start)) {}

  /// progress in [0, 1] at the begin and the end of a block of `steps`.
  void enter(double from, double to, std::int64_t steps) {
    m_temperature = at(from);
    m_step = (at(to) - m_temperature) / static_cast<double>(steps);
  }
  void cool() { m_temperature += m_step; }
  double temperature() const { return m_temperature; }
  /// Drawn anew for each step: what costs less is taken.
  double limit(base::Random& random) const { return m_temperature * negativeLog(1.0 - random.unit()); }

 private:
  double at(double progress) const { return m_start * negativeExp(progress * m_fall); }
  double m_start, m_fall;
  double m_temperature = 0.0, m_step = 0.0;
};

} // namespace huyuan::solver
