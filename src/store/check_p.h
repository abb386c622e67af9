// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/record.h"
#include "store/search_index_p.h"
#include "store/sqlite_p.h"

#include <vector>

namespace huyuan::store {

/// What is wrong with the file; empty = sound. Damage that SQLite stumbles over is a problem too, never an exception.
std::vector<base::Problem> checkFile(const Database& database, const std::vector<domain::RecordDescription>& kinds,
                                     const SearchIndex& search, const base::Progress& progress,
                                     const base::Cancel& cancel);

} // namespace huyuan::store
