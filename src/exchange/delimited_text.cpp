// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/delimited_text.h"

#include <algorithm>
#include <map>

namespace huyuan::exchange {

namespace {

/// Reads rows one after the other from a text.
class RowReader {
 public:
  RowReader(std::string_view text, std::string_view delimiter)
      : m_text(text)
      , m_delimiter(delimiter) {}

  bool atEnd() const { return m_at >= m_text.size(); }
  std::size_t position() const { return m_at; }
  bool quoteLeftOpen() const { return m_quoteLeftOpen; }

  std::vector<std::string> row() {
    std::vector<std::string> cells;
    do cells.push_back(cell());
    while (takeDelimiter());
    takeLineEnd();
    return cells;
  }

 private:
  std::string cell() {
    std::size_t start = m_at;
    while (start < m_text.size() && m_text[start] == ' ' && m_delimiter != " ") ++start;
    if (start < m_text.size() && m_text[start] == '"') {
      m_at = start + 1;
      return quoted();
    }
    return unquoted();
  }

  std::string quoted() {
    std::string cell;
    for (;;) {
      const std::size_t quote = m_text.find('"', m_at);
      if (quote == std::string_view::npos) {
        m_quoteLeftOpen = true;
        cell.append(m_text.substr(m_at));
        m_at = m_text.size();
        return cell;
      }
      cell.append(m_text.substr(m_at, quote - m_at));
      m_at = quote + 1;
      if (m_at >= m_text.size() || m_text[m_at] != '"') break;
      cell += '"';
      ++m_at;
    }
    return cell + unquoted(); // "a"b is read as ab, as spreadsheets do
  }

  std::string unquoted() {
    const std::size_t start = m_at;
    while (m_at < m_text.size() && !isLineEnd() && !startsDelimiter()) ++m_at;
    return std::string(m_text.substr(start, m_at - start));
  }

  bool isLineEnd() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
  bool startsDelimiter() const { return m_text.compare(m_at, m_delimiter.size(), m_delimiter) == 0; }
  bool takeDelimiter() {
    if (atEnd() || !startsDelimiter()) return false;
    m_at += m_delimiter.size();
    return true;
  }
  void takeLineEnd() {
    if (atEnd()) return;
    const bool cr = m_text[m_at++] == '\r';
    if (cr && !atEnd() && m_text[m_at] == '\n') ++m_at;
  }

  std::string_view m_text, m_delimiter;
  std::size_t m_at = 0;
  bool m_quoteLeftOpen = false;
};

bool isBlank(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(),
                     [](const std::string& c) { return c.find_first_not_of(" \t") == std::string::npos; });
}

/// How many of the first rows have the commonest number of cells (more than one), times that number.
std::size_t delimiterScore(std::string_view text, std::string_view delimiter) {
  RowReader reader(text, delimiter);
  std::map<std::size_t, std::size_t> rowsBySize;
  for (int i = 0; i < 20 && !reader.atEnd(); ++i) ++rowsBySize[reader.row().size()];
  rowsBySize.erase(1);
  std::size_t best = 0;
  for (const auto& [size, rows] : rowsBySize) best = std::max(best, rows * 1000 + size);
  return best;
}

} // namespace

std::string findDelimiter(std::string_view text) {
  std::string best = ",";
  std::size_t bestScore = 0;
  for (const char* delimiter : {",", "\t", ";", "|", "\xEF\xBC\x8C"}) {
    const std::size_t score = delimiterScore(text.substr(0, 65536), delimiter);
    if (score > bestScore) best = delimiter, bestScore = score;
  }
  return best;
}

std::vector<GridRow> parseDelimited(std::string_view text, std::string_view delimiter, std::int64_t& openQuote,
                                    const base::Progress& progress, const base::Cancel& cancel) {
  std::vector<GridRow> rows;
  RowReader reader(text, delimiter);
  openQuote = 0;
  for (std::int64_t number = 1; !reader.atEnd(); ++number) {
    if (number % 1024 == 0) {
      cancel.check();
      progress.report(static_cast<double>(reader.position()) / static_cast<double>(text.size()), "reading rows");
    }
    GridRow row{number, reader.row()};
    if (reader.quoteLeftOpen()) openQuote = number;
    if (!isBlank(row.cells)) rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace huyuan::exchange
