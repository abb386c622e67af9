// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "domain/record_list.h"

#include <gtest/gtest.h>

#include <string>

using namespace huyuan;
using domain::RecordList;

namespace {

struct Row {
  std::int64_t id = 0;
  std::string text;
  bool operator==(const Row&) const = default;
};

std::vector<Row> rowsOf(std::int64_t n) {
  std::vector<Row> rows;
  for (std::int64_t i = 1; i <= n; ++i) rows.push_back({i * 2, "row " + std::to_string(i)});
  return rows;
}

void expectSame(const RecordList<Row>& list, const std::vector<Row>& model) {
  ASSERT_EQ(list.size(), model.size());
  ASSERT_TRUE(std::equal(list.begin(), list.end(), model.begin(), model.end()));
  for (std::size_t i = 0; i < model.size(); i += 1 + model.size() / 7) {
    ASSERT_EQ(list[i], model[i]);
    ASSERT_EQ(*(list.begin() + static_cast<std::ptrdiff_t>(i)), model[i]);
    ASSERT_EQ((list.begin() + static_cast<std::ptrdiff_t>(i)) - list.begin(), static_cast<std::ptrdiff_t>(i));
  }
  if (!model.empty()) {
    ASSERT_EQ(list.front(), model.front());
    ASSERT_EQ(list.back(), model.back());
    ASSERT_EQ(*--list.end(), model.back());
  }
}

} // namespace

TEST(RecordList, BehavesLikeAVectorUnderAnyChange) {
  base::Random random(71);
  for (const std::int64_t size : {0, 1, 127, 128, 129, 900}) {
    std::vector<Row> model = rowsOf(size);
    RecordList<Row> list = model;
    for (int i = 0; i < 1200; ++i) {
      const std::size_t place = random.below(model.size() + 1);
      const Row row{i, "new " + std::to_string(i)};
      const bool erases = place < model.size() && random.chance(0.45);
      if (erases) {
        list.erase(place), model.erase(model.begin() + static_cast<std::ptrdiff_t>(place));
      } else if (place < model.size() && random.chance(0.3)) {
        list.edit(place) = row, model[place] = row;
      } else {
        list.insert(place, row), model.insert(model.begin() + static_cast<std::ptrdiff_t>(place), row);
      }
      if (i % 50 == 0) expectSame(list, model);
    }
    expectSame(list, model);
  }
}

TEST(RecordList, ACopyKeepsWhatItWasAndSharesTheRest) {
  const std::vector<Row> model = rowsOf(1000);
  const RecordList<Row> before = model;
  RecordList<Row> after = before;
  after.edit(500).text = "changed";
  after.erase(3);
  after.push_back({5000, "last"});
  expectSame(before, model);
  std::size_t unshared = 0;
  RecordList<Row>::forEachUnshared(after, before, [&](const Row&) { ++unshared; });
  EXPECT_LE(unshared, 3U * 128U);
  EXPECT_EQ(after[499].text, "changed");
}

TEST(RecordList, DifferencesNameEveryChangeAndFewOthers) {
  const RecordList<Row> before = rowsOf(1000);
  RecordList<Row> after = before;
  EXPECT_TRUE(domain::differences(before, after).empty());
  after.edit(700).text = "changed"; // id 1402
  after.erase(10);                  // id 22
  after.insert(20, {43, "added"});  // ids are even else
  std::vector<std::int64_t> changed, erased, added;
  const auto all = domain::differences(before, after);
  for (const auto& change : all) {
    if (!change.after) erased.push_back(change.before->id);
    if (!change.before) added.push_back(change.after->id);
    if (change.before && change.after && !(*change.before == *change.after)) changed.push_back(change.after->id);
  }
  EXPECT_EQ(changed, std::vector<std::int64_t>{1402});
  EXPECT_EQ(erased, std::vector<std::int64_t>{22});
  EXPECT_EQ(added, std::vector<std::int64_t>{43});
  EXPECT_LE(all.size(), 3U * 129U);
}

TEST(RecordList, WholeListsWithoutACommonBlockAreComparedById) {
  const RecordList<Row> before = rowsOf(5), after = rowsOf(3);
  const auto all = domain::differences(before, after);
  ASSERT_EQ(all.size(), 5U);
  EXPECT_TRUE(all[0].before && all[0].after);
  EXPECT_TRUE(all[4].before && !all[4].after);
}
