// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/formats.h"
#include "exchange/gdal_p.h"
#include "exchange/text_encoding.h"

#include <algorithm>
#include <mutex>

namespace huyuan::exchange {

namespace {

using base::Error;
using base::ErrorKind;

struct Registry {
  std::mutex mutex;
  std::vector<std::shared_ptr<const TableReader>> readers;
};
Registry& registry() {
  static Registry instance;
  return instance;
}

std::shared_ptr<const TableReader> foreignReader(const std::string& path, const std::string& head) {
  std::vector<std::shared_ptr<const TableReader>> readers;
  {
    const std::lock_guard lock(registry().mutex);
    readers = registry().readers;
  }
  for (auto it = readers.rbegin(); it != readers.rend(); ++it)
    if ((*it)->understands(path, head)) return *it;
  return nullptr;
}

bool startsWithMarkup(const std::string& head) {
  const std::size_t start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  return start != std::string::npos && head[start] == '<';
}

/// Formats people send that nobody can read, with what to do instead.
void refuseHopeless(const std::string& path, const std::string& head) {
  const std::string extension = extensionOf(path);
  const auto refuse = [&](const char* why) { throw Error(ErrorKind::BadInput, why, {}, {.file = path}); };
  if (extension == "ovobj" || extension == "ovkmz")
    refuse("this is Ovital's own binary format; export KML or text from Ovital and import that");
  if (extension == "et") refuse("this is WPS's own format; save it as .xlsx and import that");
  if (extension == "dwg") refuse("DWG drawings cannot be read; save it as DXF and import that");
  if ((extension == "xls" || extension == "xlsx") && startsWithMarkup(head))
    refuse("this is a web page with the name of a workbook; open it in a spreadsheet and save it as .xlsx");
}

bool isSheet(const std::string& extension) {
  return extension == "xlsx" || extension == "xlsm" || extension == "xls" || extension == "ods";
}
bool isText(const std::string& extension) { return extension == "csv" || extension == "tsv" || extension == "txt"; }
bool isBinary(const std::string& head) {
  return head.find('\0') != std::string::npos && !head.starts_with("\xFF\xFE") && !head.starts_with("\xFE\xFF");
}

SourceTable readByFormat(const ReadRequest& request) {
  const std::string extension = extensionOf(request.path);
  if (isText(extension)) return readTextTable(request);
  // Web systems love to give tab-separated text the name .xls.
  if (extension == "xls" && !isBinary(request.head)) return readTextTable(request);
  return isSheet(extension) ? readSheetTable(request) : readVectorTable(request);
}

SourceTable readForeign(const TableReader& reader, const ReadRequest& request) {
  SourceTable table;
  try {
    table = reader.read(request.path, request.progress, request.cancel);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& e) {
    throw Error(ErrorKind::BadInput, "the plugin that reads this format failed: {0}", {e.what()},
                {.file = request.path});
  }
  for (SourceRow& row : table.rows) row.cells.resize(table.headers.size());
  return table;
}

} // namespace

void registerReader(std::shared_ptr<const TableReader> reader) {
  const std::lock_guard lock(registry().mutex);
  registry().readers.push_back(std::move(reader));
}

std::string headOf(const std::string& path) {
  VSIStatBufL info;
  if (VSIStatL(path.c_str(), &info) != 0)
    throw Error(ErrorKind::BadInput, "the file does not exist", {}, {.file = path});
  if (VSI_ISDIR(info.st_mode)) return {};
  VSILFILE* file = VSIFOpenL(path.c_str(), "rb");
  if (!file) throw Error(ErrorKind::BadInput, "the file cannot be read", {}, {.file = path});
  std::string head(4096, '\0');
  head.resize(VSIFReadL(head.data(), 1, head.size(), file));
  VSIFCloseL(file);
  if (head.empty()) throw Error(ErrorKind::BadInput, "the file is empty", {}, {.file = path});
  return head;
}

bool isForeign(const std::string& path, const std::string& head) { return foreignReader(path, head) != nullptr; }

std::string extensionOf(const std::string& path) {
  const std::size_t dot = path.find_last_of("./\\");
  if (dot == std::string::npos || path[dot] != '.') return {};
  std::string extension = path.substr(dot + 1);
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return extension;
}

std::size_t chooseLayer(const std::vector<std::string>& layers, const std::vector<bool>& hasRows,
                        const ReadRequest& request, std::vector<std::string>& names) {
  std::string all;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (hasRows[i]) names.push_back(layers[i]);
    all += (i ? ", " : "") + layers[i];
  }
  if (request.sheet.empty()) {
    const auto first = std::find(hasRows.begin(), hasRows.end(), true);
    if (first != hasRows.end()) return static_cast<std::size_t>(first - hasRows.begin());
    throw Error(ErrorKind::BadInput, "there are no rows in it", {}, {.file = request.path});
  }
  const auto found = std::find(layers.begin(), layers.end(), request.sheet);
  if (found == layers.end())
    throw Error(ErrorKind::BadInput, "there is no sheet or layer {0}; there are: {1}", {request.sheet, all},
                {.file = request.path});
  return static_cast<std::size_t>(found - layers.begin());
}

SourceTable readTable(const std::string& path, const std::string& sheet, const std::string& encoding,
                      const std::vector<std::string>& knownHeaders, const base::Progress& progress,
                      const base::Cancel& cancel) {
  cancel.check();
  const ReadRequest request{path, headOf(path), sheet, encoding, knownHeaders, progress, cancel};
  const auto foreign = foreignReader(path, request.head);
  if (!foreign) refuseHopeless(path, request.head);
  SourceTable table = foreign ? readForeign(*foreign, request) : readByFormat(request);
  table.file = path;
  if (table.rows.empty())
    throw Error(ErrorKind::BadInput, "there are no rows in it", {}, {.file = path, .sheet = table.sheet});
  progress.report(1.0, "reading rows");
  return table;
}

} // namespace huyuan::exchange
