// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "solver/problem.h"

#include <cmath>

namespace huyuan::solver {

/// −ln of a number in (0, 1], by +, ×, ÷ alone, so that every machine accepts the same steps.
inline double negativeLog(double x) {
  int exponent = 0;
  const double m = std::frexp(x, &exponent); // in [0.5, 1)
  const double z = (m - 1.0) / (m + 1.0);
  const double q = z * z;
  double series = 0.0;
  for (int k = 15; k >= 0; --k) series = series * q + 1.0 / (2.0 * k + 1.0);
  return -(2.0 * z * series + exponent * 0.693147180559945309);
}

/// A temperature that falls to a hundredth of its start from progress 0 to 1. The start is the average cost of a
/// client: the paper's 100 on instances whose clients cost about that much.
class Annealing {
 public:
  Annealing(Cost initialCost, std::size_t clients)
      : m_start(static_cast<double>(initialCost) / static_cast<double>(clients + 1)) {}

  /// 100^−progress as a product of sixteenths, again without a library's exp.
  void cool(double progress) {
    double rest = progress * 4.605170185988092;
    double factor = 1.0;
    while (rest > 0.25) factor *= 0.7788007830714049, rest -= 0.25;
    const double tail = 1.0 - rest * (1.0 - rest / 2.0 * (1.0 - rest / 3.0 * (1.0 - rest / 4.0 * (1.0 - rest / 5.0))));
    m_temperature = m_start * factor * tail;
  }
  /// Whether a step that costs `delta` more is taken.
  bool accepts(Cost delta, base::Random& random) const {
    const double luck = m_temperature * negativeLog(1.0 - random.unit());
    return static_cast<double>(delta) < luck || delta < 0;
  }

 private:
  double m_start;
  double m_temperature = 0.0;
};

} // namespace huyuan::solver
