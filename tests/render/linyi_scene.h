// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "geo/geodesic.h"
#include "render/map_scene.h"

#include <cmath>
#include <string>

/// A made-up city around Linyi's centre: every name is invented. The same arguments give the same city.
namespace huyuan::test {

inline constexpr geo::LonLat CityCentre{118.3564, 35.1046};

inline geo::LonLat offset(geo::LonLat from, double east, double north) {
  const double length = std::hypot(east, north);
  if (length == 0) return from;
  return geo::destination(from, base::Degrees(std::atan2(east, north) * 57.29577951308232), base::Metres(length));
}

struct CitySize {
  int schools = 60;
  int vendors = 400;
  double radius = 9000; ///< metres of the built-up area
  bool streets = true;
};

class City {
 public:
  explicit City(const CitySize& size = {})
      : m_random(20261122) {
    auto roads = std::make_shared<domain::RoadNetwork>();
    roads->source = "synthetic";
    if (size.streets) addRoads(*roads, size.radius);
    m_roads = roads;
    auto snapshot = std::make_shared<domain::Snapshot>();
    addDistricts(*snapshot);
    addRule(*snapshot);
    for (int i = 1; i <= size.schools; ++i) addSchool(*snapshot, i, size.radius);
    auto findings = std::make_shared<std::vector<domain::Finding>>();
    for (int i = 1; i <= size.vendors; ++i) addVendor(*snapshot, *findings, i);
    for (std::size_t i = 4; i < snapshot->vendors.size(); i += 40) addViolation(*snapshot, snapshot->vendors[i]);
    m_snapshot = snapshot;
    m_findings = findings;
  }

  domain::SnapshotPtr snapshot() const { return m_snapshot; }
  std::shared_ptr<const std::vector<domain::Finding>> findings() const { return m_findings; }
  std::shared_ptr<const domain::RoadNetwork> roads() const { return m_roads; }

  /// A team's day: `stops` vendors that are inside a zone, the first at index `from`.
  domain::Route route(int team, int stops, std::size_t from) const {
    domain::Route r;
    r.team = team;
    r.district = "371391";
    r.date = "2026-11-24";
    r.start = offset(CityCentre, -2500 + 300.0 * team, -3000);
    r.end = r.start;
    r.depart = 8 * 60 + 30;
    geo::LonLat at = r.start;
    domain::MinuteOfDay clock = r.depart;
    for (std::size_t i = from; i < m_snapshot->vendors.size() && int(r.stops.size()) < stops; i += 3) {
      const domain::Finding& f = (*m_findings)[i];
      if (f.verdict != domain::Verdict::Outside) addStop(r, at, clock, m_snapshot->vendors[i], f);
    }
    for (std::size_t i = from + 1; i < m_snapshot->vendors.size() && r.reserves.size() < 3; i += 7)
      r.reserves.push_back(visit(m_snapshot->vendors[i], (*m_findings)[i]));
    for (domain::Visit& v : r.reserves) v.reserve = true;
    r.returnPath = streetPath(at, r.end);
    r.returnDistance = geo::length(r.returnPath);
    r.returnTravel = base::Seconds(std::int64_t(r.returnDistance.value() / 8));
    r.finish = clock + domain::MinuteOfDay(r.returnTravel.value() / 60);
    return r;
  }

  std::shared_ptr<const domain::Plan> plan(int teams, int stops) const {
    auto plan = std::make_shared<domain::Plan>();
    plan->campaign = "2026-11";
    for (int t = 1; t <= teams; ++t) plan->routes.push_back(route(t, stops, std::size_t(t - 1) * 37));
    return plan;
  }

 private:
  static domain::Visit visit(const domain::Vendor& vendor, const domain::Finding& finding) {
    domain::Visit v;
    v.vendorCode = vendor.code;
    v.vendor = vendor.id;
    v.school = finding.school;
    v.mode = vendor.id.value % 4 == 0 ? domain::VisitMode::Purchase : domain::VisitMode::Observe;
    return v;
  }

