// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace huyuan::exchange {

/// The rows of a text, cells as views: parseDelimited() without a copy. The delimiter is one byte below 0x40 or a tab,
/// which no character of UTF-8 or GB18030 has in it.
class RowScanner {
 public:
  explicit RowScanner(char delimiter);

  /// From here on; views that were given out die.
  void setText(std::string_view text, bool isLast);
  enum class Result { Row, Incomplete, OpenQuote };
  /// The next row of a text that has not ended. Incomplete: it goes on in the next piece; position() stays before it.
  Result next();
  bool atEnd() const { return m_at >= m_text.size(); }
  std::size_t position() const { return m_at; }
  const std::vector<std::string_view>& cells() const { return m_cells; }
  /// Nothing but blanks.
  bool isBlank() const;

 private:
  bool cell();
  bool quoted();
  std::size_t endOfPlain(std::size_t at) const;
  /// Behind the row's end.
  bool takeLineEnd();

  char m_delimiter;
  std::array<bool, 256> m_ends{};
  std::string_view m_text;
  bool m_isLast = false, m_openQuote = false;
  std::size_t m_at = 0;
  std::vector<std::string_view> m_cells;
  std::deque<std::string> m_unquoted; ///< cells that are not in the text as they are
  std::size_t m_unquotedUsed = 0;
};

} // namespace huyuan::exchange
