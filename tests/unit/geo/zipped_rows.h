// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <sstream>
#include <string>
#include <vector>
#include <zlib.h>

namespace huyuan::test {

/// The lines of a gzip file, cut at `separator`.
inline std::vector<std::vector<std::string>> zippedRows(const std::string& path, char separator) {
  std::string text;
  std::array<char, 65536> buffer{};
  const gzFile in = gzopen(path.c_str(), "rb");
  for (int n = in ? gzread(in, buffer.data(), buffer.size()) : 0; n > 0; n = gzread(in, buffer.data(), buffer.size()))
    text.append(buffer.data(), static_cast<std::size_t>(n));
  if (in) gzclose(in);
  std::vector<std::vector<std::string>> all;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cut(line);
    auto& cells = all.emplace_back();
    for (std::string cell; std::getline(cut, cell, separator);) cells.push_back(cell);
  }
  return all;
}

} // namespace huyuan::test
