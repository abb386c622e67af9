// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "fixture.h"

#include <stdexcept>

namespace huyuan::store::test {

using base::ErrorKind;
using domain::Record;

class ChangeTest : public StoreTest {
 protected:
  ChangeTest() { open(smallKinds()); }
  std::vector<Record> shops() const { return m_file->table("shop").all(); }
  std::vector<std::string> rtree() { return queryElsewhere(m_path, "SELECT * FROM idx_shop_point ORDER BY 1"); }
};

TEST_F(ChangeTest, UndoAndRedoOfInsertUpdateDelete) {
  const auto a = add(shop("A", "文具店", {118.1, 35.1}));
  const auto b = add(shop("B", "玩具店", {118.2, 35.2}));
  const auto before = shops();
  const auto treeBefore = rtree();
  const auto rows = m_file->change("lee", "edit", [&] {
    Record moved = *m_file->table("shop").byId(a);
    moved.geometries["point"] = geo::LonLat{119.0, 36.0};
    moved.values["name"] = std::string("书店");
    m_file->table("shop").update(moved);
    m_file->table("shop").erase(b);
    m_file->table("shop").insert(shop("C", "超市", {118.3, 35.3}));
  });
  EXPECT_EQ(rows, 3);
  const auto after = shops();
  const auto treeAfter = rtree();
  ASSERT_NE(before, after);
  EXPECT_TRUE(m_file->undo());
  EXPECT_EQ(shops(), before);
  EXPECT_EQ(rtree(), treeBefore);
  EXPECT_EQ(m_file->search("玩具").size(), 1u);
  EXPECT_TRUE(m_file->search("超市").empty());
  EXPECT_TRUE(m_file->redo());
  EXPECT_EQ(shops(), after);
  EXPECT_EQ(rtree(), treeAfter);
  EXPECT_TRUE(m_file->search("玩具").empty());
  EXPECT_EQ(m_file->search("书店").size(), 1u);
  EXPECT_EQ(problems(), std::vector<std::string>{});
}

TEST_F(ChangeTest, HistoryTellsWhoWhatWhen) {
  add(shop("A", "x"));
  m_clock->set(std::chrono::sys_seconds(std::chrono::seconds(86400)));
  m_file->change("王五", "import 名单.csv", [&] {
    m_file->table("shop").insert(shop("B", "x"));
    m_file->table("shop").insert(shop("C", "x"));
  });
  const auto history = m_file->history();
  ASSERT_EQ(history.size(), 2u);
  EXPECT_EQ(history[0].who, "王五");
  EXPECT_EQ(history[0].what, "import 名单.csv");
  EXPECT_EQ(history[0].at, "1970-01-02T00:00:00Z");
  EXPECT_EQ(history[0].rows, 2);
  EXPECT_FALSE(history[0].undone);
  m_file->undo();
  EXPECT_TRUE(m_file->history()[0].undone);
  EXPECT_EQ(m_file->undoable()->what, "add");
  EXPECT_EQ(m_file->redoable()->what, "import 名单.csv");
}

TEST_F(ChangeTest, UndoIsLastInFirstOutAndANewChangeEndsRedo) {
  for (const char* code : {"A", "B", "C"}) add(shop(code, "x"));
  EXPECT_TRUE(m_file->undo());
  EXPECT_TRUE(m_file->undo());
  EXPECT_EQ(shops().size(), 1u);
  EXPECT_TRUE(m_file->redo());
  EXPECT_EQ(shops().back().text("code"), "B");
  add(shop("D", "x"));
  EXPECT_FALSE(m_file->redo());
  EXPECT_EQ(m_file->history().size(), 4u);
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(m_file->undo());
  EXPECT_FALSE(m_file->undo());
  EXPECT_TRUE(shops().empty());
}

TEST_F(ChangeTest, WhatThrowsDidNotHappen) {
  add(shop("A", "文具店"));
  const std::string bytes = huyuan::test::readAll(m_path);
  EXPECT_THROW(m_file->change("t", "bad",
                              [&] {
                                m_file->table("shop").insert(shop("B", "玩具"));
                                m_file->table("shop").erase(1);
                                throw std::runtime_error("stop");
                              }),
               std::runtime_error);
  EXPECT_EQ(shops().size(), 1u);
  EXPECT_TRUE(m_file->search("玩具").empty());
  EXPECT_EQ(huyuan::test::readAll(m_path), bytes);
  EXPECT_EQ(m_file->change("t", "nothing", [] {}), 0);
  EXPECT_EQ(m_file->history().size(), 1u);
}

TEST_F(ChangeTest, RevisionGrowsWithEachStep) {
  const auto start = m_file->revision();
  add(shop("A", "x"));
  EXPECT_EQ(m_file->revision(), start + 1);
  m_file->undo();
  EXPECT_EQ(m_file->revision(), start + 2);
  m_file->redo();
  EXPECT_EQ(m_file->revision(), start + 3);
  m_file->change("t", "nothing", [] {});
  EXPECT_EQ(m_file->revision(), start + 3);
}

TEST_F(ChangeTest, TwoRowsThatExchangeAUniqueValueCanBeUndone) {
  const auto a = add(shop("A", "first")), b = add(shop("B", "second"));
  m_file->change("t", "exchange", [&] {
    auto& table = m_file->table("shop");
    for (const auto& [id, code] : {std::pair{a, "-"}, std::pair{b, "A"}, std::pair{a, "B"}}) {
      Record r = *table.byId(id);
      r.values["code"] = std::string(code);
      table.update(r);
    }
  });
  EXPECT_TRUE(m_file->undo());
  EXPECT_EQ(m_file->table("shop").byId(a)->text("code"), "A");
  EXPECT_TRUE(m_file->redo());
  EXPECT_EQ(m_file->table("shop").byId(a)->text("code"), "B");
  errorText([&] { add(shop("A", "third")); }, ErrorKind::BadInput);
}

TEST_F(ChangeTest, UndoRefusesRowsThatAnotherProgramChanged) {
  add(shop("A", "mine"));
  runElsewhere(m_path, "UPDATE shop SET count = 5");
  errorText([&] { m_file->undo(); }, ErrorKind::Failed);
  EXPECT_EQ(shops().size(), 1u);
  EXPECT_EQ(shops()[0].integer("count", 0), 5);
  EXPECT_FALSE(m_file->history()[0].undone);
}

/// Against a plain list of records kept beside it: 300 random steps of edit, undo and redo.
TEST_F(ChangeTest, RandomStepsAgreeWithAModel) {
  base::Random random(7);
  std::vector<std::vector<Record>> states{{}};
  std::size_t at = 0;
  for (int step = 0; step < 300; ++step) {
    const auto dice = random.below(10);
    if (dice < 2) {
      EXPECT_EQ(m_file->undo(), at > 0);
      at -= at > 0;
    } else if (dice < 4) {
      EXPECT_EQ(m_file->redo(), at + 1 < states.size());
      at += at + 1 < states.size();
    } else {
      std::vector<Record> next = states[at];
      m_file->change("t", "step", [&] {
        auto& table = m_file->table("shop");
        Record fresh = shop("", "店" + std::to_string(step), {random.between(117, 119), random.between(34, 36)});
        if (next.empty() || random.chance(0.5)) {
          fresh.id = table.insert(fresh);
          fresh.values.erase("code");
          next.push_back(fresh);
        } else {
          const auto i = static_cast<std::size_t>(random.below(next.size()));
          if (random.chance(0.4)) {
            table.erase(next[i].id);
            next.erase(next.begin() + static_cast<std::ptrdiff_t>(i));
          } else {
            next[i].geometries = fresh.geometries;
            next[i].values["name"] = fresh.values.at("name");
            table.update(next[i]);
          }
        }
      });
      states.resize(at + 1);
      states.push_back(next);
      ++at;
    }
    ASSERT_EQ(shops(), states[at]) << "after step " << step;
  }
  EXPECT_EQ(problems(), std::vector<std::string>{});
}

TEST_F(ChangeTest, NothingDerivedOrCovertIsInTheTrail) {
  m_file->covert().put("2026-11", "plan", "sealed words");
  m_file->storeFindings({domain::Finding{}});
  m_file->setMeta("view", "{}");
  EXPECT_TRUE(m_file->history().empty());
  EXPECT_FALSE(m_file->undo());
}

TEST_F(ChangeTest, ImportOfTwentyThousandRowsAndItsUndo) {
  const auto before = shops();
  const auto rows = m_file->change("t", "import", [&] {
    for (int i = 0; i < 20000; ++i)
      m_file->table("shop").insert(shop("C-" + std::to_string(i), "临沂市兰山区第" + std::to_string(i) + "文具店",
                                        {118.0 + i * 1e-5, 35.0 + i * 1e-5}));
  });
  EXPECT_EQ(rows, 20000);
  EXPECT_EQ(m_file->search("第777文具店").size(), 1u);
  EXPECT_TRUE(m_file->undo());
  EXPECT_EQ(shops(), before);
  EXPECT_EQ(queryElsewhere(m_path, "SELECT count(*) FROM idx_shop_point"), std::vector<std::string>{"0"});
  EXPECT_TRUE(m_file->redo());
  EXPECT_EQ(m_file->table("shop").count(), 20000);
  EXPECT_EQ(problems(), std::vector<std::string>{});
}

} // namespace huyuan::store::test
