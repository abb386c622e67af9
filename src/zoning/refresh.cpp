// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/tables.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace huyuan::zoning {

using domain::Finding;
using domain::School;
using domain::Vendor;

namespace {

// Bit for bit: a place that is not known (NaN) is the same as another that is not.
bool same(geo::LonLat a, geo::LonLat b) { return a == b || (!a.isValid() && !b.isValid()); }

bool same(const std::vector<domain::Gate>& a, const std::vector<domain::Gate>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const domain::Gate& x, const domain::Gate& y) {
    return x.status == y.status && x.main == y.main && same(x.position, y.position);
  });
}

bool measuresAlike(const School& a, const School& b) {
  return a.kind == b.kind && a.accuracy == b.accuracy && a.code == b.code && a.campusOf == b.campusOf &&
         same(a.point, b.point) && same(a.gates, b.gates) && a.campus == b.campus;
}

bool measuresAlike(const Vendor& a, const Vendor& b) {
  return a.kind == b.kind && a.accuracy == b.accuracy && same(a.point, b.point) && a.area == b.area;
}

bool measuresAlike(const std::vector<domain::ZoneRule>& a, const std::vector<domain::ZoneRule>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return zoning::measuresAlike(x, y); });
}

/// The ids of the records that are not what they were, as far as distances are concerned.
template <class T> auto touched(const domain::RecordList<T>& before, const domain::RecordList<T>& after) {
  std::unordered_set<decltype(T::id)> ids;
  for (const domain::RecordChange<T>& change : domain::differences(before, after)) {
    const bool alike = change.before && change.after && measuresAlike(*change.before, *change.after);
    if (!alike) ids.insert((change.before ? change.before : change.after)->id);
  }
  return ids;
}

using SchoolIds = std::unordered_set<domain::SchoolId>;
using VendorIds = std::unordered_set<domain::VendorId>;

/// A campus that changed may give way to a sister: all of them are touched, by their ties of before and after.
void addSisters(const domain::Snapshot& snapshot, SchoolIds& ids) {
  const SchoolIds touched = ids;
  for (const domain::SchoolId id : touched) {
    const School* school = snapshot.school(id);
    if (!school || (school->campusOf.empty() && school->code.empty())) continue;
    for (const School* sister : snapshot.campuses(id)) ids.insert(sister->id);
  }
}

/// Degrees on either side of a place within which all lies that may matter: generous, since only candidates are chosen.
struct Margin {
  double lon, lat;
  static Margin of(double metres, double lat) {
    constexpr double DegreeMetres = 110000.0, Radian = 0.017453292519943295, LeastCosine = 0.02;
    const double north = metres / DegreeMetres + 0.001;
    const double cosine = std::cos(std::min(89.0, std::abs(lat) + north) * Radian);
    return {north / std::max(LeastCosine, cosine), north};
  }
};

geo::Box boxOf(const School& s) {
  geo::Box box = geo::boundingBox(s.campus);
  for (const domain::Gate& gate : s.gates)
    if (gate.position.isValid()) box.include(gate.position);
  if (s.point.isValid()) box.include(s.point);
  return box;
}

geo::Box boxOf(const Vendor& v) {
  geo::Box box = geo::boundingBox(v.area);
  if (v.point.isValid()) box.include(v.point);
  return box;
}

geo::Box grown(const geo::Box& box, double metres) {
  if (box.isEmpty()) return box;
  const Margin margin = Margin::of(metres, std::max(std::abs(box.south), std::abs(box.north)));
  return box.grownBy(margin.lon, margin.lat);
}

template <class T> double largestAccuracy(const domain::RecordList<T>& records) {
  double most = 0.0;
  for (const T& r : records) most = std::max(most, uncertainty(r.accuracy, {}).value());
  return most;
}

/// Those of `records` that a box of `boxes` touches and that `wanted` says yes to.
template <class T, class Wanted>
std::vector<const T*> near(const domain::RecordList<T>& records, const std::vector<geo::Box>& boxes, Wanted wanted) {
  std::vector<const T*> out;
  for (const T& r : records) {
    if (!wanted(r)) continue;
    const geo::Box box = boxOf(r);
    if (std::any_of(boxes.begin(), boxes.end(), [&](const geo::Box& b) { return b.intersects(box); }))
      out.push_back(&r);
  }
  return out;
}

/// What an edit asks to be measured anew.
class Refresh {
 public:
  Refresh(const domain::Snapshot& after, SchoolIds schools, VendorIds vendors, const WalkDistances* walks,
          const base::Cancel& cancel)
      : m_after(after)
      , m_rules(after.enabledRules())
      , m_schoolIds(std::move(schools))
      , m_vendorIds(std::move(vendors))
      , m_walks(walks)
      , m_cancel(cancel) {
    double distance = 0.0;
    for (const domain::ZoneRule& rule : m_rules) distance = std::max(distance, rule.distance.value());
    m_reach = distance + std::hypot(largestAccuracy(after.schools), largestAccuracy(after.vendors));
  }

