// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

namespace huyuan::store::test {

class CheckTest : public StoreTest {
 protected:
  CheckTest() {
    open(smallKinds());
    std::int64_t id = add(shop("A", "文具店"));
    add(shop("B", "玩具店", {118.5, 35.5}));
    domain::Record door;
    door.values["shop_id"] = id;
    add(door, "door");
  }
  std::string onlyProblem() const {
    const auto all = problems();
    EXPECT_EQ(all.size(), 1u);
    return all.empty() ? "" : all[0];
  }
  void damage(const std::string& sql) {
    m_file.reset();
    runElsewhere(m_path, sql);
    m_file = openAgain(OpenMode::ReadWrite);
  }
};

TEST_F(CheckTest, SoundFileHasNoProblem) { EXPECT_EQ(problems(), std::vector<std::string>{}); }

TEST_F(CheckTest, FindsAMissingEntryOfTheSpatialIndex) {
  damage("DELETE FROM idx_shop_point WHERE pkid = 1");
  EXPECT_FALSE(problems().empty());
}

TEST_F(CheckTest, FindsASurplusEntryOfTheSpatialIndex) {
  damage("INSERT INTO idx_shop_point VALUES (77, 118, 118, 35, 35)");
  EXPECT_NE(onlyProblem().find("shop.point has 3 entries for 2 geometries"), std::string::npos);
}

TEST_F(CheckTest, FindsAMovedEntryOfTheSpatialIndex) {
  damage("UPDATE idx_shop_point SET xmin = 100, xmax = 100 WHERE pkid = 1");
  EXPECT_NE(onlyProblem().find("shop.point is wrong for 1 rows"), std::string::npos);
}

TEST_F(CheckTest, FindsARowThatTheSearchDoesNotKnow) {
  damage("DELETE FROM huyuan_search WHERE rowid % 1099511627776 = 2");
  EXPECT_NE(onlyProblem().find("search index"), std::string::npos);
}

TEST_F(CheckTest, FindsARowThatWasRenamedElsewhere) {
  damage("UPDATE shop SET name = '书店' WHERE id = 1");
  EXPECT_NE(onlyProblem().find("rows of shop"), std::string::npos);
}

TEST_F(CheckTest, FindsADamagedSearchStructure) {
  damage("DELETE FROM huyuan_search_data WHERE id > 10");
  EXPECT_FALSE(problems().empty());
}

TEST_F(CheckTest, FindsADoorWithoutItsShop) {
  m_file->change("t", "erase", [&] { m_file->table("shop").erase(1); });
  EXPECT_NE(onlyProblem().find("door 1 belongs to shop 1, which is not there"), std::string::npos);
}

TEST_F(CheckTest, FindsADamagedPage) {
  m_file->change("t", "fill", [&] {
    for (int i = 0; i < 3000; ++i) m_file->table("shop").insert(shop("", "店" + std::to_string(i)));
  });
  m_file.reset();
  const auto pages = queryElsewhere(m_path, "SELECT pageno FROM dbstat WHERE name = 'shop' AND pagetype = 'leaf'");
  ASSERT_GT(pages.size(), 3u);
  std::string bytes = huyuan::test::readAll(m_path);
  const auto at = (std::stoull(pages[1]) - 1) * 4096;
  for (std::size_t i = 0; i < 4096; ++i) bytes[at + i] = '\x5A';
  huyuan::test::writeAll(m_path, bytes);
  m_file = openAgain(OpenMode::ReadOnly);
  EXPECT_FALSE(problems().empty());
  errorText([&] { m_file->table("shop").all(); }, base::ErrorKind::BadInput);
}

TEST_F(CheckTest, CanBeStopped) {
  const base::Cancel cancel;
  cancel.request();
  errorText([&] { m_file->check({}, cancel); }, base::ErrorKind::Cancelled);
}

} // namespace huyuan::store::test
