// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/draw_record_paper.h"
#include "support/temp_folder.h"
#include "unit/sheets/pdf_text.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace huyuan::sheets {
namespace {

/// A run draw of `districts` districts, each with `classes` strata; synthetic.
DrawPaperInput input(int districts, int classes) {
  DrawPaperInput in;
  in.synthetic = true;
  domain::DrawRecord& r = in.record;
  r.spec.campaign = "2026-11";
  r.spec.strataBy = classes > 1 ? std::vector<std::string>{"district", "risk"} : std::vector<std::string>{"district"};
  r.spec.weights = {{"key", 8}, {"high", 4}};
  r.number = 2, r.freezes = 3;
  r.replaced = {{1, std::string(64, 'e'), "名单漏了一家"}};
  r.entropy = "双色球 2026136 期 03 09 14 20 27 31 + 07";
  r.seed = "LY-2026-11-2|city|" + r.entropy;
  r.frozenAt = "2026-11-22T14:35:00Z", r.drawnAt = "2026-11-22T14:52:00Z";
  r.operatorName = "演示操作人", r.supervisorName = "演示监督人";
  r.populationSize = 1204;
  r.exclusions = {{"closed", 312}, {"recently_visited", 357}};
  const char hashes[] = {'a', 'b', 'c', 'd', 'f', '1'};
  std::size_t i = 0;
  for (std::string* hash :
       {&r.populationHash, &r.exclusionsHash, &r.specHash, &r.crewHash, &r.freezeHash, &r.resultHash})
    *hash = std::string(64, hashes[i++]);
  in.names = {{"key", "重点"}, {"high", "较高"}, {"inside", "禁售区内"}, {"borderline", "临界"}, {"district", "县区"}};
  const char* const names[] = {"兰山区", "罗庄区", "河东区", "沂南县", "郯城县", "沂水县",
                               "兰陵县", "费县",   "平邑县", "莒南县", "蒙阴县", "临沭县"};
  for (int d = 0; d < districts; ++d) {
    const std::string code = std::to_string(371300 + d);
    in.names[code] = names[d % 12];
    for (int c = 0; c < classes; ++c)
      r.quotas.push_back({classes > 1 ? code + "/class" + std::to_string(c) : code, 100 + d, 12, 12, 3});
    r.targets.push_back({"SECRETVENDOR" + std::to_string(d), code, std::string(64, '9'), false, code});
  }
  for (int t = 1; t <= 12; ++t) {
    r.teams.push_back({t, std::to_string(371300 + t % districts)});
    for (int o = 0; o < 2; ++o) {
      const std::string code = "O" + std::to_string(t * 2 + o);
      r.officers.push_back({t, code});
      r.crew.officers.push_back({code, "演示员" + std::to_string(t * 2 + o), {}, {}});
    }
  }
  r.permutation = 17, r.officerPermutation = 4;
  return in;
}

QString textOf(const DrawRecordPaper& paper, const test::TempFolder& folder) {
  const std::string path = folder.file("记录.pdf");
  writePdf(path, paper);
  return test::plain(test::run(QStringLiteral("pdftotext"),
                               {QStringLiteral("-layout"), QString::fromStdString(path), QStringLiteral("-")}));
}

TEST(DrawRecordPaper, SaysAllThatMakesTheDrawOnOnePage) {
  const test::TempFolder folder;
  const auto in = input(12, 1);
  const DrawRecordPaper paper(in);
  EXPECT_FALSE(paper.isCut());
  const QString text = textOf(paper, folder);
  for (const char16_t* said :
       {u"摇号记录", u"2026-11第2次抽取(第3次冻结)", u"2026-11-2222:35", u"2026-11-2222:52", u"演示操作人",
        u"演示监督人", u"LY-2026-11-2|city|双色球2026136期",
        u"1204家可抽取;669家不抽取(停业、注销或吊销312、近期已检查357)", u"加权:", u"重点8", u"名单漏了一家", u"兰山区",
        u"临沭县", u"演示员3", u"略过17个", u"verify-draw", u"演示数据", u"合计"})
    EXPECT_TRUE(text.contains(test::plain(QString::fromUtf16(said)))) << QString::fromUtf16(said).toStdString();
  for (const char c : {'a', 'b', 'c', 'd', 'f', '1'})
    EXPECT_TRUE(text.contains(QString(64, QLatin1Char(c)))) << "a whole hash on one line: " << c;
  EXPECT_FALSE(text.contains(QStringLiteral("SECRETVENDOR"))) << "no vendor stands on the paper";
  const QString info = test::run(QStringLiteral("pdfinfo"), {QString::fromStdString(folder.file("记录.pdf"))});
  EXPECT_TRUE(info.contains(QStringLiteral("Pages:           1"))) << info.toStdString();
  EXPECT_TRUE(info.contains(QStringLiteral("A4"))) << info.toStdString();
}

TEST(DrawRecordPaper, ManyStrataShrinkAndThenAreCounted) {
  const test::TempFolder folder;
  const DrawRecordPaper many(input(12, 5));
  EXPECT_FALSE(many.isCut()) << "60 strata still fit";
  const DrawRecordPaper tooMany(input(12, 30));
  EXPECT_TRUE(tooMany.isCut());
  const QString text = textOf(tooMany, folder);
  EXPECT_TRUE(text.contains(test::plain(QStringLiteral("层,见记录文件"))));
  EXPECT_TRUE(text.contains(QStringLiteral("verify-draw"))) << "what follows is not pushed off the page";
}

TEST(DrawRecordPaper, AFrozenDrawSaysThatItIsNotRun) {
  const test::TempFolder folder;
  auto in = input(12, 1);
  in.record.seed.clear(), in.record.entropy.clear(), in.record.resultHash.clear();
  in.record.teams.clear(), in.record.targets.clear(), in.record.officers.clear();
  EXPECT_TRUE(textOf(DrawRecordPaper(in), folder).contains(QStringLiteral("尚未摇号")));
}

} // namespace
} // namespace huyuan::sheets
