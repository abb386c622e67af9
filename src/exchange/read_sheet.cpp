// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/formats.h"
#include "exchange/gdal_p.h"
#include "exchange/header_search.h"
#include "files/safe_file.h"

namespace huyuan::exchange {

namespace {

using base::Error;
using base::ErrorKind;

/// Everything as text and no header guessed: codes keep their zeros and the header is ours to find.
struct AllText {
  GdalOption m_xlsxTypes{"OGR_XLSX_FIELD_TYPES", "STRING"}, m_xlsxHeaders{"OGR_XLSX_HEADERS", "DISABLE"};
  GdalOption m_xlsTypes{"OGR_XLS_FIELD_TYPES", "STRING"}, m_xlsHeaders{"OGR_XLS_HEADERS", "DISABLE"};
  GdalOption m_odsTypes{"OGR_ODS_FIELD_TYPES", "STRING"}, m_odsHeaders{"OGR_ODS_HEADERS", "DISABLE"};
};

/// A workbook saved under the name of another kind is opened under the right one.
std::string trueExtension(const ReadRequest& request) {
  const std::string extension = extensionOf(request.path);
  if (request.head.starts_with("PK"))
    return request.head.find("opendocument.spreadsheet") != std::string::npos ? "ods"
           : extension == "xlsm"                                              ? "xlsm"
                                                                              : "xlsx";
  return request.head.starts_with("\xD0\xCF\x11\xE0") ? "xls" : extension;
}

std::vector<GridRow> readGrid(OGRLayer& layer, const ReadRequest& request) {
  std::vector<GridRow> grid;
  const auto total = static_cast<double>(std::max<GIntBig>(1, layer.GetFeatureCount()));
  const int columns = layer.GetLayerDefn()->GetFieldCount();
  std::int64_t number = 0;
  for (auto& feature : layer) {
    ++number;
    if (number % 512 == 0) {
      request.cancel.check();
      request.progress.report(static_cast<double>(number) / total, "reading rows");
    }
    GridRow row{feature->GetFID(), {}};
    row.cells.reserve(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i)
      row.cells.emplace_back(feature->IsFieldSetAndNotNull(i) ? feature->GetFieldAsString(i) : "");
    grid.push_back(std::move(row));
  }
  return grid;
}

} // namespace

SourceTable readSheetTable(const ReadRequest& request) {
  const GdalErrors errors;
  const AllText options;
  const std::string extension = trueExtension(request);
  std::unique_ptr<MemoryFile> renamed;
  if (extension != extensionOf(request.path) && extension != "xls")
    renamed = std::make_unique<MemoryFile>(memoryFolder() + "." + extension, files::readFile(request.path));
  const std::string path = renamed ? renamed->path() : request.path;

  const DatasetPtr workbook = openVector(path, {"XLSX", "XLS", "ODS"}, {});
  if (!workbook)
    throw Error(ErrorKind::BadInput, "the workbook cannot be read: {0}", {errors.text("unknown or damaged format")},
                {.file = request.path});
  std::vector<std::string> layers;
  std::vector<bool> hasRows;
  for (OGRLayer* layer : workbook->GetLayers()) {
    layers.emplace_back(layer->GetName());
    hasRows.push_back(layer->GetFeatureCount() > 0);
  }
  SourceTable table;
  table.file = request.path;
  table.encoding = "UTF-8";
  OGRLayer& layer = *workbook->GetLayer(static_cast<int>(chooseLayer(layers, hasRows, request, table.sheets)));
  table.sheet = layer.GetName();
  tableFromGrid(readGrid(layer, request), request.knownHeaders, table);
  return table;
}

} // namespace huyuan::exchange