  static void addStop(domain::Route& r, geo::LonLat& at, domain::MinuteOfDay& clock, const domain::Vendor& vendor,
                      const domain::Finding& finding) {
    domain::Stop s;
    s.number = int(r.stops.size()) + 1;
    s.visit = visit(vendor, finding);
    s.path = streetPath(at, vendor.point);
    s.distance = geo::length(s.path);
    s.travel = base::Seconds(180 + std::int64_t(s.distance.value() / 8));
    s.arrive = s.start = clock + domain::MinuteOfDay(s.travel.value() / 60);
    s.leave = s.start + 8;
    clock = s.leave;
    at = vendor.point;
    r.stops.push_back(s);
  }

  /// East first, then north, like the streets.
  static geo::Line streetPath(geo::LonLat a, geo::LonLat b) { return {a, {b.lon, a.lat}, b}; }

  void addDistricts(domain::Snapshot& s) {
    const char* names[] = {"沂东区(演示)", "沂西区(演示)", "云湖县(演示)", "青岭县(演示)"};
    for (int i = 0; i < 4; ++i) {
      domain::District d;
      d.id.value = i + 1;
      d.code = "37139" + std::to_string(i);
      d.name = names[i];
      const double west = i % 2 ? 3000 : -60000, south = i / 2 ? 9000 : -50000;
      geo::Ring ring;
      for (int k = 0; k <= 240; ++k) {
        const double t = k % 240 / 60.0, u = t - std::floor(t), wave = 900 * std::sin(u * 25) * std::sin(u * 3.14159);
        const double e = t < 1 ? u : t < 2 ? 1 : t < 3 ? 1 - u : 0, n = t < 1 ? 0 : t < 2 ? u : t < 3 ? 1 : 1 - u;
        ring.push_back(offset(CityCentre, west + e * 57000 + (int(t) % 2 ? wave : 0),
                              south + n * 56000 + (int(t) % 2 ? 0 : wave)));
      }
      ring.back() = ring.front();
      d.area.polygons.push_back({ring, {}});
      s.districts.push_back(d);
    }
  }

  static void addRule(domain::Snapshot& s) {
    domain::ZoneRule rule;
    rule.id.value = 1;
    rule.code = "demo-200";
    rule.title = "校园周边200米禁售规则(演示)";
    rule.documentNumber = "演示〔2020〕1号";
    rule.validFrom = "2020-09-01";
    rule.goods = {"水晶泥", "起泡胶", "假水", "彩泥", "超轻粘土", "软泥"};
    s.rules.push_back(rule);
  }

  void addSchool(domain::Snapshot& s, int i, double radius) {
    const char* kinds[] = {"211", "111", "311", "211", "342", "361", "511"};
    const char* words[] = {"第%小学",     "第%幼儿园", "第%初级中学",  "%路中心小学(演示校区名称较长以便换行)",
                           "第%高级中学", "%职业学校", "%特殊教育学校"};
    domain::School school;
    school.id.value = i;
    school.code = "S" + std::to_string(1000 + i);
    std::string name = words[i % 7];
    name.replace(name.find('%'), 1, std::to_string(i));
    school.name = "演示市" + name;
    school.kind = kinds[i % 7];
    const double a = m_random.between(0, 6.2831853), r = radius * std::sqrt(m_random.unit());
    const geo::LonLat c = offset(CityCentre, r * std::cos(a), r * std::sin(a));
    if (i % 5 != 0) {
      geo::Ring ring;
      for (const auto& [e, n] : {std::pair{-70, -50}, {60, -55}, {75, 45}, {-10, 60}, {-65, 40}, {-70, -50}})
        ring.push_back(offset(c, e, n));
      school.campus.polygons.push_back({ring, {}});
      school.gates = {{{i * 2}, "南门", domain::GateStatus::Always, true, offset(c, 5, -52)},
                      {{i * 2 + 1}, "东门", domain::GateStatus::Closed, false, offset(c, 68, 0)}};
    }
    school.point = c;
    s.schools.push_back(school);
  }

