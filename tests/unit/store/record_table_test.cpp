// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "fixture.h"

#include <cmath>
#include <stdexcept>

namespace huyuan::store::test {

using base::ErrorKind;
using domain::Record;

class RecordTableTest : public StoreTest {
 protected:
  RecordTableTest() { open(smallKinds()); }
};

TEST_F(RecordTableTest, GivesBackWhatWasPutIn) {
  Record r = shop("C-1", "兰山小学 \"文具\" 店 '1'", {118.123456789012, 35.987654321098});
  r.values["count"] = std::int64_t{-7'000'000'000};
  r.values["rate"] = 0.1;
  r.values["open"] = true;
  r.values["since"] = std::string("2020-09-01");
  geo::MultiPolygon area = square({118.3, 35.0}, 0.01);
  area.polygons[0].holes.push_back(square({118.303, 35.003}, 0.002).polygons[0].outer);
  area.polygons.push_back(square({118.4, 35.1}, 0.01).polygons[0]);
  r.geometries["area"] = area;
  r.id = add(r);
  EXPECT_EQ(m_file->table("shop").byId(r.id), r);
  m_file.reset();
  m_file = openAgain(OpenMode::ReadOnly);
  EXPECT_EQ(m_file->table("shop").all(), std::vector<Record>{r});
}

TEST_F(RecordTableTest, EmptyThingsComeBackAbsent) {
  Record r = shop("", "x", geo::LonLat{});
  r.geometries["area"] = geo::MultiPolygon{};
  r.values["rate"] = domain::Value{};
  const auto found = m_file->table("shop").byId(add(r));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->values.size(), 1u);
  EXPECT_TRUE(found->geometries.empty());
}

TEST_F(RecordTableTest, KindsAndFieldsNamedAfterWordsOfSqlWork) {
  Record r;
  r.values["order"] = std::int64_t{3};
  r.id = add(r, "ledger_entry");
  EXPECT_EQ(m_file->table("ledger_entry").byId(r.id), r);
}

TEST_F(RecordTableTest, NumbersFitTheTypeOfTheirField) {
  Record r = shop("C-1", "x");
  r.values["count"] = 12.0;
  r.values["rate"] = std::int64_t{2};
  const auto found = m_file->table("shop").byId(add(r));
  EXPECT_EQ(found->values.at("count"), domain::Value(std::int64_t{12}));
  EXPECT_EQ(found->values.at("rate"), domain::Value(2.0));
}

TEST_F(RecordTableTest, RefusesWhatDoesNotFit) {
  const auto refuse = [&](const std::string& field, const domain::Value& value) {
    Record r = shop("C-1", "x");
    r.values[field] = value;
    return errorText([&] { add(r); }, ErrorKind::BadInput);
  };
  EXPECT_NE(refuse("count", std::string("three")).find("count"), std::string::npos);
  EXPECT_NE(refuse("count", 1.5).find("1.5"), std::string::npos);
  EXPECT_NE(refuse("rate", std::nan("")).find("rate"), std::string::npos);
  EXPECT_NE(refuse("colour", std::string("red")).find("colour"), std::string::npos);
  Record wrong = shop("C-1", "x");
  wrong.geometries["area"] = geo::LonLat{118, 35};
  EXPECT_NE(errorText([&] { add(wrong); }, ErrorKind::BadInput).find("area"), std::string::npos);
  EXPECT_EQ(m_file->table("shop").count(), 0);
}

TEST_F(RecordTableTest, NamesTheRowThatHasTheUniqueValueAndGoesOn) {
  const auto first = add(shop("C-1", "x"));
  m_file->change("tester", "import", [&] {
    const auto text = errorText([&] { m_file->table("shop").insert(shop("C-1", "y")); }, ErrorKind::BadInput);
    EXPECT_NE(text.find("row " + std::to_string(first)), std::string::npos) << text;
    EXPECT_NE(text.find("'C-1'"), std::string::npos) << text;
    m_file->table("shop").insert(shop("C-2", "y"));
    m_file->table("shop").insert(shop("", "no code"));
    m_file->table("shop").insert(shop("", "no code either"));
  });
  EXPECT_EQ(m_file->table("shop").count(), 4);
}

TEST_F(RecordTableTest, FindsByFieldAndPages) {
  m_file->change("tester", "import", [&] {
    for (int i = 1; i <= 10; ++i) m_file->table("shop").insert(shop("C-" + std::to_string(i), "n"));
  });
  EXPECT_EQ(m_file->table("shop").byField("code", "C-7")->text("code"), "C-7");
  EXPECT_FALSE(m_file->table("shop").byField("code", "C-11"));
  EXPECT_FALSE(m_file->table("shop").byField("code", ""));
  const auto page = m_file->table("shop").all(4, 3);
  ASSERT_EQ(page.size(), 3u);
  EXPECT_EQ(page[0].text("code"), "C-5");
}

TEST_F(RecordTableTest, WritesOnlyInsideAChange) {
  EXPECT_THROW(m_file->table("shop").insert(shop("C-1", "x")), std::logic_error);
  EXPECT_THROW(m_file->change("t", "nested", [&] { m_file->change("t", "inner", [] {}); }), std::logic_error);
  EXPECT_THROW(m_file->change("t", "covert", [&] { m_file->covert().put("c", "k", "v"); }), std::logic_error);
  errorText([&] { m_file->change("t", "u", [&] { m_file->table("shop").erase(99); }); }, ErrorKind::BadInput);
  errorText([&] { m_file->table("nothing"); }, ErrorKind::BadInput);
}

TEST_F(RecordTableTest, LayersTellCountAndExtent) {
  add(shop("C-1", "x", {118.1, 35.1}));
  add(shop("C-2", "y", {118.9, 34.9}));
  const auto layers = m_file->layers();
  ASSERT_EQ(layers.size(), 3u);
  EXPECT_EQ(layers[0].kind, "shop");
  EXPECT_EQ(layers[0].count, 2);
  EXPECT_NEAR(layers[0].extent.west, 118.1, 1e-5);
  EXPECT_NEAR(layers[0].extent.north, 35.1, 1e-5);
  EXPECT_TRUE(layers[2].extent.isEmpty());
}

TEST_F(RecordTableTest, ExtentsStayTightThroughThousandsOfRows) {
  base::Random random(5);
  m_file->change("t", "many", [&] {
    for (int i = 0; i < 3000; ++i)
      m_file->table("shop").insert(
          shop("C" + std::to_string(i), "x", {random.between(117.0, 119.0), random.between(34.0, 36.0)}));
  });
  const auto compare = [&] {
    geo::Box right;
    for (const auto& r : m_file->table("shop").all()) right.include(std::get<geo::LonLat>(r.geometries.at("point")));
    const geo::Box told = m_file->layers()[0].extent;
    EXPECT_NEAR(told.west, right.west, 2e-5);
    EXPECT_NEAR(told.south, right.south, 2e-5);
    EXPECT_NEAR(told.east, right.east, 2e-5);
    EXPECT_NEAR(told.north, right.north, 2e-5);
    EXPECT_TRUE(told.west <= right.west && told.north >= right.north) << "never too small";
  };
  compare();
  m_file->change("t", "the middle only", [&] {
    for (const auto& r : m_file->table("shop").all())
      if (!geo::Box{117.6, 34.6, 118.4, 35.4}.contains(std::get<geo::LonLat>(r.geometries.at("point"))))
        m_file->table("shop").erase(r.id);
  });
  compare();
  m_file->undo();
  compare();
  m_file->redo();
  compare();
}

} // namespace huyuan::store::test
