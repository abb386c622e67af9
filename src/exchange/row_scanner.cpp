// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/row_scanner.h"

#include <algorithm>

namespace huyuan::exchange {

RowScanner::RowScanner(char delimiter)
    : m_delimiter(delimiter) {
  for (const char c : {delimiter, '\n', '\r'}) m_ends[static_cast<unsigned char>(c)] = true;
}

void RowScanner::setText(std::string_view text, bool isLast) {
  m_text = text;
  m_isLast = isLast;
  m_at = 0;
}

RowScanner::Result RowScanner::next() {
  const std::size_t start = m_at;
  m_cells.clear();
  m_unquotedUsed = 0;
  for (;;) {
    if (!cell()) {
      m_at = start;
      return m_openQuote && m_isLast ? Result::OpenQuote : Result::Incomplete;
    }
    if (m_at >= m_text.size() || m_text[m_at] != m_delimiter) break;
    ++m_at;
  }
  if (takeLineEnd()) return Result::Row;
  m_at = start;
  return Result::Incomplete;
}

bool RowScanner::takeLineEnd() {
  if (m_at >= m_text.size()) return m_isLast;
  const bool cr = m_text[m_at++] == '\r';
  if (!cr) return true;
  if (m_at >= m_text.size()) return m_isLast; // the LF of this CR may be in the next piece
  if (m_text[m_at] == '\n') ++m_at;
  return true;
}

std::size_t RowScanner::endOfPlain(std::size_t at) const {
  while (at < m_text.size() && !m_ends[static_cast<unsigned char>(m_text[at])]) ++at;
  return at;
}

bool RowScanner::cell() {
  std::size_t start = m_at;
  while (start < m_text.size() && m_text[start] == ' ') ++start;
  if (start < m_text.size() && m_text[start] == '"') {
    m_at = start + 1;
    return quoted();
  }
  const std::size_t end = endOfPlain(start);
  m_cells.push_back(m_text.substr(m_at, end - m_at));
  m_at = end;
  return true;
}

bool RowScanner::quoted() {
  const std::size_t quote = m_text.find('"', m_at);
  m_openQuote = quote == std::string_view::npos;
  if (m_openQuote) return false;
  const std::size_t behind = quote + 1;
  if (behind < m_text.size() && m_ends[static_cast<unsigned char>(m_text[behind])]) {
    m_cells.push_back(m_text.substr(m_at, quote - m_at));
    m_at = behind;
    return true;
  }
  if (m_unquotedUsed == m_unquoted.size()) m_unquoted.emplace_back();
  std::string& text = m_unquoted[m_unquotedUsed++];
  text.clear();
  for (;;) {
    const std::size_t next = m_text.find('"', m_at);
    m_openQuote = next == std::string_view::npos;
    if (m_openQuote) return false;
    text.append(m_text.substr(m_at, next - m_at));
    m_at = next + 1;
    if (m_at >= m_text.size() || m_text[m_at] != '"') break;
    text += '"';
    ++m_at;
  }
  const std::size_t end = endOfPlain(m_at); // "a"b is read as ab, as spreadsheets do
  text.append(m_text.substr(m_at, end - m_at));
  m_at = end;
  m_cells.emplace_back(text);
  return true;
}

bool RowScanner::isBlank() const {
  return std::all_of(m_cells.begin(), m_cells.end(),
                     [](std::string_view c) { return c.find_first_not_of(" \t") == std::string_view::npos; });
}

} // namespace huyuan::exchange
