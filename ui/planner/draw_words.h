// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/draw.h"

#include <QString>

namespace huyuan::domain {
struct Snapshot;
struct RecordDescription;
} // namespace huyuan::domain

namespace huyuan::ui {

/// The draw in the user's words: codes of districts, kinds, classes and reasons.
class DrawWords {
 public:
  /// Both live as long as the words do. `vendor`: the description of vendors, null = none.
  DrawWords(const domain::Snapshot& snapshot, const domain::RecordDescription* vendor)
      : m_snapshot(snapshot)
      , m_vendor(vendor) {}
  QString district(const std::string& code) const;
  QString choice(const char* field, const std::string& value) const; ///< of the fields kind and risk
  /// "兰山区 · key": `by` as in the specification.
  QString stratum(const std::string& stratum, const std::vector<std::string>& by) const;

 private:
  const domain::Snapshot& m_snapshot;
  const domain::RecordDescription* m_vendor;
};

/// "closed" → "closed or revoked" in the user's language.
QString exclusionText(const std::string& reason);

} // namespace huyuan::ui
