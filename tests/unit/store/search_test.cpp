// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"
#include "store/search_text_p.h"

namespace huyuan::store::test {

class SearchTest : public StoreTest {
 protected:
  SearchTest() { open(smallKinds()); }
  std::vector<std::string> found(const std::string& words) const {
    std::vector<std::string> out;
    for (const auto& hit : m_file->search(words)) out.push_back(hit.text);
    return out;
  }
  using Texts = std::vector<std::string>;
};

TEST_F(SearchTest, TwoCharacterWordsArePhrases) {
  add(shop("A", "兰山区文具批发"));
  add(shop("B", "具文"));
  add(shop("C", "玩具城"));
  EXPECT_EQ(found("文具"), Texts{"兰山区文具批发"});
  EXPECT_EQ(found("玩具"), Texts{"玩具城"});
  EXPECT_EQ(found("兰山 批发"), Texts{"兰山区文具批发"});
  EXPECT_EQ(found("兰山　批发"), Texts{"兰山区文具批发"}) << "ideographic space";
  EXPECT_EQ(found("具").size(), 3u);
  EXPECT_TRUE(found("山兰").empty());
}

TEST_F(SearchTest, LatinWordsByTheirBeginningInAnyCaseAndWidth) {
  add(shop("91371302MA3C0XYZ1A", "Happy玩具Toys 3店"));
  EXPECT_EQ(found("toy").size(), 1u);
  EXPECT_EQ(found("HAPPY").size(), 1u);
  EXPECT_EQ(found("ｔｏｙｓ").size(), 1u);
  EXPECT_EQ(found("91371302ma").size(), 1u);
  EXPECT_EQ(found("3店").size(), 1u);
  EXPECT_TRUE(found("oys").empty());
}

TEST_F(SearchTest, NoInputIsASyntaxError) {
  add(shop("A", "文具\"店\" (东门)"));
  for (const char* words : {"", " ", "\"", "*", "AND", "a OR", "(", "NEAR(", "文具\" OR \"", "col:文", "-", "'",
                            "\xFF\xFE", "title : 文具", "^文具", "\xE6\x96"})
    EXPECT_NO_THROW(m_file->search(words)) << words;
  EXPECT_EQ(found("店(东门)").size(), 1u);
}

TEST_F(SearchTest, NamesRankFirstAndHitsShowTheFieldFound) {
  auto a = shop("A", "超市");
  a.values["goods"] = std::string("水晶泥，文具");
  add(a);
  add(shop("B", "水晶泥专卖"));
  EXPECT_EQ(found("水晶泥"), (Texts{"水晶泥专卖", "超市 · 水晶泥，文具"}));
  EXPECT_EQ(m_file->search("水晶泥", 1).size(), 1u);
  EXPECT_TRUE(found("超市A").empty()) << "a phrase does not reach over two fields";
  EXPECT_TRUE(found("A水").empty());
}

TEST_F(SearchTest, CovertFieldsAreNeverIndexed) {
  auto a = shop("A", "超市");
  a.values["secret"] = std::string("暗访对象 hush");
  add(a);
  EXPECT_TRUE(found("暗访").empty());
  EXPECT_TRUE(found("hush").empty());
  EXPECT_TRUE(queryElsewhere(m_path, "SELECT * FROM huyuan_search_content WHERE c0 || c1 LIKE '%hush%'").empty());
}

TEST_F(SearchTest, FollowsUpdateAndErase) {
  const auto id = add(shop("A", "文具店"));
  m_file->change("t", "rename", [&] {
    auto r = *m_file->table("shop").byId(id);
    r.values["name"] = std::string("书店");
    m_file->table("shop").update(r);
  });
  EXPECT_TRUE(found("文具").empty());
  EXPECT_EQ(found("书店").size(), 1u);
  m_file->change("t", "erase", [&] { m_file->table("shop").erase(id); });
  EXPECT_TRUE(found("书店").empty());
}

TEST(SearchText, SetsChineseCharactersApart) {
  EXPECT_EQ(searchText("Hello文具店"), "Hello 文 具 店");
  EXPECT_EQ(searchText("ＡＢ１２（东）"), "AB12 东");
  EXPECT_EQ(searchText("𠮷野家"), "𠮷 野 家") << "beyond the basic plane";
  EXPECT_EQ(searchText("  ，。 "), "");
  EXPECT_EQ(searchQuery("文具 toy"), "\"文 具\" AND \"toy\" *");
  EXPECT_EQ(searchQuery("\"\""), "");
}

} // namespace huyuan::store::test
