// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

namespace huyuan::store::test {

class SnapshotTest : public StoreTest {
 protected:
  SnapshotTest() { open(realKinds()); }
};

TEST_F(SnapshotTest, ReadsTheKindsOfTheEngines) {
  m_file->change("t", "fill", [&] {
    for (int i = 0; i < 3; ++i) {
      domain::Record school = shop("S" + std::to_string(i), "第" + std::to_string(i) + "小学");
      if (i == 1) school.geometries["campus"] = square({118.3, 35.0}, 0.001);
      const auto id = m_file->table("school").insert(school);
      for (int g = 0; g < i; ++g) {
        domain::Record gate;
        gate.values["school_id"] = id;
        gate.values["name"] = "门" + std::to_string(g);
        gate.values["main"] = g == 0;
        gate.geometries["point"] = geo::LonLat{118.3, 35.0 + g * 0.001};
        m_file->table("gate").insert(gate);
      }
    }
    domain::Record lost;
    lost.values["school_id"] = std::int64_t{99};
    lost.geometries["point"] = geo::LonLat{118, 35};
    m_file->table("gate").insert(lost);
    m_file->table("vendor").insert(shop("V1", "文具店"));
    domain::Record rule;
    rule.values["code"] = std::string("r");
    rule.values["title"] = std::string("r");
    rule.values["distance_m"] = 200.0;
    m_file->table("zone_rule").insert(rule);
    domain::Record district;
    district.values["code"] = std::string("371302");
    district.values["name"] = std::string("兰山区");
    district.geometries["area"] = square({118, 35}, 0.5);
    m_file->table("district").insert(district);
    domain::Record team;
    team.values["number"] = std::int64_t{3};
    team.values["officers"] = std::string("甲、乙");
    team.geometries["start_point"] = geo::LonLat{118.3, 35.1};
    m_file->table("team").insert(team);
    domain::Record violation = shop("W1", "");
    violation.values.erase("name");
    m_file->table("violation").insert(violation);
  });
  const auto s = m_file->snapshot();
  EXPECT_EQ(s->revision, m_file->revision());
  ASSERT_EQ(s->schools.size(), 3u);
  EXPECT_TRUE(s->schools[0].gates.empty());
  ASSERT_EQ(s->schools[2].gates.size(), 2u);
  EXPECT_EQ(s->schools[2].gates[1].name, "门1");
  EXPECT_EQ(s->schools[1].campus, square({118.3, 35.0}, 0.001));
  EXPECT_EQ(s->vendors[0].code, "V1");
  EXPECT_EQ(s->rules[0].distance, base::Metres(200));
  EXPECT_EQ(s->districts[0].area, square({118, 35}, 0.5));
  EXPECT_EQ(s->teams[0].officers.size(), 2u);
  EXPECT_EQ(s->violations[0].code, "W1");
  const auto found = problems();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_NE(found[0].find("belongs to school 99"), std::string::npos);
}

TEST_F(SnapshotTest, EveryRealKindTakesAFullRecord) {
  std::size_t n = 0;
  for (const auto& kind : m_kinds) {
    domain::Record r;
    for (const auto& f : kind.fields) {
      switch (f.type) {
      case domain::FieldType::Integer:
        r.values[f.name] = std::int64_t{1};
        break;
      case domain::FieldType::Real:
        r.values[f.name] = 1.5;
        break;
      case domain::FieldType::Boolean:
        r.values[f.name] = false;
        break;
      case domain::FieldType::Point:
        r.geometries[f.name] = geo::LonLat{118.3, 35.1};
        break;
      case domain::FieldType::Area:
        r.geometries[f.name] = square({118.3, 35.1}, 0.01);
        break;
      default:
        r.values[f.name] = "字" + f.name;
      }
    }
    r.id = add(r, kind.kind);
    EXPECT_EQ(m_file->table(kind.kind).byId(r.id), r) << kind.kind;
    ++n;
  }
  EXPECT_EQ(m_file->layers().size(), n);
  for (std::size_t i = 0; i < n; ++i) EXPECT_TRUE(m_file->undo());
  for (const auto& layer : m_file->layers()) EXPECT_EQ(layer.count, 0) << layer.kind;
}

} // namespace huyuan::store::test
