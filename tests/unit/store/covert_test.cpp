// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <nlohmann/json.hpp>

namespace huyuan::store::test {

class CovertTest : public StoreTest {
 protected:
  CovertTest() { open(smallKinds()); }
};

TEST_F(CovertTest, KeepsBytesByCampaignAndKey) {
  const std::string bytes("\0{\"a\":1}\xFF", 9);
  m_file->covert().put("2026-11", "plan", bytes);
  m_file->covert().put("2026-11", "plan2", "");
  m_file->covert().put("2026-12", "plan", "other");
  EXPECT_EQ(m_file->covert().get("2026-11", "plan"), bytes);
  EXPECT_EQ(m_file->covert().get("2026-11", "plan2"), "");
  EXPECT_FALSE(m_file->covert().get("2026-10", "plan"));
  m_file->covert().put("2026-11", "plan", "new");
  EXPECT_EQ(m_file->covert().get("2026-11", "plan"), "new");
  EXPECT_EQ(m_file->covert().campaigns(), (std::vector<std::string>{"2026-11", "2026-12"}));
  m_file->covert().erase("2026-12", "plan");
  EXPECT_FALSE(m_file->covert().get("2026-12", "plan"));
}

TEST_F(CovertTest, SeveralItemsAreWrittenAndErasedTogether) {
  auto& covert = m_file->covert();
  covert.put("2026-11", "old", "gone soon");
  covert.putAll("2026-11", {{"plan", "a"}, {"step", "b"}, {"old", std::nullopt}, {"never there", std::nullopt}});
  EXPECT_EQ(covert.get("2026-11", "plan"), "a");
  EXPECT_EQ(covert.get("2026-11", "step"), "b");
  EXPECT_FALSE(covert.get("2026-11", "old"));
}

TEST_F(CovertTest, WhatIsErasedOrReplacedIsNowhereInTheFile) {
  // Longer than a page, so that it fills pages of its own.
  std::string words;
  for (int i = 0; i < 2000; ++i) words += "TARGET-91371302-" + std::to_string(i) + ";";
  m_file->covert().put("2026-11", "plan", words);
  m_file->covert().put("2026-11", "small", "SMALL-TARGET-X");
  EXPECT_NE(huyuan::test::readAll(m_path).find("TARGET-91371302-7;"), std::string::npos);
  m_file->covert().put("2026-11", "plan", "x");
  m_file->covert().erase("2026-11", "small");
  const std::string bytes = huyuan::test::readAll(m_path);
  EXPECT_EQ(bytes.find("TARGET-91371302"), std::string::npos);
  EXPECT_EQ(bytes.find("SMALL-TARGET-X"), std::string::npos);
}

TEST_F(CovertTest, CopiesAreNumberedForGood) {
  auto& covert = m_file->covert();
  EXPECT_EQ(covert.addCopy("2026-11", "T01", "lee", "first print"), 1);
  EXPECT_EQ(covert.addCopy("2026-11", "T02", "lee", "first print"), 2);
  EXPECT_EQ(covert.addCopy("2026-12", "T01", "lee", "first print"), 1);
  covert.setCopyHash("2026-11", 2, "abc", 5);
  covert.erase("2026-11", "plan");
  EXPECT_EQ(covert.addCopy("2026-11", "T01", "王", "lost"), 3);
  errorText([&] { covert.setCopyHash("2026-11", 9, "abc", 5); }, base::ErrorKind::BadInput);
  const auto rows = nlohmann::json::parse(covert.copies("2026-11"));
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[1]["copy"], "0002");
  EXPECT_EQ(rows[1]["task"], "T02");
  EXPECT_EQ(rows[1]["sha256"], "abc");
  EXPECT_EQ(rows[1]["pages"], 5);
  EXPECT_EQ(rows[2]["who"], "王");
  EXPECT_EQ(rows[2]["at"], base::formatUtc(m_clock->now()));
}

} // namespace huyuan::store::test
