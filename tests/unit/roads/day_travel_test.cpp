// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "naive_roads.h"
#include "roads/day_travel.h"

#include <gtest/gtest.h>

namespace huyuan::roads {
namespace {

/// A rush from 8:00 to 9:00 at a fifth of the speed, and a quick night from 22:00 to 5:59.
std::vector<Period> rushAndNight() {
  const auto speeds = [](double factor) {
    return std::vector<double>(static_cast<std::size_t>(domain::RoadClass::Ferry) + 1, factor);
  };
  return {{"rush", "高峰", "rush", 8 * 60, 8 * 60 + 59, DayKind::Work, {{"car", speeds(0.2)}}},
          {"night", "夜间", "night", 22 * 60, 5 * 60 + 59, DayKind::Rest, {{"car", speeds(2.0)}}}};
}

constexpr int at(int hour, int minute, int second = 0) { return (hour * 60 + minute) * 60 + second; }

/// One street of 10 km at 60 km/h: ten minutes, fifty in the rush, five at night.
class DayTravel : public testing::Test {
 protected:
  DayTravel() {
    m_network.nodes = {{118.3, 0.0}, {118.3 + 10000.0 / 111319.490793, 0.0}};
    m_network.ways.resize(1);
    m_network.ways[0].roadClass = domain::RoadClass::Primary;
    m_network.ways[0].nodes = {0, 1};
  }
  std::optional<TimedLeg> travel(int second, DayKind day = DayKind::Work) {
    const RoadGraph graph(m_network, test::testCar());
    const std::vector<Snap> ends{*graph.snap(m_network.nodes[0]), *graph.snap(m_network.nodes[1])};
    return dayMatrix(graph, test::testCar(), day, m_periods, ends, 1, {}, {}).at(0, 1, second);
  }
  domain::RoadNetwork m_network;
  std::vector<Period> m_periods = rushAndNight();
};

} // namespace

TEST_F(DayTravel, ADayHasItsSpells) {
  const auto work = spellsOf(DayKind::Work, m_periods), rest = spellsOf(DayKind::Rest, m_periods);
  const auto show = [](const std::vector<Spell>& spells) {
    std::string text;
    for (const auto& s : spells) text += std::to_string(s.from) + (s.period ? " " + s.period->id : "") + ";";
    return text;
  };
  EXPECT_EQ(show(work), "0 night;360;480 rush;540;1320 night;");
  EXPECT_EQ(show(rest), "0 night;360;1320 night;");
  EXPECT_EQ(show(spellsOf(DayKind::Work, {})), "0;");
}

TEST_F(DayTravel, SpeedsAreThoseOfTheDeparture) {
  EXPECT_EQ(travel(at(7, 59))->time, base::Seconds(600)) << "whoever is off before the rush is before it";
  EXPECT_EQ(travel(at(8, 0))->time, base::Seconds(3000)) << "to wait for nine would take 70 minutes";
  EXPECT_EQ(travel(at(8, 0))->period, &m_periods[0]);
  EXPECT_EQ(travel(at(8, 0), DayKind::Rest)->time, base::Seconds(600));
  EXPECT_EQ(travel(at(8, 0), DayKind::Rest)->period, nullptr);
  EXPECT_EQ(travel(at(3, 0))->time, base::Seconds(300));
  EXPECT_NEAR(travel(at(3, 0))->distance.value(), 10000.0, 0.001);
}

TEST_F(DayTravel, OneWaitsIfThatIsQuicker) {
  const auto late = travel(at(8, 50)); // 50 minutes in the rush, or 10 to wait and 10 to drive
  ASSERT_TRUE(late);
  EXPECT_EQ(late->time, base::Seconds(1200));
  EXPECT_EQ(late->waiting, base::Seconds(600));
  EXPECT_EQ(late->period, nullptr);
  EXPECT_EQ(travel(at(8, 19, 59))->waiting, base::Seconds(0)) << "3 000 s, or 2 401 and 600";
  EXPECT_EQ(travel(at(8, 20, 1))->waiting, base::Seconds(2399)) << "3 000 s, or 2 399 and 600";
  EXPECT_EQ(travel(at(21, 58))->waiting, base::Seconds(120)) << "120 and 300 s instead of 600";
}

/// Every second of the day.
TEST_F(DayTravel, WhoeverSetsOutLaterNeverArrivesEarlier) {
  const RoadGraph graph(m_network, test::testCar());
  const std::vector<Snap> ends{*graph.snap(m_network.nodes[0]), *graph.snap(m_network.nodes[1])};
  const auto day = dayMatrix(graph, test::testCar(), DayKind::Work, m_periods, ends, 1, {}, {});
  std::int64_t before = 0;
  for (int second = 0; second < at(24, 0); ++second) {
    const auto arrival = second + day.at(0, 1, second)->time.value();
    ASSERT_GE(arrival, before) << second;
    before = arrival;
  }
}

/// The other way is forbidden, at every hour.
TEST(DayMatrix, WhereNoRoadLeadsThereIsNoneAtAnyHour) {
  const auto periods = rushAndNight();
  const Matrix none = [] {
    domain::RoadNetwork net; // two streets that do not meet; both closed but one
    net.nodes = {{118.3, 0.0}, {118.31, 0.0}, {118.32, 0.0}};
    net.ways.resize(2);
    for (std::uint32_t w = 0; w < 2; ++w) {
      net.ways[w].roadClass = domain::RoadClass::Primary;
      net.ways[w].nodes = {w, w + 1};
    }
    const RoadGraph graph(net, test::testCar());
    const std::vector<Snap> ends{*graph.snap({118.302, 0.0}), *graph.snap({118.318, 0.0})};
    return graph.retimed(test::testCar(), {false, true}).matrix(ends, 1, {}, {});
  }();
  const auto spells = spellsOf(DayKind::Work, periods);
  const DayMatrix day(spells, {spells.size(), std::make_shared<const Matrix>(none)});
  for (const int hour : {0, 8, 12, 23}) EXPECT_FALSE(day.at(0, 1, at(hour, 0)));
}

} // namespace huyuan::roads
