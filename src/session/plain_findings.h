// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/finding.h"
#include "session/name_list.h"
#include "session/workspace.h"

#include <functional>
#include <string>
#include <vector>

/// Findings as rows for programs: from a workspace under any radius, methods or rules, or from plain files with no
/// workspace.
namespace huyuan::session {

struct FindingQuery {
  double radius = 200.0;               ///< metres, > 0
  std::vector<domain::Method> methods; ///< one row each; empty = boundary_line
  std::vector<domain::ZoneRule> rules; ///< if there are any, they and not radius and methods; one row each
  bool withBand = false;               ///< also rows beyond the radius but within the uncertainty
  unsigned threads = 0;                ///< 0 = as many as cores; the rows are the same for any
};

/// One vendor near one school.
struct FoundRow {
  std::uint32_t vendor = 0, school = 0; ///< places in the lists of names
  std::uint16_t rule = 0;               ///< place in FoundRows::rules
  domain::Method method{};              ///< the one really used
  domain::Verdict verdict{};
  double distance = 0.0, uncertainty = 0.0; ///< metres
};

/// What something cost: seconds of all threads, and of the clock on the wall.
struct Cost {
  double cpu = 0.0, wall = 0.0;
};

struct FoundRows {
  NameList vendors, schools;                    ///< codes; without one "#" and the row's number or id
  std::vector<std::string> rules;               ///< codes; empty if the query had none
  std::vector<FoundRow> rows;                   ///< by vendor, school, rule, method in the order of the lists
  std::vector<base::Problem> problems;          ///< Severity::Error = that row of a file was left out
  std::size_t schoolCount = 0, vendorCount = 0; ///< that have a place
  unsigned threads = 1;                         ///< as used
  Cost load;                                    ///< reading the records and laying out the vendors
  Cost roads;                                   ///< reading streets and making them ready to be walked
  Cost query;                                   ///< measuring and sorting
};

/// The workspace's records, nothing stored. Walks are those of its roads.
FoundRows findingRows(const Workspace& workspace, const FindingQuery& query, const base::Progress& progress,
                      const base::Cancel& cancel);

struct PlainFiles {
  std::string schools, vendors;
  std::string gates;                           ///< may be empty; its school_id is the schools file's code
  std::string roads;                           ///< as roadsOfFile(); may be empty: then walks fall back
  std::string crs = "auto", encoding = "auto"; ///< not of the roads
};
/// A school's point is its point, a multipoint its gates, a polygon its campus; a vendor's polygon is the outline of
/// its premises. Accuracy is 0 unless the file has a column for it. Rows without a place are problems. Throws
/// Error(BadInput) for a file that cannot be used at all. Cost: see exchange::readPlaces().
FoundRows plainFindings(const PlainFiles& files, const FindingQuery& query, const base::Progress& progress,
                        const base::Cancel& cancel);

/// "vendor_id,school_id,method,distance_m,uncertainty_m,verdict", distances with 6 decimals, LF; with rules the column
/// "rule" behind them.
std::string toCsv(const FoundRows& found);

/// What some work of the caller costs.
Cost costOf(const std::function<void()>& work);
/// The most memory of this process so far.
double peakMebibytes();

} // namespace huyuan::session