  void addVendor(domain::Snapshot& s, std::vector<domain::Finding>& findings, int i) {
    const domain::School& school = s.schools[m_random.below(s.schools.size())];
    domain::Vendor v;
    v.id.value = i;
    v.code = "92371302MA" + std::to_string(10000000 + i);
    v.name = "演示市沂东区第" + std::to_string(i) + "号文具玩具经营部(个体工商户)";
    v.signName = "演示文具店" + std::to_string(i);
    v.address =
        "演示市沂东区解放路" + std::to_string(100 + i % 300) + "号临街一层" + std::to_string(i % 9 + 1) + "号门面";
    v.kind = "stationery";
    v.risk = i % 3 ? "normal" : "key";
    const double spread = m_random.chance(0.4) ? 170 : m_random.between(120, 700);
    v.point = geo::destination(school.point, base::Degrees(m_random.between(0, 360)), base::Metres(spread));
    domain::Finding f;
    f.vendor = v.id, f.school = school.id, f.rule = s.rules[0].id;
    const geo::Nearest n = school.campus.empty() ? geo::Nearest{geo::distance(school.point, v.point), school.point}
                                                 : geo::nearestOnArea(school.campus, v.point);
    f.method = school.campus.empty() ? domain::Method::PointRadius : domain::Method::BoundaryLine;
    f.distance = n.distance, f.schoolPoint = n.point, f.uncertainty = base::Metres(12);
    f.verdict = std::abs(n.distance.value() - 200) <= 12 ? domain::Verdict::Borderline
                : n.distance.value() < 200               ? domain::Verdict::Inside
                                                         : domain::Verdict::Outside;
    s.vendors.push_back(v);
    findings.push_back(f);
  }

  static void addViolation(domain::Snapshot& s, const domain::Vendor& v) {
    domain::Violation x;
    x.id.value = std::int64_t(s.violations.size()) + 1;
    x.vendorCode = v.code;
    x.point = offset(v.point, 25, 10);
    s.violations.push_back(x);
  }

  static void addRoads(domain::RoadNetwork& roads, double radius) {
    const int lines = int(radius / 250);
    for (int axis = 0; axis < 2; ++axis)
      for (int k = -lines; k <= lines; ++k) {
        domain::RoadWay way;
        way.roadClass = k % 24 == 0   ? domain::RoadClass::Trunk
                        : k % 12 == 0 ? domain::RoadClass::Primary
                        : k % 6 == 0  ? domain::RoadClass::Secondary
                        : k % 3 == 0  ? domain::RoadClass::Tertiary
                                      : domain::RoadClass::Residential;
        way.name = (axis ? "演示东西" : "演示南北") + std::to_string(k + lines) + "路";
        const double reach = k % 24 == 0 ? 60000 : k % 12 == 0 ? 2.5 * radius : radius;
        for (double along = -reach; along <= reach; along += 500) {
          const double across = k * 250.0 + 60 * std::sin(along / 2500 + k);
          way.nodes.push_back(std::uint32_t(roads.nodes.size()));
          roads.nodes.push_back(axis ? offset(CityCentre, along, across) : offset(CityCentre, across, along));
        }
        // Cut into ways of a few nodes, as real data is.
        const auto nodes = way.nodes;
        for (std::size_t i = 0; i + 1 < nodes.size(); i += 3) {
          way.nodes.assign(nodes.begin() + long(i), nodes.begin() + long(std::min(i + 4, nodes.size())));
          roads.ways.push_back(way);
        }
      }
  }

  base::Random m_random;
  domain::SnapshotPtr m_snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> m_findings;
  std::shared_ptr<const domain::RoadNetwork> m_roads;
};

} // namespace huyuan::test
