// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace huyuan::solver {

inline constexpr std::int64_t Largest = INT64_C(1) << 30; ///< of what an instance may hold

/// Words and numbers of a text, with the line for messages.
class TokenReader {
 public:
  explicit TokenReader(std::string_view text)
      : m_text(text) {}

  bool atEnd() {
    skipBlank();
    return m_at == m_text.size();
  }
  std::string_view word() {
    if (atEnd()) fail("the file ends too early");
    const std::size_t from = m_at;
    while (m_at < m_text.size() && !isBlank(m_text[m_at])) ++m_at;
    return m_text.substr(from, m_at - from);
  }
  std::string_view restOfLine() {
    const std::size_t from = m_at;
    m_at = std::min(m_text.find('\n', from), m_text.size());
    return m_text.substr(from, m_at - from);
  }
  double number() {
    const std::string_view w = word();
    double value = 0.0;
    const auto [end, error] = std::from_chars(w.data(), w.data() + w.size(), value);
    if (error != std::errc() || end != w.data() + w.size()) fail("not a number: " + std::string(w));
    return value;
  }
  std::int64_t integer(std::int64_t low, std::int64_t high) {
    const double value = number();
    if (!(value >= static_cast<double>(low) && value <= static_cast<double>(high)))
      fail("a number is out of range: " + std::to_string(value));
    return static_cast<std::int64_t>(value);
  }
  [[noreturn]] void fail(const std::string& reason) const {
    throw std::invalid_argument("line " + std::to_string(m_line) + ": " + reason);
  }

 private:
  static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
  void skipBlank() {
    for (; m_at < m_text.size() && isBlank(m_text[m_at]); ++m_at)
      if (m_text[m_at] == '\n') ++m_line;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  int m_line = 1;
};

} // namespace huyuan::solver
