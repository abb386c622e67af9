// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"
#include "widgets/rows_model.h"

namespace huyuan::ui {

/// A layer as a table: headers, rows, and how many records there are beyond them.
struct LayerRows {
  QStringList headers;
  std::vector<TableRow> rows;
  qint64 total = 0;
};

/// At most so many are read into the table; beyond that Ctrl+K finds the others.
inline constexpr qint64 MostTableRows = 50000;

/// Records of a kind, columns from its description. Reads the file: for worker threads.
LayerRows recordRows(const session::Workspace& workspace, const std::string& kind, const base::Cancel& cancel);

} // namespace huyuan::ui
