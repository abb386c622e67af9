// SPDX-License-Identifier: GPL-3.0-or-later
// A scene made from the one before it shows what a scene made from nothing shows, whatever was edited.
#include "base/random.h"
#include "render/small_scene.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace huyuan::render {

namespace {

using domain::Verdict;

/// A city that is edited at random: every kind of change that an edit can make.
class EditedCity {
 public:
  EditedCity()
      : m_city({60, 1500, 4000, true})
      , snapshot(std::make_shared<domain::Snapshot>(*m_city.snapshot()))
      , findings(m_city.findings())
      , roads(m_city.roads())
      , plan(m_city.plan(3, 5)) {}

  void edit() {
    auto next = std::make_shared<domain::Snapshot>(*snapshot);
    auto judged = std::make_shared<std::vector<domain::Finding>>(*findings);
    for (int i = 0, n = 1 + int(m_random.below(3)); i < n; ++i) editOnce(*next, *judged);
    snapshot = next;
    if (m_random.chance(0.8)) findings = judged;
  }

 private:
  geo::LonLat near(geo::LonLat p) { return test::offset(p, m_random.between(-400, 400), m_random.between(-400, 400)); }
  domain::Vendor& anyVendor(domain::Snapshot& s) { return s.vendors.edit(m_random.below(s.vendors.size())); }
  domain::School& anySchool(domain::Snapshot& s) { return s.schools.edit(m_random.below(s.schools.size())); }

  void editOnce(domain::Snapshot& s, std::vector<domain::Finding>& f) {
    switch (m_random.below(11)) {
    case 0:
      anyVendor(s).point = near(test::CityCentre);
      break;
    case 1:
      s.vendors.erase(m_random.below(s.vendors.size()));
      break;
    case 2: {
      domain::Vendor v = s.vendors.back();
      v.id.value += 1, v.point = near(v.point), v.signName = "新店";
      s.vendors.push_back(v);
      break;
    }
    case 3: {
      domain::Vendor& v = anyVendor(s);
      v.area = {{{{near(v.point), near(v.point), near(v.point)}, {}}}};
      v.area.polygons[0].outer.push_back(v.area.polygons[0].outer[0]);
      if (m_random.chance(0.3)) v.point = {};
      break;
    }
    case 4:
      f[m_random.below(f.size())].verdict = Verdict(m_random.below(3));
      break;
    case 5:
      anySchool(s).point = near(test::CityCentre);
      break;
    case 6: {
      auto& gates = anySchool(s).gates;
      if (!gates.empty()) gates[0].position = near(gates[0].position);
      break;
    }
    case 7:
      s.schools.erase(m_random.below(s.schools.size()));
      break;
    case 8: {
      domain::School school = s.schools.back();
      school.id.value += 1, school.name = "新小学", school.point = near(test::CityCentre), school.campus = {};
      s.schools.push_back(school);
      break;
    }
    case 9:
      s.violations.edit(m_random.below(s.violations.size())).point = near(test::CityCentre);
      break;
    default:
      s.rules.edit(0).distance = base::Metres(m_random.between(100, 300));
    }
  }

  test::City m_city;
  base::Random m_random{20261124};

 public:
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings;
  std::shared_ptr<const domain::RoadNetwork> roads;
  std::shared_ptr<const domain::Plan> plan;
};

/// Qt writes the same word some shades of grey apart, as its store of letters fills up; nothing else may differ.
int clearlyDifferent(const QImage& a, const QImage& b) {
  constexpr int Shades = 40;
  int count = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) count += !test::near(a.pixel(x, y), b.pixel(x, y), Shades);
  return count;
}

