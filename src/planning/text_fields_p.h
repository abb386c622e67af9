// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <string_view>
#include <vector>

/// Small rules about text that the draw's files share.
namespace huyuan::planning {

/// A code that can stand in a line of the list: no comma, no control character.
inline bool isPlainCode(std::string_view code) {
  return std::none_of(code.begin(), code.end(),
                      [](char c) { return c == ',' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// The lines without their ends (LF or CRLF); a byte-order mark is skipped; the last line needs no end.
inline std::vector<std::string_view> linesOf(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

} // namespace huyuan::planning
