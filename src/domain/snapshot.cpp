// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshot.h"

#include <algorithm>
#include <set>

namespace huyuan::domain {

namespace {
template <class T, class Id> const T* find(const RecordList<T>& rows, Id id) {
  const auto at = std::lower_bound(rows.begin(), rows.end(), id, [](const T& row, Id key) { return row.id < key; });
  return at != rows.end() && at->id == id ? &*at : nullptr;
}
} // namespace

const School* Snapshot::school(SchoolId id) const { return find(schools, id); }
const Vendor* Snapshot::vendor(VendorId id) const { return find(vendors, id); }

const Vendor* Snapshot::vendorByCode(std::string_view code) const {
  const auto at = std::find_if(vendors.begin(), vendors.end(), [code](const Vendor& v) { return v.code == code; });
  return at == vendors.end() ? nullptr : &*at;
}

const District* Snapshot::district(std::string_view code) const {
  const auto at =
      std::find_if(districts.begin(), districts.end(), [code](const District& d) { return d.code == code; });
  return at == districts.end() ? nullptr : &*at;
}

const ZoneRule* Snapshot::rule(ZoneRuleId id) const { return find(rules, id); }

std::vector<ZoneRule> Snapshot::enabledRules() const {
  std::vector<ZoneRule> out;
  std::copy_if(rules.begin(), rules.end(), std::back_inserter(out), [](const ZoneRule& r) { return r.enabled; });
  return out;
}

std::vector<const School*> Snapshot::campuses(SchoolId id) const {
  const School* one = school(id);
  if (!one) return {};
  std::set<std::string_view> codes{one->code, one->campusOf};
  std::set<SchoolId> ids{id};
  codes.erase(std::string_view());
  // A campus may name another campus instead of the school: ties are followed until nobody joins any more.
  for (std::size_t known = 0; known != ids.size() && !codes.empty();) {
    known = ids.size();
    for (const School& s : schools) {
      if (ids.contains(s.id) || !(codes.contains(s.campusOf) || codes.contains(s.code))) continue;
      ids.insert(s.id);
      for (const std::string* code : {&s.code, &s.campusOf})
        if (!code->empty()) codes.insert(*code);
    }
  }
  std::vector<const School*> out;
  for (const SchoolId each : ids) out.push_back(school(each));
  return out;
}

} // namespace huyuan::domain
