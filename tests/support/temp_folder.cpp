// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temp_folder.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>

namespace huyuan::test {

TempFolder::TempFolder() {
  std::random_device random;
  const auto base = std::filesystem::temp_directory_path();
  do {
    m_path = (base / ("护园 测试(9月)-" + std::to_string(random()))).string();
  } while (!std::filesystem::create_directory(m_path));
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

std::string reference(const std::string& name) {
  return readAll(std::string(HUYUAN_SOURCE_DIR) + "/data/reference/" + name);
}

std::string readAll(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

void writeAll(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

} // namespace huyuan::test
