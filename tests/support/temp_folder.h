// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace huyuan::test {

/// A folder that goes with the object. Its name has Chinese characters, brackets and a blank on purpose.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  const std::string& path() const { return m_path; }
  std::string file(const std::string& name) const { return m_path + "/" + name; }

 private:
  std::string m_path;
};

/// Whole-file helpers for tests; they fail by exception.
std::string readAll(const std::string& path);
/// A file of data/reference.
std::string reference(const std::string& name);
void writeAll(const std::string& path, const std::string& bytes);

} // namespace huyuan::test
