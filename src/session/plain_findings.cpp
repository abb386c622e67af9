// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plain_findings.h"

#include "session/plain_tables.h"
#include "session/road_files.h"
#include "session/road_walks.h"
#include "session/stopwatch.h"
#include "zoning/tables.h"

#include <algorithm>
#include <optional>
#include <thread>

namespace huyuan::session {

namespace {

using domain::Method;

/// One search: a rule and its place among those that were asked for.
std::vector<domain::ZoneRule> rulesOf(const FindingQuery& query) {
  if (!query.rules.empty()) return query.rules;
  std::vector<Method> methods = query.methods;
  if (methods.empty()) methods.push_back(Method::BoundaryLine);
  std::sort(methods.begin(), methods.end());
  methods.erase(std::unique(methods.begin(), methods.end()), methods.end());
  std::vector<domain::ZoneRule> rules(methods.size());
  for (std::size_t i = 0; i < methods.size(); ++i) {
    rules[i].distance = base::Metres(query.radius);
    rules[i].method = methods[i];
  }
  return rules;
}

bool wantsWalks(const FindingQuery& query) {
  const auto rules = rulesOf(query);
  return std::any_of(rules.begin(), rules.end(), [](const domain::ZoneRule& r) { return domain::isWalk(r.method); });
}

/// What is searched among.
struct Lists {
  const zoning::SchoolTable& schools;
  const zoning::VendorTable& vendors;
  const zoning::VendorIndex& index;
  const zoning::WalkDistances* walks;
};

FoundRow rowOf(const zoning::Hit& hit, std::size_t rule) {
  return {hit.vendor,   hit.school,     static_cast<std::uint16_t>(rule), hit.method, hit.verdict,
          hit.distance, hit.uncertainty};
}

bool isBefore(const FoundRow& a, const FoundRow& b) {
  if (a.vendor != b.vendor) return a.vendor < b.vendor;
  if (a.school != b.school) return a.school < b.school;
  return a.rule < b.rule;
}

/// Two methods that fall back to the same third, or to one that was asked for too, would say the same twice: of one
/// vendor, school and method the row stays that was measured without falling back, else that of the earlier method.
void dropRepeated(std::vector<FoundRow>& rows, const std::vector<domain::ZoneRule>& rules) {
  const auto fellBack = [&](const FoundRow& row) { return rules[row.rule].method != row.method; };
  std::stable_sort(rows.begin(), rows.end(), [&](const FoundRow& a, const FoundRow& b) {
    if (a.vendor != b.vendor || a.school != b.school) return isBefore(a, b);
    if (a.method != b.method) return a.method < b.method;
    return fellBack(a) < fellBack(b);
  });
  rows.erase(std::unique(rows.begin(), rows.end(),
                         [](const FoundRow& a, const FoundRow& b) {
                           return a.vendor == b.vendor && a.school == b.school && a.method == b.method;
                         }),
             rows.end());
}

std::vector<FoundRow> searchAll(const Lists& lists, const FindingQuery& query, const base::Progress& progress,
                                const base::Cancel& cancel) {
  const std::vector<domain::ZoneRule> rules = rulesOf(query);
  std::vector<FoundRow> rows;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const double share = 1.0 / static_cast<double>(rules.size());
    const auto part = progress.part(share * static_cast<double>(i), share * static_cast<double>(i + 1));
    const auto hits = zoning::search(lists.schools, lists.vendors, lists.index, rules[i], lists.walks,
                                     {query.withBand, query.threads}, part, cancel);
    rows.reserve(rows.size() + hits.size());
    for (const zoning::Hit& hit : hits) rows.push_back(rowOf(hit, i));
  }
  if (rules.size() == 1) return rows;
  if (query.rules.empty())
    dropRepeated(rows, rules);
  else
    std::stable_sort(rows.begin(), rows.end(), isBefore);
  return rows;
}

void finish(const FindingQuery& query, FoundRows& found) {
  for (const domain::ZoneRule& rule : query.rules) found.rules.push_back(rule.code);
  found.threads = query.threads > 0 ? query.threads : std::max(1U, std::thread::hardware_concurrency());
}

/// A list without kinds under a rule that names some would find nothing, and nobody would know why.
void tellOfUnknownKinds(const std::string& file, const zoning::SchoolTable& schools, const FindingQuery& query,
                        std::vector<base::Problem>& problems) {
  if (std::all_of(query.rules.begin(), query.rules.end(),
                  [](const domain::ZoneRule& rule) { return rule.schoolKinds.empty(); }))
    return;
  std::size_t unknown = 0;
  for (std::uint32_t i = 0; i < schools.size(); ++i) unknown += schools.kind(i).empty() ? 1 : 0;
  if (unknown > 0)
    problems.push_back({base::Problem::Severity::Warning,
                        {.file = file, .sheet = {}, .row = 0, .column = {}},
                        "{0} schools do not say their kind; rules that name kinds pass over them",
                        {std::to_string(unknown)}});
}

std::string nameOf(const std::string& code, std::int64_t id) { return code.empty() ? "#" + std::to_string(id) : code; }

std::shared_ptr<const zoning::WalkDistances> readWalks(const std::string& file, std::vector<base::Problem>& problems,
                                                       const base::Progress& progress, const base::Cancel& cancel) {
  RoadFile read = roadsOfFile(file, {}, {}, progress.part(0.0, 0.5), cancel);
  problems.insert(problems.end(), read.problems.begin(), read.problems.end());
  tellOfNoCrossings(read.network, file, problems);
  const auto network = std::make_shared<const domain::RoadNetwork>(std::move(read.network));
  return makeWalks(network, progress.part(0.5, 1.0), cancel);
}

} // namespace

