// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <bit>
#include <cmath>

namespace huyuan::base {

Random::Random(std::uint64_t seed) {
  for (auto& word : m_state) {
    seed += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = seed;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    word = z ^ (z >> 31);
  }
}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
  const std::uint64_t t = m_state[1] << 17;
  m_state[2] ^= m_state[0];
  m_state[3] ^= m_state[1];
  m_state[1] ^= m_state[2];
  m_state[0] ^= m_state[3];
  m_state[2] ^= t;
  m_state[3] = std::rotl(m_state[3], 45);
  return result;
}

std::uint64_t Random::below(std::uint64_t bound) {
  // Rejection on the low end keeps every value equally likely.
  const std::uint64_t threshold = (0 - bound) % bound;
  std::uint64_t r = next();
  while (r < threshold) r = next();
  return r % bound;
}

double Random::unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

double Random::normal() {
  double u = 0.0, v = 0.0, s = 0.0;
  do {
    u = between(-1.0, 1.0);
    v = between(-1.0, 1.0);
    s = u * u + v * v;
  } while (s >= 1.0 || s == 0.0);
  return u * std::sqrt(-2.0 * std::log(s) / s);
}

} // namespace huyuan::base
