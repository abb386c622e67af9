// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace huyuan::test {

/// The lines of a plain table without quoting, cut at `separator`.
inline std::vector<std::vector<std::string>> rows(const std::string& path, char separator) {
  std::ifstream in(path, std::ios::binary);
  std::vector<std::vector<std::string>> all;
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> cells;
    std::istringstream cut(line);
    for (std::string cell; std::getline(cut, cell, separator);) cells.push_back(cell);
    all.push_back(std::move(cells));
  }
  return all;
}

} // namespace huyuan::test
