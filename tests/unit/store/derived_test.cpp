// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "store/derived_p.h"

#include <algorithm>
#include <cmath>

namespace huyuan::store::test {

using domain::RoadNetwork;

namespace {

RoadNetwork crossing() {
  RoadNetwork n;
  n.nodes = {{118.1, 35.1}, {118.2, 35.2}, {118.3, 35.3}};
  n.ways.resize(2);
  n.ways[0] = {.sourceId = -5,
               .roadClass = domain::RoadClass::Primary,
               .oneWay = domain::OneWay::Backward,
               .bikeOneWay = domain::OneWay::Forward,
               .car = true,
               .bike = true,
               .foot = false,
               .roundabout = true,
               .link = false,
               .crossing = false,
               .maxSpeedKmh = 62.5,
               .statedSeconds = 0,
               .name = "沂蒙路",
               .nodes = {0, 1}};
  n.ways[1] = {.sourceId = 1LL << 40,
               .roadClass = domain::RoadClass::Ferry,
               .oneWay = domain::OneWay::No,
               .bikeOneWay = domain::OneWay::No,
               .car = false,
               .bike = false,
               .foot = true,
               .roundabout = false,
               .link = true,
               .crossing = true,
               .maxSpeedKmh = 0,
               .statedSeconds = 720.5,
               .name = "沂蒙路",
               .nodes = {1, 2, 0}};
  n.restrictions = {{0, 1, 1, true, {}, true, false}, {1, 1, 0, false, {1, 0}, false, true}};
  n.barriers = {{2, true, false, true}, {1, false, true, false}};
  n.crossings = {0, 2};
  n.trafficLights = {1};
  n.walls = {{{118.1, 35.1}, {118.2, 35.1}}, {{118.3, 35.2}, {118.4, 35.3}, {118.5, 35.25}}};
  n.source = "© OpenStreetMap contributors, ODbL";
  return n;
}

auto wholeOf(const domain::RoadWay& w) {
  return std::tie(w.sourceId, w.roadClass, w.oneWay, w.bikeOneWay, w.car, w.bike, w.foot, w.roundabout, w.link,
                  w.crossing, w.maxSpeedKmh, w.statedSeconds, w.name, w.nodes);
}

void expectSame(const RoadNetwork& a, const RoadNetwork& b) {
  EXPECT_EQ(a.nodes, b.nodes);
  EXPECT_EQ(a.source, b.source);
  EXPECT_EQ(a.walls, b.walls);
  EXPECT_EQ(a.crossings, b.crossings);
  EXPECT_EQ(a.trafficLights, b.trafficLights);
  ASSERT_EQ(a.ways.size(), b.ways.size());
  for (std::size_t i = 0; i < a.ways.size(); ++i) {
    const auto &x = a.ways[i], &y = b.ways[i];
    EXPECT_EQ(wholeOf(x), wholeOf(y));
  }
  ASSERT_EQ(a.restrictions.size(), b.restrictions.size());
  for (std::size_t i = 0; i < a.restrictions.size(); ++i) {
    const auto &x = a.restrictions[i], &y = b.restrictions[i];
    EXPECT_EQ(std::tie(x.from, x.via, x.to, x.only, x.over, x.car, x.bike),
              std::tie(y.from, y.via, y.to, y.only, y.over, y.car, y.bike));
  }
  ASSERT_EQ(a.barriers.size(), b.barriers.size());
  for (std::size_t i = 0; i < a.barriers.size(); ++i)
    EXPECT_EQ(std::tie(a.barriers[i].node, a.barriers[i].car, a.barriers[i].foot, a.barriers[i].bike),
              std::tie(b.barriers[i].node, b.barriers[i].car, b.barriers[i].foot, b.barriers[i].bike));
}

} // namespace

class DerivedTest : public StoreTest {
 protected:
  DerivedTest() { open(smallKinds()); }
};

TEST_F(DerivedTest, FindingsComeBackUnrounded) {
  domain::Finding f;
  f.vendor.value = 7, f.school.value = 8, f.rule.value = 9;
  f.method = domain::Method::GateRadius;
  f.fellBack = true;
  f.distance = base::Metres(199.99999999999997);
  f.uncertainty = base::Metres(0.1 + 0.2);
  f.verdict = domain::Verdict::Borderline;
  f.schoolPoint = {118.123456789012345, 35.1};
  f.vendorPoint = {118.3, 35.123456789012345};
  f.snapAtSchool = base::Metres(1.0 / 3), f.snapAtVendor = base::Metres(2.0 / 3);
  EXPECT_EQ(m_file->findingsRevision(), 0u);
  add(shop("A", "x"));
  m_file->storeFindings({f, domain::Finding{}});
  EXPECT_EQ(m_file->findingsRevision(), m_file->revision());
  const auto back = m_file->findings();
  ASSERT_EQ(back.size(), 2u);
  const auto& b = back[1]; // by vendor
  EXPECT_EQ(std::tie(b.vendor, b.school, b.rule, b.method, b.fellBack, b.distance, b.uncertainty, b.verdict),
            std::tie(f.vendor, f.school, f.rule, f.method, f.fellBack, f.distance, f.uncertainty, f.verdict));
  EXPECT_EQ(std::tie(b.schoolPoint, b.vendorPoint, b.snapAtSchool, b.snapAtVendor),
            std::tie(f.schoolPoint, f.vendorPoint, f.snapAtSchool, f.snapAtVendor));
  EXPECT_FALSE(back[0].schoolPoint.isValid());
  add(shop("B", "x"));
  EXPECT_LT(m_file->findingsRevision(), m_file->revision());
  m_file->storeFindings({}, 1);
  EXPECT_TRUE(m_file->findings().empty());
  EXPECT_EQ(m_file->findingsRevision(), 1u);
}

TEST_F(DerivedTest, OnlyFindingsThatDifferAreWritten) {
  std::vector<domain::Finding> before(50);
  for (std::size_t i = 0; i < before.size(); ++i) {
    before[i].vendor.value = std::int64_t(i) + 1, before[i].school.value = 3, before[i].rule.value = 1;
    before[i].distance = base::Metres(double(i));
  }
  m_file->storeFindings(before);
  const auto rows = [&] { return queryElsewhere(m_path, "SELECT vendor_id, id FROM finding ORDER BY vendor_id"); };
  const auto untouched = rows();
  auto after = before;
  after.erase(after.begin() + 10);                                                    // gone
  after[20].distance = base::Metres(std::nextafter(after[20].distance.value(), 1e9)); // the last bit differs
  domain::Finding fresh = after[30];
  fresh.school.value = 4;
  after.insert(after.begin() + 31, fresh);
  add(shop("A", "x"));
  m_file->patchFindings(before, after);
  EXPECT_EQ(m_file->findingsRevision(), m_file->revision());
  const auto back = m_file->findings();
  ASSERT_EQ(back.size(), after.size());
  for (std::size_t i = 0; i < after.size(); ++i)
    EXPECT_EQ(std::tie(back[i].vendor, back[i].school, back[i].distance),
              std::tie(after[i].vendor, after[i].school, after[i].distance));
  int same = 0;
  for (const auto& row : rows()) same += std::find(untouched.begin(), untouched.end(), row) != untouched.end();
  EXPECT_EQ(same, 48) << "48 of 50 rows stay as they are";
}

TEST_F(DerivedTest, AFollowIsPartOfItsChange) {
  domain::Finding f;
  f.vendor.value = 1;
  m_file->storeFindings({f});
  add(shop("A", "x"));
  std::vector<TouchedRows> told;
  const auto follow = [&](const std::vector<TouchedRows>& touched) {
    told = touched;
    m_file->patchFindings({f}, {});
  };
  m_file->change(
      "t", "more", [&] { m_file->table("shop").insert(shop("B", "y")); }, follow);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].kind, "shop");
  EXPECT_EQ(told[0].present, (std::set<std::int64_t>{2}));
  EXPECT_TRUE(m_file->findings().empty());
  EXPECT_EQ(m_file->findingsRevision(), m_file->revision());

  const auto revision = m_file->revision();
  const auto fails = [&](const std::vector<TouchedRows>&) {
    m_file->patchFindings({}, {f});
    throw base::Error(base::ErrorKind::Failed, "no");
  };
  EXPECT_THROW(m_file->undo(fails), base::Error);
  EXPECT_EQ(m_file->revision(), revision);
  EXPECT_TRUE(m_file->findings().empty());
  EXPECT_EQ(m_file->table("shop").count(), 2);
  EXPECT_TRUE(m_file->undo(follow));
  EXPECT_EQ(told[0].gone, (std::set<std::int64_t>{2}));
}

