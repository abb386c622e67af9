// SPDX-License-Identifier: GPL-3.0-or-later
// Findings that were fresh are fresh after every edit: those that are kept, those in the file and those computed anew
// are the same to the bit.
#include "base/error.h"
#include "base/random.h"
#include "geo/geodesic.h"
#include "session/descriptions.h"
#include "session/workspace.h"
#include "store/workspace_file.h"
#include "support/same_snapshot.h"
#include "unit/session/small_workspace.h"
#include "zoning/zoning.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

using namespace huyuan;
using domain::Record;

namespace {

class FreshTest : public ::testing::Test {
 protected:
  FreshTest() {
    w->saveRecord("zone_rule", rule("gates", 260, "gate_radius"));
    w->saveRecord("zone_rule", rule("walks", 350, "walk"));
    for (int i = 1; i <= 6; i += 2) addGate(i);
    w->evaluate({}, {});
  }

  static Record rule(const std::string& code, double metres, const std::string& method) {
    Record r;
    r.values = {{"code", code}, {"title", code}, {"distance_m", metres}, {"method", method}};
    return r;
  }
  void addGate(std::int64_t school) {
    Record r;
    r.values = {{"school_id", school}, {"status", std::string("always")}, {"main", m_random.chance(0.5)}};
    r.geometries["point"] = anywhere();
    w->saveRecord("gate", r);
  }
  geo::LonLat anywhere() {
    const geo::LonLat east =
        geo::destination({118.35, 35.10}, base::Degrees(90), base::Metres(m_random.between(0, 3900)));
    return geo::destination(east, base::Degrees(0), base::Metres(m_random.between(700, 1300)));
  }
  geo::MultiPolygon block() {
    const geo::LonLat a = anywhere(), b = geo::destination(a, base::Degrees(60), base::Metres(90));
    return {{{{a, {b.lon, a.lat}, b, {a.lon, b.lat}, a}, {}}}};
  }
  std::optional<Record> any(const std::string& kind) {
    const auto all = w->records(kind, 0, -1);
    if (all.empty()) return std::nullopt;
    return all[m_random.below(all.size())];
  }

  void expectFresh(const std::string& after) {
    SCOPED_TRACE(after);
    ASSERT_TRUE(w->findingsFresh());
    const auto snapshot = w->snapshot();
    test::expectSame(*snapshot, *m_reader.snapshot());
    const auto anew =
        zoning::findings(snapshot->schools, snapshot->vendors, snapshot->enabledRules(), w->walks().get(), {}, {}, {});
    test::expectSameList(*w->findings(), anew, "kept findings and those computed anew");
    test::expectSameList(m_reader.findings(), anew, "stored findings and those computed anew");
    EXPECT_EQ(m_reader.findingsRevision(), m_reader.revision());
  }

  std::string editVendor() {
    const auto dice = m_random.below(4);
    auto r = dice == 0 ? std::nullopt : any("vendor");
    if (r && dice == 3) return w->eraseRecord("vendor", r->id), "erase vendor";
    if (!r) r = Record{}, r->values["code"] = "N" + std::to_string(++m_number), r->values["name"] = std::string("新店");
    r->values["kind"] = std::string(m_random.chance(0.5) ? "stationery" : "toys");
    r->values["accuracy_m"] = m_random.chance(0.5) ? 0.0 : 20.0;
    r->geometries["point"] = anywhere();
    if (m_random.chance(0.2)) r->geometries["area"] = block();
    return w->saveRecord("vendor", *r), "save vendor";
  }
  std::string editSchool() {
    const auto dice = m_random.below(6);
    auto r = dice == 0 ? std::nullopt : any("school");
    if (r && dice == 5) return w->eraseRecord("school", r->id), "erase school";
    if (!r) r = Record{}, r->values["code"] = "T" + std::to_string(++m_number), r->values["name"] = std::string("新校");
    r->values["kind"] = std::string("211");
    if (m_random.chance(0.3)) r->values["campus_of"] = std::string("S2");
    r->geometries["point"] = anywhere();
    if (m_random.chance(0.4)) r->geometries["campus"] = block();
    return w->saveRecord("school", *r), "save school";
  }
  std::string editGate() {
    const auto dice = m_random.below(5);
    auto r = dice == 0 ? std::nullopt : any("gate");
    if (r && dice == 4) return w->eraseRecord("gate", r->id), "erase gate";
    if (!r) r = Record{}, r->values["status"] = std::string("always");
    const auto school = any("school");
    if (!r->id || m_random.chance(0.3)) r->values["school_id"] = school ? school->id : std::int64_t{1};
    if (m_random.chance(0.2)) r->values["status"] = std::string("closed");
    r->geometries["point"] = anywhere();
    return w->saveRecord("gate", *r), "save gate";
  }
  std::string importVendors() {
    std::string csv = "统一社会信用代码,企业名称,经度,纬度,经营状态\n";
    for (int i = 0; i < 4; ++i) {
      const geo::LonLat p = anywhere();
      csv += "I" + std::to_string(m_random.below(9)) + ",进店," + std::to_string(p.lon) + "," + std::to_string(p.lat) +
             ",在营\n";
    }
    test::writeAll(m_folder.file("表.csv"), csv);
    w->importFile({m_folder.file("表.csv"), "vendor", "auto", "auto", {}, {}, false}, {}, {});
    return "import";
  }
  std::string editAnything() {
    switch (m_random.below(10)) {
    case 0:
    case 1:
      return editSchool();
    case 2:
    case 3:
      return editGate();
    case 4:
      return w->undo() ? "undo" : "nothing to undo";
    case 5:
      return w->redo() ? "redo" : "nothing to redo";
    case 6:
      return importVendors();
    default:
      return editVendor();
    }
  }

