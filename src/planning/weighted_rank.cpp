// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw_parts_p.h"

#include <cmath>
#include <tuple>

namespace huyuan::planning {

namespace {

/// A natural number in digits of 26 bits, so that a product of two digits and a carry fits in 64.
class Natural {
 public:
  Natural()
      : m_digits{1} {}
  /// `factor` ≤ 2^52.
  void multiply(std::uint64_t factor) {
    const std::uint64_t low = factor & Mask, high = factor >> Bits;
    std::vector<std::uint64_t> product(m_digits.size() + 3, 0);
    for (std::size_t i = 0; i < m_digits.size(); ++i) {
      product[i] += m_digits[i] * low;
      product[i + 1] += (product[i] >> Bits) + m_digits[i] * high;
      product[i] &= Mask;
    }
    for (std::size_t i = m_digits.size(); i + 1 < product.size(); ++i) {
      product[i + 1] += product[i] >> Bits;
      product[i] &= Mask;
    }
    while (product.size() > 1 && product.back() == 0) product.pop_back();
    m_digits = std::move(product);
  }
  int compare(const Natural& other) const {
    if (m_digits.size() != other.m_digits.size()) return m_digits.size() < other.m_digits.size() ? -1 : 1;
    for (std::size_t i = m_digits.size(); i-- > 0;)
      if (m_digits[i] != other.m_digits[i]) return m_digits[i] < other.m_digits[i] ? -1 : 1;
    return 0;
  }

 private:
  static constexpr int Bits = 26;
  static constexpr std::uint64_t Mask = (std::uint64_t{1} << Bits) - 1;
  std::vector<std::uint64_t> m_digits; ///< lowest first
};

constexpr std::uint64_t Whole = std::uint64_t{1} << 52;

/// x^p · 2^(52 q)
Natural powers(std::uint64_t x, int p, int q) {
  Natural n;
  for (int i = 0; i < p; ++i) n.multiply(x);
  for (int i = 0; i < q; ++i) n.multiply(Whole);
  return n;
}

double approximate(const WeightedKey& k) {
  return -std::log(static_cast<double>(k.u) / static_cast<double>(Whole)) / k.weight;
}

/// The sign of (−ln(ua/2^52)/wa) − (−ln(ub/2^52)/wb), which is that of 2^(52 wb) ub^wa … compared as whole numbers,
/// so that no machine's logarithm decides. Only what doubles cannot tell apart needs them.
int compareRanks(const WeightedKey& a, const WeightedKey& b) {
  const double x = approximate(a), y = approximate(b);
  if (std::abs(x - y) > 1e-9 * (x + y)) return x < y ? -1 : 1;
  return powers(b.u, a.weight, b.weight).compare(powers(a.u, b.weight, a.weight));
}

} // namespace

bool ranksBefore(const WeightedKey& a, const WeightedKey& b) {
  const int order = compareRanks(a, b);
  if (order != 0) return order < 0;
  return std::tie(a.hash, a.code) < std::tie(b.hash, b.code);
}

WeightedKey weightedKey(const std::string& text, const std::string& code, int weight,
                        const std::function<std::string(const std::string&)>& sha256) {
  WeightedKey key{0, weight, sha256(text), code};
  for (int again = 1;; ++again) {
    key.u = std::stoull(key.hash.substr(0, 13), nullptr, 16);
    if (key.u != 0) return key;
    key.hash = sha256(text + "\n" + std::to_string(again));
  }
}

} // namespace huyuan::planning