namespace {

void put(std::string& bytes, const auto& value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); }
void putCount(std::string& bytes, std::uint32_t n) { put(bytes, n); }
void putText(std::string& bytes, const std::string& text) {
  putCount(bytes, static_cast<std::uint32_t>(text.size()));
  bytes += text;
}

/// One road between two nodes, a restriction and a barrier, as the first two formats had them.
std::string bytesOfOld(char version) {
  std::string b = std::string("HYROADS") + version;
  putText(b, "source");
  putCount(b, 1), putText(b, "name");
  putCount(b, 2), put(b, geo::LonLat{118.1, 35.1}), put(b, geo::LonLat{118.2, 35.2});
  putCount(b, 1), put(b, std::int64_t{7}), b += {4, 1, 1 | 4}; // tertiary, forward, car and roundabout
  put(b, 40.0), putCount(b, 0), putCount(b, 2), putCount(b, 0), putCount(b, 1);
  putCount(b, 1), putCount(b, 0), putCount(b, 1), putCount(b, 0), b += '\1';
  putCount(b, 1), putCount(b, 1), b += {0, 1};
  if (version == '2') putCount(b, 1), putCount(b, 2), put(b, geo::LonLat{1, 2}), put(b, geo::LonLat{3, 4});
  return b;
}

} // namespace

