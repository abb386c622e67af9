// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "files/usage.h"
#include "session/plain_findings.h"

#include <chrono>

namespace huyuan::session {

/// Adds to a Cost what passes from now until the object goes.
class Stopwatch {
 public:
  explicit Stopwatch(Cost& cost)
      : m_cost(&cost) {}
  ~Stopwatch() {
    m_cost->cpu += files::cpuSeconds() - m_cpu;
    m_cost->wall += std::chrono::duration<double>(std::chrono::steady_clock::now() - m_wall).count();
  }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  Cost* m_cost;
  double m_cpu = files::cpuSeconds();
  std::chrono::steady_clock::time_point m_wall = std::chrono::steady_clock::now();
};

} // namespace huyuan::session
