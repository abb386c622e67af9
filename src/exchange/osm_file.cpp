// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats.h"
#include "exchange/osm.h"
#include "exchange/osm_file_p.h"
#include "files/safe_file.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace huyuan::exchange {

bool isOsmFile(const std::string& path) {
  std::string name = path;
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const char* ending : {".osm", ".pbf", ".osm.bz2", ".osm.gz"})
    if (name.ends_with(ending)) return true;
  return false;
}

osmium::io::File openOsm(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(files::toPath(path), error);
  if (error) throw base::Error(base::ErrorKind::BadInput, "the file does not exist", {}, {.file = path});
  if (size == 0) throw base::Error(base::ErrorKind::BadInput, "the file is empty", {}, {.file = path});
  return osmium::io::File(path, extensionOf(path) == "pbf" ? "pbf" : "");
}

void checkTexts(const osmium::memory::Buffer& buffer) {
  for (const auto& object : buffer.select<osmium::OSMObject>()) {
    const osmium::TagList& tags = object.tags();
    const unsigned char* const end = tags.data() + tags.byte_size();
    const auto* const begin = std::min(tags.data() + sizeof(osmium::TagList), end);
    const bool closed = begin == end || *(end - 1) == 0;
    if (!closed || std::count(begin, end, 0) % 2 != 0) throw std::runtime_error("a text holds a zero byte");
  }
}

std::string osmName(const osmium::OSMObject& object) {
  for (const char* key : {"name", "name:zh", "name:en"})
    if (const char* value = object.tags().get_value_by_key(key)) return value;
  return {};
}

} // namespace huyuan::exchange
