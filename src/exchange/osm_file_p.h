// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "base/progress.h"

#include <osmium/handler.hpp>
#include <osmium/io/any_input.hpp>
#include <osmium/osm.hpp>
#include <osmium/visitor.hpp>

#include <string>
#include <utility>

/// Opening and reading OSM files in passes, with errors that name the file.
namespace huyuan::exchange {

/// Runs `work` and turns what libosmium throws into Error(BadInput) naming the file.
template <class Work> void namingFile(const std::string& path, Work work) {
  try {
    work();
  } catch (const base::Error&) {
    throw;
  } catch (const std::exception& e) {
    throw base::Error(base::ErrorKind::BadInput, "this OSM file cannot be read: {0}", {e.what()}, {.file = path});
  }
}

/// The file, opened by its name; .pbf without .osm before it counts too. Throws Error(BadInput) if it is missing or
/// empty.
osmium::io::File openOsm(const std::string& path);

/// Throws std::runtime_error if a text among the tags holds a zero byte, as a lying .pbf can have it: libosmium would
/// take what follows for other tags and read beyond the last.
void checkTexts(const osmium::memory::Buffer& buffer);

/// One pass over the file: `handle(buffer)` for each buffer. Returns the file's header.
template <class Handle>
osmium::io::Header readPass(const std::string& path, osmium::osm_entity_bits::type what, const base::Progress& progress,
                            const char* stage, const base::Cancel& cancel, Handle handle) {
  osmium::io::Header header;
  namingFile(path, [&] {
    osmium::io::Reader reader(openOsm(path), what);
    header = reader.header();
    const auto size = static_cast<double>(std::max<std::size_t>(1, reader.file_size()));
    while (osmium::memory::Buffer buffer = reader.read()) {
      cancel.check();
      progress.report(static_cast<double>(reader.offset()) / size, stage);
      checkTexts(buffer);
      handle(buffer);
    }
    reader.close();
  });
  return header;
}

/// A tag's value, "" if absent.
inline std::string tag(const osmium::OSMObject& object, const char* key) {
  return object.tags().get_value_by_key(key, "");
}

/// The name in the language of the place: name, else name:zh, else name:en.
std::string osmName(const osmium::OSMObject& object);

} // namespace huyuan::exchange
