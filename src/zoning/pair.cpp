// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"
#include "zoning/decide.h"
#include "zoning/exact.h"
#include "zoning/zoning.h"

namespace huyuan::zoning {

using domain::Method;
using domain::School;
using domain::Vendor;

namespace {

/// One campus and one vendor by any method.
class Pair {
 public:
  Pair(const School& school, const Vendor& vendor, const domain::ZoneRule& rule, const WalkDistances* walks,
       base::Metres walkLimit)
      : m_school(school)
      , m_vendor(vendor)
      , m_rule(rule)
      , m_walks(walks)
      , m_walkLimit(walkLimit) {}

  Measurement measure(Method method) const {
    const Target target = targetOf(m_vendor.point, &m_vendor.area, method, m_rule);
    if (!target.isPlace()) return lacking(method, Lack::NoVendorPlace);
    switch (method) {
    case Method::BoundaryLine:
    case Method::BoundaryToDoor:
      if (!isUsable(m_school.campus)) return lacking(method, Lack::NoCampus);
      return straight(method, fromArea(m_school.campus, target));
    case Method::GateRadius:
      return fromGates(target);
    case Method::Walk:
    case Method::MainGateWalk:
      return walk(method);
    case Method::PointRadius:
      break;
    }
    if (!m_school.point.isValid()) return lacking(method, Lack::NoPoint);
    return straight(method, fromPlace(m_school.point, target));
  }

 private:
  Measurement lacking(Method method, Lack lack) const { return {method, lack, m_school.id, {}, {}, {}, {}, {}}; }

  Measurement straight(Method method, const geo::NearestPair& near) const {
    return {method, Lack::Nothing, m_school.id, near.distance, near.first, near.second, {}, {}};
  }

  Measurement fromGates(const Target& target) const {
    const auto gates = usableGates(m_school, false);
    if (gates.empty()) return lacking(Method::GateRadius, Lack::NoOpenGate);
    return straight(Method::GateRadius, fromPlaces(gates, target));
  }

  Measurement walk(Method method) const {
    const bool onlyMain = method == Method::MainGateWalk;
    const auto gates = usableGates(m_school, onlyMain);
    if (gates.empty()) return lacking(method, onlyMain ? Lack::NoMainGate : Lack::NoOpenGate);
    if (!m_walks) return lacking(method, Lack::NoRoads);
    const GateWalk best = shortestWalk(gates, m_vendor.point, *m_walks, m_walkLimit);
    if (best.walk.reach == Walk::Reach::NoRoad) return lacking(method, Lack::NoRoads);
    if (best.walk.reach == Walk::Reach::Beyond) return lacking(method, Lack::NoWalk);
    return {method,    Lack::Nothing,  m_school.id,           best.walk.total(),
            best.gate, m_vendor.point, best.walk.snapAtStart, best.walk.snapAtEnd};
  }

  const School& m_school;
  const Vendor& m_vendor;
  const domain::ZoneRule& m_rule;
  const WalkDistances* m_walks;
  base::Metres m_walkLimit;
};

/// Of two campuses' figures by one method the one to show: the shorter; a figure rather than none.
bool isNearer(const Measurement& a, const Measurement& b) {
  if ((a.lack == Lack::Nothing) != (b.lack == Lack::Nothing)) return a.lack == Lack::Nothing;
  return a.lack == Lack::Nothing && a.distance < b.distance;
}

domain::Finding toFinding(const Measurement& m, const School& school, const Vendor& vendor,
                          const domain::ZoneRule& rule) {
  domain::Finding f;
  f.vendor = vendor.id;
  f.school = school.id;
  f.rule = rule.id;
  f.method = m.method;
  f.fellBack = m.method != rule.method;
  f.distance = m.distance;
  f.uncertainty = uncertainty(school.accuracy, vendor.accuracy);
  f.verdict = verdictOf(m.method, f.distance, f.uncertainty, rule);
  f.schoolPoint = m.schoolPoint;
  f.vendorPoint = m.vendorPoint;
  f.snapAtSchool = m.snapAtSchool;
  f.snapAtVendor = m.snapAtVendor;
  return f;
}

/// The first method of the rule's order that gives a distance. A walk beyond the limit is an answer, though without a
/// figure: the vendor is further than any rule's distance, and no stand-in may say otherwise.
std::optional<domain::Finding> decide(const std::vector<Measurement>& methods, const School& school,
                                      const Vendor& vendor, const domain::ZoneRule& rule) {
  for (const Method method : domain::fallbacks(rule.method)) {
    const Measurement& m = methods[static_cast<std::size_t>(method)];
    if (m.lack == Lack::Nothing) return toFinding(m, school, vendor, rule);
    if (m.lack == Lack::NoWalk) return std::nullopt;
  }
  return std::nullopt;
}

} // namespace

PairMeasurement measurePair(const std::vector<const School*>& campuses, const Vendor& vendor,
                            const domain::ZoneRule& rule, const WalkDistances* walks, base::Metres walkLimit) {
  PairMeasurement out;
  out.walkLimit = std::max(walkLimit, rule.distance * 2.0);
  for (const School* school : campuses) {
    const Pair pair(*school, vendor, rule, walks, out.walkLimit);
    std::vector<Measurement> here;
    for (const Method method : domain::AllMethods) here.push_back(pair.measure(method));
    if (rule.covers(school->kind) && !rule.spares(vendor.kind))
      if (const auto finding = decide(here, *school, vendor, rule))
        if (!out.finding || decidesBefore(*finding, *out.finding)) out.finding = finding;
    if (out.methods.empty()) {
      out.methods = std::move(here);
      continue;
    }
    for (std::size_t i = 0; i < here.size(); ++i)
      if (isNearer(here[i], out.methods[i])) out.methods[i] = here[i];
  }
  return out;
}

} // namespace huyuan::zoning