  std::vector<Finding> run(const std::vector<Finding>& old) const {
    std::vector<Finding> all;
    all.reserve(old.size() + 16);
    std::copy_if(old.begin(), old.end(), std::back_inserter(all),
                 [this](const Finding& f) { return !isTouched(f.vendor) && !isTouched(f.school); });
    const std::size_t kept = all.size();
    append(ofVendors(), all);
    append(ofSchools(), all);
    sortTail(all, kept);
    return all;
  }

 private:
  bool isTouched(domain::VendorId id) const { return m_vendorIds.contains(id); }
  bool isTouched(domain::SchoolId id) const { return m_schoolIds.contains(id); }

  static void append(const std::vector<Finding>& some, std::vector<Finding>& all) {
    all.insert(all.end(), some.begin(), some.end());
  }

  /// What was kept is in order already.
  static void sortTail(std::vector<Finding>& all, std::size_t kept) {
    std::vector<Finding> fresh(all.begin() + static_cast<std::ptrdiff_t>(kept), all.end());
    sortFindings(fresh);
    std::copy(fresh.begin(), fresh.end(), all.begin() + static_cast<std::ptrdiff_t>(kept));
    std::inplace_merge(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(), comesBefore);
  }

  /// The touched vendors against every school near one of them, all campuses of each.
  std::vector<Finding> ofVendors() const {
    std::vector<const Vendor*> vendors;
    std::vector<geo::Box> boxes;
    for (const Vendor* v : recordsOf(m_after.vendors, m_vendorIds)) {
      vendors.push_back(v);
      boxes.push_back(grown(boxOf(*v), m_reach));
    }
    if (vendors.empty()) return {};
    SchoolIds ids;
    for (const School* s : near(m_after.schools, boxes, [](const School&) { return true; })) ids.insert(s->id);
    addSisters(m_after, ids);
    return findingsOf(recordsOf(m_after.schools, ids), vendors, m_rules, m_walks, {true, 1}, {}, m_cancel);
  }

  /// The touched schools against the untouched vendors near them.
  std::vector<Finding> ofSchools() const {
    const std::vector<const School*> schools = recordsOf(m_after.schools, m_schoolIds);
    std::vector<geo::Box> boxes;
    for (const School* s : schools) boxes.push_back(grown(boxOf(*s), m_reach));
    if (schools.empty()) return {};
    const auto vendors = near(m_after.vendors, boxes, [this](const Vendor& v) { return !isTouched(v.id); });
    return findingsOf(schools, vendors, m_rules, m_walks, {true, 1}, {}, m_cancel);
  }

  /// Ordered by id; erased ones are not there any more.
  template <class T, class Ids>
  static std::vector<const T*> recordsOf(const domain::RecordList<T>& list, const Ids& ids) {
    std::vector<typename Ids::value_type> order(ids.begin(), ids.end());
    std::sort(order.begin(), order.end());
    std::vector<const T*> out;
    for (const auto id : order) {
      const auto at =
          std::lower_bound(list.begin(), list.end(), id, [](const T& r, const auto& key) { return r.id < key; });
      if (at != list.end() && at->id == id) out.push_back(&*at);
    }
    return out;
  }

  const domain::Snapshot& m_after;
  std::vector<domain::ZoneRule> m_rules;
  SchoolIds m_schoolIds;
  VendorIds m_vendorIds;
  const WalkDistances* m_walks;
  const base::Cancel& m_cancel;
  double m_reach = 0.0;
};

} // namespace

bool measuresAlike(const domain::ZoneRule& a, const domain::ZoneRule& b) {
  const auto key = [](const domain::ZoneRule& r) {
    return std::tie(r.id, r.distance, r.method, r.inclusive, r.premises, r.schoolKinds, r.sparedKinds);
  };
  return key(a) == key(b);
}

std::vector<Finding> refreshed(const std::vector<Finding>& old, const domain::Snapshot& before,
                               const domain::Snapshot& after, const WalkDistances* walks,
                               const base::Progress& progress, const base::Cancel& cancel) {
  const std::vector<domain::ZoneRule> rules = after.enabledRules();
  SchoolIds schools = touched(before.schools, after.schools);
  VendorIds vendors = touched(before.vendors, after.vendors);
  addSisters(before, schools);
  addSisters(after, schools);
  constexpr std::size_t Most = 500; // beyond, a full evaluation is as quick
  const bool isMuch = schools.size() > Most || vendors.size() > Most;
  if (isMuch || !measuresAlike(before.enabledRules(), rules))
    return findings(after.schools, after.vendors, rules, walks, {}, progress, cancel);
  return Refresh(after, std::move(schools), std::move(vendors), walks, cancel).run(old);
}

} // namespace huyuan::zoning
