// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "domain/goods.h"

#include <gtest/gtest.h>

#include <fstream>
#include <gmock/gmock.h>
#include <sstream>

using namespace huyuan;
using domain::GoodsWords;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// The words that come with the program.
const GoodsWords& shipped() {
  static const GoodsWords Words = [] {
    const std::string path = HUYUAN_SOURCE_DIR "/data/reference/goods.json";
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return GoodsWords::fromJson(text.str(), path);
  }();
  return Words;
}

const std::vector<std::string> Notice{"水晶泥", "起泡胶", "假水", "彩泥", "超轻粘土", "软泥"};

std::vector<std::string> hits(const std::string& text, const std::vector<std::string>& goods = Notice) {
  std::vector<std::string> out;
  for (const auto& s : shipped().suspected(text, goods)) out.push_back(s.goods);
  return out;
}

} // namespace

TEST(FoldedText, MakesFullWidthAndCapitalsPlain) {
  EXPECT_EQ(domain::foldedText("ＳＬＩＭＥ　Slime（泥）"), "slime slime(泥)");
  EXPECT_EQ(domain::foldedText("水晶泥，𠮷"), "水晶泥,𠮷");
  EXPECT_EQ(domain::foldedText(std::string("a\xE3")), std::string("a\xE3")) << "a cut character stays what it is";
  EXPECT_EQ(domain::foldedText(""), "");
}

TEST(Goods, AreFoundByTheirNameAndBySynonyms) {
  EXPECT_THAT(hits("文具、水晶泥、玩具"), ElementsAre("水晶泥"));
  EXPECT_THAT(hits("史莱姆"), ElementsAre("水晶泥"));
  EXPECT_THAT(hits("各种SLIME玩具"), ElementsAre("水晶泥"));
  EXPECT_THAT(hits("ｓｌｉｍｅ"), ElementsAre("水晶泥"));
  EXPECT_THAT(hits("太空泥,解压泥"), ElementsAre("超轻粘土", "软泥"));
}

TEST(Goods, OfTheNoticeAndOfTheArticleAreTheSame) {
  EXPECT_THAT(hits("气泡胶", {"起泡胶"}), ElementsAre("起泡胶"));
  EXPECT_THAT(hits("起泡胶", {"气泡胶"}), ElementsAre("气泡胶"));
  EXPECT_THAT(hits("泡泡胶", {"起泡胶", "气泡胶"}), ElementsAre("起泡胶")) << "one thing, said once";
  EXPECT_THAT(shipped().suspected("卖气泡胶的", {"起泡胶"}), ElementsAre(domain::SuspectedGoods{"起泡胶", "气泡胶"}));
}

TEST(Goods, ComeInTheOrderOfTheRuleAndOnce) {
  EXPECT_THAT(hits("软泥、彩泥、橡皮彩泥、软泥、水晶泥"), ElementsAre("水晶泥", "彩泥", "软泥"));
}

TEST(Goods, AreNotSeenInHarmlessWords) {
  for (const char* text : {"纯净水", "饮用水、矿泉水", "水彩", "水彩笔 颜料", "水晶饰品", "水晶灯", "水晶球", "彩泥砖",
                           "泥瓦工具", "软泥膜", "", "文具", "水", "泥", "晶泥"})
    EXPECT_THAT(hits(text), IsEmpty()) << text;
}

TEST(Goods, BesideHarmlessWordsAreSeen) {
  EXPECT_THAT(hits("水彩、彩泥"), ElementsAre("彩泥"));
  EXPECT_THAT(hits("彩泥砖和彩泥"), ElementsAre("彩泥"));
  EXPECT_THAT(hits("水晶饰品水晶泥"), ElementsAre("水晶泥"));
}

TEST(Goods, OverlappingHarmlessWordsAreReadAsAPersonWould) {
  EXPECT_THAT(hits("假水彩笔"), IsEmpty()) << "假|水彩笔";
  EXPECT_THAT(hits("假水晶灯"), IsEmpty()) << "假|水晶灯";
  EXPECT_THAT(hits("假水晶泥"), ElementsAre("水晶泥")) << "假|水晶泥";
  EXPECT_THAT(hits("假水彩泥"), ElementsAre("假水", "彩泥")) << "假水|彩泥";
  EXPECT_THAT(hits("饮用水彩泥"), ElementsAre("彩泥")) << "饮用水|彩泥";
  EXPECT_THAT(hits("水晶泥瓦"), ElementsAre("水晶泥")) << "水晶泥|瓦";
  EXPECT_THAT(hits("纯净水彩笔软泥膜"), IsEmpty()) << "纯净水|彩笔|软泥膜";
  EXPECT_THAT(hits("水彩泥"), ElementsAre("彩泥")) << "two readings alike: worth a look";
}

TEST(Goods, OfNoRuleAndOfAnotherRuleAreNoSuspicion) {
  EXPECT_THAT(hits("水晶泥", {}), IsEmpty());
  EXPECT_THAT(hits("烟卡、水晶泥", {"烟卡"}), ElementsAre("烟卡"));
}

TEST(Goods, UnknownToTheListAreLookedForAsTheyStand) {
  EXPECT_THAT(hits("店内有水弹枪", {"水弹枪", "仿真枪"}), ElementsAre("水弹枪"));
  EXPECT_THAT(hits("ＡＢＣ弹", {"abc弹", ""}), ElementsAre("abc弹"));
  EXPECT_THAT(hits("烟卡", {"烟"}), IsEmpty()) << "烟卡 is another thing";
}

TEST(Goods, FileThatIsNoneIsRefusedByName) {
  for (const char* text : {"", "{}", "[1]", R"({"goods": [{"synonyms": []}]})"}) {
    try {
      GoodsWords::fromJson(text, "words.json");
      ADD_FAILURE() << text;
    } catch (const base::Error& e) {
      EXPECT_EQ(e.kind(), base::ErrorKind::BadInput);
      EXPECT_THAT(std::string(e.what()), testing::HasSubstr("words.json"));
    }
  }
}
