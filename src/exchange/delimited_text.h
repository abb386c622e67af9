// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huyuan::exchange {

/// One row of a sheet or text file before anybody knows which row is the header.
struct GridRow {
  std::int64_t number = 0; ///< as a spreadsheet counts it
  std::vector<std::string> cells;
};

/// `,` `;` tab `|` or full-width `，`: the one that cuts the first rows into most equal parts. "," if none does.
std::string findDelimiter(std::string_view text);

/// RFC 4180 with any delimiter, LF, CRLF or CR; a quote inside an unquoted cell is a character. Empty lines are left
/// out but counted. `openQuote` is set to the row of a quote that is never closed, else 0.
std::vector<GridRow> parseDelimited(std::string_view text, std::string_view delimiter, std::int64_t& openQuote,
                                    const base::Progress& progress, const base::Cancel& cancel);

} // namespace huyuan::exchange
