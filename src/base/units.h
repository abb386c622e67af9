// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <compare>
#include <cstdint>

namespace huyuan::base {

/// A number with a unit that cannot be mistaken for another: no implicit conversion in or out, only sums and scalings.
/// `Tag` names the unit, `Rep` is exact (integer) where equality matters and double where it is a measurement.
template <class Tag, class Rep> class Quantity {
 public:
  using rep = Rep;
  constexpr Quantity() = default;
  constexpr explicit Quantity(Rep value)
      : m_value(value) {}
  constexpr Rep value() const { return m_value; }

  constexpr auto operator<=>(const Quantity&) const = default;
  constexpr Quantity operator-() const { return Quantity(-m_value); }
  constexpr Quantity& operator+=(Quantity o) {
    m_value += o.m_value;
    return *this;
  }
  constexpr Quantity& operator-=(Quantity o) {
    m_value -= o.m_value;
    return *this;
  }
  friend constexpr Quantity operator+(Quantity a, Quantity b) { return a += b; }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return a -= b; }
  friend constexpr Quantity operator*(Quantity a, Rep k) { return Quantity(a.m_value * k); }
  friend constexpr Quantity operator*(Rep k, Quantity a) { return a * k; }

 private:
  Rep m_value{};
};

/// Metres on the ground: along the ellipsoid (GRS80) or along a road, never metres of a map projection.
using Metres = Quantity<struct MetresTag, double>;
/// Whole seconds: the solver and the matrices are exact, so durations are integers.
using Seconds = Quantity<struct SecondsTag, std::int64_t>;
/// Degrees of arc, used for azimuths (clockwise from north).
using Degrees = Quantity<struct DegreesTag, double>;
/// Millimetres on paper.
using Millimetres = Quantity<struct MillimetresTag, double>;

namespace literals {
constexpr Metres operator""_m(long double v) { return Metres(static_cast<double>(v)); }
constexpr Metres operator""_m(unsigned long long v) { return Metres(static_cast<double>(v)); }
constexpr Metres operator""_km(unsigned long long v) { return Metres(static_cast<double>(v) * 1000.0); }
constexpr Seconds operator""_s(unsigned long long v) { return Seconds(static_cast<std::int64_t>(v)); }
constexpr Seconds operator""_min(unsigned long long v) { return Seconds(static_cast<std::int64_t>(v) * 60); }
constexpr Millimetres operator""_mm(long double v) { return Millimetres(static_cast<double>(v)); }
constexpr Millimetres operator""_mm(unsigned long long v) { return Millimetres(static_cast<double>(v)); }
} // namespace literals

} // namespace huyuan::base
