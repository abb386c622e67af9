// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/import.h"
#include "exchange/osm.h"
#include "session/district_finder.h"
#include "session/merging.h"
#include "session/road_files.h"
#include "session/road_walks.h"
#include "session/workspace_p.h"

#include <algorithm>
#include <map>
#include <set>

namespace huyuan::session {

using base::Error;
using base::ErrorKind;

namespace {

/// What a file gave, before it meets the workspace.
struct Read {
  std::vector<domain::Record> records;
  std::vector<std::int64_t> rows;
  ImportReport report;
};

std::optional<exchange::OsmPlaces> osmPlaces(const std::string& kind) {
  if (kind == "school") return exchange::OsmPlaces::Schools;
  if (kind == "vendor") return exchange::OsmPlaces::Vendors;
  if (kind == "district") return exchange::OsmPlaces::Districts;
  return std::nullopt;
}

Read readOsm(const ImportRequest& request, const base::Progress& progress, const base::Cancel& cancel) {
  const auto what = osmPlaces(request.kind);
  if (!what)
    throw Error(ErrorKind::Usage, "an OpenStreetMap file gives roads, schools, vendors or districts, not '{0}'",
                {request.kind}, {.file = request.file});
  exchange::OsmRecords found = exchange::readOsmPlaces(request.file, *what, progress, cancel);
  Read read;
  read.report.rowsRead = static_cast<std::int64_t>(found.records.size());
  read.rows.assign(found.records.size(), 0);
  read.report.problems = std::move(found.problems);
  read.report.encoding = "UTF-8";
  read.report.crs = "EPSG:4326";
  read.records = std::move(found.records);
  return read;
}

Read readForeign(const ImportRequest& request, const domain::RecordDescription& kind, const geo::Box& bounds,
                 const base::Progress& progress, const base::Cancel& cancel) {
  if (exchange::isOsmFile(request.file)) return readOsm(request, progress, cancel);
  const auto table = exchange::readTable(request.file, request.sheet, request.encoding, exchange::knownHeaders(kind),
                                         progress.part(0.0, 0.5), cancel);
  exchange::ImportOptions options{request.crs, request.encoding, request.sheet, {}};
  options.headerToField.insert(request.headerToField.begin(), request.headerToField.end());
  auto mapped = exchange::mapTable(table, kind, options, bounds, progress.part(0.5, 1.0), cancel);
  Read read;
  read.records = std::move(mapped.records);
  read.rows = std::move(mapped.rows);
  read.report.rowsRead = mapped.rowsRead;
  read.report.problems = std::move(mapped.problems);
  read.report.encoding = mapped.encoding;
  read.report.crs = mapped.crs;
  for (const exchange::HeaderMatch& h : mapped.headers) read.report.headers.emplace_back(h.header, h.field);
  return read;
}

/// Where this workspace lies, for spotting swapped coordinates: its districts, generously.
geo::Box expectedBounds(const domain::Snapshot& snapshot) {
  geo::Box box;
  for (const domain::District& d : snapshot.districts) box.include(geo::boundingBox(d.area));
  return box.isEmpty() ? box : box.grownBy(0.5, 0.5);
}

geo::LonLat placeOf(const domain::Record& r) {
  for (const auto& [name, geometry] : r.geometries) {
    if (const auto* p = std::get_if<geo::LonLat>(&geometry); p && p->isValid()) return *p;
    if (const auto* a = std::get_if<geo::MultiPolygon>(&geometry); a && !a->empty()) return geo::labelPoint(*a);
  }
  return {};
}

/// Words become codes; records without a district get the one they lie in. A word that names none stays as it is, and a
/// warning says so once for each word.
void fillDistricts(Read& read, const domain::RecordDescription& kind,
                   const domain::RecordList<domain::District>& districts) {
  if (!kind.field("district_code") || districts.empty()) return;
  const DistrictFinder finder(districts);
  std::set<std::string> unknown;
  for (domain::Record& r : read.records) {
    const std::string word = r.text("district_code");
    const geo::LonLat place = placeOf(r);
    std::string code = finder.codeOf(word);
    if (!word.empty() && code.empty()) unknown.insert(word);
    if (word.empty() && place.isValid()) code = finder.codeAt(place);
    if (!code.empty()) r.values["district_code"] = code;
  }
  for (const std::string& word : unknown)
    read.report.problems.push_back(
        {base::Problem::Severity::Warning, {}, "'{0}' names no district of the workspace and stays as it is", {word}});
}

/// Campuses of a school that nobody knows belong together, but to no school: once for each code.
void tellOfUnknownSchools(Read& read, const std::string& file, const domain::RecordList<domain::School>& schools) {
  std::map<std::string, int> unknown;
  for (const domain::Record& r : read.records)
    if (const std::string code = r.text("campus_of"); !code.empty()) ++unknown[code];
  if (unknown.empty()) return;
  for (const domain::Record& r : read.records) unknown.erase(r.text("code"));
  for (const domain::School& s : schools) unknown.erase(s.code);
  for (const auto& [code, count] : unknown)
    read.report.problems.push_back({base::Problem::Severity::Warning,
                                    {.file = file, .sheet = {}, .row = 0, .column = "campus_of"},
                                    "{0} campuses belong to a school that is not there: '{1}'",
                                    {std::to_string(count), code}});
}

std::int64_t countErrors(const std::vector<base::Problem>& problems) {
  return std::count_if(problems.begin(), problems.end(),
                       [](const base::Problem& p) { return p.severity == base::Problem::Severity::Error; });
}

} // namespace

ImportReport Workspace::importFile(const ImportRequest& request, const base::Progress& progress,
                                   const base::Cancel& cancel) {
  if (request.kind == "roads") return importRoads(request, progress, cancel);
  const domain::RecordDescription& kind = m->description(request.kind);
  domain::SnapshotPtr snapshot;
  {
    const std::lock_guard lock(m->mutex);
    if (!request.dryRun) m->requireWritable();
    snapshot = m->snapshotLocked();
  }
  Read read = readForeign(request, kind, expectedBounds(*snapshot), progress.part(0.0, 0.6), cancel);
  fillDistricts(read, kind, snapshot->districts);
  if (kind.kind == "school") tellOfUnknownSchools(read, request.file, snapshot->schools);

  ImportReport report = std::move(read.report);
  report.file = request.file;
  report.kind = request.kind;
  report.skipped = countErrors(report.problems);
  if (read.records.empty())
    throw Error(ErrorKind::BadInput, "no row could be used{0}",
                {report.problems.empty() ? std::string() : ": " + report.problems.front().text()},
                {.file = request.file});

  if (!request.dryRun) readyForChange();
  const std::lock_guard lock(m->mutex);
  Merging merging(m->file, kind);
  const MergePlan plan = merging.compare(read.records);
  report.added = static_cast<std::int64_t>(plan.added.size());
  report.updated = static_cast<std::int64_t>(plan.updated.size());
  report.unchanged = plan.unchanged;
  if (request.dryRun) return report;
  cancel.check();
  const std::string name = request.file.substr(request.file.find_last_of("/\\") + 1);
  m->changeLocked("import " + name, [&] { merging.apply(plan, progress.part(0.6, 1.0), cancel); });
  return report;
}

ImportReport Workspace::importRoads(const ImportRequest& request, const base::Progress& progress,
                                    const base::Cancel& cancel) {
  geo::Box bounds;
  {
    const std::lock_guard lock(m->mutex);
    if (!request.dryRun) m->requireWritable();
    bounds = expectedBounds(*m->snapshotLocked());
  }
  exchange::ImportOptions options{request.crs, request.encoding, request.sheet, {}};
  options.headerToField.insert(request.headerToField.begin(), request.headerToField.end());
  RoadFile roads = roadsOfFile(request.file, options, bounds, progress.part(0.0, 0.6), cancel);
  ImportReport report;
  report.file = request.file;
  report.kind = "roads";
  report.encoding = std::move(roads.encoding);
  report.crs = std::move(roads.crs);
  report.rowsRead = roads.rowsRead;
  report.skipped = roads.skipped;
  report.added = static_cast<std::int64_t>(roads.network.ways.size());
  report.problems = std::move(roads.problems);
  for (const exchange::HeaderMatch& h : roads.headers) report.headers.emplace_back(h.header, h.field);
  tellOfNoCrossings(roads.network, request.file, report.problems);
  if (request.dryRun) return report;
  setRoads(roads.network, request.file.substr(request.file.find_last_of("/\\") + 1));
  makeIndexReady(progress.part(0.6, 1.0), cancel);
  return report;
}

/// The roads are imported already, so nothing that hinders it may take that back.
void Workspace::makeIndexReady(const base::Progress& progress, const base::Cancel& cancel) const {
  try {
    roadProbe("car", progress, cancel);
  } catch (const Error& e) {
    if (e.kind() != ErrorKind::Cancelled && e.kind() != ErrorKind::BadInput) throw; // later, or no car may drive there
  }
}

} // namespace huyuan::session
