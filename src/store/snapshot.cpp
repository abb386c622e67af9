// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_kinds.h"
#include "store/snapshot_p.h"

#include <algorithm>

namespace huyuan::store {

namespace {

bool knows(const WorkspaceFile& file, const std::string& kind) {
  const auto kinds = file.kinds();
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// A value that a struct refuses (a method nobody knows) is told with the place it stands.
template <class F> auto convert(const WorkspaceFile& file, const std::string& kind, const domain::Record& r, F from) {
  try {
    return from(r);
  } catch (const base::Error& e) {
    throw base::Error(e.kind(), e.pattern(), e.arguments(), {.file = file.path(), .sheet = kind, .row = r.id});
  }
}

template <class F> auto read(const WorkspaceFile& file, const char* kind, F fromRecord) {
  std::vector<decltype(fromRecord(domain::Record()))> out;
  if (!knows(file, kind)) return out;
  const auto records = file.table(kind).all();
  out.reserve(records.size());
  for (const auto& r : records) out.push_back(convert(file, kind, r, fromRecord));
  return out;
}

void giveGatesToSchools(const std::vector<domain::GateOfSchool>& gates, std::vector<domain::School>& schools) {
  for (const auto& g : gates) {
    const auto at = std::lower_bound(schools.begin(), schools.end(), g.school,
                                     [](const domain::School& s, domain::SchoolId id) { return s.id < id; });
    if (at != schools.end() && at->id == g.school) at->gates.push_back(g.gate);
  }
}

/// Where the record of this id stands, or would.
template <class T> std::size_t placeOf(const domain::RecordList<T>& list, std::int64_t id) {
  const auto at =
      std::lower_bound(list.begin(), list.end(), id, [](const T& row, std::int64_t key) { return row.id.value < key; });
  return static_cast<std::size_t>(at - list.begin());
}

template <class T> bool holds(const domain::RecordList<T>& list, std::size_t place, std::int64_t id) {
  return place < list.size() && list[place].id.value == id;
}

template <class T> void put(domain::RecordList<T>& list, T value) {
  const std::int64_t id = value.id.value;
  const std::size_t place = placeOf(list, id);
  if (holds(list, place, id))
    list.edit(place) = std::move(value);
  else
    list.insert(place, std::move(value));
}

template <class T> void erase(domain::RecordList<T>& list, const std::set<std::int64_t>& ids) {
  for (const std::int64_t id : ids)
    if (const std::size_t place = placeOf(list, id); holds(list, place, id)) list.erase(place);
}

template <class T, class F>
void patch(domain::RecordList<T>& list, const WorkspaceFile& file, const TouchedRows& rows, F fromRecord) {
  erase(list, rows.gone);
  for (const std::int64_t id : rows.present)
    if (const auto r = file.table(rows.kind).byId(id)) put(list, convert(file, rows.kind, *r, fromRecord));
}

/// A school that was there keeps its gates; to one that comes (back) belong those that name it.
void patchSchools(domain::RecordList<domain::School>& schools, const WorkspaceFile& file, const TouchedRows& rows) {
  erase(schools, rows.gone);
  for (const std::int64_t id : rows.present) {
    const auto r = file.table("school").byId(id);
    if (!r) continue;
    domain::School school = convert(file, "school", *r, domain::schoolFromRecord);
    const std::size_t place = placeOf(schools, id);
    if (holds(schools, place, id))
      school.gates = schools[place].gates;
    else if (knows(file, "gate"))
      for (const auto& gate : file.table("gate").where("school_id", id))
        school.gates.push_back(convert(file, "gate", gate, domain::gateFromRecord).gate);
    put(schools, std::move(school));
  }
}

/// Takes the gates out of the schools that have them, whichever they are, and gives those that are there to their own.
void patchGates(domain::RecordList<domain::School>& schools, const WorkspaceFile& file, const TouchedRows& rows) {
  const auto touched = [&](const domain::Gate& g) {
    return rows.present.contains(g.id.value) || rows.gone.contains(g.id.value);
  };
  std::vector<std::int64_t> holders;
  for (const domain::School& s : schools)
    if (std::any_of(s.gates.begin(), s.gates.end(), touched)) holders.push_back(s.id.value);
  for (const std::int64_t id : holders) std::erase_if(schools.edit(placeOf(schools, id)).gates, touched);
  for (const std::int64_t id : rows.present) {
    const auto r = file.table("gate").byId(id);
    if (!r) continue;
    domain::GateOfSchool g = convert(file, "gate", *r, domain::gateFromRecord);
    const std::size_t place = placeOf(schools, g.school.value);
    if (!holds(schools, place, g.school.value)) continue;
    auto& gates = schools.edit(place).gates;
    const auto less = [](const domain::Gate& a, const domain::Gate& b) { return a.id < b.id; };
    gates.insert(std::lower_bound(gates.begin(), gates.end(), g.gate, less), std::move(g.gate));
  }
}

} // namespace

domain::SnapshotPtr readSnapshot(const WorkspaceFile& file) {
  auto out = std::make_shared<domain::Snapshot>();
  out->revision = file.revision();
  out->districts = read(file, "district", domain::districtFromRecord);
  auto schools = read(file, "school", domain::schoolFromRecord);
  giveGatesToSchools(read(file, "gate", domain::gateFromRecord), schools);
  out->schools = std::move(schools);
  out->vendors = read(file, "vendor", domain::vendorFromRecord);
  out->violations = read(file, "violation", domain::violationFromRecord);
  out->rules = read(file, "zone_rule", domain::zoneRuleFromRecord);
  out->teams = read(file, "team", domain::teamFromRecord);
  return out;
}

domain::SnapshotPtr patchedSnapshot(const WorkspaceFile& file, const domain::Snapshot& before,
                                    const std::vector<TouchedRows>& touched) {
  auto out = std::make_shared<domain::Snapshot>(before);
  out->revision = file.revision();
  const TouchedRows* gates = nullptr;
  for (const TouchedRows& rows : touched) {
    if (rows.kind == "district") patch(out->districts, file, rows, domain::districtFromRecord);
    if (rows.kind == "school") patchSchools(out->schools, file, rows);
    if (rows.kind == "gate") gates = &rows;
    if (rows.kind == "vendor") patch(out->vendors, file, rows, domain::vendorFromRecord);
    if (rows.kind == "violation") patch(out->violations, file, rows, domain::violationFromRecord);
    if (rows.kind == "zone_rule") patch(out->rules, file, rows, domain::zoneRuleFromRecord);
    // A dozen rows, and a team does not know its row.
    if (rows.kind == "team") out->teams = read(file, "team", domain::teamFromRecord);
  }
  // After the schools, whatever the order of the change: a gate may have come with its school.
  if (gates) patchGates(out->schools, file, *gates);
  return out;
}

} // namespace huyuan::store
