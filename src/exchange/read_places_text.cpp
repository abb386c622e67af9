// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/delimited_text.h"
#include "exchange/header_search.h"
#include "exchange/header_words.h"
#include "exchange/place_mapper.h"
#include "exchange/read_places.h"
#include "exchange/row_scanner.h"
#include "exchange/text_chunks.h"
#include "exchange/text_encoding.h"

#include <cpl_vsi.h>

#include <algorithm>
#include <unordered_map>

namespace huyuan::exchange {

namespace {

constexpr std::size_t HeadSize = 65536; ///< what findDelimiter() looks at

/// Header and first rows, as the slow way finds them; no rows if the table begins in a way that it had better read.
struct Sample {
  SourceTable table;
  std::vector<std::string> headerCells;
  char delimiter = ',';
};

Sample sampleOf(std::string_view head, bool isAll, const ReadRequest& request) {
  Sample made;
  SourceTable& sample = made.table;
  sample.file = request.path;
  const std::string found = findDelimiter(head);
  made.delimiter = found[0];
  if (found.size() != 1 || made.delimiter == '|') return made;
  std::int64_t openQuote = 0;
  auto grid = parseDelimited(head.substr(0, HeadSize), found, openQuote, {}, request.cancel);
  if (!isAll && !grid.empty()) grid.pop_back(); // may be cut
  grid.resize(std::min<std::size_t>(grid.size(), 40));
  if (grid.empty() || (openQuote > 0 && isAll)) return made;
  made.headerCells = grid.front().cells;
  const std::size_t rows = grid.size();
  tableFromGrid(std::move(grid), request.knownHeaders, sample);
  const bool simple = sample.problems.empty() && sample.rows.size() + 1 == rows;
  if (!simple) sample.rows.clear();
  return made;
}

class TextReader {
 public:
  TextReader(const PlacesRequest& request, TextChunks& chunks, const Sample& sample)
      : m_request(request)
      , m_chunks(chunks)
      , m_sample(sample.table)
      , m_headerCells(sample.headerCells)
      , m_scanner(sample.delimiter)
      , m_mapper(sample.table, request.kind, request.options, request.sink, request.refuseRepeated)
      , m_cells(m_mapper.wanted().size())
      , m_decoded(m_cells.size())
      , m_words(m_cells.size()) {}

  bool run() {
    if (!m_mapper.isPlain()) return false;
    m_request.sink.begin(expectedRows());
    for (;;) {
      m_request.read.cancel.check();
      if (!m_chunks.isFine() || !takeChunk()) return false;
      if (m_chunks.atEnd()) break;
      m_chunks.advance(m_scanner.position());
      m_request.read.progress.report(static_cast<double>(m_chunks.position()) / m_fileSize, "reading rows");
    }
    return true;
  }
  PlaceMapper& mapper() { return m_mapper; }

 private:
  std::size_t expectedRows() {
    VSIStatBufL info;
    if (VSIStatL(m_request.read.path.c_str(), &info) != 0 || info.st_size <= 0) return 0;
    m_fileSize = static_cast<double>(info.st_size);
    // From the length of the first rows; a little more, so that the last of them need no new memory.
    const std::string_view head = m_chunks.text().substr(0, HeadSize);
    const auto lines = static_cast<double>(1 + std::count(head.begin(), head.end(), '\n'));
    return static_cast<std::size_t>(1.02 * m_fileSize * lines /
                                    static_cast<double>(std::max<std::size_t>(1, head.size())));
  }

  bool takeChunk() {
    m_scanner.setText(m_chunks.text(), m_chunks.atEnd());
    while (!m_scanner.atEnd()) {
      const auto result = m_scanner.next();
      if (result == RowScanner::Result::OpenQuote) return false;
      if (result == RowScanner::Result::Incomplete) return true;
      if (++m_number < m_sample.rows.front().number || m_scanner.isBlank()) continue;
      if (mayBeSkipped() && isSkipped()) continue;
      chooseCells();
      if (m_mapper.add(m_number, m_cells.data(), nullptr)) continue;
      if (isTooOdd(m_mapper.carefully(), static_cast<std::size_t>(m_number))) return false;
      m_mapper.addCarefully(m_mapper.sourceRow(m_number, m_cells.data()));
    }
    return true;
  }

