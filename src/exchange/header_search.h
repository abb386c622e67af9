// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/delimited_text.h"
#include "exchange/source_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace huyuan::exchange {

/// Finds the header among the first ten rows (see readTable()), fills `table.headers` and `table.rows` and notes in
/// `table.problems` what it left out. Rows keep their numbers. Two header rows become "above_below". Empty headers get
/// the name of their column ("列3").
void tableFromGrid(std::vector<GridRow> grid, const std::vector<std::string>& knownHeaders, SourceTable& table);

/// Sums and signatures below a table, which tableFromGrid() leaves out.
bool isFooter(const std::vector<std::string>& cells);
/// False if no such row can begin with these characters.
bool mayBeginFooter(std::string_view beginning);

} // namespace huyuan::exchange
