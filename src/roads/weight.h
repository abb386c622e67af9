// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <cstdint>
#include <limits>

namespace huyuan::roads {

/// What a stretch of road costs: time first, length second, in one integer, so that a sum is one addition and the
/// fastest path among equally fast ones is the shortest. Whole milliseconds in the upper 31 bits (24 days), whole
/// millimetres in the lower 33 (8 589 km): sums along any path within a country fit, and are exact, so every search
/// gives the same figures.
using Weight = std::uint64_t;

inline constexpr int LengthBits = 33;
inline constexpr Weight Unreachable = std::numeric_limits<Weight>::max();

constexpr Weight weigh(std::uint64_t milliseconds, std::uint64_t millimetres) {
  return (milliseconds << LengthBits) | millimetres;
}
constexpr std::uint64_t millisecondsOf(Weight w) { return w >> LengthBits; }
constexpr std::uint64_t millimetresOf(Weight w) { return w & ((Weight{1} << LengthBits) - 1); }

/// The cost of the first `fraction` of a road, each part rounded to the nearest. It never falls when the fraction
/// grows, so the difference of two parts of one road is a valid weight.
inline Weight part(Weight whole, double fraction) {
  if (fraction >= 1.0) return whole;
  if (!(fraction > 0.0)) return 0;
  const auto scaled = [fraction](std::uint64_t v) {
    return static_cast<std::uint64_t>(std::llround(fraction * static_cast<double>(v)));
  };
  return weigh(scaled(millisecondsOf(whole)), scaled(millimetresOf(whole)));
}

} // namespace huyuan::roads
