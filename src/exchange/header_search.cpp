// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/header_search.h"

#include "exchange/header_words.h"

#include <algorithm>
#include <array>
#include <set>

namespace huyuan::exchange {

namespace {

using Cells = std::vector<std::string>;

/// Knows headers, however they are decorated.
class HeaderWords {
 public:
  explicit HeaderWords(const std::vector<std::string>& known) {
    for (const std::string& word : known) m_known.insert(normalisedHeader(word));
    m_known.erase("");
  }
  bool knows(const std::string& cell) const {
    return !cell.empty() && (m_known.contains(normalisedHeader(cell)) || coordinateHeader(cell).has_value());
  }
  std::size_t count(const Cells& cells) const {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [&](const std::string& c) { return knows(c); }));
  }

 private:
  std::set<std::string> m_known;
};

std::size_t filled(const Cells& cells) {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const std::string& c) { return !tidied(c).empty(); }));
}

std::size_t findHeaderRow(const std::vector<GridRow>& grid, const HeaderWords& words) {
  const std::size_t end = std::min<std::size_t>(grid.size(), 10);
  std::size_t best = 0, bestCount = 0;
  for (std::size_t i = 0; i < end; ++i) {
    const std::size_t count = words.count(grid[i].cells);
    if (count >= 3) return i;
    if (count > bestCount) best = i, bestCount = count;
  }
  if (bestCount > 0) return best;
  for (std::size_t i = 0; i < end; ++i)
    if (filled(grid[i].cells) >= 2) return i;
  return 0;
}

bool looksLikeValue(const std::string& cell) {
  return std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A second header line names the parts of a merged cell above it: words for headers, and no values below a header that
/// is known.
bool isSecondHeader(const Cells& upper, const Cells& lower, const HeaderWords& words) {
  bool names = false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const std::string cell = tidied(lower[i]), above = i < upper.size() ? tidied(upper[i]) : "";
    if (cell.empty() || cell == above) continue;
    const bool known = words.knows(cell);
    if (looksLikeValue(cell) || (words.knows(above) && !known)) return false;
    names = names || known;
  }
  return names;
}

/// "above_below"; a cell merged over several columns stands in the first of them only.
Cells joinedHeaders(const Cells& upper, const Cells& lower) {
  Cells joined(std::max(upper.size(), lower.size()));
  std::string group;
  for (std::size_t i = 0; i < joined.size(); ++i) {
    const std::string above = i < upper.size() ? tidied(upper[i]) : "",
                      below = i < lower.size() ? tidied(lower[i]) : "";
    if (!above.empty()) group = above;
    if (below.empty() || below == above)
      joined[i] = above;
    else
      joined[i] = group.empty() ? below : group + "_" + below;
  }
  return joined;
}

constexpr std::array FooterWords{"合计", "小计", "总计", "共计", "说明"};
constexpr std::array FooterBeginnings{
    "合计:",  "小计:",  "总计:",  "共计:",    "说明:",    "注:",      "备注:",     "填表人",
    "填报人", "制表人", "审核人", "填表说明", "填表日期", "填报日期", "填报单位:", "单位负责人:"};

base::Problem skipped(const SourceTable& table, std::int64_t row, const std::string& why) {
  return {base::Problem::Severity::Notice, {table.file, table.sheet, row, {}}, "row skipped: {0}", {why}};
}

Cells finishedHeaders(Cells headers, std::size_t columns) {
  headers.resize(std::max(headers.size(), columns));
  std::set<std::string> seen;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    headers[i] = tidied(headers[i]);
    if (headers[i].empty()) headers[i] = "列" + std::to_string(i + 1);
    // Equal headers would be one key in a mapping.
    const std::string base = headers[i];
    for (int n = 2; !seen.insert(headers[i]).second; ++n) headers[i] = base + "_" + std::to_string(n);
  }
  return headers;
}

std::size_t widest(const std::vector<GridRow>& grid, std::size_t from) {
  std::size_t width = 0;
  for (std::size_t i = from; i < grid.size(); ++i)
    for (std::size_t c = grid[i].cells.size(); c > width; --c)
      if (!tidied(grid[i].cells[c - 1]).empty()) {
        width = c;
        break;
      }
  return width;
}

} // namespace

bool mayBeginFooter(std::string_view beginning) {
  const std::string word = tidied(beginning);
  const auto begins = [&](const char* footer) { return std::string_view(footer).starts_with(word); };
  return std::any_of(FooterWords.begin(), FooterWords.end(), begins) ||
         std::any_of(FooterBeginnings.begin(), FooterBeginnings.end(), begins);
}

// Only a row's first word is looked at, and an explanation needs its colon, so that a shop named 说明书店 stays.
bool isFooter(const Cells& cells) {
  const auto first = std::find_if(cells.begin(), cells.end(), [](const std::string& c) { return !tidied(c).empty(); });
  if (first == cells.end()) return false;
  std::string word = tidied(*first);
  word.erase(std::remove(word.begin(), word.end(), ' '), word.end());
  return std::find(FooterWords.begin(), FooterWords.end(), word) != FooterWords.end() ||
         std::any_of(FooterBeginnings.begin(), FooterBeginnings.end(),
                     [&](const char* beginning) { return word.starts_with(beginning); });
}

void tableFromGrid(std::vector<GridRow> grid, const std::vector<std::string>& knownHeaders, SourceTable& table) {
  if (grid.empty()) return;
  const HeaderWords words(knownHeaders);
  const std::size_t top = findHeaderRow(grid, words);
  for (std::size_t i = 0; i < top; ++i)
    if (filled(grid[i].cells) > 0)
      table.problems.push_back(skipped(table, grid[i].number, "it stands above the header row"));

  std::size_t next = top + 1;
  Cells headers = grid[top].cells;
  if (next < grid.size() && isSecondHeader(headers, grid[next].cells, words))
    headers = joinedHeaders(headers, grid[next++].cells);
  const Cells headerCells = grid[top].cells;
  table.headers = finishedHeaders(std::move(headers), widest(grid, next));

  for (std::size_t i = next; i < grid.size(); ++i) {
    GridRow& row = grid[i];
    if (filled(row.cells) == 0) continue;
    if (isFooter(row.cells) || row.cells == headerCells) {
      table.problems.push_back(skipped(table, row.number, "it is a sum, a signature or a repeated header"));
      continue;
    }
    row.cells.resize(table.headers.size());
    table.rows.push_back({row.number, std::move(row.cells), {}, {}});
  }
}

} // namespace huyuan::exchange
