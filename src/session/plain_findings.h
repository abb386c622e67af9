// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/finding.h"
#include "session/workspace.h"

#include <string>
#include <vector>

/// Findings as rows for programs: from a workspace under any radius and methods, or from plain files with no workspace.
namespace huyuan::session {

struct FindingQuery {
  double radius = 200.0;               ///< metres, > 0
  std::vector<domain::Method> methods; ///< one row each; empty = boundary_line
  bool withBand = false;               ///< also rows beyond the radius but within the uncertainty
  unsigned threads = 0;                ///< 0 = as many as cores; the rows are the same for any
};

struct FindingRow {
  std::string vendor, school; ///< code; without one "#" and the row's number or id
  domain::Method method{};    ///< the one really used
  double distance = 0.0, uncertainty = 0.0;
  domain::Verdict verdict{};
};

/// The workspace's records, nothing stored. Ordered by vendor, school, method in the order of the records.
std::vector<FindingRow> findingRows(const Workspace& workspace, const FindingQuery& query,
                                    const base::Progress& progress, const base::Cancel& cancel);

struct PlainFiles {
  std::string schools, vendors;
  std::string gates; ///< may be empty; its school_id is the schools file's code
  std::string crs = "auto", encoding = "auto";
};
struct PlainFindings {
  std::vector<FindingRow> rows;
  std::vector<base::Problem> problems; ///< Severity::Error = that row of a file was left out
  std::size_t schools = 0, vendors = 0;
};
/// A school's point is its point, a multipoint its gates, a polygon its campus. Accuracy is 0 unless the file has a
/// column for it. Throws Error(BadInput) for a file that cannot be used at all.
PlainFindings plainFindings(const PlainFiles& files, const FindingQuery& query, const base::Progress& progress,
                            const base::Cancel& cancel);

/// "vendor_id,school_id,method,distance_m,uncertainty_m,verdict", distances with 6 decimals, LF.
std::string toCsv(const std::vector<FindingRow>& rows);

} // namespace huyuan::session
