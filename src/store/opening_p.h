// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"
#include "files/safe_file.h"
#include "store/sqlite_p.h"

#include <memory>
#include <string>
#include <vector>

/// From a path to a connection: what the file is, who may write it, and bringing it up to date.
namespace huyuan::store {

struct OpenedFile {
  std::unique_ptr<files::FileLock> lock; ///< held while we may write
  std::unique_ptr<Database> database;
  std::string readOnlyReason; ///< empty = writable
};

/// Throws Error(BadInput) if the file is missing or no sound workspace of a version we know. Touches nothing then.
OpenedFile openFile(const std::string& path, bool toWrite, const std::vector<domain::RecordDescription>& kinds);

/// True if a change was interrupted and its rollback journal stands beside the file.
bool hasHotJournal(const std::string& path);

} // namespace huyuan::store
