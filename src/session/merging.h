// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/record.h"
#include "store/workspace_file.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace huyuan::session {

/// What an import would do. Records in `updated` carry the id of the row they replace.
struct MergePlan {
  std::vector<domain::Record> added, updated;
  std::int64_t unchanged = 0;
};

/// Brings foreign records into a table so that the same file twice changes nothing. A record meets the row with the
/// same unique value (code); without one, the row with the same content. What the file leaves empty keeps its value. A
/// school's gates (geometry "@gates") become records of kind "gate". Used with the workspace's lock held.
class Merging {
 public:
  Merging(store::WorkspaceFile& file, const domain::RecordDescription& kind);
  MergePlan compare(const std::vector<domain::Record>& records) const;
  /// Inside WorkspaceFile::change().
  void apply(const MergePlan& plan, const base::Progress& progress, const base::Cancel& cancel);

 private:
  const domain::Record* match(const domain::Record& r) const;
  std::string contentKey(const domain::Record& r) const;
  std::string uniqueKey(const domain::Record& r) const;
  domain::Record merged(const domain::Record& old, const domain::Record& fresh) const;
  void writeGates(std::int64_t school, const domain::Record& r);

  store::WorkspaceFile& m_file;
  const domain::RecordDescription& m_kind;
  std::vector<domain::Record> m_existing;
  std::unordered_map<std::string, std::size_t> m_byUnique, m_byContent;
  /// school id → its gates, read when schools with gates come in
  std::unordered_map<std::int64_t, std::vector<domain::Record>> m_gates;
};

} // namespace huyuan::session
