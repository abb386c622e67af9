// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace huyuan::base {

/// A seeded generator whose numbers are the same on every machine and compiler (std::uniform_… are not): xoshiro256**
/// seeded by splitmix64, both by Blackman and Vigna (https://prng.di.unimi.it). For searching and for synthetic data;
/// the auditable draw uses SHA-256 and never this.
class Random {
 public:
  explicit Random(std::uint64_t seed);
  std::uint64_t next();
  /// Uniform in [0, bound), without modulo bias (values below 2^64 mod bound are drawn again); bound ≥ 1.
  std::uint64_t below(std::uint64_t bound);
  /// Uniform in [0, 1) with 53 bits.
  double unit();
  /// Uniform in [low, high).
  double between(double low, double high) { return low + (high - low) * unit(); }
  /// Normal with mean 0 and deviation 1 (Marsaglia's polar method).
  double normal();
  bool chance(double probability) { return unit() < probability; }
  /// Every order is as likely (Fisher–Yates).
  template <class T> void shuffle(std::vector<T>& all) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[below(i)]);
  }

 private:
  std::array<std::uint64_t, 4> m_state{};
};

} // namespace huyuan::base