  /// Signatures begin with a few Chinese words, repeated headers with the header's.
  bool mayBeSkipped() {
    const auto& row = m_scanner.cells();
    const auto first = std::find_if(row.begin(), row.end(), [](std::string_view c) { return !c.empty(); });
    if (first == row.end()) return true;
    const auto byte = static_cast<unsigned char>(first->front());
    return byte <= ' ' || isHeaderCell(*first) || (byte >= 0x80 && mayBeginSkipped(*first));
  }

  bool isHeaderCell(std::string_view cell) const {
    return std::find(m_headerCells.begin(), m_headerCells.end(), cell) != m_headerCells.end();
  }

  /// By its first two characters: many a shop's name begins with the first of a word such as 合计.
  bool mayBeginSkipped(std::string_view cell) {
    std::size_t length = characterBytes(cell, m_chunks.encoding());
    length += characterBytes(cell.substr(length), m_chunks.encoding());
    const std::string beginning(cell.substr(0, length));
    const auto known = m_beginnings.find(beginning);
    if (known != m_beginnings.end()) return known->second;
    std::string utf8;
    toUtf8(beginning, m_chunks.encoding(), utf8);
    const bool header = std::any_of(m_headerCells.begin(), m_headerCells.end(),
                                    [&](const std::string& h) { return h.starts_with(utf8); });
    return m_beginnings[beginning] = header || mayBeginFooter(utf8);
  }

  bool isSkipped() {
    std::vector<std::string> cells;
    for (const std::string_view cell : m_scanner.cells()) toUtf8(cell, m_chunks.encoding(), cells.emplace_back());
    if (std::all_of(cells.begin(), cells.end(), [](const std::string& c) { return tidied(c).empty(); })) return true;
    if (cells != m_headerCells && !isFooter(cells)) return false;
    m_mapper.note({base::Problem::Severity::Notice,
                   {m_sample.file, m_sample.sheet, m_number, {}},
                   "row skipped: {0}",
                   {"it is a sum, a signature or a repeated header"}});
    return true;
  }

  void chooseCells() {
    const auto& row = m_scanner.cells();
    for (std::size_t w = 0; w < m_cells.size(); ++w) {
      const std::size_t column = m_mapper.wanted()[w].column;
      m_cells[w] = column < row.size() ? row[column] : std::string_view();
      if (m_chunks.encoding() == "UTF-8" || !hasHighByte(m_cells[w])) continue;
      m_cells[w] = decoded(w, m_cells[w]);
    }
  }

  /// Decoding is slow, and words such as kinds of shops are few.
  std::string_view decoded(std::size_t wanted, std::string_view cell) {
    constexpr std::size_t Most = 4096;
    auto& words = m_words[wanted];
    const std::string key(cell);
    if (const auto known = words.find(key); known != words.end()) return known->second;
    std::string& text = words.size() < Most ? words[key] : m_decoded[wanted];
    toUtf8(cell, m_chunks.encoding(), text);
    return text;
  }

  const PlacesRequest& m_request;
  TextChunks& m_chunks;
  const SourceTable& m_sample;
  const std::vector<std::string>& m_headerCells;
  std::unordered_map<std::string, bool> m_beginnings; ///< two characters: may a row to be skipped begin so?
  RowScanner m_scanner;
  PlaceMapper m_mapper;
  std::vector<std::string_view> m_cells;
  std::vector<std::string> m_decoded;
  std::vector<std::unordered_map<std::string, std::string>> m_words; ///< of each wanted column: as in the file, decoded
  std::int64_t m_number = 0;
  double m_fileSize = 1.0;
};

} // namespace

QuickResult readPlacesOfText(const PlacesRequest& request, PlacesReport& report) {
  TextChunks chunks(request.read.path, request.read.encoding);
  if (!chunks.isFine() || (chunks.text().size() < HeadSize && !chunks.atEnd())) return QuickResult::NotPlain;
  std::string head;
  if (!toUtf8(chunks.text(), chunks.encoding(), head)) return QuickResult::NotPlain;
  const Sample sample = sampleOf(head, chunks.atEnd() && head.size() <= HeadSize, request.read);
  if (sample.table.rows.empty()) return QuickResult::NotPlain;
  TextReader reader(request, chunks, sample);
  if (!reader.run()) return QuickResult::NotPlain;
  const QuickResult result = finishPlaces(reader.mapper(), sample.table, report);
  report.encoding = chunks.encoding();
  return result;
}

} // namespace huyuan::exchange
