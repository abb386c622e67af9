// SPDX-License-Identifier: GPL-3.0-or-later
#include "rich_town.h"

#include <gtest/gtest.h>

#include <cstring>

using namespace huyuan;
using base::Metres;
using domain::Finding;

namespace {

/// Random edits of a city, each as the store makes them: the list shares what it does not touch.
class Editor {
 public:
  Editor(domain::Snapshot& city, base::Random& random)
      : m_city(city)
      , m_random(random) {}

  void edit() {
    switch (m_random.below(9)) {
    case 0:
      return moveVendor();
    case 1:
      return moveGate();
    case 2:
      return moveSchool();
    case 3:
      return m_city.vendors.erase(m_random.below(m_city.vendors.size()));
    case 4:
      return m_city.schools.erase(m_random.below(m_city.schools.size()));
    case 5:
      return addVendor();
    case 6:
      return tieCampus();
    case 7:
      return renameOne();
    default:
      return shutGates();
    }
  }

 private:
  geo::LonLat nearby(geo::LonLat p) {
    return test::at(p.isValid() ? p : geo::LonLat{118.3564, 35.1046}, m_random.between(0, 360),
                    m_random.between(1, 400));
  }
  domain::Vendor& anyVendor() { return m_city.vendors.edit(m_random.below(m_city.vendors.size())); }
  domain::School& anySchool() { return m_city.schools.edit(m_random.below(m_city.schools.size())); }
  void moveVendor() {
    domain::Vendor& v = anyVendor();
    v.point = nearby(v.point);
    if (m_random.chance(0.2)) v.accuracy = Metres(m_random.between(0, 300));
    if (m_random.chance(0.1)) v.area = {{{test::star(v.point, m_random, 90, 5), {}}}};
  }
  void moveGate() {
    domain::School& s = anySchool();
    if (s.gates.empty()) s.gates.emplace_back().position = nearby(s.anchor());
    s.gates.back().position = nearby(s.gates.back().position);
  }
  void moveSchool() {
    domain::School& s = anySchool();
    s.point = nearby(s.anchor());
    if (m_random.chance(0.3)) s.campus = {{{test::star(s.point, m_random, 120, 7), {}}}};
  }
  void addVendor() {
    domain::Vendor v = m_city.vendors[m_random.below(m_city.vendors.size())];
    v.id.value = m_city.vendors.back().id.value + 1;
    v.point = nearby(v.point);
    m_city.vendors.push_back(v);
  }
  void tieCampus() { anySchool().campusOf = m_random.chance(0.3) ? "" : anySchool().code; }
  void renameOne() { anyVendor().name += "x"; }
  void shutGates() {
    for (domain::Gate& gate : anySchool().gates) gate.status = domain::GateStatus::Closed;
  }

  domain::Snapshot& m_city;
  base::Random& m_random;
};

domain::Snapshot richCity(std::uint64_t seed) {
  test::Town town = test::randomTown(400, 3000, 7000, seed);
  base::Random random(seed);
  test::makeRich(town, random);
  domain::Snapshot city;
  city.schools = town.schools;
  city.vendors = town.vendors;
  city.rules = test::sixRules();
  return city;
}

std::vector<Finding> inFull(const domain::Snapshot& city, const zoning::WalkDistances& walks) {
  return zoning::findings(city.schools, city.vendors, city.enabledRules(), &walks, {}, {}, {});
}

void expectSameBits(const std::vector<Finding>& kept, const std::vector<Finding>& full) {
  ASSERT_EQ(kept.size(), full.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const auto numbers = [](const Finding& f) {
      return std::vector<double>{static_cast<double>(f.vendor.value),
                                 static_cast<double>(f.school.value),
                                 static_cast<double>(f.rule.value),
                                 static_cast<double>(f.method),
                                 static_cast<double>(f.verdict),
                                 f.fellBack ? 1.0 : 0.0,
                                 f.distance.value(),
                                 f.uncertainty.value(),
                                 f.schoolPoint.lon,
                                 f.schoolPoint.lat,
                                 f.vendorPoint.lon,
                                 f.vendorPoint.lat,
                                 f.snapAtSchool.value(),
                                 f.snapAtVendor.value()};
    };
    ASSERT_EQ(numbers(kept[i]), numbers(full[i])) << i;
  }
}

} // namespace

TEST(Refreshed, IsTheFullAnswerToTheBitAfterAnyEdit) {
  const test::GridWalks walks;
  domain::Snapshot city = richCity(51);
  base::Random random(52);
  auto kept = inFull(city, walks);
  ASSERT_GT(kept.size(), 1000U);
  for (int i = 0; i < 200; ++i) {
    const domain::Snapshot before = city;
    Editor editor(city, random);
    for (std::uint64_t n = 1 + random.below(3); n > 0; --n) editor.edit();
    kept = zoning::refreshed(kept, before, city, &walks, {}, {});
    if (i % 5 != 0) continue;
    expectSameBits(kept, inFull(city, walks));
    if (HasFatalFailure()) FAIL() << "after edit " << i;
  }
}

TEST(Refreshed, AnEditThatMovesNothingMeasuresNothing) {
  const test::GridWalks walks;
  domain::Snapshot city = richCity(53);
  auto kept = inFull(city, walks);
  const domain::Snapshot before = city;
  city.vendors.edit(7).name = "another sign";
  kept.pop_back(); // would come back if anything near it were measured anew
  const auto after = zoning::refreshed(kept, before, city, &walks, {}, {});
  expectSameBits(after, kept);
}

TEST(Refreshed, AChangedRuleChangesEverything) {
  const test::GridWalks walks;
  domain::Snapshot city = richCity(54);
  const auto kept = inFull(city, walks);
  const domain::Snapshot before = city;
  city.rules.edit(0).distance = Metres(310);
  city.rules.edit(3).enabled = false;
  expectSameBits(zoning::refreshed(kept, before, city, &walks, {}, {}), inFull(city, walks));
}