  base::Random m_random{20261124};
  int m_number = 0;
  test::TempFolder m_folder;
  std::shared_ptr<session::Workspace> w = test::makeSmallWorkspace(m_folder.file("小镇.huyuan"));
  store::WorkspaceFile m_reader{m_folder.file("小镇.huyuan"), store::OpenMode::ReadOnly, session::loadDescriptions(),
                                std::make_shared<base::SystemClock>()};
};

TEST_F(FreshTest, AfterEachOfManyRandomEdits) {
  expectFresh("evaluate");
  std::size_t most = 0;
  for (int i = 0; i < 300 && !HasFailure(); ++i) {
    expectFresh(std::to_string(i) + ": " + editAnything());
    most = std::max(most, w->findings()->size());
  }
  EXPECT_GT(most, 50U) << "the edits must have findings to keep";
}

TEST_F(FreshTest, StraightRulesAreSwitchedAndAlteredAtOnce) {
  const auto set = [&](const std::string& code, const std::string& field, const domain::Value& value) {
    for (Record r : w->records("zone_rule", 0, -1))
      if (r.text("code") == code) r.values[field] = value, w->saveRecord("zone_rule", r);
  };
  set("gates", "enabled", false);
  expectFresh("a rule switched off");
  set("gates", "enabled", true);
  expectFresh("and on again");
  set("gates", "distance_m", 150.0);
  expectFresh("another distance");
  set("gates", "title", std::string("改名"));
  expectFresh("another title");
  set("walks", "enabled", false);
  expectFresh("a rule that walks switched off");
  w->undo();
  EXPECT_FALSE(w->findingsFresh()) << "a rule that walks is measured by a job";
  w->evaluate({}, {});
  expectFresh("evaluated");
}

TEST_F(FreshTest, StaleOnesStayStaleUntilEvaluated) {
  w->saveRecord("zone_rule", rule("more walks", 300, "main_gate_walk"));
  EXPECT_FALSE(w->findingsFresh());
  editVendor();
  EXPECT_FALSE(w->findingsFresh());
  test::expectSame(*w->snapshot(), *m_reader.snapshot());
  w->evaluate({}, {});
  expectFresh("evaluated");
}

TEST_F(FreshTest, NewRoadsOutdateWalks) {
  domain::RoadNetwork roads = *w->roads();
  roads.ways.resize(roads.ways.size() / 2);
  w->setRoads(roads);
  EXPECT_FALSE(w->findingsFresh());
  w->evaluate({}, {});
  expectFresh("evaluated on the new roads");
  editVendor();
  expectFresh("edited on the new roads");
}

TEST_F(FreshTest, ALargeImportIsLeftToEvaluate) {
  const auto add = [&](const std::string& letter, std::size_t count) {
    std::vector<Record> many(count);
    for (std::size_t i = 0; i < many.size(); ++i) {
      many[i].values = {{"code", letter + std::to_string(i)}, {"name", std::string("店")}};
      many[i].geometries["point"] = anywhere();
    }
    w->addRecords("vendor", many, "many");
  };
  add("A", 60);
  EXPECT_FALSE(w->findingsFresh()) << "sixty are many where a rule walks";
  for (Record r : w->records("zone_rule", 0, -1))
    if (r.text("code") == "walks") w->eraseRecord("zone_rule", r.id);
  w->evaluate({}, {});
  add("B", 60);
  expectFresh("sixty vendors under straight rules");
  add("C", 400);
  EXPECT_FALSE(w->findingsFresh());
  test::expectSame(*w->snapshot(), *m_reader.snapshot());
  w->evaluate({}, {});
  expectFresh("evaluated");
}

TEST_F(FreshTest, EditsDuringAnEvaluationAreInItsResult) {
  std::atomic<bool> done = false;
  std::atomic<int> edits = 0;
  std::thread other([&] {
    while (!done) {
      w->evaluate({}, {});
      w->findings();
    }
  });
  for (; edits < 60; ++edits) editVendor();
  done = true;
  other.join();
  expectFresh("both");
}

TEST_F(FreshTest, ARefusedEditChangesNothing) {
  const auto snapshot = w->snapshot();
  const auto findings = w->findings();
  Record bad = rule("by eye", 100, "by_eye");
  EXPECT_THROW(w->saveRecord("zone_rule", bad), base::Error);
  EXPECT_EQ(w->snapshot(), snapshot);
  EXPECT_EQ(w->findings(), findings);
  expectFresh("nothing");
}

TEST_F(FreshTest, ThePlanIsReadOnceAndAgainWhenItChanges) {
  domain::DrawSpec spec;
  spec.campaign = test::SmallCampaign;
  spec.perStratum = 4;
  w->freezeDraw(spec);
  w->runDraw(test::SmallCampaign, "SEED:1", "监督人甲");
  w->makePlan(test::SmallCampaign, {}, {}, {});
  const auto plan = w->plan(test::SmallCampaign);
  ASSERT_TRUE(plan);
  EXPECT_EQ(w->plan(test::SmallCampaign), plan);
  session::PlanSettings later;
  later.date = "2026-12-01";
  w->makePlan(test::SmallCampaign, later, {}, {});
  EXPECT_EQ(w->plan(test::SmallCampaign)->routes.at(0).date, "2026-12-01");
  EXPECT_EQ(w->plan("2026-12"), nullptr);
}

} // namespace
