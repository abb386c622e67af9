// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats.h"
#include "exchange/gdal_p.h"
#include "exchange/text_encoding.h"

#include <array>
#include <utility>

namespace huyuan::exchange {

namespace {

std::string readStart(const std::string& path, std::size_t bytes) {
  std::string text(bytes, '\0');
  VSILFILE* file = VSIFOpenL(path.c_str(), "rb");
  if (!file) return {};
  text.resize(VSIFReadL(text.data(), 1, bytes, file));
  VSIFCloseL(file);
  return text;
}

std::string besides(const std::string& path, const char* lower, const char* upper) {
  const std::string stem = path.substr(0, path.size() - extensionOf(path).size());
  const std::string text = readStart(stem + lower, 64);
  return text.empty() ? readStart(stem + upper, 64) : text;
}

/// Language driver ids of dBASE and FoxPro (byte 29). 0x57, "ANSI", is what Esri's programs write whatever the text is,
/// so it says nothing.
constexpr std::array<std::pair<unsigned char, const char*>, 6> LanguageDrivers{
    {{0x4D, "GB18030"}, {0x7A, "GB18030"}, {0x4F, "BIG5"}, {0x78, "BIG5"}, {0x03, "CP1252"}, {0x02, "CP850"}}};

} // namespace

std::string statedDbfEncoding(const std::string& path) {
  std::string page = besides(path, "cpg", "CPG");
  while (!page.empty() && static_cast<unsigned char>(page.back()) <= ' ') page.pop_back();
  if (!page.empty()) return encodingName(page);
  const std::string header = besides(path, "dbf", "DBF");
  if (header.size() < 30) return {};
  for (const auto& [id, encoding] : LanguageDrivers)
    if (static_cast<unsigned char>(header[29]) == id) return encoding;
  return {};
}

} // namespace huyuan::exchange