FoundRows findingRows(const Workspace& workspace, const FindingQuery& query, const base::Progress& progress,
                      const base::Cancel& cancel) {
  FoundRows found;
  zoning::SchoolTable schools;
  zoning::VendorTable vendors;
  std::optional<zoning::VendorIndex> index;
  std::shared_ptr<const zoning::WalkDistances> walks;
  {
    const Stopwatch watch(found.load);
    const domain::SnapshotPtr s = workspace.snapshot();
    std::vector<const domain::School*> schoolRecords;
    std::vector<const domain::Vendor*> vendorRecords;
    for (const domain::School& record : s->schools) {
      schoolRecords.push_back(&record);
      found.schools.add(nameOf(record.code, record.id.value));
      found.schoolCount += record.hasPlace() ? 1 : 0;
    }
    for (const domain::Vendor& record : s->vendors) {
      vendorRecords.push_back(&record);
      found.vendors.add(nameOf(record.code, record.id.value));
      found.vendorCount += record.hasPlace() ? 1 : 0;
    }
    schools = zoning::tableOf(schoolRecords);
    vendors = zoning::tableOf(vendorRecords);
    index.emplace(vendors);
  }
  if (wantsWalks(query)) {
    const Stopwatch watch(found.roads);
    walks = workspace.walks();
  }
  {
    const Stopwatch watch(found.query);
    found.rows = searchAll({schools, vendors, *index, walks.get()}, query, progress, cancel);
  }
  finish(query, found);
  return found;
}

FoundRows plainFindings(const PlainFiles& files, const FindingQuery& query, const base::Progress& progress,
                        const base::Cancel& cancel) {
  FoundRows found;
  std::vector<base::Problem> gateProblems;
  GateList gates;
  SchoolList schools(files.gates.empty() ? nullptr : &gates);
  VendorList vendors;
  std::optional<zoning::VendorIndex> index;
  std::shared_ptr<const zoning::WalkDistances> walks;
  {
    const Stopwatch watch(found.load);
    if (!files.gates.empty()) {
      readPlain(files.gates, "gate", files, gates, gateProblems, progress.part(0.0, 0.1), cancel);
      gates.finish();
    }
    readPlain(files.schools, "school", files, schools, found.problems, progress.part(0.1, 0.2), cancel);
    schools.finish();
    complainOfPlaceless(files.schools, schools.placeless, found.problems);
    schools.complain(files.schools, found.problems);
    readPlain(files.vendors, "vendor", files, vendors, found.problems, progress.part(0.2, 0.6), cancel);
    complainOfPlaceless(files.vendors, vendors.placeless, found.problems);
    gates.complain(files.gates, gateProblems);
    found.problems.insert(found.problems.end(), gateProblems.begin(), gateProblems.end());
    tellOfUnknownKinds(files.schools, schools.table, query, found.problems);
    index.emplace(vendors.table);
  }
  found.schoolCount = schools.table.size() - schools.placeless.size();
  found.vendorCount = vendors.table.size() - vendors.placeless.size();
  if (!files.roads.empty() && wantsWalks(query)) {
    const Stopwatch watch(found.roads);
    walks = readWalks(files.roads, found.problems, progress.part(0.6, 0.7), cancel);
  }
  {
    const Stopwatch watch(found.query);
    found.rows = searchAll({schools.table, vendors.table, *index, walks.get()}, query, progress.part(0.7, 1.0), cancel);
  }
  found.schools = std::move(schools.names);
  found.vendors = std::move(vendors.names);
  finish(query, found);
  return found;
}

Cost costOf(const std::function<void()>& work) {
  Cost cost;
  {
    const Stopwatch watch(cost);
    work();
  }
  return cost;
}

double peakMebibytes() { return files::peakMebibytes(); }

} // namespace huyuan::session
