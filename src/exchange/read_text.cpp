// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/delimited_text.h"
#include "exchange/formats.h"
#include "exchange/header_search.h"
#include "exchange/text_encoding.h"
#include "files/safe_file.h"

namespace huyuan::exchange {

std::string readTextFile(const std::string& path, std::string& encoding) {
  return decodeFile(path, files::readFile(path), encoding);
}

SourceTable readTextTable(const ReadRequest& request) {
  SourceTable table;
  table.file = request.path;
  table.encoding = request.encoding;
  const std::string text = readTextFile(request.path, table.encoding);
  std::int64_t openQuote = 0;
  auto grid = parseDelimited(text, findDelimiter(text), openQuote, request.progress, request.cancel);
  tableFromGrid(std::move(grid), request.knownHeaders, table);
  if (openQuote > 0)
    table.problems.push_back({base::Problem::Severity::Warning,
                              {.file = request.path, .row = openQuote},
                              "a quotation mark is never closed; the rest of the file became one cell",
                              {}});
  return table;
}

} // namespace huyuan::exchange
