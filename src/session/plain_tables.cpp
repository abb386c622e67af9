// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plain_tables.h"

#include "base/error.h"
#include "domain/school.h"
#include "session/descriptions.h"

#include <algorithm>

namespace huyuan::session {

namespace {

using base::Error;
using base::ErrorKind;

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

void addName(const exchange::PlaceRow& row, NameList& names) {
  if (row.code.empty())
    names.add("#" + std::to_string(row.number));
  else
    names.add(row.code);
}

geo::MultiPolygon areaOf(const exchange::PlaceRow& row) {
  geo::MultiPolygon area;
  for (const exchange::OutlineRing& ring : row.rings) {
    const geo::Ring corners(row.corners.begin() + ring.first, row.corners.begin() + ring.end);
    if (ring.outer)
      area.polygons.push_back({corners, {}});
    else
      area.polygons.back().holes.push_back(corners);
  }
  return area;
}

void complain(const std::string& file, std::int64_t row, const char* pattern, std::vector<std::string> arguments,
              std::vector<base::Problem>& problems) {
  problems.push_back({base::Problem::Severity::Error,
                      {.file = file, .sheet = {}, .row = row, .column = {}},
                      pattern,
                      std::move(arguments)});
}

} // namespace

void GateList::begin(std::size_t expected) {
  m_gates.clear();
  m_gates.reserve(expected);
  m_schools.clear();
  m_schools.reserve(expected);
  m_first.clear();
}

void GateList::add(const exchange::PlaceRow& row) {
  const bool open = domain::isOpen(domain::gateStatusFromText(row.status));
  m_gates.push_back({row.point, row.number, 0, open, row.main, false});
  m_schools.add(row.school);
}

void GateList::finish() {
  for (std::size_t i = m_gates.size(); i-- > 0;) {
    std::uint32_t& first = m_first[m_schools[i]];
    m_gates[i].next = first;
    first = static_cast<std::uint32_t>(i + 1);
  }
  m_first.erase("");
}

bool GateList::give(std::string_view school, zoning::SchoolTable& table) {
  const auto found = m_first.find(school);
  if (found == m_first.end()) return false;
  for (std::uint32_t at = found->second; at != 0; at = m_gates[at - 1].next) {
    Gate& gate = m_gates[at - 1];
    gate.given = true;
    if (gate.open) table.addGate(gate.position, gate.main);
  }
  return true;
}

void GateList::takeBack() {
  for (Gate& gate : m_gates) gate.given = false;
}

void GateList::complain(const std::string& file, std::vector<base::Problem>& problems) const {
  for (std::size_t i = 0; i < m_gates.size(); ++i)
    if (!m_gates[i].given)
      session::complain(file, m_gates[i].row, "no school has the code '{0}'", {std::string(m_schools[i])}, problems);
    else if (!m_gates[i].position.isValid())
      session::complain(file, m_gates[i].row, "there is no place in this row", {}, problems);
}

void SchoolList::begin(std::size_t expected) {
  table = {};
  table.reserve(expected);
  names.clear();
  names.reserve(expected);
  placeless.clear();
  m_campusOf.clear();
  m_headless.clear();
  if (m_gates) m_gates->takeBack();
}

void SchoolList::add(const exchange::PlaceRow& row) {
  const std::uint32_t place = table.add(row.point, row.accuracy, row.kind);
  for (const geo::LonLat gate : row.gates) table.addGate(gate);
  for (const exchange::OutlineRing& ring : row.rings) {
    table.beginRing(ring.outer);
    for (std::uint32_t i = ring.first; i < ring.end; ++i) table.addCorner(row.corners[i]);
  }
  const bool hasCampus = !row.rings.empty() && table.endCampus();
  const bool given = m_gates && m_gates->give(row.code, table);
  const bool hasGates = given || !row.gates.empty();
  if (!row.point.isValid() && !hasCampus && !hasGates) placeless.push_back(row.number);
  if (!row.campusOf.empty()) m_campusOf.push_back({place, row.number, std::string(row.campusOf)});
  addName(row, names);
}

// The school a campus belongs to may not be in the file: then the campuses still belong together.
void SchoolList::finish() {
  if (m_campusOf.empty()) return;
  struct Head {
    std::size_t first = 0, count = 0;
    bool inFile = false;
  };
  std::unordered_map<std::string_view, Head> heads;
  for (std::size_t i = 0; i < m_campusOf.size(); ++i) {
    auto& head = heads.emplace(m_campusOf[i].school, Head{.first = i}).first->second;
    if (head.count++ > 0) table.join(m_campusOf[i].place, m_campusOf[head.first].place);
  }
  for (std::uint32_t i = 0; i < names.size(); ++i)
    if (const auto head = heads.find(names[i]); head != heads.end()) {
      table.join(i, m_campusOf[head->second.first].place);
      head->second.inFile = true;
    }
  for (const auto& [school, head] : heads)
    if (!head.inFile) m_headless.emplace_back(head.first, head.count);
  std::sort(m_headless.begin(), m_headless.end());
}

void SchoolList::complain(const std::string& file, std::vector<base::Problem>& problems) const {
  for (const auto& [first, count] : m_headless)
    problems.push_back({base::Problem::Severity::Warning,
                        {.file = file, .sheet = {}, .row = m_campusOf[first].row, .column = "campus_of"},
                        "{0} campuses belong to a school that is not there: '{1}'",
                        {std::to_string(count), m_campusOf[first].school}});
}

void VendorList::begin(std::size_t expected) {
  table = {};
  table.reserve(expected);
  names.clear();
  names.reserve(expected);
  placeless.clear();
}

void VendorList::add(const exchange::PlaceRow& row) {
  const std::uint32_t place = table.add(row.point, row.accuracy, row.kind);
  const bool hasArea = !row.rings.empty() && table.setArea(place, areaOf(row));
  if (!hasArea && !row.point.isValid()) placeless.push_back(row.number);
  addName(row, names);
}

void readPlain(const std::string& file, const std::string& kind, const PlainFiles& how, exchange::PlaceSink& sink,
               std::vector<base::Problem>& problems, const base::Progress& progress, const base::Cancel& cancel) {
  exchange::ImportOptions options;
  options.crs = how.crs;
  options.encoding = how.encoding;
  auto report = exchange::readPlaces(file, plainKind(kind), options, sink, progress, cancel);
  problems.insert(problems.end(), report.problems.begin(), report.problems.end());
}

void complainOfPlaceless(const std::string& file, const std::vector<std::int64_t>& rows,
                         std::vector<base::Problem>& problems) {
  for (const std::int64_t row : rows) complain(file, row, "there is no place in this row", {}, problems);
}

} // namespace huyuan::session