/// A network stored before cycles were known is as open to them as it was: to whoever drives or walks.
TEST(RoadBytes, OfOlderFormatsAreRead) {
  for (const char version : {'1', '2'}) {
    const auto roads = roadsFromBytes(bytesOfOld(version));
    ASSERT_EQ(roads.ways.size(), 1U);
    const auto& way = roads.ways[0];
    EXPECT_EQ(std::tie(way.sourceId, way.roadClass, way.oneWay, way.car, way.foot, way.roundabout, way.link),
              std::tuple(7, domain::RoadClass::Tertiary, domain::OneWay::Forward, true, false, true, false));
    EXPECT_EQ(std::tie(way.bike, way.bikeOneWay, way.maxSpeedKmh, way.name),
              std::tuple(true, domain::OneWay::Forward, 40.0, "name"));
    ASSERT_EQ(roads.restrictions.size(), 1U);
    EXPECT_TRUE(roads.restrictions[0].only && roads.restrictions[0].car && roads.restrictions[0].over.empty());
    ASSERT_EQ(roads.barriers.size(), 1U);
    EXPECT_TRUE(!roads.barriers[0].car && roads.barriers[0].foot && roads.barriers[0].bike);
    EXPECT_EQ(roads.walls.size(), version == '2' ? 1U : 0U);
    EXPECT_THROW(roadsFromBytes(bytesOfOld(version) + '\0'), base::Error);
  }
}

TEST_F(DerivedTest, NewRoadsMayOutdateFindings) {
  add(shop("A", "x"));
  m_file->storeFindings({});
  m_file->storeRoads(crossing());
  EXPECT_EQ(m_file->findingsRevision(), m_file->revision());
  m_file->storeRoads(crossing(), true);
  EXPECT_EQ(m_file->findingsRevision(), 0u);
}

TEST_F(DerivedTest, RoadsAreReplacedAsAWhole) {
  EXPECT_EQ(m_file->roads(), nullptr);
  m_file->storeRoads(crossing());
  expectSame(*m_file->roads(), crossing());
  m_file->storeRoads(RoadNetwork{});
  expectSame(*m_file->roads(), RoadNetwork{});
}

TEST_F(DerivedTest, ARoadOrderGoesWithItsRoads) {
  m_file->storeRoads(crossing());
  EXPECT_EQ(m_file->roadOrder("car"), "");
  m_file->storeRoadOrder("car", std::string("a\0b", 3));
  m_file->storeRoadOrder("步行", "other");
  m_file->storeRoadOrder("car", std::string("c\0d", 3));
  EXPECT_EQ(m_file->roadOrder("car"), std::string("c\0d", 3));
  EXPECT_EQ(m_file->roadOrder("步行"), "other");
  m_file->storeRoads(crossing());
  EXPECT_EQ(m_file->roadOrder("car"), "");
}

TEST(RoadBytes, EveryCutAndEveryScratchIsRefusedOrReadable) {
  const std::string bytes = roadBytes(crossing());
  expectSame(roadsFromBytes(bytes), crossing());
  for (std::size_t n = 0; n < bytes.size(); ++n)
    EXPECT_THROW(roadsFromBytes(bytes.substr(0, n)), base::Error) << "cut at " << n;
  for (std::size_t n = 0; n < bytes.size(); ++n) {
    std::string scratched = bytes;
    scratched[n] = '\xFE';
    try {
      const auto roads = roadsFromBytes(scratched);
      for (const auto& w : roads.ways)
        for (const auto node : w.nodes) EXPECT_LT(node, roads.nodes.size());
    } catch (const base::Error& e) {
      EXPECT_EQ(e.kind(), base::ErrorKind::BadInput);
    }
  }
}

} // namespace huyuan::store::test
