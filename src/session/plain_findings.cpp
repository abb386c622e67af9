// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plain_findings.h"

#include "base/error.h"
#include "domain/record_kinds.h"
#include "exchange/import.h"
#include "session/descriptions.h"
#include "zoning/zoning.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unordered_map>

namespace huyuan::session {

namespace {

using base::Error;
using base::ErrorKind;

/// Names of records by id, as rows speak of them.
struct Names {
  std::unordered_map<std::int64_t, std::string> schools, vendors;
};

std::string nameOf(const std::string& code, std::int64_t number) {
  return code.empty() ? "#" + std::to_string(number) : code;
}

bool sameKey(const domain::Finding& a, const domain::Finding& b) {
  return a.vendor == b.vendor && a.school == b.school && a.method == b.method;
}

bool earlier(const domain::Finding& a, const domain::Finding& b) {
  if (a.vendor != b.vendor) return a.vendor < b.vendor;
  return a.school != b.school ? a.school < b.school : a.method < b.method;
}

// A method that falls back to another that was asked for too gives the same row twice: once is enough.
std::vector<domain::Finding> findAll(const domain::RecordList<domain::School>& schools,
                                     const domain::RecordList<domain::Vendor>& vendors, const FindingQuery& query,
                                     const base::Progress& progress, const base::Cancel& cancel) {
  auto methods = query.methods;
  if (methods.empty()) methods.push_back(domain::Method::BoundaryLine);
  std::vector<domain::Finding> all;
  for (std::size_t i = 0; i < methods.size(); ++i) {
    domain::ZoneRule rule;
    rule.distance = base::Metres(query.radius);
    rule.method = methods[i];
    const double share = 1.0 / static_cast<double>(methods.size());
    const auto part = progress.part(share * static_cast<double>(i), share * static_cast<double>(i + 1));
    const auto found =
        zoning::findings(schools, vendors, {rule}, nullptr, {query.withBand, query.threads}, part, cancel);
    all.insert(all.end(), found.begin(), found.end());
  }
  std::sort(all.begin(), all.end(), earlier);
  all.erase(std::unique(all.begin(), all.end(), sameKey), all.end());
  return all;
}

std::vector<FindingRow> toRows(const std::vector<domain::Finding>& findings, const Names& names) {
  std::vector<FindingRow> rows;
  rows.reserve(findings.size());
  for (const domain::Finding& f : findings)
    rows.push_back({names.vendors.at(f.vendor.value), names.schools.at(f.school.value), f.method, f.distance.value(),
                    f.uncertainty.value(), f.verdict});
  return rows;
}

Names namesOf(const domain::RecordList<domain::School>& schools, const domain::RecordList<domain::Vendor>& vendors) {
  Names names;
  for (const domain::School& s : schools) names.schools[s.id.value] = nameOf(s.code, s.id.value);
  for (const domain::Vendor& v : vendors) names.vendors[v.id.value] = nameOf(v.code, v.id.value);
  return names;
}

/// The description of a kind, loosened for files that hold just ids and places.
domain::RecordDescription plainKind(const std::string& name) {
  for (domain::RecordDescription& d : loadDescriptions())
    if (d.kind == name) {
      for (domain::FieldDescription& f : d.fields) {
        f.required = false;
        if (f.name == "school_id") f.type = domain::FieldType::Text;
      }
      return d;
    }
  throw Error(ErrorKind::Failed, "there is no description of '{0}'; is the program installed whole?", {name});
}

// In a plain file any id will do; that it is no credit code is not worth a word.
void dropWordsAboutCodes(exchange::ImportResult& read) {
  for (const exchange::HeaderMatch& h : read.headers)
    if (h.field == "code")
      std::erase_if(read.problems, [&](const base::Problem& p) {
        return p.severity != base::Problem::Severity::Error && p.place.column == h.header;
      });
}

exchange::ImportResult readPlain(const std::string& file, const std::string& kindName, const PlainFiles& how,
                                 const base::Cancel& cancel) {
  const domain::RecordDescription kind = plainKind(kindName);
  const auto table = exchange::readTable(file, {}, how.encoding, exchange::knownHeaders(kind), {}, cancel);
  exchange::ImportOptions options;
  options.crs = how.crs;
  options.encoding = how.encoding;
  auto read = exchange::mapTable(table, kind, options, {}, {}, cancel);
  dropWordsAboutCodes(read);
  return read;
}

// Ids are the rows' numbers, so that a record without a code can still be named. Plain files are taken as exact.
void prepare(exchange::ImportResult& read) {
  for (std::size_t i = 0; i < read.records.size(); ++i) {
    read.records[i].id = read.rows[i];
    read.records[i].values.try_emplace("accuracy_m", 0.0);
  }
}

domain::School plainSchool(const domain::Record& r) {
  domain::School school = domain::schoolFromRecord(r);
  const auto gates = r.geometries.find("@gates");
  if (gates == r.geometries.end()) return school;
  if (const auto* points = std::get_if<geo::MultiPoint>(&gates->second))
    for (const geo::LonLat& p : points->points) {
      school.gates.emplace_back();
      school.gates.back().position = p;
    }
  return school;
}

void addGates(std::vector<domain::School>& schools, const exchange::ImportResult& gates, const std::string& file,
              std::vector<base::Problem>& problems) {
  std::unordered_map<std::string, domain::School*> byCode;
  for (domain::School& s : schools) byCode[s.code] = &s;
  for (std::size_t i = 0; i < gates.records.size(); ++i) {
    domain::Record r = gates.records[i];
    const auto at = byCode.find(r.text("school_id"));
    if (at == byCode.end() || at->first.empty()) {
      problems.push_back({base::Problem::Severity::Error,
                          {.file = file, .sheet = {}, .row = gates.rows[i], .column = {}},
                          "no school has the code '{0}'",
                          {r.text("school_id")}});
      continue;
    }
    r.values.erase("school_id");
    at->second->gates.push_back(domain::gateFromRecord(r).gate);
  }
}

std::string fixed6(double v) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.6f", v);
  return buffer.data();
}

std::string csvCell(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

} // namespace

std::vector<FindingRow> findingRows(const Workspace& workspace, const FindingQuery& query,
                                    const base::Progress& progress, const base::Cancel& cancel) {
  const auto s = workspace.snapshot();
  return toRows(findAll(s->schools, s->vendors, query, progress, cancel), namesOf(s->schools, s->vendors));
}

PlainFindings plainFindings(const PlainFiles& files, const FindingQuery& query, const base::Progress& progress,
                            const base::Cancel& cancel) {
  PlainFindings out;
  auto schoolRows = readPlain(files.schools, "school", files, cancel);
  auto vendorRows = readPlain(files.vendors, "vendor", files, cancel);
  out.problems = schoolRows.problems;
  out.problems.insert(out.problems.end(), vendorRows.problems.begin(), vendorRows.problems.end());
  prepare(schoolRows);
  prepare(vendorRows);
  std::vector<domain::School> schools;
  std::vector<domain::Vendor> vendors;
  for (const domain::Record& r : schoolRows.records) schools.push_back(plainSchool(r));
  for (const domain::Record& r : vendorRows.records) vendors.push_back(domain::vendorFromRecord(r));
  if (!files.gates.empty()) {
    const auto gateRows = readPlain(files.gates, "gate", files, cancel);
    out.problems.insert(out.problems.end(), gateRows.problems.begin(), gateRows.problems.end());
    addGates(schools, gateRows, files.gates, out.problems);
  }
  out.schools = schools.size();
  out.vendors = vendors.size();
  out.rows = toRows(findAll(schools, vendors, query, progress, cancel), namesOf(schools, vendors));
  return out;
}

std::string toCsv(const std::vector<FindingRow>& rows) {
  std::string text = "vendor_id,school_id,method,distance_m,uncertainty_m,verdict\n";
  for (const FindingRow& r : rows)
    text += csvCell(r.vendor) + "," + csvCell(r.school) + "," + std::string(domain::toText(r.method)) + "," +
            fixed6(r.distance) + "," + fixed6(r.uncertainty) + "," + std::string(domain::toText(r.verdict)) + "\n";
  return text;
}

} // namespace huyuan::session
