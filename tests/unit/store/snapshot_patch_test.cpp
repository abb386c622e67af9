// SPDX-License-Identifier: GPL-3.0-or-later
// After any change the patched snapshot is the one that is read from the file.
#include "base/random.h"
#include "fixture.h"
#include "support/same_snapshot.h"

namespace huyuan::store::test {

namespace {

using domain::Record;

class SnapshotPatchTest : public StoreTest {
 protected:
  SnapshotPatchTest() {
    open(realKinds());
    m_kept = m_file->snapshot();
  }

  Follow follow() {
    return [this](const std::vector<TouchedRows>& touched) { m_kept = m_file->snapshot(*m_kept, touched); };
  }
  void change(const std::function<void()>& work) { m_file->change("t", "random", work, follow()); }
  std::int64_t anyId(const std::string& kind) {
    const auto all = m_file->table(kind).all();
    return all.empty() ? 0 : all[m_random.below(all.size())].id;
  }
  geo::LonLat anywhere() { return {m_random.between(118.0, 119.0), m_random.between(34.5, 35.5)}; }

  Record make(const std::string& kind) {
    Record r;
    const std::string number = std::to_string(++m_number);
    r.values["name"] = "名" + number;
    if (kind != "gate" && kind != "team") r.values["code"] = kind + number;
    if (kind == "zone_rule") {
      r.values = {{"code", "r" + number},
                  {"title", std::string("规则")},
                  {"distance_m", m_random.between(50, 300)},
                  {"method", std::string("gate_radius")},
                  {"school_kinds", std::string("211,111")}};
    } else if (kind == "team") {
      r.values = {{"number", std::int64_t{m_number}}};
      r.geometries["start_point"] = anywhere();
    } else if (kind == "gate") {
      r.values["school_id"] = m_random.chance(0.1) ? std::int64_t{9999} : anyId("school");
      r.values["main"] = m_random.chance(0.5);
      r.geometries["point"] = anywhere();
    } else if (kind == "violation") {
      r.values = {{"code", "x" + number}, {"subject", std::string("某店")}};
      r.geometries["point"] = anywhere();
    } else if (kind == "district") {
      r.geometries["area"] = square(anywhere(), 0.1);
    } else {
      if (m_random.chance(0.8)) r.geometries["point"] = anywhere();
      r.geometries[kind == "school" ? "campus" : "area"] = square(anywhere(), 0.001);
    }
    return r;
  }

  /// One row of any kind comes, changes or goes.
  void touchOne() {
    static const char* Kinds[] = {"school", "gate", "gate", "vendor", "violation", "district", "zone_rule", "team"};
    const std::string kind = Kinds[m_random.below(std::size(Kinds))];
    const std::int64_t id = anyId(kind);
    const auto what = id == 0 ? 0 : m_random.below(10);
    RecordTable& table = m_file->table(kind);
    if (what < 5) {
      table.insert(make(kind));
    } else if (what < 8) {
      Record r = make(kind);
      r.id = id;
      table.update(r);
    } else {
      table.erase(id);
    }
  }

  void expectPatched() { huyuan::test::expectSame(*m_kept, *m_file->snapshot()); }

  base::Random m_random{20261124};
  domain::SnapshotPtr m_kept;
  int m_number = 0;
};

} // namespace

TEST_F(SnapshotPatchTest, RandomChangesUndoneAndRedone) {
  for (int round = 0; round < 400 && !HasFailure(); ++round) {
    const auto dice = m_random.below(10);
    if (dice < 2)
      m_file->undo(follow());
    else if (dice < 4)
      m_file->redo(follow());
    else
      change([&] {
        for (int n = 1 + int(m_random.below(4)); n > 0; --n) touchOne();
      });
    expectPatched();
  }
  EXPECT_GT(m_kept->schools.size(), 5u);
  EXPECT_GT(m_kept->vendors.size(), 5u);
  std::size_t gates = 0;
  for (const auto& school : m_kept->schools) gates += school.gates.size();
  EXPECT_GT(gates, 5u) << "the rounds must have made something to compare";
}

TEST_F(SnapshotPatchTest, GatesMoveBetweenSchoolsAndComeBackWithTheirs) {
  std::int64_t first = 0, second = 0, gate = 0;
  change([&] {
    first = m_file->table("school").insert(make("school"));
    second = m_file->table("school").insert(make("school"));
    Record g = make("gate");
    g.values["school_id"] = first;
    gate = m_file->table("gate").insert(g);
  });
  ASSERT_EQ(m_kept->school({first})->gates.size(), 1u);
  change([&] {
    Record g = *m_file->table("gate").byId(gate);
    g.values["school_id"] = second;
    m_file->table("gate").update(g);
    Record s = *m_file->table("school").byId(first);
    s.values["name"] = std::string("改名");
    m_file->table("school").update(s);
  });
  expectPatched();
  EXPECT_TRUE(m_kept->school({first})->gates.empty());
  EXPECT_EQ(m_kept->school({second})->gates.size(), 1u);
  change([&] { m_file->table("school").erase(second); });
  expectPatched();
  m_file->undo(follow());
  expectPatched();
  EXPECT_EQ(m_kept->school({second})->gates.size(), 1u) << "the gate waited for its school";
}

TEST_F(SnapshotPatchTest, LargeChangesAreReadWhole) {
  change([&] {
    for (int i = 0; i < 2500; ++i) m_file->table("vendor").insert(make("vendor"));
  });
  expectPatched();
  const auto before = m_kept;
  change([&] {
    for (int i = 0; i < 900; ++i) {
      Record r = *m_file->table("vendor").byId(i * 2 + 1);
      r.geometries["point"] = anywhere();
      m_file->table("vendor").update(r);
    }
  });
  expectPatched();
  change([&] { m_file->table("vendor").erase(2400); });
  EXPECT_LT(domain::differences(before->vendors, m_kept->vendors).size(), 2500u + 1);
  m_file->undo(follow());
  expectPatched();
}

TEST_F(SnapshotPatchTest, AnEditSharesAllButOneBlock) {
  change([&] {
    for (int i = 0; i < 1500; ++i) m_file->table("vendor").insert(make("vendor"));
  });
  const auto before = m_kept;
  change([&] {
    Record r = make("vendor");
    r.id = 700;
    m_file->table("vendor").update(r);
  });
  const auto changes = domain::differences(before->vendors, m_kept->vendors);
  EXPECT_GT(changes.size(), 0u);
  EXPECT_LE(changes.size(), 256u);
  EXPECT_TRUE(domain::differences(before->schools, m_kept->schools).empty());
}

TEST_F(SnapshotPatchTest, ARuleThatCannotBeReadRollsTheChangeBack) {
  Record bad = make("zone_rule");
  bad.values["method"] = std::string("by_eye");
  const auto revision = m_file->revision();
  EXPECT_THROW(change([&] { m_file->table("zone_rule").insert(bad); }), base::Error);
  EXPECT_EQ(m_file->revision(), revision);
  EXPECT_EQ(m_file->table("zone_rule").count(), 0);
  expectPatched();
}

} // namespace huyuan::store::test
