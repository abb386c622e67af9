// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/document.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace huyuan::ui {

/// A finding with the records it speaks of; the pointers live as long as the list.
struct FindingRow {
  const domain::Finding* finding = nullptr;
  const domain::Vendor* vendor = nullptr;
  const domain::School* school = nullptr;
  const domain::ZoneRule* rule = nullptr;
  const domain::District* district = nullptr; ///< the vendor's; null = unknown
  QString suspected;                          ///< goods of the rule that the vendor's list may speak of, 疑似
  FindingKey key() const { return FindingKey::of(*finding); }
};

/// All findings whose records are there, the strongest verdict first, then the nearest. Immutable; shared by threads.
struct FindingRows {
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings;
  std::vector<FindingRow> rows;
  std::vector<qint64> rules; ///< that have findings
};

/// What a table can be ordered by.
enum class FindingColumn { Verdict, Vendor, School, Rule, Distance, Uncertainty, Method, Flags, District, Address };

struct FindingOrder {
  FindingColumn column = FindingColumn::Verdict;
  bool descending = false;
  bool operator==(const FindingOrder&) const = default;
};

/// For worker threads: a tenth of a second for 100 000 findings.
FindingRows makeFindingRows(domain::SnapshotPtr snapshot, std::shared_ptr<const std::vector<domain::Finding>> findings,
                            const base::Cancel& cancel);
/// Places in `rows` that the filter lets through, in the order asked for; equal ones stay as they were. Words must all
/// occur, anywhere in names, address, rule or district. For worker threads.
std::vector<std::uint32_t> arranged(const FindingRows& rows, const FindingFilter& filter, const FindingOrder& order,
                                    const base::Cancel& cancel);

} // namespace huyuan::ui
