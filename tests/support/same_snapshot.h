// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/snapshot.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <tuple>

/// Two snapshots, two lists of findings, compared field by field and to the bit.
namespace huyuan::test {

inline bool samePlace(geo::LonLat a, geo::LonLat b) { return a == b || (!a.isValid() && !b.isValid()); }

inline bool same(const domain::Gate& a, const domain::Gate& b) {
  return std::tie(a.id, a.name, a.status, a.main) == std::tie(b.id, b.name, b.status, b.main) &&
         samePlace(a.position, b.position);
}

inline bool same(const domain::School& a, const domain::School& b) {
  const auto gate = [](const domain::Gate& g, const domain::Gate& h) { return same(g, h); };
  return std::tie(a.id, a.code, a.name, a.kind, a.districtCode, a.town, a.address, a.campus, a.accuracy, a.dismissal,
                  a.campusOf) == std::tie(b.id, b.code, b.name, b.kind, b.districtCode, b.town, b.address, b.campus,
                                          b.accuracy, b.dismissal, b.campusOf) &&
         samePlace(a.point, b.point) &&
         std::equal(a.gates.begin(), a.gates.end(), b.gates.begin(), b.gates.end(), gate);
}

inline bool same(const domain::Vendor& a, const domain::Vendor& b) {
  return std::tie(a.id, a.code, a.name, a.signName, a.owner, a.phone, a.address, a.districtCode, a.kind, a.status,
                  a.goods, a.risk, a.lastVisit, a.complaints, a.area, a.accuracy) ==
             std::tie(b.id, b.code, b.name, b.signName, b.owner, b.phone, b.address, b.districtCode, b.kind, b.status,
                      b.goods, b.risk, b.lastVisit, b.complaints, b.area, b.accuracy) &&
         samePlace(a.point, b.point);
}

inline bool same(const domain::Violation& a, const domain::Violation& b) {
  return std::tie(a.id, a.code, a.vendorCode, a.subject, a.date, a.goods, a.description, a.severity, a.districtCode) ==
             std::tie(b.id, b.code, b.vendorCode, b.subject, b.date, b.goods, b.description, b.severity,
                      b.districtCode) &&
         samePlace(a.point, b.point);
}

inline bool same(const domain::District& a, const domain::District& b) {
  return std::tie(a.id, a.code, a.name, a.note, a.area) == std::tie(b.id, b.code, b.name, b.note, b.area);
}

inline bool same(const domain::ZoneRule& a, const domain::ZoneRule& b) {
  const auto words = [](const domain::ZoneRule& r) {
    return std::tie(r.id, r.code, r.title, r.issuers, r.documentNumber, r.validFrom, r.validTo, r.source);
  };
  const auto sense = [](const domain::ZoneRule& r) {
    return std::tie(r.distance, r.method, r.inclusive, r.enabled, r.methodStated, r.premises, r.schoolKinds,
                    r.sparedKinds, r.goods);
  };
  return words(a) == words(b) && sense(a) == sense(b);
}

inline bool same(const domain::Team& a, const domain::Team& b) {
  return std::tie(a.number, a.officers, a.homeDistrict, a.recused, a.vehicle, a.dayStart, a.dayEnd) ==
             std::tie(b.number, b.officers, b.homeDistrict, b.recused, b.vehicle, b.dayStart, b.dayEnd) &&
         samePlace(a.start, b.start) && samePlace(a.end, b.end);
}

inline bool same(const domain::Finding& a, const domain::Finding& b) {
  const auto bits = [](const domain::Finding& f) {
    const auto b64 = [](double v) { return std::bit_cast<std::uint64_t>(v); };
    return std::tuple(f.vendor, f.school, f.rule, f.method, f.fellBack, f.verdict, b64(f.distance.value()),
                      b64(f.uncertainty.value()), b64(f.schoolPoint.lon), b64(f.schoolPoint.lat),
                      b64(f.vendorPoint.lon), b64(f.vendorPoint.lat), b64(f.snapAtSchool.value()),
                      b64(f.snapAtVendor.value()));
  };
  return bits(a) == bits(b);
}

/// Lists of either kind; says which place differs.
template <class List> void expectSameList(const List& a, const List& b, const char* what) {
  EXPECT_EQ(a.size(), b.size()) << what;
  std::size_t place = 0;
  auto x = a.begin();
  for (auto y = b.begin(); x != a.end() && y != b.end(); ++x, ++y, ++place)
    if (!same(*x, *y)) {
      ADD_FAILURE() << what << " differ at place " << place;
      return;
    }
}

inline void expectSame(const domain::Snapshot& a, const domain::Snapshot& b) {
  EXPECT_EQ(a.revision, b.revision);
  expectSameList(a.districts, b.districts, "districts");
  expectSameList(a.schools, b.schools, "schools");
  expectSameList(a.vendors, b.vendors, "vendors");
  expectSameList(a.violations, b.violations, "violations");
  expectSameList(a.rules, b.rules, "rules");
  expectSameList(a.teams, b.teams, "teams");
}

} // namespace huyuan::test
