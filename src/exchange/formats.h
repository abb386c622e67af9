// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/source_table.h"

#include <string>
#include <vector>

/// The built-in readers behind readTable(), one a family of formats.
namespace huyuan::exchange {

/// What the caller of readTable() asked for.
struct ReadRequest {
  std::string path;
  std::string head; ///< the first 4 KiB
  std::string sheet;
  std::string encoding; ///< auto or a name
  const std::vector<std::string>& knownHeaders;
  const base::Progress& progress;
  const base::Cancel& cancel;
};

SourceTable readTextTable(const ReadRequest& request);
SourceTable readSheetTable(const ReadRequest& request);
SourceTable readVectorTable(const ReadRequest& request);

/// What a shapefile or DBF says about its text: .cpg, then the header's language byte; "" if neither says anything.
std::string statedDbfEncoding(const std::string& path);

/// The first layer with rows, or the one named `sheet`; throws Error(BadInput) listing the names if there is none such.
/// `names` receives all that have rows.
std::size_t chooseLayer(const std::vector<std::string>& layers, const std::vector<bool>& hasRows,
                        const ReadRequest& request, std::vector<std::string>& names);

/// The first 4 KiB, "" of a folder. Throws Error(BadInput) for a file that is missing, unreadable or empty.
std::string headOf(const std::string& path);
/// True if a reader that registerReader() added understands the file.
bool isForeign(const std::string& path, const std::string& head);

/// File name extension, lower case, without dot.
std::string extensionOf(const std::string& path);

} // namespace huyuan::exchange