void expectSameMap(const MapScene& patched, const MapScene& fresh, int round) {
  for (const double metres : {30.0, 6.0, 1.4}) {
    const MapView view(test::CityCentre, metres, 420, 320);
    EXPECT_EQ(0, clearlyDifferent(test::picture(patched, view, {}), test::picture(fresh, view, {})))
        << "round " << round << ", " << metres << " m a pixel";
    for (int x = 5; x < 420; x += 23)
      for (int y = 5; y < 320; y += 19) {
        const auto a = patched.hitAt(view, QPointF(x, y), 9, {}), b = fresh.hitAt(view, QPointF(x, y), 9, {});
        ASSERT_EQ(std::pair(a.kind, a.id), std::pair(b.kind, b.id)) << "round " << round;
      }
  }
  const geo::Box a = patched.extent(), b = fresh.extent();
  if (a.isEmpty() && b.isEmpty()) return;
  EXPECT_NEAR(a.west, b.west, 1e-9);
  EXPECT_NEAR(a.north, b.north, 1e-9);
  EXPECT_NEAR(a.east, b.east, 1e-9);
  EXPECT_NEAR(a.south, b.south, 1e-9);
}

} // namespace

TEST(PatchedScene, ShowsWhatAFreshOneShows) {
  EditedCity city;
  auto scene = std::make_unique<MapScene>(city.snapshot, city.findings, city.roads, city.plan);
  for (int round = 0; round < 120; ++round) {
    city.edit();
    scene = std::make_unique<MapScene>(scene.get(), city.snapshot, city.findings, city.roads, city.plan);
    for (std::size_t i = 0; i < city.snapshot->vendors.size(); i += 7) {
      const domain::VendorId id = city.snapshot->vendors[i].id;
      Verdict strongest = Verdict::Outside;
      for (const domain::Finding& f : *city.findings)
        if (f.vendor == id) strongest = std::max(strongest, f.verdict);
      ASSERT_EQ(scene->verdictOf(id), strongest);
    }
    if (round % 4 != 3) continue;
    expectSameMap(*scene, MapScene(city.snapshot, city.findings, city.roads, city.plan), round);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(PatchedScene, ManyChangesAtOnceAndOtherRoadsAndPlans) {
  const test::City one({40, 600, 4000, true}), other({50, 900, 3000, true});
  const MapScene before(one.snapshot(), one.findings(), one.roads(), one.plan(2, 4));
  const MapScene patched(&before, other.snapshot(), other.findings(), other.roads(), other.plan(3, 5));
  expectSameMap(patched, MapScene(other.snapshot(), other.findings(), other.roads(), other.plan(3, 5)), 0);
  const MapScene empty(&patched, nullptr, nullptr, nullptr, nullptr);
  expectSameMap(empty, MapScene(nullptr, nullptr, nullptr, nullptr), 1);
}

TEST(PatchedScene, FindingsInAnyOrderAreUnderstood) {
  test::Small s;
  for (int i = 0; i < 3; ++i) s.addVendor(test::offset(test::CityCentre, 60.0 * i, 0), Verdict::Outside);
  (*s.findings)[1].verdict = Verdict::Inside;
  std::swap((*s.findings)[0], (*s.findings)[2]);
  EXPECT_EQ(s.scene().verdictOf({2}), Verdict::Inside);
  EXPECT_EQ(s.scene().verdictOf({1}), Verdict::Outside);
}

TEST(PatchedScene, PremisesAreDrawnAndFoundByTheirSign) {
  test::Small s;
  s.addVendor({}, Verdict::Inside);
  domain::Vendor& market = s.snapshot->vendors.edit(0);
  const auto corner = [](double e, double n) { return test::offset(test::CityCentre, e, n); };
  market.area = {{{{corner(-80, -40), corner(80, -40), corner(80, 40), corner(-80, 40), corner(-80, -40)}, {}}}};
  const MapView view(test::CityCentre, 1, 400, 300);
  const QImage with = test::picture(s.scene(), view, test::bare());
  EXPECT_NE(with.pixel(150, 170), with.pixel(50, 170)) << "the premises are shaded";
  EXPECT_EQ(QStringLiteral("vendor"), s.scene().hitAt(view, {200, 150}, 8, {}).kind);
  EXPECT_TRUE(s.scene().place(QStringLiteral("vendor"), 1).isValid());
}

} // namespace huyuan::render
