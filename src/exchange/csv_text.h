// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/export.h"

#include <string>

namespace huyuan::exchange {

/// A layer as CSV: UTF-8 with BOM, CRLF as RFC 4180 has it, cells quoted where needed. Points become the columns lon
/// and lat (9 decimals at most), other geometries the column WKT.
std::string csvText(const ExportLayer& layer);

} // namespace huyuan::exchange
